#!/usr/bin/env python3
"""Fails on what a compiler lets through and the project does not want. One rule a row."""
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = r"\.(cpp|h)$"
# (files, pattern, why). A line that must break a rule says so at its end: // lint: allowed, <reason>
RULES = [
    (r"^(app|ui)/.*" + CODE, r"(?i)\bOR\s+(REPLACE|IGNORE)\b", "deletes or hides rows behind the back of the hold"),
    (CODE, r"setInsecureFallback", "a key is never stored in the clear"),
    (r"^(app|ui)/.*" + CODE, r"\bprocessEvents\s*\(", "nested event loops reenter; wait for a signal"),
    (CODE, r"#include <Qt(Core|Gui|Widgets|Network|Sql|Svg|Pdf|PdfWidgets|Multimedia|Test)>", "include single classes"),
    (r"^tests/.*" + CODE, r"\bQSKIP\s*\(|QVERIFY\(true\)", "a test that cannot fail is none"),
    (r"^tests/.*" + CODE, r"\bqWait\s*\(|\bqSleep\s*\(|::m?sleep\s*\(|sleep_for\s*\(", "wait for what happens, bounded (QTRY_*, QSignalSpy)"),
    (r"^app/(?!programs/|words/|export/ProofText).*" + CODE, r"(?<![\w.])tr\s*\(",
     "people's words are made in ui/, programs/, words/ and in the text of a proof"),
    (r"^tests/(?!.*\.lock$|unit/net/tst_addresses\.cpp$)",  # the one table whose data are addresses; it contacts none
     r"\b(?!127\.0\.0\.1\b)(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\b(?![.\d])",
     "tests know one address, 127.0.0.1"),
    (r"", r"(?<![\w.])/(work|root|home/\w+)/|\.\./shared\b", "a path of somebody's machine"),
]
LONGEST_HEADER = 200


def files():
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            check=True, capture_output=True, text=True).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def findings(name, text):
    lines = text.splitlines()
    for scope, pattern, why in RULES:
        if re.search(scope, name):
            for number, line in enumerate(lines, 1):
                found = re.search(pattern, line)
                if found and "lint: allowed, " not in line:
                    yield f"{name}:{number}: {found.group(0).strip()}: {why}"
    if name.endswith(".h") and len(lines) > LONGEST_HEADER:
        yield f"{name}:1: {len(lines)} lines: a header over {LONGEST_HEADER} asks to be split"


def main():
    bad = 0
    for name in files():
        if name == "LICENSE" or Path(name).resolve() == Path(__file__).resolve():
            continue
        try:
            text = (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or another binary
        for finding in findings(name, text):
            print(finding)
            bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
