"""The lab and the program under test, as the system tests use them."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from local_engine import LocalEngine

HERE = Path(__file__).resolve().parent
LAB = HERE / "lab"
SAMPLE = HERE.parents[1] / "resources" / "sample"
RESUME = "Maren_Holt_Resume.pdf"

# The profile says it for a country that the posting names, and the laboratory's name none.
RIGHT_TO_WORK = (
    ("Are you legally authorized to work in the country of this job?", "Yes"),
    ("Will you now or in the future require visa sponsorship?", "No"),
)


class LabServer:
    """A running lab in a work folder of its own; its server is installed and started by Postulant itself. stop() leaves the folder, so that what the employer got can be read. options: of `up`."""

    def __init__(self, *options):
        self.work = Path(tempfile.mkdtemp(prefix="postulant-lab-work."))
        done = subprocess.run([sys.executable, "-B", LAB / "up", "--without-server", "--work", self.work, *options], capture_output=True, text=True)
        if done.returncode != 0:
            self.stop()
            raise AssertionError(f"the lab does not start:\n{done.stdout}{done.stderr}")
        about = json.loads(done.stdout)
        self.site_url = about["site_url"]
        try:
            self.engine = LocalEngine(self.work, about["llm_url"])
            self.base_url, self.api_key = self.engine.start()
        except BaseException:
            self.stop()
            raise

    def stop(self, *options):
        subprocess.run([sys.executable, "-B", LAB / "down", "--work", self.work, *options], check=True, stdout=subprocess.DEVNULL)

    def forget(self):
        """Stops, and deletes all that the server had; what the employer got stays."""
        self.stop()
        for path in self.work.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            elif path.name != "submissions.jsonl":
                path.unlink()

    def remove(self):
        self.stop()
        shutil.rmtree(self.work, ignore_errors=True)

    def job(self, kind, slug):
        return f"{self.site_url}/{kind}/{slug}"

    def received(self, kind, slug):
        """What the employer got for one posting, oldest first; also what the form rejected."""
        lines = (self.work / "submissions.jsonl").read_text(encoding="utf-8").splitlines()
        return [entry for entry in map(json.loads, lines) if entry["job"] == f"{kind}/{slug}"]


class Postulantctl:
    """postulantctl with a data folder of its own, away from the developer's data, keychain and session bus."""

    program = Path(os.environ["POSTULANT_PROGRAMS"]) / "postulantctl"

    def __init__(self, lab):
        self.home = Path(tempfile.mkdtemp(prefix="postulant-data."))
        self.data = self.home / "data"
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS")}
        self.environment = {**kept, "HOME": str(self.home), "LC_ALL": "C.UTF-8", "TZ": "UTC", "QT_QPA_PLATFORM": "offscreen",
                            "POSTULANT_LAB_KEY": lab.api_key}
        self.said = ""  # all that it ever printed

    def command(self, *words):
        return [str(self.program), "--data-dir", str(self.data), *map(str, words)]

    def run(self, *words, codes=(0,), given=None, seconds=120):
        """The text on stdout. codes: the exit codes that are right here."""
        done = subprocess.run(self.command(*words), env=self.environment, input=given or "", capture_output=True, text=True, timeout=seconds)
        self.said += done.stdout + done.stderr
        if done.returncode not in codes:
            raise AssertionError(f"postulantctl {' '.join(map(str, words))} ended with {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def start(self, *words):
        return subprocess.Popen(self.command(*words), env=self.environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def json(self, *words, **how):
        return json.loads(self.run("--json", *words, **how))

    def prepare(self, lab, dialect="agent", answers=()):
        """Profile, resume, answers, and the lab as connection 'lab'."""
        self.run("profile", "import", HERE / "profile.json")
        self.run("resume", "add", SAMPLE / RESUME, "--label", "Analyst")
        for question, answer in (*RIGHT_TO_WORK, *answers):
            self.run("answer", "set", question, answer)
        self.run("connection", "add", "lab", "--dialect", dialect, "--url", lab.base_url, "--key-env", "POSTULANT_LAB_KEY",
                 "--consent", "--at-once", 2)

    def add(self, *urls):
        """{url: id of its application}; every one must be new."""
        verdicts = [json.loads(line) for line in self.run("--json", "add", "-", given="\n".join(urls) + "\n").splitlines()]
        strange = [verdict for verdict in verdicts if verdict["verdict"] != "new"]
        if strange or len(verdicts) != len(urls):
            raise AssertionError(f"not every posting is new: {strange or verdicts}")
        return {url: verdict["id"] for url, verdict in zip(urls, verdicts)}

    def apply(self, seconds):
        self.run("apply", "--connection", "lab", "--yes", "--wait", "--timeout", seconds, codes=(0, 1), seconds=seconds + 60)

    def show(self, application):
        return self.json("show", application)

    def remove(self):
        shutil.rmtree(self.home, ignore_errors=True)


def wait_until(condition, seconds, what):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {seconds} s")
        time.sleep(0.25)
