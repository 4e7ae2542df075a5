"""What the store costs beside bare SQLite on the same disk."""
import json
import subprocess

from programs import grouped, table


def measure(bench, quick):
    sizes = (0,) if quick else (0, 100_000)
    yield "### The store beside bare SQLite\n"
    lines = []
    for rows in sizes:
        folder = bench.filled(rows, copy="-store")
        done = subprocess.run([bench.program("postulant-bench-store"), str(folder)], check=True, capture_output=True,
                              text=True)
        figures = json.loads(done.stdout)
        held, intake = figures["reservation"], figures["intake"]
        there = f"{grouped(rows)} there already"
        lines.append([f"one reservation, on the disk; {there}", f"{held['reserve_ms']:.2f}", f"{held['bare_ms']:.2f}",
                      f"{held['reserve_ms'] / held['bare_ms']:.1f}"])
        both = intake["judge_ms"] + intake["add_ms"]
        lines.append([f"{grouped(intake['lines'])} pasted lines judged ({intake['judge_ms']:.0f}) and "
                      f"{grouped(intake['added'])} of them added ({intake['add_ms']:.0f}); {there}", f"{both:.0f}",
                      f"{intake['bare_ms']:.0f}", f"{both / intake['bare_ms']:.1f}"])
        lines.append([f"the longest wait of another writer meanwhile; {there}", f"{intake['others_wait_ms']:.0f}", "", ""])
        lines.append([f"one small write among many (they share commits); {there}",
                      f"{figures['shared_write_ms']:.3f}", "", ""])
    yield table(["", "ms", "bare SQLite ms", "ratio"], lines)
