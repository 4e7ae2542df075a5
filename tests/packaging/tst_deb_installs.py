#!/usr/bin/env python3
"""Installs, starts and removes the package in a clean Debian 12 (debootstrap). Needs root; takes minutes.

The mirror is the one that this machine's apt uses, read when the test runs.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
import deb  # noqa: E402

SUITE = "bookworm"
APT = Path("/etc/apt")


def one_line_sources(text):
    for line in text.splitlines():
        found = re.match(r"deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)\s", line)
        if found:
            yield found.group(1), [found.group(2)]


def deb822_sources(text):
    for block in re.split(r"\n\s*\n", re.sub(r"(?m)^#.*\n?", "", text)):
        fields = dict(re.findall(r"(?m)^(\w[\w-]*):\s*(.*)$", block))
        if "deb" in fields.get("Types", "").split():
            for uri in fields.get("URIs", "").split():
                yield uri, fields.get("Suites", "").split()


def mirror():
    """The address from which this machine's apt gets Debian 12 itself."""
    for path in [APT / "sources.list", *sorted((APT / "sources.list.d").glob("*"))]:
        if path.is_file():
            parse = deb822_sources if path.suffix == ".sources" else one_line_sources
            for address, suites in parse(path.read_text()):
                if SUITE in suites and address.startswith("http"):
                    return address
    raise AssertionError(f"no source of {SUITE} in this machine's apt")


class Installs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = Path(tempfile.mkdtemp(prefix="postulant-chroot."))
        cls.addClassCleanup(shutil.rmtree, cls.root, ignore_errors=True)
        cls.run_as_root("debootstrap", "--variant=minbase", SUITE, str(cls.root), mirror())
        (cls.root / "etc/apt/apt.conf.d/99test").write_text('APT::Install-Recommends "false";\n')
        for proxy in (APT / "apt.conf.d").glob("*proxy*"):
            shutil.copy(proxy, cls.root / "etc/apt/apt.conf.d")
        shutil.copy("/etc/resolv.conf", cls.root / "etc/resolv.conf")
        cls.package = deb.build(os.environ["POSTULANT_BUILD"], cls.root / "tmp")

    @staticmethod
    def run_as_root(*command):
        done = subprocess.run(command if os.geteuid() == 0 else ["sudo", *command], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(command)} ended with {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout

    def inside(self, *command):
        settings = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LC_ALL=C.UTF-8", "QT_QPA_PLATFORM=offscreen",
                    "DEBIAN_FRONTEND=noninteractive", *(f"{k}={v}" for k, v in os.environ.items() if k.lower().endswith("_proxy"))]
        return self.run_as_root("unshare", "--mount", "sh", "-ec",
                                'root=$1; shift; mount -t proc proc "$root/proc"; exec chroot "$root" "$@"', "sh",
                                str(self.root), *settings, *command)

    def test_life_of_the_package(self):
        self.inside("apt-get", "update", "-q")
        before = set(self.inside("find", "/usr", "/etc", "-name", "*ostulant*").splitlines())
        self.inside("apt-get", "install", "-q", "-y", f"/tmp/{self.package.name}")

        version = deb.field(self.package, "Version").partition("-")[0]
        self.assertIn(version, self.inside("postulantctl", "--version"))
        self.assertIn(version, self.inside("postulant", "--version"))
        self.assertEqual(json.loads(self.inside("postulantctl", "--data-dir", "/tmp/data", "--json", "list")), [])
        self.inside("postulant", "--data-dir", "/tmp/data", "--screenshots", "/tmp/pictures")
        pictures = list((self.root / "tmp/pictures").glob("*.png"))
        self.assertGreaterEqual(len(pictures), 2)
        for picture in pictures:
            self.assertGreater(picture.stat().st_size, 5000, picture.name)

        self.inside("apt-get", "purge", "-q", "-y", "postulant")
        after = set(self.inside("find", "/usr", "/etc", "-name", "*ostulant*").splitlines())
        self.assertEqual(after, before)


if __name__ == "__main__":
    unittest.main()
