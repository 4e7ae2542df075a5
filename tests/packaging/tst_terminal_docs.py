#!/usr/bin/env python3
"""Every command and option that postulantctl knows stands in its manual and in docs/terminal.md."""
import os
import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class TerminalDocs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        said = subprocess.run([os.environ["POSTULANT_CTL"], "--help"], check=True, capture_output=True, text=True).stdout
        cls.usages = re.findall(r"(?m)^  (\S.*)$", said)
        cls.reference = (ROOT / "docs/terminal.md").read_text(encoding="utf-8")
        manual = subprocess.run(["mandoc", "-T", "ascii", "-O", "width=1000", ROOT / "packaging/man/postulantctl.1"],
                                check=True, capture_output=True, text=True).stdout
        cls.manual = re.sub(".\x08", "", manual)  # bold is a letter, a backspace and the letter again

    def test_there_are_commands(self):
        self.assertGreater(len(self.usages), 20)

    def test_every_command_is_described(self):
        for usage in self.usages:
            command = " ".join(word for word in re.split(r" (?=[A-Z\[-])", usage)[0].split())
            with self.subTest(command=command):
                self.assertTrue(re.search(rf"`{re.escape(command)}\b", self.reference), "not in docs/terminal.md")
                self.assertTrue(re.search(rf"(?m)(^ *|\| ){re.escape(command)}\b", self.manual), "not in the manual")

    def test_every_option_is_described(self):
        for option in sorted(set(re.findall(r"--[a-z-]+", " ".join(self.usages)))):
            with self.subTest(option=option):
                self.assertTrue(option in self.reference, "not in docs/terminal.md")
                self.assertTrue(option in self.manual, "not in the manual")


if __name__ == "__main__":
    unittest.main()
