#!/usr/bin/env python3
"""A form that asks what nobody expects, at a real Skyvern server: it is asked once, answered once, and asked no more."""
import unittest

from laboratory import LabServer, Postulantctl

QUESTION = "Which bird would you be on our release train, and why?"
SAID = "A kestrel: it stands still in the wind and looks"


class UnusualQuestion(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lab = LabServer()
        cls.addClassCleanup(cls.lab.remove)

    def check(self, dialect, slugs):
        ctl = Postulantctl(self.lab)
        self.addCleanup(ctl.remove)
        ctl.prepare(self.lab, dialect=dialect)
        first, second = (self.lab.job("unusual", slug) for slug in slugs)
        asked = ctl.add(first)[first]
        ctl.apply(240)
        shown = ctl.show(asked)
        self.assertEqual((shown["state"], shown["failure"]["kind"], shown["failure"]["anything_sent"]),
                         ("needs-you", "missing-answer", "no"))
        self.assertEqual(shown["failure"]["message"].rstrip(" *"), QUESTION)
        self.assertEqual(self.lab.received("unusual", slugs[0]), [])
        unanswered = ctl.json("answer", "list", "--unanswered")
        self.assertEqual([[place["application_id"] for place in one["asked_at"]] for one in unanswered], [[asked]])

        ctl.run("answer", "set", QUESTION, SAID, "--queue")
        passed = ctl.add(second)[second]
        ctl.apply(300)
        for application, slug, tries in ((asked, slugs[0], 2), (passed, slugs[1], 1)):
            shown = ctl.show(application)
            self.assertIn(shown["state"], ("applied-confirmed", "applied-claimed"))
            self.assertEqual(len(shown["attempts"]), tries)
            received = self.lab.received("unusual", slug)
            self.assertEqual([entry["accepted"] for entry in received], [True])
            self.assertEqual(received[0]["fields"]["question_kestrel"], SAID)
            answers = {item["answer"] for item in shown["package"]["items"]}
            for name in ("first_name", "last_name", "email"):
                self.assertIn(received[0]["fields"][name], answers)

    def test_asked_once_by_an_agent(self):
        self.check("agent", ("bird-keeper", "fish-keeper"))

    def test_asked_once_by_a_task(self):
        self.check("task", ("bird-watcher", "fish-watcher"))


if __name__ == "__main__":
    unittest.main()
