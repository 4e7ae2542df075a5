"""Runs the Skyvern server as its own command does, for this computer alone: that command listens at all addresses."""
import sys

import uvicorn

listen = uvicorn.run


def on_loopback(*words, **settings):
    settings["host"] = "127.0.0.1"
    return listen(*words, **settings)


uvicorn.run = on_loopback
from skyvern.__main__ import main  # noqa: E402

sys.argv = ["skyvern", "run", "server"]
main()
