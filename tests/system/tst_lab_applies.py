#!/usr/bin/env python3
"""The main job against a real Skyvern server: what the employer received, what Postulant says, what is left on disk.

All postings of the table go out in one batch; then the server is stopped and all that it had deleted, and every test
looks at what remains.
"""
import csv
import hashlib
import json
import os
import signal
import subprocess
import unittest
import urllib.request
import zipfile
from pathlib import Path

from laboratory import RESUME, SAMPLE, LabServer, Postulantctl, wait_until

ANSWERS = [
    ("Why do you want to work at Acme?", "Release trains that leave on time are my kind of poetry."),
    ("How many years of experience do you have with C++?", "7"),
    ("I agree that Acme stores my data for this application", "Yes"),
    ("I have read and consent to the terms and conditions", "Yes"),
    ("What is your expected annual salary?", "72,000 EUR"),
    ("What is your notice period?", "3 months"),
]
# A form's field → the profile's field or the question whose answer must stand in it, or what follows from it: "=…".
GREENHOUSE = {"first_name": "first_name", "last_name": "last_name", "email": "email", "phone": "phone",
              "question_authorized": "Are you legally authorized to work in the country of this job?",
              "question_sponsorship": "Will you now or in the future require visa sponsorship?",
              "question_why": "Why do you want to work at Acme?"}
BASIC = {"first_name": "first_name", "last_name": "last_name", "email": "email", "phone": "phone"}
LEVER = {"email": "email", "phone": "phone", "name": "=Jane Doe", "urls[LinkedIn]": "linkedin", "cards[years]": "=5-9"}
WIZARD = {"firstName": "first_name", "lastName": "last_name", "email": "email", "phoneNumber": "phone", "country": "country",
          "salary": "What is your expected annual salary?", "notice": "What is your notice period?"}
# kind of form, slug, what must have been received. All of these the employer accepts.
ACCEPTED = [
    ("greenhouse", "systems-engineer", GREENHOUSE), ("lever", "data-engineer", LEVER), ("wizard", "release-manager", WIZARD),
    ("picky", "platform-engineer", BASIC), ("nofile", "technical-writer", BASIC), ("slow/1", "network-engineer", GREENHOUSE),
]
# kind of form, slug, state, kind of failure, was anything sent. None of these may reach the employer as accepted.
STOPPED = [
    ("closed", "night-shift-lead", "failed", "posting-closed", "no"),
    ("captcha", "security-analyst", "failed", "captcha", "no"),
    ("login", "account-manager", "needs-you", "login-needed", "no"),
    ("unusual", "bird-keeper", "needs-you", "missing-answer", "no"),
    ("otp", "identity-engineer", "needs-you", "email-verification", "no"),
    ("reject", "quality-engineer", "needs-checking", "form-rejected", "unknown"),
]
# The kinds of files that are mirrored, as the server calls them; of page sources so many beside the last one.
PAGES = ("html_scrape", "html_action")
MIRRORED = ("screenshot_action", "screenshot_final", "screenshot_llm", "recording", "browser_console_log", *PAGES)
MOST_PAGES = 41


def mirrored(lab, run):
    """{id: (kind, sha256 of its bytes)} of what the server lists for a run, of the kinds that are kept."""
    def get(path):
        request = urllib.request.Request(lab.base_url + path, headers={"x-api-key": lab.api_key})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read()
    kinds = "&".join(f"artifact_type={kind}" for kind in MIRRORED)
    listed = json.loads(get(f"/v1/runs/{run}/artifacts?{kinds}"))
    return {item["artifact_id"]: (item["artifact_type"], hashlib.sha256(get(f"/v1/artifacts/{item['artifact_id']}/content")).hexdigest())
            for item in listed}


