"""Starting and measuring programs, and the folders they work on."""
import json
import os
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TICKS = os.sysconf("SC_CLK_TCK")


class Bench:
    """Where the programs are, and scratch folders that go when the scratch folder goes."""

    def __init__(self, build, scratch):
        self.build = Path(build).resolve()
        self.scratch = Path(scratch).resolve()
        self.folders = {}

    def program(self, name):
        found = [path for path in (self.build / "app/programs" / name / name, self.build / "app/programs" / name,
                                   self.build / "tests/bench" / name, self.build / "tests/support" / name)
                 if path.is_file()]
        if not found:
            raise SystemExit(f"{name} is not built in {self.build}")
        return str(found[0])

    def new_folder(self, name):
        path = self.scratch / name
        path.mkdir(mode=0o700)
        return path

    def filled(self, rows, copy=""):
        """A data folder with so many applications; made once for each copy."""
        name = f"data-{rows}{copy}"
        if name not in self.folders:
            path = self.scratch / name
            subprocess.run([self.program("postulant-bench-fill"), str(path), str(rows)], check=True)
            self.folders[name] = path
        return self.folders[name]

    def probed(self, task, command):
        """Runs a Qt program with the probe inside until the probe has seen enough; its report."""
        report = self.scratch / "report.json"
        report.unlink(missing_ok=True)
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", POSTULANT_BENCH_REPORT=str(report),
                           QT_PLUGIN_PATH=str(self.build / "tests/bench/plugins"),
                           QT_QPA_GENERIC_PLUGINS=f"postulant-bench:{task}")
        environment["POSTULANT_BENCH_STARTED"] = repr(time.monotonic() * 1000)
        done = subprocess.run(command, env=environment, timeout=300, capture_output=True, text=True)
        if done.returncode != 0 or not report.exists():
            raise SystemExit(f"{' '.join(command)}: {done.returncode}\n{done.stderr[-2000:]}")
        return json.loads(report.read_text())


def processor_ms(pid):
    """User and system time of a running process, all its threads, also those that have ended."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / TICKS


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join("---" if i == 0 else "---:" for i in range(len(head))) + "|"]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def grouped(number):
    return f"{number:,}"
