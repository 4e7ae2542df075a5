#!/usr/bin/env python3
"""One ending in every dialect that a current server answers, at a real one; and what they send, against its description.

What was seen goes into POSTULANT_RESULTS/real.json, from where docs/conformance.md takes it.
"""
import json
import os
import subprocess
import unittest
import urllib.request
from pathlib import Path

import tst_lab_openapi
from laboratory import LabServer, Postulantctl
from tst_lab_openapi import bodies

ANSWERS = [("Why do you want to work at Acme?", "Release trains that leave on time are my kind of poetry."),
           ("How many years of experience do you have with C++?", "7")]
# dialect: what it can say of a run that was handed in
WANTED = {"agent": "applied-confirmed", "task": "applied-claimed", "legacy-task": "applied-confirmed", "workflow": "applied-confirmed"}
SECONDS = 200

lab = None


def setUpModule():
    global lab
    lab = LabServer()
    unittest.addModuleCleanup(lab.remove)


def asked(path, body=None):
    """The server's answer to a GET, or to a POST of a body."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(lab.base_url + path, data, {"x-api-key": lab.api_key, "Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


class EveryDialect(unittest.TestCase):
    """All at once: a run takes half a minute, most of it waiting."""

    @classmethod
    def setUpClass(cls):
        cls.sent = bodies()
        cls.dialects = [name for name in WANTED if name in {body["dialect"] for body in cls.sent}]
        cls.seekers, cls.ids, running = {}, {}, []
        for dialect in cls.dialects:
            ctl = cls.seekers[dialect] = Postulantctl(lab)
            cls.addClassCleanup(ctl.remove)
            ctl.prepare(lab, dialect="agent" if dialect == "workflow" else dialect, answers=ANSWERS)
            connection = cls.own_workflow(ctl) if dialect == "workflow" else "lab"
            url = lab.job("lever", f"in-{dialect}")
            cls.ids[dialect] = ctl.add(url)[url]
            running.append(ctl.start("apply", "--connection", connection, "--yes", "--wait", "--timeout", SECONDS))
        for process in running:
            try:
                process.wait(SECONDS + 30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    @classmethod
    def own_workflow(cls, ctl):
        """The name of a connection to a definition of the seeker's own, with parameters that are called as ours are."""
        definition = next(body["body"] for body in cls.sent if (body["dialect"], body["what"]) == ("agent", "definition"))
        definition["json_definition"]["title"] = "My own way to apply"
        own = asked("/v1/agents", definition)["workflow_permanent_id"]
        ctl.run("connection", "add", "own", "--dialect", "workflow", "--url", lab.base_url, "--agent", own,
                "--key-env", "POSTULANT_LAB_KEY", "--consent", "--at-once", 2)
        ctl.run("connection", "parameters", "own", "--propose")  # nothing is sent that is not mapped
        return "own"

    @classmethod
    def tearDownClass(cls):
        folder = Path(os.environ["POSTULANT_RESULTS"])
        folder.mkdir(parents=True, exist_ok=True)
        version = asked("/v1/version")["version"]
        (folder / "real.json").write_text(json.dumps({"server": f"Skyvern {version}", "dialects": cls.results}, indent=1), encoding="utf-8")

    results = {}

    def note(self, dialect, capability, passed):
        self.results.setdefault(dialect, {})[capability] = "passed" if passed else "failed"

    def test_each_ends_as_far_as_its_dialect_can_tell(self):
        for dialect in self.dialects:
            with self.subTest(dialect=dialect):
                shown = self.seekers[dialect].show(self.ids[dialect])
                received = lab.received("lever", f"in-{dialect}")
                once = [entry["accepted"] for entry in received] == [True]
                end = "ends confirmed" if WANTED[dialect] == "applied-confirmed" else "ends claimed"
                kinds = {item["kind"] for item in shown["evidence"] if item.get("path")}
                steps = [event for event in shown["events"] if event["kind"] == "step"]
                self.note(dialect, "submit", once)
                self.note(dialect, "follow", shown["run_id"] is not None and shown["finished_at"] is not None)
                self.note(dialect, end, shown["state"] == WANTED[dialect])
                self.note(dialect, "artifacts", any("screenshot" in kind for kind in kinds))
                self.note(dialect, "actions", bool(steps))
                self.assertTrue(once, (received, shown["state"], shown["failure"]))
                self.assertEqual(shown["state"], WANTED[dialect], shown["failure"])
                self.assertEqual((shown["dialect"], len(shown["attempts"])), (dialect, 1))
                self.assertEqual(received[0]["files"][0]["sha256"], shown["resume"]["sha256"])
                self.assertTrue(any("screenshot" in kind for kind in kinds), kinds)
                self.assertTrue(steps)

    def test_the_tasks_among_them_are_there(self):
        self.assertTrue({"agent", "task"} <= set(self.dialects), self.dialects)


class OutgoingBodies(tst_lab_openapi.OutgoingBodies):
    """Of this module: the lab is taken down as soon as a test of another one begins."""

    @classmethod
    def setUpClass(cls):
        cls.lab = lab
        super().setUpClass()


if __name__ == "__main__":
    unittest.main()
