"""Puts Debian's Chromium and ffmpeg where Playwright looks for its own builds. Run with the venv's Python.

The wrapper also keeps the browser on this machine, whatever address a test hands to the server.
"""
import json
import pathlib
import shutil
import sys

import playwright

CHROMIUM = """#!/bin/sh
# root needs --no-sandbox; /dev/shm may be small; only this machine can be reached
exec /usr/lib/chromium/chromium --no-sandbox --disable-dev-shm-usage \\
  --no-proxy-server --disable-background-networking --disable-component-update \\
  --host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost' "$@"
"""

root = pathlib.Path(sys.argv[1])
registry = json.loads((pathlib.Path(playwright.__file__).parent / "driver/package/browsers.json").read_text())
revision = {browser["name"]: browser["revision"] for browser in registry["browsers"]}
chromium = root / f"chromium-{revision['chromium']}" / "chrome-linux" / "chrome"
ffmpeg = root / f"ffmpeg-{revision['ffmpeg']}" / "ffmpeg-linux"
for path in (chromium, ffmpeg):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
chromium.write_text(CHROMIUM)
chromium.chmod(0o755)
ffmpeg.symlink_to(shutil.which("ffmpeg"))
(chromium.parent.parent / "INSTALLATION_COMPLETE").touch()
(ffmpeg.parent / "INSTALLATION_COMPLETE").touch()
