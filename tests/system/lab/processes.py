"""Which processes are ours. A process id alone may be another process by now, so its start time goes with it."""
import os
import signal
import time
from pathlib import Path

LAB = Path(__file__).resolve().parent


def home():
    """Where what `setup` installs lives."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Path(os.environ.get("POSTULANT_LAB_HOME") or cache / "postulant-lab")


def parent_and_start(pid):
    """(parent's pid, start time in clock ticks), or None for a process that has ended."""
    try:
        rest = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except (OSError, IndexError):
        return None
    return (int(rest[1]), int(rest[19])) if rest[0] != "Z" else None


def started(pid):
    return (parent_and_start(pid) or (0, None))[1]


def alive(entry):
    """entry: {"pid", "born"} as `up` wrote it, or None."""
    return bool(entry) and started(entry["pid"]) == entry["born"]


def family(pid):
    """A process and all its descendants as {pid: start time}."""
    table = {int(p.name): parent_and_start(p.name) for p in Path("/proc").iterdir() if p.name.isdigit()}
    found, grew = {pid}, True
    while grew:
        more = {child for child, entry in table.items() if entry and entry[0] in found} - found
        found |= more
        grew = bool(more)
    return {child: table[child][1] for child in found if table.get(child)}


def left(processes):
    return {pid: born for pid, born in processes.items() if started(pid) == born}


def signal_all(processes, number):
    for pid in left(processes):
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass


def stop(entry, at_once=False):
    """Stops a service and its children (browsers); the number of processes that were ours."""
    processes = family(entry["pid"])
    signal_all({entry["pid"]: entry["born"]}, signal.SIGKILL if at_once else signal.SIGTERM)
    end = time.time() + (2 if at_once else 10)
    while left(processes) and time.time() < end:
        time.sleep(0.1)
    signal_all(left(processes), signal.SIGKILL)
    return len(processes)
