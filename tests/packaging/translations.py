#!/usr/bin/env python3
"""Are the translations fresh and complete? With --update: collect the texts of the sources into translations/*.ts.

postulant_de.ts holds every text; postulant_en.ts only those with a number, for "1 job" and "2 jobs".
Line numbers are not kept, so moving code does not make a file stale.
"""
import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "translations"
FILES = {"postulant_de.ts": [], "postulant_en.ts": ["-pluralonly"]}


def lupdate(target, options):
    tool = shutil.which("lupdate", path="/usr/lib/qt6/bin") or shutil.which("lupdate")
    if not tool:
        sys.exit("translations: lupdate is missing (Debian: qt6-tools-dev-tools)")
    # -I: without the headers lupdate does not know in which namespace a class is, and writes a context nobody asks for
    done = subprocess.run([tool, "-silent", "-I", ".", "-I", "app", "-no-obsolete", "-locations", "none", *options, "app", "ui", "translations", "-ts", str(target)],
                          cwd=ROOT, capture_output=True, text=True)
    said = (done.stdout + done.stderr).replace(f"{ROOT}/", "")
    if done.returncode != 0:
        sys.exit(f"translations: lupdate failed\n{said}")
    return said.splitlines()


def placeholders(text):
    return sorted(re.findall(r"%L?\d+|%n|\{\w+\}", text))


def problems(name):
    """What a reader of this language would stumble over."""
    for context in ET.parse(FOLDER / name).getroot().iter("context"):
        where = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            forms = translation.findall("numerusform")
            texts = [form.text or "" for form in forms] if forms else [translation.text or ""]
            label = f"{name}: {where}: {source[:70]!r}"
            if translation.get("type") or not all(text.strip() for text in texts):
                yield f"{label}: not translated"
                continue
            if message.get("numerus") == "yes" and len(forms) != 2:
                yield f"{label}: needs a singular and a plural"
            for number, text in enumerate(texts):
                want, have = placeholders(source), placeholders(text)
                if forms and number == 0:  # "one job" may do without its number
                    want, have = [p for p in want if p != "%n"], [p for p in have if p != "%n"]
                if want != have:
                    yield f"{label}: placeholders differ in {text[:70]!r}"
                if ("&" in re.sub("&&", "", source)) != ("&" in re.sub("&&", "", text)):
                    yield f"{label}: one has an access key (&), the other has none"
                if source.endswith("…") != text.endswith("…") or source[-1:].isspace() != text[-1:].isspace():
                    yield f"{label}: ends differently"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--update", action="store_true")
    option = arguments.parse_args()
    bad = 0
    for name, options in FILES.items():
        if option.update:
            complaints = lupdate(FOLDER / name, options)
        else:
            with tempfile.TemporaryDirectory() as folder:
                copy = Path(folder, name)
                shutil.copy(FOLDER / name, copy)
                complaints = lupdate(copy, options)
                if copy.read_bytes() != (FOLDER / name).read_bytes():
                    print(f"{name}: stale; run ./dev translations")
                    bad += 1
        for problem in [*complaints, *problems(name)]:
            print(problem)
            bad += 1
    return 1 if bad and not option.update else 0


if __name__ == "__main__":
    sys.exit(main())