class WholeBatch(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lab = LabServer()
        cls.addClassCleanup(cls.lab.remove)
        cls.ctl = Postulantctl(cls.lab)
        cls.addClassCleanup(cls.ctl.remove)
        cls.ctl.prepare(cls.lab, answers=ANSWERS)
        cls.ctl.run("limits", "set", "watch.wait-for-codes", "off")  # nobody is there to read mail
        urls = {cls.lab.job(kind, slug): f"{kind}/{slug}" for kind, slug, *_ in ACCEPTED + STOPPED}
        checks = cls.ctl.json("connection", "test", "lab")["checks"]
        assert all(check["ok"] for check in checks), checks
        ids = cls.ctl.add(*urls)
        cls.ids = {urls[url]: application for url, application in ids.items()}
        cls.ctl.apply(600)
        cls.again = cls.ctl.run("--json", "add", "-", given="\n".join(urls) + "\n", codes=(4,))
        cls.ctl.run("apply", "--connection", "lab", "--yes", "--wait", codes=(0, 4))
        cls.listed = {entry["id"]: mirrored(cls.lab, entry["run_id"]) for entry in cls.ctl.json("list")}
        cls.lab.forget()

    def shown(self, kind, slug):
        return self.ctl.show(self.ids[f"{kind}/{slug}"])

    def test_employer_received_exactly_the_package(self):
        for kind, slug, fields in ACCEPTED:
            with self.subTest(posting=f"{kind}/{slug}"):
                received = self.lab.received(kind, slug)
                self.assertEqual(len(received), 1, received)
                self.assertTrue(received[0]["accepted"])
                package = self.shown(kind, slug)["package"]
                meant = {word: item["answer"] for item in package["items"] for word in (item["key"], item["question"]) if word}
                self.assertEqual({name: received[0]["fields"].get(name) for name in fields},
                                 {name: word[1:] if word.startswith("=") else meant.get(word) for name, word in fields.items()})
                files = received[0]["files"]
                self.assertEqual(len(files), 1, files)
                self.assertEqual(files[0]["sha256"], package["resume"]["sha256"])
                self.assertEqual(files[0]["sha256"], hashlib.sha256((SAMPLE / RESUME).read_bytes()).hexdigest())
                self.assertEqual(files[0]["filename"], package["resume"]["file_name"])

    def test_accepted_postings_are_confirmed_by_the_employers_own_words(self):
        for kind, slug, _ in ACCEPTED:
            with self.subTest(posting=f"{kind}/{slug}"):
                shown = self.shown(kind, slug)
                self.assertEqual((shown["state"], shown["proof"]), ("applied-confirmed", "confirmed"))
                self.assertEqual(shown["confirmation"]["id"], self.lab.received(kind, slug)[0]["confirmation_id"])
                self.assertIn("received", shown["confirmation"]["text"])
                self.assertIsNone(shown["failure"])
                self.assertFalse(shown["practice"])

    def test_stopped_postings_say_why_and_whether_anything_was_sent(self):
        for kind, slug, state, failure, sent in STOPPED:
            with self.subTest(posting=f"{kind}/{slug}"):
                shown = self.shown(kind, slug)
                self.assertEqual((shown["state"], shown["failure"]["kind"], shown["failure"]["anything_sent"]), (state, failure, sent))
                self.assertTrue(shown["failure"]["message"])

    def test_employer_accepted_nothing_that_was_stopped(self):
        for kind, slug, *_ in STOPPED:
            with self.subTest(posting=f"{kind}/{slug}"):
                self.assertEqual([entry for entry in self.lab.received(kind, slug) if entry["accepted"]], [])

    def test_every_run_left_screenshots_and_a_playable_recording(self):
        for posting, application in self.ids.items():
            with self.subTest(posting=posting):
                evidence = self.ctl.show(application)["evidence"]
                for file in evidence:
                    data = Path(file["path"]).read_bytes()
                    self.assertEqual((len(data), hashlib.sha256(data).hexdigest()), (file["size"], file["sha256"]), file)
                    self.assertNotIn("har", file["kind"])
                pictures = [file["path"] for file in evidence if file["kind"].startswith("screenshot")]
                recordings = [file["path"] for file in evidence if file["kind"] == "recording"]
                self.assertTrue(pictures)
                self.assertTrue(all(self.frames(path) == 1 for path in pictures))
                self.assertTrue(recordings)
                self.assertTrue(all(self.frames(path) > 1 for path in recordings))

    @staticmethod
    def frames(path):
        """How many pictures a decoder really gets out of a file."""
        done = subprocess.run(["ffprobe", "-v", "error", "-count_frames", "-select_streams", "v", "-show_entries", "stream=nb_read_frames",
                               "-of", "csv=p=0", path], check=True, capture_output=True, text=True)
        return int(done.stdout.strip().strip(",") or 0)

    def test_every_file_that_the_server_lists_is_mirrored(self):
        for posting, application in self.ids.items():
            with self.subTest(posting=posting):
                listed = self.listed[application]
                self.assertTrue(listed)
                evidence = self.ctl.show(application)["evidence"]
                here = {file["server_id"]: (file["kind"], file["sha256"]) for file in evidence if file["server_id"] and file["path"]}
                pages = {name for name, (kind, _) in listed.items() if kind in PAGES}
                self.assertEqual({name: what for name, what in here.items() if name not in pages},
                                 {name: what for name, what in listed.items() if name not in pages})
                self.assertEqual(len(here.keys() & pages), min(len(pages), MOST_PAGES))
                self.assertTrue(all(here[name] == listed[name] for name in here))
                own = {file["kind"] for file in evidence if not file["server_id"]}
                self.assertLessEqual({"run", "timeline", "package", "proof"}, own)
                self.assertEqual([file for file in evidence if file["problem"]], [])
                package = next(file for file in evidence if file["kind"] == "package")
                self.assertEqual(package["sha256"], self.ctl.show(application)["attempts"][0]["package_sha256"])

    def test_verify_is_clean_and_finds_one_changed_byte(self):
        self.assertEqual(self.ctl.run("evidence", "verify"), "")
        application = self.ids["greenhouse/systems-engineer"]
        for kind in ("recording", "screenshot_final", "timeline", "package"):
            with self.subTest(kind=kind):
                path = Path(next(file["path"] for file in self.ctl.show(application)["evidence"] if file["kind"] == kind))
                whole = path.read_bytes()
                path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
                try:
                    found = json.loads(self.ctl.run("--json", "evidence", "verify", application, codes=(1,)))
                    self.assertEqual([(finding["problem"], finding["path"]) for finding in found["findings"]],
                                     [("changed", "/".join(path.parts[-2:]))])
                finally:
                    path.write_bytes(whole)
        self.assertEqual(self.ctl.run("evidence", "verify"), "")

    def test_evidence_can_be_taken_away_with_the_server_gone(self):
        folder = self.ctl.home / "taken"
        self.ctl.run("evidence", self.ids["greenhouse/systems-engineer"], "--to", folder)
        names = sorted(path.name for path in folder.rglob("*") if path.is_file())
        self.assertTrue([name for name in names if name.endswith(".png")], names)
        self.assertTrue([name for name in names if name.endswith((".mp4", ".webm"))], names)

    def test_proof_and_export_with_the_server_gone(self):
        ids = sorted(self.ids.values())
        paths = {suffix: self.ctl.home / f"proof.{suffix}" for suffix in ("pdf", "zip", "json", "csv")}
        for suffix in ("pdf", "zip"):
            self.ctl.run("evidence", *ids, f"--{suffix}", paths[suffix])
        for suffix in ("json", "csv"):
            self.ctl.run("export", "--format", suffix, "--to", paths[suffix])
        evidence = {application: self.ctl.show(application)["evidence"] for application in ids}
        self.assertTrue(paths["pdf"].read_bytes().startswith(b"%PDF-"))
        pictures = sum(file["kind"].startswith("screenshot") for files in evidence.values() for file in files)
        self.assertGreaterEqual(paths["pdf"].read_bytes().count(b"/Subtype /Image"), pictures)
        with zipfile.ZipFile(paths["zip"]) as archive:
            self.assertIsNone(archive.testzip())
            manifests = [json.loads(archive.read(name)) for name in archive.namelist() if name.endswith("/manifest.json")]
        kept = {manifest["application"]: {entry["sha256"] for entry in manifest["files"] if entry["state"] == "intact"} for manifest in manifests}
        self.assertEqual(sorted(kept), ids)
        for application, files in evidence.items():
            self.assertLessEqual({file["sha256"] for file in files}, kept[application])
        self.assertEqual({entry["id"] for entry in json.loads(paths["json"].read_text())}, set(ids))
        self.assertEqual(len(list(csv.reader(paths["csv"].open(encoding="utf-8-sig", newline="")))), len(ids) + 1)

    def test_list_shows_all_with_the_server_gone(self):
        listed = {entry["id"]: entry for entry in self.ctl.json("list")}
        self.assertEqual(set(listed), set(self.ids.values()))
        for application, entry in listed.items():
            self.assertEqual(entry["state"], self.ctl.show(application)["state"])
            self.assertEqual((entry["connection"], entry["dialect"], entry["practice"]), ("lab", "agent", False))
            self.assertTrue(entry["run_id"])
            self.assertRegex(entry["finished_at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")

    def test_added_again_everything_is_a_duplicate(self):
        verdicts = [json.loads(line)["verdict"] for line in self.again.splitlines()]
        self.assertEqual(verdicts, ["duplicate"] * len(self.ids))

    def test_the_key_is_nowhere_in_the_data_folder(self):
        key = self.lab.api_key.encode()
        leaks = [str(path) for path in self.ctl.home.rglob("*") if path.is_file() and key in path.read_bytes()]
        self.assertEqual(leaks, [])

    def test_only_the_seeker_can_read_the_data_folder(self):
        for path in [self.ctl.data, *self.ctl.data.rglob("*")]:
            self.assertEqual(path.stat().st_mode & 0o077, 0, path)


class OneByOne(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lab = LabServer()
        cls.addClassCleanup(cls.lab.remove)

    def seeker(self, **how):
        ctl = Postulantctl(self.lab)
        self.addCleanup(ctl.remove)
        ctl.prepare(self.lab, **how)
        return ctl

    def test_a_false_completed_is_not_applied(self):
        ctl = self.seeker(answers=[*ANSWERS, ("Note", "lab-lie")])
        application = ctl.add(self.lab.job("greenhouse", "lie"))[self.lab.job("greenhouse", "lie")]
        ctl.apply(180)
        shown = ctl.show(application)
        self.assertEqual((shown["state"], shown["proof"], shown["failure"]["anything_sent"]), ("failed", "none", "no"))
        self.assertEqual(self.lab.received("greenhouse", "lie"), [])

    def test_a_resume_that_never_arrived_is_not_called_sent_with_one(self):
        """The resume's file is lost while the server is already at work, so nothing can be fetched. A careless model submits all the
        same where the form lets it; the usual one stops."""
        url = self.lab.job("nofile", "careless"), self.lab.job("nofile", "careful")
        seekers = [self.seeker(answers=[("Note", "lab-careless")]), self.seeker()]
        ids = [ctl.add(address)[address] for ctl, address in zip(seekers, url)]
        running = [ctl.start("apply", "--connection", "lab", "--yes", "--wait") for ctl in seekers]
        try:
            for ctl, application in zip(seekers, ids):
                wait_until(lambda: ctl.show(application)["state"] == "running", 60, "the run is open")
                for path in (ctl.data / "files").iterdir():
                    path.unlink()
            for process in running:
                process.wait(180)
        finally:
            for process in running:
                process.kill()
                process.wait()
        careless, careful = (ctl.show(application) for ctl, application in zip(seekers, ids))
        received = self.lab.received("nofile", "careless")
        self.assertEqual([(entry["accepted"], entry["files"]) for entry in received], [(True, [])])
        self.assertEqual((careless["state"], careless["proof"]), ("applied-claimed", "claimed"))
        self.assertEqual((careless["failure"]["kind"], careless["failure"]["anything_sent"]), ("resume-not-seen", "yes"))
        self.assertEqual(self.lab.received("nofile", "careful"), [])
        self.assertEqual((careful["state"], careful["failure"]["kind"], careful["failure"]["anything_sent"]),
                         ("failed", "resume-upload-failed", "no"))

    def test_task_dialect_applies_and_claims_no_more_than_it_knows(self):
        ctl = self.seeker(dialect="task", answers=ANSWERS)
        url = self.lab.job("lever", "task")
        application = ctl.add(url)[url]
        ctl.apply(240)
        received = self.lab.received("lever", "task")
        self.assertEqual([entry["accepted"] for entry in received], [True])
        shown = ctl.show(application)
        self.assertEqual((shown["state"], shown["proof"]), ("applied-claimed", "claimed"))
        self.assertEqual(received[0]["files"][0]["sha256"], shown["resume"]["sha256"])

    def test_killed_while_running_it_goes_on_and_sends_nothing_twice(self):
        ctl = self.seeker(answers=ANSWERS)
        url = self.lab.job("greenhouse", "killed")
        application = ctl.add(url)[url]
        process = ctl.start("apply", "--connection", "lab", "--yes", "--wait")
        try:
            wait_until(lambda: ctl.show(application)["state"] == "running", 60, "the run is open")
        finally:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
        self.assertEqual(ctl.show(application)["state"], "running")
        ctl.apply(240)
        self.assertEqual(ctl.show(application)["state"], "applied-confirmed")
        self.assertEqual(len(self.lab.received("greenhouse", "killed")), 1)
        self.assertEqual(len(ctl.show(application)["attempts"]), 1)


if __name__ == "__main__":
    unittest.main()
