#!/usr/bin/env python3
"""The server on this computer, the real one: it comes back when it is killed, and is there for the next program."""
import os
import signal
import unittest
import urllib.request

from laboratory import LabServer, wait_until


class LocalServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lab = LabServer()
        cls.addClassCleanup(cls.lab.remove)

    def organizations(self):
        request = urllib.request.Request(self.lab.base_url + "/api/v1/organizations", headers={"x-api-key": self.lab.api_key})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status

    def test_killed_it_comes_back_with_its_key_and_data(self):
        before = self.lab.engine.status()
        self.assertEqual(before["state"], "running", before)
        self.assertEqual(self.organizations(), 200)
        os.kill(before["pid"], signal.SIGKILL)
        after = {}

        def came_back():
            after.update(self.lab.engine.status())
            return after["healthy"] and after["pid"] != before["pid"]

        wait_until(came_back, 180, "it comes back")
        self.assertEqual((after["port"], after["restarts"]), (before["port"], 1))
        self.assertEqual(self.organizations(), 200)

    def test_it_listens_on_this_computer_only(self):
        port = self.lab.engine.status()["port"]
        with open("/proc/net/tcp", encoding="ascii") as table:
            local = [line.split()[1] for line in table.readlines()[1:] if line.split()[3] == "0A"]
        listening = [address for address in local if address.endswith(f":{port:04X}")]
        self.assertEqual(listening, [f"0100007F:{port:04X}"])


if __name__ == "__main__":
    unittest.main()
