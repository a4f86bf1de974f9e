"""What is wrong with an installation, in plain words."""

import os
import shutil
import socket
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path

from packaging.requirements import Requirement

from careerkit import content
from careerkit.errors import CareerkitError
from careerkit.repository import Repository
from careerkit.repository.engine import database_file
from careerkit.repository.home import KEY_FILE, open_home
from careerkit.settings import Settings

OLDEST_PYTHON = (3, 11)
ROOM = 200 * 2**20  # bytes of free disk below which saving may soon fail
OPEN_FILES = 256  # a server and a few kernels; macOS gives a program exactly so many
NOT_BEFORE = datetime(2026, 11, 1, tzinfo=UTC)  # no right clock is before this version was made


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: whether it is fine, and a sentence about it."""

    fine: bool
    text: str


def examine(settings: Settings, port: int, now: datetime) -> tuple[Finding, ...]:
    """Look at everything the workbook needs on this computer; changes nothing of yours.

    `port` is the first one that ``careerkit home`` would try, `now` the computer's time (UTC).
    """
    return (
        *_versions(),
        *_files(settings),
        _folder(settings.home),
        *_store(settings),
        _port(port),
        _clock(settings, now),
        *_limits(),
    )


def _versions() -> Iterator[Finding]:
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST_PYTHON:
        yield _problem(f"Python {found} is too old. Install Python 3.11 or newer.")
    else:
        yield _fine(f"Python {found}")
    try:
        required = distribution("careerkit").requires or ()
    except PackageNotFoundError:
        yield _problem('Careerkit is not installed here. Run "make home", which installs it.')
        return
    wrong = "; ".join(line for line in map(_mismatch, required) if line)
    if wrong:
        yield _problem(f'{wrong}. Run "make home" again, or install "requirements.lock" anew.')
    else:
        yield _fine("The packages have the versions that this workbook was tested with")


def _mismatch(line: str) -> str:
    """Return what is wrong with one required package, or nothing."""
    needed = Requirement(line)
    if needed.marker is not None and not needed.marker.evaluate({"extra": ""}):
        return ""
    try:
        found = version(needed.name)
    except PackageNotFoundError:
        return f"{needed.name} is missing"
    return "" if found in needed.specifier else f"{needed.name} is {found}, not {needed.specifier}"


def _files(settings: Settings) -> Iterator[Finding]:
    missing = [folder for folder in (settings.assets, settings.workbooks) if not folder.is_dir()]
    if missing:
        yield _problem(
            f"{' and '.join(map(str, missing))} cannot be found. Install Careerkit again."
        )
    else:
        yield _fine("The pages and their words are in place")


def _folder(home: Path) -> Finding:
    there = next(folder for folder in (home, *home.parents) if _exists(folder))
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        return _problem(
            f"Nothing can be written to {home}. Make the folder writable, or choose another one "
            "with CAREERKIT_HOME.",
        )
    free = shutil.disk_usage(there).free
    if free < ROOM:
        return _problem(
            f"Only {free // 2**20} MB are free on the disk of {home}. Free some space: without it "
            "answers cannot be saved.",
        )
    return _fine(f"Answers can be kept in {home}")


def _store(settings: Settings) -> Iterator[Finding]:
    key = settings.home / KEY_FILE
    database = database_file(settings.database)
    if not _exists(key):
        yield _fine("No workbook has been started here yet")
        return
    if database is not None and not _exists(database):
        yield _problem(
            f"{key} is there, but its workbook {database} is not. Bring your latest copy back "
            'with "careerkit restore".',
        )
        return
    repository = Repository(settings.database)
    try:
        repository.load(open_home(repository, key))
    except CareerkitError as error:
        yield _problem(content.sentence(error.code, **error.facts))
    except OSError as error:
        yield _problem(
            f"Your workbook cannot be read: {error.filename}: {error.strerror}. If it belongs to "
            "another user of this computer, take it back or restore your latest copy."
        )
    else:
        yield _fine("Your workbook opens")
    finally:
        repository.close()


def _port(port: int) -> Finding:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return _fine(
                f"Port {port} is taken, perhaps by a workbook that is open already. "
                "The next free one will be used.",
            )
    return _fine(f"Port {port} is free")


def _clock(settings: Settings, now: datetime) -> Finding:
    if now < NOT_BEFORE:
        return _problem(f"The clock says {now:%Y-%m-%d}, which is past. Set it right.")
    newest = max(
        (file.stat().st_mtime for file in settings.home.glob("*") if file.is_file()), default=0.0
    )
    if datetime.fromtimestamp(newest, UTC) > now + timedelta(minutes=5):
        return _problem(
            f"The clock says {now:%Y-%m-%d %H:%M} UTC, but your workbook was saved later than "
            "that. Set the clock right, or versions of your answers will be mixed up.",
        )
    return _fine("The clock is plausible")


def _limits() -> Iterator[Finding]:
    if sqlite3.sqlite_version_info < (3, 35):
        yield _problem(f"SQLite {sqlite3.sqlite_version} is too old: 3.35 or newer is needed.")
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # only where there is one

    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < OPEN_FILES:
        yield _problem(
            f'Only {soft} files may be open at once. Run "ulimit -n 1024" before you start.'
        )
    else:
        yield _fine(f"{soft} files may be open at once")


def _exists(path: Path) -> bool:
    """Return whether there is such a file or folder, as far as we may look."""
    try:
        return path.exists()
    except PermissionError:
        return False


def _fine(text: str) -> Finding:
    return Finding(fine=True, text=text)


def _problem(text: str) -> Finding:
    return Finding(fine=False, text=text)
