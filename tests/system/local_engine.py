"""The real Skyvern server of the system tests, as a person gets one: postulantctl engine install, start, stop.

The environment with the packages is installed once, into a data folder in the laboratory's home; every test has a data
folder of its own that borrows it, and its own database, browser's starter, choices and key. Where no package index
gives the packages, the installation ends saying so, and its second try finds those of `./dev lab setup` in place.
"""
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

LAB = Path(__file__).resolve().parent / "lab"
sys.path.insert(0, str(LAB))
from processes import home  # noqa: E402

ROOT = LAB.parents[2]
FAILED, UNREACHABLE = 1, 3  # exit codes of postulantctl

NOWHERE = "http://127.0.0.1:9"  # a proxy that does not exist: nothing may leave this machine
PYTHON = os.environ.get("POSTULANT_LAB_PYTHON", "/usr/bin/python3.11")
BROWSER = """#!/bin/sh
exec /usr/lib/chromium/chromium --no-sandbox --no-proxy-server --disable-background-networking --disable-component-update \\
  --host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost' "$@"
"""


class LocalEngine:
    """One data folder with a server of its own."""

    program = Path(os.environ["POSTULANT_PROGRAMS"]) / "postulantctl"

    def __init__(self, work, llm_url):
        self.data = work / "postulant"
        # pip is set up as this machine has it; no keychain, no display of the developer's.
        self.environment = {name: value for name, value in os.environ.items()
                            if name not in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY")}
        self.environment["POSTULANT_LAB_LLM_KEY"] = "sk-lab-llm"
        self.environment.update(PIP_DEFAULT_TIMEOUT="30", PIP_RETRIES="2")  # a network that swallows all is soon known
        self.borrow(llm_url)
        self.install(self.data, work / "chromium", llm_url)

    def run(self, data, *words, seconds=300, codes=(0,)):
        """The ended process. codes: the exit codes that are right here."""
        done = subprocess.run([self.program, "--json", "--data-dir", data, "engine", *map(str, words)], env=self.environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds)
        if done.returncode not in codes:
            log = Path(data) / "engine/server.log"
            last = "".join(log.read_text(encoding="utf-8", errors="replace").splitlines(True)[-15:]) if log.exists() else ""
            raise AssertionError(f"engine {words[0]} ended with {done.returncode}\n{done.stdout}{done.stderr}{last}")
        return done

    def install(self, data, browser, llm_url, codes=(0,)):
        browser.write_text(BROWSER, encoding="utf-8")
        browser.chmod(0o755)
        # Only the proxy that leads nowhere is set for the server; pip has the machine's.
        return self.run(data, "install", "--python", PYTHON, "--browser", browser, "--model", "compatible", "--model-url", llm_url,
                 "--model-name", "fake", "--key-env", "POSTULANT_LAB_LLM_KEY",
                 *(word for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy") for word in ("--set", f"{name}={NOWHERE}")),
                 seconds=1500, codes=codes).returncode

    def borrow(self, llm_url):
        """Installs what takes long where it stays, and lends it to this folder."""
        shared = home() / "engine"
        shared.mkdir(parents=True, exist_ok=True)
        with open(shared / ".lock", "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if self.install(shared, shared / "chromium", llm_url, codes=(0, FAILED, UNREACHABLE)) != 0:
                print("no packages from the index; the second try has the laboratory's", file=sys.stderr)
                self.put_packages_in_place(shared / "engine")
                self.install(shared, shared / "chromium", llm_url)
        mine = self.data / "engine"
        mine.mkdir(parents=True, mode=0o700)
        (mine / "venv").symlink_to(shared / "engine/venv")
        shutil.copy(shared / "engine/install.json", mine / "install.json")

    @staticmethod
    def put_packages_in_place(engine):
        """As if the environment had been made and nothing been fetched into it: pip finds all of it there."""
        pinned = (ROOT / "resources/engine/requirements.txt").read_bytes()
        shutil.rmtree(engine / "venv.new", ignore_errors=True)
        shutil.copytree(home() / "venv", engine / "venv.new", symlinks=True, copy_function=os.link)
        state = {"building": hashlib.sha256(pinned).hexdigest()[:16], "build_python": PYTHON, "build_done": ["environment"]}
        (engine / "install.json").write_text(json.dumps(state), encoding="utf-8")

    def status(self):
        return json.loads(self.run(self.data, "status").stdout)

    def start(self):
        """(address, the server's own key)."""
        self.run(self.data, "start")
        status = self.status()
        lines = Path(status["key_file"]).read_text(encoding="utf-8").splitlines()
        key = next(line.split("=", 1)[1].strip().strip("'\"") for line in lines if line.startswith("SKYVERN_API_KEY="))
        return status["url"], key

    def stop(self):
        if (self.data / "engine").exists():
            self.run(self.data, "stop")
