#!/usr/bin/env python3
"""All benchmarks, as Markdown on stdout. Called by ./dev bench."""
import argparse
import tempfile

import detail
import load
import start
import storing
import use
import watching
from programs import Bench

SECTIONS = {"start": start, "use": use, "watch": watching, "load": load, "store": storing, "detail": detail}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", default="build/bench", help="build folder of the preset bench")
    parser.add_argument("--quick", action="store_true", help="fewer rounds and rows: to see that they work")
    parser.add_argument("sections", nargs="*", help=f"of {', '.join(SECTIONS)}; default: all")
    arguments = parser.parse_args()
    unknown = set(arguments.sections) - set(SECTIONS)
    if unknown:
        parser.error(f"no such section: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="postulant-bench.") as scratch:
        bench = Bench(arguments.build, scratch)
        for name, section in SECTIONS.items():
            if not arguments.sections or name in arguments.sections:
                for text in section.measure(bench, arguments.quick):
                    print(text, flush=True)
                print(flush=True)


if __name__ == "__main__":
    main()
