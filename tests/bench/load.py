"""A window with 10,000 queued and 1,000 running: the longest stall of its thread, and what the server sees."""
import json
import os
import subprocess
import time
from collections import Counter

from programs import ROOT, grouped, table
from watching import KEY, running

A_SECOND = 20  # what the connection is allowed while it is measured
AS_FAST_AS_IT_GOES = 1000
AT_ONCE = 100
WARM_UP_S = 20


def call(bench, folder, *words, may_fail=False, **options):
    done = subprocess.run([bench.program("postulantctl"), "--data-dir", str(folder), *words], capture_output=True,
                          text=True, **options)
    if done.returncode != 0 and not may_fail:
        raise SystemExit(f"postulantctl {' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}"[-3000:])
    return done.stdout if done.returncode == 0 else None


def connect(bench, folder, url, at_once, a_second):
    call(bench, folder, "connection", "add", "Bench", "--dialect", "agent", "--url", url, "--consent", "--key-env",
         "POSTULANT_BENCH_KEY", "--at-once", str(at_once), "--per-second", str(a_second), "--default")


def states(bench, folder):
    return Counter(row["state"] for row in json.loads(call(bench, folder, "list", "--json")))


def postings(first, count):
    """Of ten runs nine never end, and one ends at some time while they are watched: it makes room for one that waits."""
    return "\n".join(f"https://practice.example/jobs/confirmed/job-{n}-at-firm-{n}?practice_seconds={120 + n % 600}"
                     if n % 10 == 9 else f"https://practice.example/jobs/stuck/job-{n}-at-firm-{n}"
                     for n in range(first, first + count))


def loaded_folder(bench, url, open_runs, queued):
    folder = bench.scratch / "load"
    call(bench, folder, "profile", "import", str(ROOT / "resources/sample/profile.json"))
    call(bench, folder, "resume", "add", str(ROOT / "resources/sample/Maren_Holt_Resume.pdf"), "--label", "Analyst")
    for first in range(0, open_runs, AT_ONCE):  # a thousand submissions in one moment are another benchmark
        connect(bench, folder, url, first + AT_ONCE, AS_FAST_AS_IT_GOES)
        call(bench, folder, "add", "-", input=postings(first, AT_ONCE))
        for _ in range(10):
            call(bench, folder, "apply", "--yes", "--timeout", "300", may_fail=True)
            if states(bench, folder)["queued"] == 0:
                break
    call(bench, folder, "add", "-", input=postings(open_runs, queued))
    connect(bench, folder, url, open_runs, A_SECOND)
    return folder


def watched(bench, folder, seconds):
    (folder / "window.ini").unlink(missing_ok=True)
    os.environ["POSTULANT_BENCH_WARM_MS"] = str(WARM_UP_S * 1000)
    os.environ["POSTULANT_BENCH_WATCH_MS"] = str(seconds * 1000)
    return bench.probed("load", [bench.program("postulant"), "--data-dir", str(folder)])


def busiest_second(times):
    """The most requests within any 1,000 ms."""
    most, first = 0, 0
    for last, at in enumerate(times):
        while at - times[first] >= 1000:
            first += 1
        most = max(most, last - first + 1)
    return most


def requests_since(log, start_ms):
    times = [int(line.split("\t")[0]) for line in log.read_text().splitlines()]
    return sorted(at for at in times if at >= start_ms)


def measure(bench, quick):
    seconds, open_runs, queued = (20, 200, 2_000) if quick else (60, 1_000, 10_000)
    os.environ["POSTULANT_BENCH_KEY"] = KEY
    log = bench.scratch / "requests.tsv"
    server_command = [bench.program("postulant-practice-server"), "--key", KEY, "--requests", str(log)]
    with running(server_command, stdout=subprocess.PIPE) as server:
        url = json.loads(server.stdout.readline())["base_url"]
        folder = loaded_folder(bench, url, open_runs, queued)
        before = states(bench, folder)
        idle = watched(bench, bench.filled(open_runs + queued), seconds)
        start_ms = int(time.time() * 1000)
        busy = watched(bench, folder, seconds)
        end_ms = int(time.time() * 1000)
        time.sleep(1)  # the log is written twice a second
        after = states(bench, folder)
    times = [at for at in requests_since(log, start_ms) if at <= end_ms]
    yield f"### A window with {grouped(before['queued'])} queued and {grouped(before['running'])} running, for {seconds} s\n"
    rows = [[name, grouped(seen["rows"]), f"{seen['stall_ms']:.0f}", f"{seen['own_ms']:.0f}", seen["over_50_ms"],
             f"{seen['processor_ms']:.0f}"]
            for name, seen in (("nothing queued or running", idle), ("all of it", busy))]
    yield table(["", "rows", "longest stall ms", "longest own ms", "stalls over 50 ms", "processor ms"], rows)
    yield (f"\nRequests at the server: {len(times)} in {(end_ms - start_ms) / 1000:.0f} s, "
           f"{len(times) * 1000 / (end_ms - start_ms):.1f} a second, {busiest_second(times)} in the busiest second; "
           f"allowed: {A_SECOND} a second. Left afterwards: {grouped(after['queued'])} queued, "
           f"{grouped(after['running'])} running.")
