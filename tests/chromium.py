"""Find the Chromium that browser tests drive; run as a program, it says whether there is one."""

import os
import shutil
import sys
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
    r"%LocalAppData%\Google\Chrome\Application\chrome.exe",
)


def find() -> Path | None:
    """Return where Chromium (or Chrome) is installed, `None` where it is not."""
    for command in COMMANDS:
        if found := shutil.which(command):
            return Path(found)
    for application in APPLICATIONS:
        path = Path(os.path.expandvars(application))
        if path.is_file():
            return path
    return None


if __name__ == "__main__":
    sys.exit(find() is None)
