"""Copies of the database and its key: made while in use, checked before they replace anything."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from careerkit.errors import CareerkitError
from careerkit.repository.engine import database_file, file_url, is_busy
from careerkit.repository.files import (
    copy_private,
    flush_folder,
    make_private_file,
    make_private_folder,
)
from careerkit.repository.home import KEY_FILE, open_home
from careerkit.repository.repository import Repository

NAME = "careerkit"  # of a backup, before its date
DATABASE = "workbooks.db"  # in a backup, and in the data folder if no setting says otherwise
WITH_IT = ("-wal", "-shm")  # what SQLite may keep beside a database
MAGIC = b"SQLite format 3\0"  # https://www.sqlite.org/fileformat.html#the_database_header
PATIENCE = 2  # seconds that a restore waits for others to let go of the database


def backup(url: str, folder: Path, into: Path) -> tuple[Path, ...]:
    """Copy the database and the key in `folder`, if there is one, to a new folder in `into`.

    Returns the files. Others may go on working meanwhile: the copy is of one moment, and checked.
    Raises `CareerkitError` ``backup_other_database`` if it is not SQLite, ``database_missing`` or
    ``damaged_database``.
    """
    database = database_file(url)
    if database is None:
        raise CareerkitError("backup_other_database", kind=sa.make_url(url).get_backend_name())
    if not database.is_file():
        raise CareerkitError("database_missing", file=str(database))
    make_private_folder(into)
    draft = Path(tempfile.mkdtemp(prefix=".backup-", dir=into))  # for its owner only
    try:
        names = [DATABASE]
        _copy_database(database, draft / DATABASE)
        if (folder / KEY_FILE).exists():
            names.append(KEY_FILE)
            copy_private(folder / KEY_FILE, draft / KEY_FILE)
        flush_folder(draft)
        place = _new_place(into, NAME)
        draft.rename(place)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    flush_folder(into)
    return tuple(place / name for name in names)


def restore_backup(source: Path, folder: Path) -> Path | None:
    """Replace database and key in `folder` by the copies in `source`, a folder `backup` made.

    Where several backups lie in `source`, the newest one is taken. Returns where the present files
    were set aside, or None if there were none. Before anything is touched the copy is opened;
    raises `CareerkitError` ``not_a_backup`` (or what else is wrong with it) and
    ``database_in_use`` if the workbook is open.
    """
    make_private_folder(folder)
    inside = sorted(copy.parent for copy in source.glob(f"{NAME}-*/{DATABASE}"))  # dated names
    if inside and not (source / DATABASE).is_file():
        source = inside[-1]
    draft = Path(tempfile.mkdtemp(prefix=".restore-", dir=folder))
    try:
        names = _checked_copy(source, draft)
        aside = _set_aside(folder, names)
        for name in names:
            (draft / name).rename(folder / name)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    flush_folder(folder)
    return aside


def _copy_database(database: Path, copy: Path) -> None:
    """Copy what is committed, as of one moment, to a new file; check it."""
    make_private_file(copy)
    try:
        with closing(_connect(database)) as connection:
            connection.execute("VACUUM INTO ?", (str(copy),))
        with closing(_connect(copy)) as connection:
            _check(connection)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise  # a full disk, for example
        raise CareerkitError("damaged_database", file=str(database)) from error
    _flush(copy)


def _checked_copy(source: Path, draft: Path) -> list[str]:
    """Copy a backup to the folder `draft` and open it there; return the names of its files."""
    if not (source / DATABASE).is_file():
        raise CareerkitError("not_a_backup", folder=str(source))
    names = [name for name in (DATABASE, KEY_FILE) if (source / name).is_file()]
    for name in names:
        copy_private(source / name, draft / name)
    try:
        with closing(_connect(draft / DATABASE)) as connection:
            _check(connection)
            _check_tables(connection)
    except sqlite3.DatabaseError as error:
        raise CareerkitError("not_a_backup", folder=str(source)) from error
    repository = Repository(str(file_url(draft / DATABASE)))
    try:
        repository.migrate()
        if KEY_FILE in names:
            repository.load(open_home(repository, draft / KEY_FILE))
    finally:
        repository.close()
    _gather(draft / DATABASE)
    _flush(draft / DATABASE)
    return names


def _check(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        msg = "the integrity check found mistakes"
        raise sqlite3.DatabaseError(msg)


def _check_tables(connection: sqlite3.Connection) -> None:
    """Raise an error if this is some other program's database."""
    connection.execute("SELECT version_num FROM alembic_version").fetchone()


def _set_aside(folder: Path, names: list[str]) -> Path | None:
    """Move the present files out of the way, and return where to."""
    database = folder / DATABASE
    if _is_database(database):
        _close_for_others(database)
    files = [*names, *(DATABASE + ending for ending in WITH_IT)]
    present = [folder / name for name in files if (folder / name).exists()]
    if not present:
        return None
    aside = _new_place(folder, "before-restore")
    make_private_folder(aside)
    for file in present:
        file.rename(aside / file.name)
    flush_folder(aside)
    return aside


def _close_for_others(database: Path) -> None:
    """Make sure that nobody has the database open. Raises `CareerkitError` if somebody does."""
    try:
        _gather(database)
    except sqlite3.OperationalError as error:
        if is_busy(error):
            raise CareerkitError("database_in_use") from error
        raise
    except sqlite3.DatabaseError:
        return  # it is damaged: that is why a backup comes back; its files move as they are


def _is_database(file: Path) -> bool:
    """Return whether SQLite can open `file`; otherwise it would tidy up what lies beside it."""
    if not file.exists():
        return False
    with file.open("rb") as stream:
        return stream.read(len(MAGIC)) == MAGIC


def _gather(database: Path) -> None:
    """Take what stands in the log into the one file; needs the database for itself."""
    with closing(_connect(database, PATIENCE)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def _connect(database: Path, patience: float = 10) -> sqlite3.Connection:
    """Open a database that exists, outside of transactions."""
    address = f"{database.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None)


def _new_place(folder: Path, name: str) -> Path:
    """Return a path in `folder` named after the present moment, at which nothing stands."""
    now = f"{datetime.now(UTC):%Y-%m-%d-%H%M%S}"
    place, count = folder / f"{name}-{now}", 1
    while place.exists():
        count += 1
        place = folder / f"{name}-{now}-{count}"
    return place


def _flush(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())
