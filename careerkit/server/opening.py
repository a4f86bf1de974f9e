"""Open the browser for the person at this computer, and for nobody else."""

import atexit
import shutil
import tempfile
import threading
import webbrowser
from html import escape
from pathlib import Path

LONG_ENOUGH = 60.0  # seconds for the slowest browser to start and read the page

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Opening your workbook</title>
<meta http-equiv="refresh" content="0;url={address}"></head>
<body><p><a href="{address}">Open your workbook</a></p></body></html>
"""


def open_browser(address: str) -> threading.Thread:
    """Lead the browser to `address` by a page that only this person can read.

    Everybody on a computer can read the command lines of all programs, and so a ticket in one. The
    page lies in the home folder, because browsers in a sandbox see no hidden ones. Runs in a thread
    of its own: a browser for the terminal returns when it is closed.
    """
    thread = threading.Thread(target=_open, args=(address,), daemon=True)
    thread.start()
    return thread


def _open(address: str) -> None:
    folder = Path(tempfile.mkdtemp(prefix="careerkit-", dir=Path.home()))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    page = folder / "open.html"
    page.write_text(_PAGE.format(address=escape(address)), "utf-8")
    timer = threading.Timer(LONG_ENOUGH, shutil.rmtree, (folder,), {"ignore_errors": True})
    timer.daemon = True
    timer.start()
    webbrowser.open(page.as_uri())
