"""Opening an application with many screenshots, beside decoding one picture with nothing else."""
import json
import os
import subprocess

from programs import table


def measure(bench, quick):
    yield "### Opening a detail: until its last screenshot is shown\n"
    lines = []
    for pictures in (4, 200):
        done = subprocess.run([bench.program("postulant-bench-detail"), str(pictures), "3" if quick else "9"], check=True,
                              capture_output=True, text=True, env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        figures = json.loads(done.stdout)
        lines.append([f"{pictures} screenshots of 1920 × 1080", f"{figures['open_ms']:.0f}",
                      f"{figures['worst_open_ms']:.0f}", f"{figures['bare_ms']:.0f}",
                      f"{figures['open_ms'] / figures['bare_ms']:.1f}"])
    yield table(["", "ms (median)", "worst", "decoding one picture, ms", "ratio"], lines)
