"""How the database is opened."""

import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path
from threading import Thread, Timer, active_count
from time import sleep

import pytest

from careerkit.repository import Repository, engine
from careerkit.repository.engine import leave_no_traces, open_engine, reading
from careerkit.vault import Access, new_key
from tests.repository.edits import put, somebody_reads


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL
        ("foreign_keys", 1),
        ("busy_timeout", 10_000),
        ("secure_delete", 1),
    ],
)
@pytest.mark.parametrize("how", ["reading", "writing"])
def test_every_connection_keeps_our_promises(
    repository: Repository, how: str, pragma: str, value: object
) -> None:
    engine = repository._open()
    with (reading(engine) if how == "reading" else engine).connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_a_transaction_locks_others_out_from_its_beginning(repository: Repository) -> None:
    with repository._open().connect() as connection, reading(repository._open()).connect() as other:
        connection.exec_driver_sql("SELECT 1")
        other.exec_driver_sql("PRAGMA busy_timeout=0")
        with pytest.raises(Exception, match="database is locked"):
            other.exec_driver_sql("BEGIN IMMEDIATE")


def test_reading_does_not_wait_for_a_writer(repository: Repository, access: Access) -> None:
    with repository._open().connect() as writer:
        writer.exec_driver_sql("UPDATE record SET moved = 7")
        assert repository.moved(access) == 0


def test_a_read_leaves_no_transaction_behind(repository: Repository, access: Access) -> None:
    repository.load(access)
    with repository._open().connect() as connection:
        assert not connection.connection.driver_connection.in_transaction  # type: ignore[union-attr]


def test_a_repository_opens_nothing_before_it_is_used(folder: Path, url: str) -> None:
    threads = active_count()
    Repository(url)
    assert not folder.exists()
    assert active_count() == threads


def test_a_repository_of_an_impossible_database_is_no_error_before_it_is_used() -> None:
    Repository("no such thing")


def test_a_new_database_that_somebody_else_begins_with_is_waited_for(
    folder: Path, database: Path, open_repository: Callable[[], Repository]
) -> None:
    folder.mkdir()
    other = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    Timer(0.2, other.close).start()
    repository = open_repository()
    repository.migrate()
    repository.new_record(kind="test", wrapping_key=new_key())


@pytest.mark.parametrize("name", ["workbooks.db", "workbooks.db-wal", "workbooks.db-shm"])
def test_only_the_owner_can_read_the_files(
    repository: Repository, access: Access, folder: Path, name: str
) -> None:
    put(repository, access, "start.inspires", "books")
    assert mode(folder / name) == 0o600


def test_only_the_owner_can_look_into_the_folder(repository: Repository, folder: Path) -> None:
    repository.migrate()
    assert mode(folder) == 0o700


def test_a_folder_that_was_there_keeps_its_mode(
    folder: Path, open_repository: Callable[[], Repository]
) -> None:
    folder.mkdir(mode=0o755)
    open_repository().migrate()
    assert mode(folder) == 0o755


def test_a_database_that_others_could_read_is_taken_from_them(
    repository: Repository, database: Path, open_repository: Callable[[], Repository]
) -> None:
    repository.close()
    database.chmod(0o644)
    open_repository().migrate()
    assert mode(database) == 0o600


def test_a_database_in_memory_makes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    engine = open_engine("sqlite://")
    with engine.connect() as connection:
        connection.exec_driver_sql("SELECT 1")
    engine.dispose()
    assert list(tmp_path.iterdir()) == []


def test_others_can_save_while_a_reader_delays_the_emptying_of_the_log(
    repository: Repository,
    access: Access,
    open_repository: Callable[[], Repository],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    emptied: list[bool] = []
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        sleep(seconds)

    monkeypatch.setattr(engine, "sleep", pause)
    other = open_repository()._open()
    emptying = Thread(target=lambda: emptied.append(leave_no_traces(other)))
    with somebody_reads(open_repository()):
        put(repository, access, "start.inspires", "something that the reader does not see")
        emptying.start()
        while len(pauses) < 3:
            put(repository, access, "start.inspires", str(len(pauses)))
    emptying.join()
    assert emptied == [True]
