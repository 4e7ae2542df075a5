"""Sorting, filtering, searching, scrolling and living with changes: a list of 100 beside one of 1,000,000."""
import random
import sqlite3
import threading
import time
from statistics import median

from programs import grouped, table

FEW, MANY = 100, 1_000_000
CHANGES_A_SECOND = 20


class Changes:
    """Changes rows of a data folder from outside, one commit each; each is as if it had just been submitted."""

    def __init__(self, folder, rows):
        self.folder, self.rows = folder, rows
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.work)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join()

    def work(self):
        database = sqlite3.connect(self.folder / "postulant.db", timeout=10, isolation_level=None)
        chance = random.Random(1)
        while not self.stop.wait(1 / CHANGES_A_SECOND):
            now = int(time.time() * 1000)
            database.execute("UPDATE application SET steps=steps+1,submitted_at=?,sort_at=? WHERE id=?",
                             [now, now, chance.randint(1, self.rows)])
        database.close()


def used(bench, task, folder):
    (folder / "window.ini").unlink(missing_ok=True)  # the same order at every start
    return bench.probed(task, [bench.program("postulant"), "--data-dir", str(folder)])["steps"]


def measure(bench, quick):
    sizes = (FEW, 100_000 if quick else MANY)
    reports = {rows: [] for rows in sizes}
    for _ in range(1 if quick else 3):
        for rows in sizes:
            folder = bench.filled(rows)
            steps = used(bench, "use", folder)
            with Changes(folder, rows):
                steps += used(bench, "live", folder)
            reports[rows].append(steps)
    yield f"### Using the list: {grouped(sizes[0])} applications beside {grouped(sizes[1])}\n"
    lines = []
    for number, step in enumerate(reports[sizes[0]][0]):
        line = [step["step"]]
        for key in ("ms", "stall_ms", "processor_ms"):
            few, many = (median(report[number][key] for report in reports[rows]) for rows in sizes)
            line += ["" if few == 0 and many == 0 else f"{value:.0f}" for value in (few, many)]
        lines.append(line)
    names = [grouped(rows) for rows in sizes]
    head = [""] + [f"{what}, {name}" for what in ("right after ms", "longest stall ms", "processor ms") for name in names]
    yield table(head, lines)
