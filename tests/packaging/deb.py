"""Builds the Debian package of a build folder. Shared by the tests that look into it and those that install it."""
import subprocess
import sys
from pathlib import Path


def build(build_folder, into):
    """The path of the package made in the folder `into`."""
    done = subprocess.run(["cpack", "-G", "DEB", "--config", str(Path(build_folder, "CPackConfig.cmake")), "-B", str(into)],
                          cwd=into, capture_output=True, text=True)
    found = list(Path(into).glob("postulant_*.deb"))
    if done.returncode != 0 or len(found) != 1:
        sys.exit(f"cpack failed\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return found[0]


def field(package, name):
    return subprocess.run(["dpkg-deb", "-f", str(package), name], check=True, capture_output=True, text=True).stdout.strip()
