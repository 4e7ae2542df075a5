#!/usr/bin/env python3
"""clang-tidy over what changed: the sources that differ from the base, and those that include a header that does.

The base is where this branch left origin/main; on main itself the commit before; without either, everything.
A file that was clean is not read again until it, a header of ours below it, or the rules change. --minutes stops
early and says how many files were left; which ones are read first then changes with every commit.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TIDY = "clang-tidy-14"
RULE_FILES = [".clang-tidy", "tests/.clang-tidy"]


def git(*arguments):
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def changed_files():
    """Names relative to the root, or None for everything."""
    head = git("rev-parse", "HEAD")
    base = os.environ.get("POSTULANT_LINT_BASE") or git("merge-base", "HEAD", "origin/main")
    if not base or base == head:
        base = git("rev-parse", "--verify", "-q", "HEAD~1")
    differing = git("diff", "--name-only", base) if base else None
    if differing is None:
        return None
    new = git("ls-files", "--others", "--exclude-standard") or ""
    return set(differing.splitlines()) | set(new.splitlines())


class Includes:
    """Our own headers below each file."""

    def __init__(self):
        self.direct, self.all = {}, {}

    def of(self, name):
        if name not in self.direct:
            text = (ROOT / name).read_text(encoding="utf-8", errors="replace")
            self.direct[name] = {found for word in re.findall(r'^#include "([^"]+)"', text, re.M)
                                 if (found := self.resolve(name, word))}
        return self.direct[name]

    @staticmethod
    def resolve(name, word):
        for folder in (Path(name).parent, Path("app"), Path(""), Path("tests")):
            if (ROOT / folder / word).is_file():
                return os.path.normpath(folder / word)
        return None

    def below(self, name):
        seen, todo = set(), [name]
        while todo:
            for header in self.of(todo.pop()) - seen:
                seen.add(header)
                todo.append(header)
        return seen


def digest(names, extra):
    total = hashlib.sha256(extra.encode())
    for name in sorted(names):
        if (ROOT / name).is_file():
            total.update(name.encode() + b"\0" + (ROOT / name).read_bytes())
    return total.hexdigest()


def without_precompiled(command):
    """clang can't read what gcc precompiled, and a missing include is to be found."""
    return re.sub(r" -Winvalid-pch| -include \S*cmake_pch\.hxx", "", command)


def generate_moc(build):
    """A test's last line includes its .moc file, so these must exist; compiling is not needed."""
    listed = subprocess.run(["ninja", "-C", build, "-t", "targets", "all"], capture_output=True, text=True, check=True).stdout
    targets = re.findall(r"^(\w+_autogen): phony", listed, re.M)
    if targets:
        subprocess.run(["ninja", "-C", build, *targets], check=True, stdout=subprocess.DEVNULL)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--build", default="build/ci", help="a configured build folder")
    arguments.add_argument("--jobs", type=int, default=2)
    arguments.add_argument("--minutes", type=float, default=8 if os.environ.get("CI") else 600, help="stop after so long")
    arguments.add_argument("--all", action="store_true", help="every file, whatever changed")
    option = arguments.parse_args()
    build = (ROOT / option.build).resolve()
    commands, without = {}, build / "tidy"
    entries = json.loads((build / "compile_commands.json").read_text())
    for entry in entries:
        entry["command"] = without_precompiled(entry["command"])
    without.mkdir(exist_ok=True)
    (without / "compile_commands.json").write_text(json.dumps(entries))
    for entry in entries:
        path = Path(entry["directory"], entry["file"]).resolve()
        if path.is_relative_to(ROOT) and not path.is_relative_to(ROOT / "build"):
            commands[str(path.relative_to(ROOT))] = entry["command"]
    includes = Includes()
    changed = None if option.all else changed_files()
    everything = changed is None or bool(changed & set(RULE_FILES))
    chosen = [name for name in sorted(commands)
              if everything or name in changed or includes.below(name) & changed]
    stamps = build / "tidy-clean"
    stamps.mkdir(exist_ok=True)
    keys = {name: digest({name, *RULE_FILES} | includes.below(name), commands[name]) for name in chosen}
    todo = [name for name in chosen if not (stamps / keys[name]).exists()]
    directly = changed or set()
    commit = git("rev-parse", "HEAD") or ""
    todo.sort(key=lambda name: (name not in directly, hashlib.sha256((commit + name).encode()).digest()))
    print(f"{len(commands)} sources, {len(chosen)} concerned, {len(todo)} to read", flush=True)
    if todo:
        generate_moc(build)

    end = time.monotonic() + option.minutes * 60

    def check(name):
        if time.monotonic() > end:
            return name, None, ""
        done = subprocess.run([TIDY, "-p", without, "--quiet", name], cwd=ROOT, capture_output=True, text=True)
        return name, done.returncode, done.stdout.strip() or done.stderr.strip()

    bad = left = 0
    with concurrent.futures.ThreadPoolExecutor(option.jobs) as pool:
        for name, code, text in pool.map(check, todo):
            if code is None:
                left += 1
            elif code == 0:
                (stamps / keys[name]).touch()
            else:
                bad += 1
                print(f"-- {name}\n{text}", flush=True)
    if left:
        print(f"no time left for {left} of {len(todo)} files")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
