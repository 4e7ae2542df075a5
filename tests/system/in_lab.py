#!/usr/bin/env python3
"""in_lab.py SECONDS PROGRAM [ARGUMENTS...]: runs a test program beside a lab of its own, and takes the lab down
whatever becomes of the program (a crash, or no end within SECONDS).

The program finds POSTULANT_LAB_URL, POSTULANT_LAB_KEY, POSTULANT_LAB_SITE and POSTULANT_LAB_WORK in its environment.
"""
import os
import subprocess
import sys

from laboratory import LabServer


def main():
    seconds, *command = sys.argv[1:]
    lab = LabServer()
    environment = {**os.environ, "POSTULANT_LAB_URL": lab.base_url, "POSTULANT_LAB_KEY": lab.api_key, "POSTULANT_LAB_SITE": lab.site_url,
                   "POSTULANT_LAB_WORK": str(lab.work)}
    try:
        return subprocess.run(command, env=environment, timeout=float(seconds)).returncode
    except subprocess.TimeoutExpired:
        print(f"{command[0]} did not end within {seconds} s", file=sys.stderr)
        return 1
    finally:
        lab.remove()


if __name__ == "__main__":
    sys.exit(main())
