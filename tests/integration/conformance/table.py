#!/usr/bin/env python3
"""table.py --update|--check RESULTS: the table of docs/conformance.md, made of what the tests showed.

RESULTS is <build>/conformance: one JSON file for each test program that ran, and real.json of the system tests. --update
writes the page, and takes over what the system tests showed. --check fails where the page says something else than this
run did; of what did not run it says nothing.
"""
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PAGE = ROOT / "docs/conformance.md"
REAL = ROOT / "docs/conformance/real.json"
BEGIN, END = "<!-- table: made by the tests -->\n", "<!-- end of table -->\n"
DIALECTS = ["agent", "task", "legacy-task", "workflow", "tasks-2024", "gateway"]
CAPABILITIES = ["key", "definition", "submit", "follow", "ends confirmed", "ends claimed", "ends without a submission", "ends failed",
                "ends terminated", "ends timed out", "ends canceled", "needs a person", "unknown status", "cancel", "look up", "artifacts",
                "actions", "upload", "code", "continue", "live view", "errors of a submission", "errors of a reading", "errors of lists",
                "errors of all else", "another run's answer"]


def read(path):
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def simulated(folder):
    """({dialect: {capability: result}}, whether everything ran)."""
    merged, whole, sheets = {}, True, 0
    for path in sorted(folder.glob("*.json")):
        if path.name == "real.json":
            continue
        sheet = read(path)
        sheets += 1
        whole = whole and sheet["whole"]
        for dialect, row in sheet["dialects"].items():
            merged.setdefault(dialect, {}).update(row)
    return merged, whole and sheets > 1


def ordered(known, found):
    return [name for name in known if name in found] + sorted(set(found) - set(known))


def cell(here, real):
    """What stands for one capability of one dialect. here: of the stand-in; real: of a real server; None: did not run."""
    words = [name for name, result in (("simulated", here), ("real", real)) if result == "passed"]
    bad = [f"{name} FAILED" for name, result in (("simulated", here), ("real", real)) if result == "failed"]
    return ", ".join(words + bad) or ("not offered" if here == "not offered" else "")


def cells(here, real):
    found = {(dialect, capability) for rows in (here, real) for dialect, row in rows.items() for capability in row}
    return {(dialect, capability): cell(here.get(dialect, {}).get(capability), real.get(dialect, {}).get(capability))
            for dialect, capability in found}


def table(all_cells):
    dialects = ordered(DIALECTS, {dialect for dialect, _ in all_cells})
    lines = ["| | " + " | ".join(f"`{dialect}`" for dialect in dialects) + " |", "|---" * (len(dialects) + 1) + "|"]
    for capability in ordered(CAPABILITIES, {capability for _, capability in all_cells}):
        lines.append(f"| {capability} | " + " | ".join(all_cells.get((dialect, capability), "") for dialect in dialects) + " |")
    return "\n".join(lines) + "\n"


def parts(page):
    before, _, rest = page.partition(BEGIN)
    shown, _, after = rest.partition(END)
    return before, shown, after


def shown_cells(page):
    rows = [[word.strip() for word in line.strip().strip("|").split("|")] for line in parts(page)[1].splitlines()]
    if len(rows) < 2:
        return {}
    dialects = [name.strip("`") for name in rows[0][1:]]
    return {(dialect, row[0]): text for row in rows[2:] for dialect, text in zip(dialects, row[1:])}


def update(folder):
    here, whole = simulated(folder)
    if not whole:
        sys.exit(f"table.py: not everything ran: start tst_conformance and tst_conformance_errors without arguments first ({folder})")
    if (folder / "real.json").exists():
        REAL.parent.mkdir(exist_ok=True)
        REAL.write_text(json.dumps(read(folder / "real.json"), indent=1, sort_keys=True) + "\n", encoding="utf-8")
    before, _, after = parts(PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(before + BEGIN + table(cells(here, read(REAL).get("dialects", {}))) + END + after, encoding="utf-8")


def check(folder):
    """The list of what is wrong."""
    here, whole = simulated(folder)
    real_now, real = read(folder / "real.json").get("dialects", {}), read(REAL).get("dialects", {})
    page = PAGE.read_text(encoding="utf-8")
    shown, wanted = shown_cells(page), cells(here, real)
    wrong = [] if here or real_now else [f"nothing ran: {folder} has no results"]
    for rows, where in ((here, "stand-in"), (real_now, "real server")):
        wrong += [f"{dialect}: {capability} failed ({where})" for dialect, row in rows.items()
                  for capability, result in row.items() if result == "failed"]
    wrong += [f"{dialect}: {capability}: the page says \"{shown.get((dialect, capability), '')}\", the tests \"{wanted[dialect, capability]}\""
              for dialect, row in here.items() for capability in row if shown.get((dialect, capability), "") != wanted[dialect, capability]]
    wrong += [f"{dialect}: {capability}: docs/conformance/real.json says \"{real.get(dialect, {}).get(capability)}\", the real server \"{result}\""
              for dialect, row in real_now.items() for capability, result in row.items() if real.get(dialect, {}).get(capability) != result]
    if whole and not wrong and parts(page)[1] != table(wanted):
        wrong.append("the page shows more than the tests, or in another order")
    return wrong


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("--update", "--check"):
        sys.exit(__doc__.splitlines()[0])
    folder = Path(sys.argv[2])
    if sys.argv[1] == "--update":
        return update(folder)
    wrong = check(folder)
    if wrong:
        print("\n".join(wrong))
        sys.exit("docs/conformance.md differs from what the tests showed: python3 tests/integration/conformance/table.py --update BUILD/conformance")
    return None


if __name__ == "__main__":
    main()
