#!/usr/bin/env python3
"""A run under way at a real Skyvern server: its live pictures, and a one-time code that it waits for."""
import json
import unittest

from laboratory import LabServer, Postulantctl, wait_until

CODE = "654321"  # what the lab's employer mails


class RunUnderWay(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lab = LabServer()
        cls.addClassCleanup(cls.lab.remove)
        cls.ctl = Postulantctl(cls.lab)
        cls.addClassCleanup(cls.ctl.remove)
        cls.ctl.prepare(cls.lab, answers=[("Why do you want to work at Acme?", "Trains that leave on time.")])

    def begin(self, kind, slug):
        """The application, while another process submits and follows it."""
        application = self.ctl.add(self.lab.job(kind, slug)).popitem()[1]
        following = self.ctl.start("apply", "--connection", "lab", "--yes", "--wait", "--timeout", 400)
        self.addCleanup(following.wait, 60)
        self.addCleanup(following.kill)
        wait_until(lambda: self.ctl.show(application)["run_id"], 60, "a run")
        return application, following

    def test_live_pictures_arrive(self):
        application, following = self.begin("greenhouse", "stream-engineer")
        folder = self.ctl.home / "live"
        folder.mkdir()
        said = self.ctl.run("--json", "live", application, "--pictures", 3, "--to", folder, "--timeout", 60, seconds=90)
        pictures = [json.loads(line) for line in said.splitlines()]
        self.assertEqual(len(pictures), 3, pictures)
        for picture in pictures:
            data = (folder / picture["path"]).read_bytes()
            self.assertEqual(len(data), picture["size"])
            self.assertTrue(data.startswith(b"\xff\xd8\xff" if picture["format"] == "jpeg" else b"\x89PNG"))
            self.assertGreaterEqual(picture["width"], 640)
        following.wait(400)
        self.assertEqual(self.ctl.show(application)["state"], "applied-confirmed")
        # A run that has ended shows nothing, and that is said.
        self.ctl.run("live", application, "--timeout", 20, codes=(1,))
        rows = [row for row in self.ctl.json("audit", "list", "--limit", 1000) if "stream" in row["path"]]
        self.assertTrue(rows)
        self.assertEqual({row["path"] for row in rows}, {"/api/v1/stream/workflow_runs/{id}"})
        self.assertEqual({row["status"] for row in rows}, {101})
        for file in self.ctl.data.rglob("*"):
            if file.is_file():
                self.assertNotIn(self.lab.api_key.encode(), file.read_bytes(), file)

    def test_a_code_is_asked_for_handed_over_and_typed(self):
        application, following = self.begin("otp", "access-engineer")
        self.ctl.run("go-on", application, codes=(1,))  # nothing is paused

        def wants_code():
            return (self.ctl.show(application)["attention"] or {}).get("kind") == "code-wanted"

        wait_until(wants_code, 150, "the run says that it may be waiting for a code")
        self.assertEqual(self.ctl.show(application)["state"], "needs-you")
        self.ctl.run("code", application, given=CODE + "\n")
        following.wait(400)
        self.assertEqual(self.ctl.show(application)["state"], "applied-confirmed")
        self.assertEqual(len([entry for entry in self.lab.received("otp", "access-engineer") if entry["accepted"]]), 1)
        for file in self.ctl.data.glob("*"):
            if file.is_file():  # the evidence shows the page with the code typed in; nothing else holds it
                self.assertNotIn(CODE.encode(), file.read_bytes(), file)


if __name__ == "__main__":
    unittest.main()
