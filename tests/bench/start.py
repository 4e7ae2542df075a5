"""Process start to the first whole picture of the table, and memory, beside an empty window with a table."""
from statistics import median

from programs import grouped, table

SIZES = (0, 100_000, 1_000_000)


def measure(bench, quick):
    sizes = SIZES[:2] if quick else SIZES
    kinds = {"QMainWindow with an empty QTableView": [bench.program("postulant-bench-empty")]}
    for rows in sizes:
        kinds[f"Postulant, {grouped(rows)} applications"] = [bench.program("postulant"), "--data-dir",
                                                            str(bench.filled(rows))]
    reports = {name: [] for name in kinds}
    for turn in range(1 + (5 if quick else 15)):
        for name, command in kinds.items():  # in turns: what disturbs the machine disturbs all of them
            report = bench.probed("first-paint", command)
            if turn > 0:  # the first ones fill the file cache
                reports[name].append(report)
    yield "### Process start to the first painted table\n"
    lines = []
    base = None
    for name, all_of_it in reports.items():
        middle = {key: median(one[key] for one in all_of_it) for key in ("first_paint_ms", "processor_ms")}
        base = base or middle
        lines.append([name, f"{middle['first_paint_ms']:.0f}", f"{min(one['first_paint_ms'] for one in all_of_it):.0f}",
                      f"{middle['processor_ms']:.0f}", f"{middle['first_paint_ms'] / base['first_paint_ms']:.2f}",
                      f"{middle['processor_ms'] / base['processor_ms']:.2f}"])
    yield table(["", "ms, median", "ms, least", "processor ms", "ratio of ms", "ratio of processor ms"], lines)
    yield "\n### Resident memory, two seconds after\n"
    lines = []
    base = None
    for name, all_of_it in reports.items():
        middle = {key: median(one["memory_kb"][key] for one in all_of_it) / 1024 for key in ("rss", "pss", "private")}
        base = base or middle
        lines.append([name] + [f"{middle[key]:.1f}" for key in ("rss", "pss", "private")] +
                     [f"{middle['rss'] / base['rss']:.2f}"])
    yield table(["", "resident MB", "proportional MB", "private MB", "ratio of resident"], lines)
