"""Connections that keep our promises: what is committed is on disk, and nobody else reads it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import sqlalchemy as sa
import sqlalchemy.dialects.sqlite  # here, or each forked page would do it again: 50 ms

from careerkit.errors import CareerkitError
from careerkit.repository.files import make_private_file, make_private_folder

BUSY_TIMEOUT = 10_000  # milliseconds to wait for another writer, who needs about two
PAUSE = 0.01  # seconds between two tries where SQLite does not wait by itself
CHECKPOINT_TIMEOUT = 25  # milliseconds; while SQLite waits here for readers, nobody can write
CHECKPOINT_PAUSE = 0.1  # seconds between two tries, in which who writes goes on
PRIMARY = 0xFF  # the part of SQLite's error codes that says what kind it is

WHAT_HAPPENED = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_BUSY: "store_busy",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
}

PRAGMAS = {
    "synchronous": "FULL",  # a commit returns when the disk has it
    "foreign_keys": "ON",
    "secure_delete": "ON",  # what is deleted is overwritten
}


def database_file(url: str | sa.URL) -> Path | None:
    """Return the file of a SQLite database, or None for any other."""
    parsed = sa.make_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


def file_url(file: Path) -> sa.URL:
    """Return the URL of the SQLite database in `file`."""
    return sa.URL.create("sqlite", database=str(file))


def open_engine(url: str | sa.URL) -> sa.Engine:
    """Return an engine; it connects at its first use. Makes the file of a new SQLite database."""
    file = database_file(url)
    if file is not None:
        make_private_folder(file.parent)
        make_private_file(file)  # its -wal and -shm get the same mode from SQLite
    engine = sa.create_engine(url, hide_parameters=True)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _set_pragmas)
        sa.event.listen(engine, "begin", _begin)
    return engine


def reading(engine: sa.Engine) -> sa.Engine:
    """Return the same engine for single reads, which need no transaction."""
    return engine.execution_options(isolation_level="AUTOCOMMIT")


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what goes wrong with the database itself into a `CareerkitError`.

    ``disk_full``, ``store_busy``, ``store_damaged`` or ``store_away``; in each of them nothing was
    changed.
    """
    try:
        yield
    except (sa.exc.DatabaseError, sqlite3.DatabaseError) as error:
        cause = getattr(error, "orig", error)
        kind = getattr(cause, "sqlite_errorcode", 0) & PRIMARY
        operational = isinstance(error, sa.exc.OperationalError | sqlite3.OperationalError)
        if kind not in WHAT_HAPPENED and not operational:
            raise  # a mistake of ours
        raise CareerkitError(WHAT_HAPPENED.get(kind, "store_away")) from error


def _set_pragmas(connection: sa.engine.interfaces.DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # the driver would say a BEGIN of its own
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT}")
    _use_wal(cursor)
    for name, value in PRAGMAS.items():
        cursor.execute(f"PRAGMA {name}={value}")
    cursor.close()


def _begin(connection: sa.Connection) -> None:
    # A deferred BEGIN lets two pages read the same revision; then one of them fails at once with
    # "database is locked", whatever its timeout: https://www.sqlite.org/lang_transaction.html
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def leave_no_traces(engine: sa.Engine, patience: float | None = None) -> bool:
    """Empty SQLite's log, so that deleted rows stand in no file; False if a reader prevents it.

    It is tried for `patience` seconds, or as long as others wait for a busy database.
    """
    if engine.dialect.name != "sqlite":
        return True
    with reading(engine).connect() as connection:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={CHECKPOINT_TIMEOUT}")
        try:
            for _ in _tries(patience, CHECKPOINT_PAUSE):
                query = "PRAGMA wal_checkpoint(TRUNCATE)"
                busy: int = connection.exec_driver_sql(query).one()[0]
                if not busy:
                    return True
        finally:
            connection.exec_driver_sql(f"PRAGMA busy_timeout={BUSY_TIMEOUT}")
    return False


def is_busy(error: sqlite3.OperationalError) -> bool:
    """Return whether somebody else holds the database."""
    return error.sqlite_errorcode & PRIMARY == sqlite3.SQLITE_BUSY


def _use_wal(cursor: sa.engine.interfaces.DBAPICursor) -> None:
    """Write to a log, so that readers never wait for a writer."""
    for last in _tries():
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            # For this SQLite does not wait, and several may begin with a new database at once
            if last or not is_busy(error):
                raise
        else:
            return


def _tries(patience: float | None = None, pause: float = PAUSE) -> Iterator[bool]:
    """Yield now and then until the timeout; True for the last time."""
    end = monotonic() + (BUSY_TIMEOUT / 1000 if patience is None else patience)
    while monotonic() < end:
        yield False
        sleep(pause)
    yield True
