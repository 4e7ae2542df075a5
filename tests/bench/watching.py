"""Processor time of watching open runs for a minute, beside the official Python SDK doing the same."""
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from programs import ROOT, processor_ms, table

RUNS = 200
WARM_UP_S = 25  # the wait between two looks has grown to its greatest by then
KEY = "practice"


def sdk_python():
    home = os.environ.get("POSTULANT_LAB_HOME") or Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"),
                                                        "postulant-lab")
    return Path(home) / "venv/bin/python"


@contextmanager
def running(command, **options):
    process = subprocess.Popen(command, text=True, **{"stdout": subprocess.DEVNULL, **options})
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def polls(folder):
    database = sqlite3.connect(folder / "postulant.db", timeout=10)
    try:
        return database.execute("SELECT count(*) FROM audit WHERE method='GET' AND status=200").fetchone()[0]
    finally:
        database.close()


def submitted(folder):
    database = sqlite3.connect(folder / "postulant.db", timeout=10)
    try:
        return database.execute("SELECT count(*) FROM run").fetchone()[0]
    finally:
        database.close()


def run_ids(folder):
    database = sqlite3.connect(folder / "postulant.db", timeout=10)
    try:
        return [row[0] for row in database.execute("SELECT server_id FROM run WHERE status='running'")]
    finally:
        database.close()


def open_runs(bench, url):
    """A data folder whose RUNS applications are all running at that server and never end; seconds taken by name."""
    folder = bench.scratch / "watch"
    ctl = [bench.program("postulantctl"), "--data-dir", str(folder)]

    def call(*words, **options):
        done = subprocess.run(ctl + list(words), capture_output=True, text=True, **options)
        if done.returncode != 0:
            raise SystemExit(f"postulantctl {' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}"[-3000:])

    call("profile", "import", str(ROOT / "resources/sample/profile.json"))
    call("resume", "add", str(ROOT / "resources/sample/Maren_Holt_Resume.pdf"), "--label", "Analyst")
    call("connection", "add", "Bench", "--dialect", "agent", "--url", url, "--consent", "--key-env", "POSTULANT_BENCH_KEY",
         "--at-once", str(RUNS), "--per-second", "1000", "--default")
    call("add", "-", input="\n".join(f"https://practice.example/jobs/stuck/post-{n}-at-bench" for n in range(RUNS)))
    started = time.monotonic()
    with running(ctl + ["apply", "--connection", "Bench", "--yes", "--wait", "--timeout", "300"]) as process:
        taken = {}
        for name, count in (("submitted", submitted), ("seen running", lambda of: len(run_ids(of)))):
            while count(folder) < RUNS:
                if process.poll() is not None:
                    raise SystemExit(f"only {count(folder)} of {RUNS} runs were {name}")
                time.sleep(0.2)
            taken[name] = time.monotonic() - started
        return folder, taken


def over_a_minute(process, folder, seconds):
    time.sleep(WARM_UP_S)
    before, polls_before = processor_ms(process.pid), polls(folder)
    time.sleep(seconds)
    return processor_ms(process.pid) - before, polls(folder) - polls_before


def sdk_figures(url, ids, rate, seconds, scratch):
    done = subprocess.run([str(sdk_python()), str(Path(__file__).with_name("watch_sdk.py")), "--url", url, "--key", KEY,
                           "--rate", str(rate), "--seconds", str(seconds)], input="\n".join(ids), text=True, check=True,
                          stdout=subprocess.PIPE, cwd=scratch)
    figures = json.loads(done.stdout.splitlines()[-1])
    if figures["failed"]:
        raise SystemExit(f"{figures['failed']} polls of the SDK failed")
    return figures["processor_ms"], figures["polls"]


def measure(bench, quick):
    seconds = 15 if quick else 60
    os.environ["POSTULANT_BENCH_KEY"] = KEY
    with running([bench.program("postulant-practice-server"), "--key", KEY], stdout=subprocess.PIPE) as server:
        url = json.loads(server.stdout.readline())["base_url"]
        folder, taken = open_runs(bench, url)
        ids = run_ids(folder)
        if len(ids) != RUNS:
            raise SystemExit(f"{len(ids)} runs are open instead of {RUNS}")
        with running([bench.program("postulant-bench-watch"), str(bench.filled(0, copy="-idle"))]) as process:
            idle, _ = over_a_minute(process, folder, seconds)
        with running([bench.program("postulant-bench-watch"), str(folder)]) as process:
            ours, our_polls = over_a_minute(process, folder, seconds)
        with running([bench.program("postulant"), "--data-dir", str(folder)],
                     env=dict(os.environ, QT_QPA_PLATFORM="offscreen")) as process:
            window, window_polls = over_a_minute(process, folder, seconds)
        sdk = None
        if sdk_python().exists():
            sdk = sdk_figures(url, ids, our_polls / seconds, seconds, bench.scratch)
        else:
            print("the SDK is not there: ./dev lab setup", file=sys.stderr)
    yield f"### Watching {RUNS} open runs for {seconds} s\n"
    lines = [["the engine, nothing to watch", f"{idle:.0f}", "0", "", ""]]
    for name, figures in (("the engine", (ours, our_polls)), ("the whole window", (window, window_polls)),
                          ("the official Python SDK", sdk)):
        if figures:
            spent, looks = figures
            ratio = f"{(sdk[0] / sdk[1]) / (spent / looks):.1f}" if sdk and looks else ""
            lines.append([name, f"{spent:.0f}", str(looks), f"{spent / looks:.2f}" if looks else "", ratio])
    yield table(["", "processor ms", "polls", "processor ms a poll", "times less than the SDK"], lines)
    yield (f"\nThe {RUNS} runs were submitted in {taken['submitted']:.1f} s, from the start of the process, and all seen "
           f"running after {taken['seen running']:.1f} s.")
