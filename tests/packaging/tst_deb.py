#!/usr/bin/env python3
"""Does the package hold what it should, where it should, with the right owners, modes and dependencies?"""
import os
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
import deb  # noqa: E402

ID = "io.github.postulant.Postulant"
FILES = {
    "/usr/bin/postulant": "-rwxr-xr-x",
    "/usr/bin/postulantctl": "-rwxr-xr-x",
    f"/usr/share/applications/{ID}.desktop": "-rw-r--r--",
    f"/usr/share/metainfo/{ID}.metainfo.xml": "-rw-r--r--",
    f"/usr/share/icons/hicolor/scalable/apps/{ID}.svg": "-rw-r--r--",
    f"/usr/share/icons/hicolor/48x48/apps/{ID}.png": "-rw-r--r--",
    f"/usr/share/icons/hicolor/128x128/apps/{ID}.png": "-rw-r--r--",
    f"/usr/share/icons/hicolor/256x256/apps/{ID}.png": "-rw-r--r--",
    "/usr/share/man/man1/postulant.1.gz": "-rw-r--r--",
    "/usr/share/man/man1/postulantctl.1.gz": "-rw-r--r--",
    "/usr/share/doc/postulant/copyright": "-rw-r--r--",
    "/usr/share/doc/postulant/changelog.gz": "-rw-r--r--",
    "/usr/share/doc/postulant/changelog.Debian.gz": "-rw-r--r--",
}
# What each program cannot do without; the exact package names come from dpkg-shlibdeps.
NEEDED = ["libc6", "libstdc++6", "libqt6widgets6", "libqt6network6", "libqt6websockets6", "libqt6sql6", "libqt6sql6-sqlite", "libqt6svg6",
          "libqt6keychain1", "libmicrohttpd12", "libsqlite3-0"]


class Deb(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.package = deb.build(os.environ["POSTULANT_BUILD"], cls.folder.name)
        listed = subprocess.run(["dpkg-deb", "-c", cls.package], check=True, capture_output=True, text=True).stdout
        cls.entries = {}
        for line in listed.splitlines():
            mode, owner, *_, name = line.split(maxsplit=5)
            cls.entries[name.removeprefix(".")] = (mode, owner)

    def test_holds_exactly_the_files_of_the_list(self):
        files = {name: mode for name, (mode, _) in self.entries.items() if not mode.startswith("d")}
        self.assertEqual(files, FILES)

    def test_everything_belongs_to_root_and_folders_can_be_entered(self):
        for name, (mode, owner) in self.entries.items():
            self.assertEqual(owner, "root/root", name)
            if mode.startswith("d"):
                self.assertEqual(mode, "drwxr-xr-x", name)

    def test_says_what_it_is(self):
        self.assertEqual(deb.field(self.package, "Package"), "postulant")
        self.assertEqual(deb.field(self.package, "Section"), "misc")
        self.assertEqual(deb.field(self.package, "Priority"), "optional")
        self.assertRegex(deb.field(self.package, "Version"), r"^\d+\.\d+\.\d+-\d+$")
        synopsis, *more = deb.field(self.package, "Description").splitlines()
        self.assertTrue(synopsis.startswith("apply to many jobs"), synopsis)
        self.assertTrue(more[0].startswith(" Postulant keeps"), more)
        self.assertIn(" .", more)
        self.assertTrue(deb.field(self.package, "Maintainer"))

    def test_depends_on_what_it_links_and_loads(self):
        depends = {part.split()[0] for part in deb.field(self.package, "Depends").split(",")}
        self.assertEqual([name for name in NEEDED if name not in depends], [])

    def test_programs_are_stripped_and_carry_no_path_of_the_builder(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["dpkg-deb", "-x", self.package, folder], check=True)
            for program in ("postulant", "postulantctl"):
                path = os.path.join(folder, "usr/bin", program)
                kind = subprocess.run(["file", "-b", path], check=True, capture_output=True, text=True).stdout
                self.assertIn("pie executable", kind)
                self.assertNotIn("not stripped", kind)
                header = subprocess.run(["readelf", "-d", path], check=True, capture_output=True, text=True).stdout
                self.assertNotRegex(header, r"\((RPATH|RUNPATH)\)")


if __name__ == "__main__":
    unittest.main()
