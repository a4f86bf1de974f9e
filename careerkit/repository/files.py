"""Files and folders that only their owner can read, and that are on disk when we say so."""

import os
import shutil
from pathlib import Path

OWNER_FILE = 0o600
OWNER_FOLDER = 0o700
OTHERS = 0o077  # what everybody else may do


def make_private_folder(folder: Path) -> None:
    """Make `folder` for its owner only. One that exists stays as it is: it may not be ours."""
    folder.mkdir(OWNER_FOLDER, parents=True, exist_ok=True)


def make_private_file(file: Path) -> None:
    """Make `file`, empty, for its owner only, or take it away from others if it exists."""
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_FILE))
    except FileExistsError:
        tighten(file)
    else:
        flush_folder(file.parent)


def write_private(file: Path, content: bytes) -> None:
    """Write a new `file` for its owner only and return when it is on disk.

    Raises `FileExistsError` if it exists.
    """
    with open(file, "xb", opener=_for_owner) as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def copy_private(source: Path, file: Path) -> None:
    """Copy `source` to a new `file` for its owner only and return when it is on disk."""
    with source.open("rb") as original, open(file, "xb", opener=_for_owner) as stream:
        shutil.copyfileobj(original, stream)
        stream.flush()
        os.fsync(stream.fileno())


def tighten(file: Path) -> None:
    """Take `file` away from everybody but its owner."""
    if os.name == "posix" and file.stat().st_mode & OTHERS:
        file.chmod(OWNER_FILE)


def flush_folder(folder: Path) -> None:
    """Return when the names in `folder` are on disk."""
    if os.name == "posix":  # Windows opens no folders, and needs no such help
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, OWNER_FILE)
