"""Find the programs that open our files in tests; run as a program, it says if one is missing."""

import os
import shutil
import sys
from pathlib import Path

OFFICE = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
WINDOWS = r"%ProgramFiles%\LibreOffice\program\soffice.exe"
POPPLER = ("pdftotext", "pdffonts", "pdftoppm", "pdfinfo")


def office() -> Path | None:
    """Return where LibreOffice is installed, `None` where it is not."""
    found = filter(None, map(shutil.which, (*OFFICE, os.path.expandvars(WINDOWS))))
    return next(map(Path, found), None)


def poppler(command: str) -> Path | None:
    """Return where one of poppler's commands is installed, `None` where it is not."""
    found = shutil.which(command)
    return Path(found) if found else None


if __name__ == "__main__":
    sys.exit(office() is None or not all(map(poppler, POPPLER)))
