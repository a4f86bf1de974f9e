"""Bringing a copy of the store back."""

import re
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from careerkit.errors import CareerkitError
from careerkit.repository import Repository, backup, tables
from careerkit.repository.backup import restore_backup
from careerkit.vault import Access, new_key
from tests.repository.conftest import FILLED, Copy
from tests.repository.edits import load_at_home, put


def query(file: Path, sql: str) -> object:
    with closing(sqlite3.connect(file)) as connection, connection:
        return connection.execute(sql).fetchone()


@pytest.mark.usefixtures("at_home")
def test_a_backup_is_restored_into_an_empty_folder(copy: Copy, tmp_path: Path) -> None:
    assert restore_backup(copy(), tmp_path / "new") is None
    assert load_at_home(tmp_path / "new") == FILLED


def test_a_restored_workbook_is_as_it_was_then(
    repository: Repository, at_home: Access, copy: Copy, folder: Path
) -> None:
    source = copy()
    put(repository, at_home, "start.inspires", "later")
    repository.close()
    restore_backup(source, folder)
    assert load_at_home(folder) == FILLED


def test_what_stood_there_is_set_aside(
    repository: Repository, at_home: Access, copy: Copy, folder: Path
) -> None:
    source = copy()
    put(repository, at_home, "start.inspires", "later")
    repository.close()
    aside = restore_backup(source, folder)
    assert aside is not None
    assert re.fullmatch(r"before-restore-\d{4}-\d\d-\d\d-\d{6}", aside.name)
    assert load_at_home(aside).start.inspires == "later"


def test_a_restore_can_be_undone_by_a_restore(
    repository: Repository, at_home: Access, copy: Copy, folder: Path
) -> None:
    source = copy()
    put(repository, at_home, "start.inspires", "later")
    repository.close()
    aside = restore_backup(source, folder)
    assert aside is not None
    restore_backup(aside, folder)
    assert load_at_home(folder).start.inspires == "later"


@pytest.mark.usefixtures("at_home")
def test_only_the_owner_can_read_what_was_restored(
    repository: Repository, copy: Copy, folder: Path
) -> None:
    source = copy()
    for file in source.iterdir():
        file.chmod(0o644)
    repository.close()
    aside = restore_backup(source, folder)
    assert aside is not None
    assert stat.S_IMODE(aside.stat().st_mode) == 0o700
    for file in (folder / "workbooks.db", folder / "home.key"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.usefixtures("at_home")
def test_restoring_leaves_the_backup_as_it_is(
    repository: Repository, copy: Copy, folder: Path
) -> None:
    source = copy()
    before = {file.name: file.read_bytes() for file in source.iterdir()}
    repository.close()
    restore_backup(source, folder)
    assert {file.name: file.read_bytes() for file in source.iterdir()} == before


@pytest.mark.usefixtures("at_home")
def test_restoring_leaves_nothing_else_in_the_folder(
    repository: Repository, copy: Copy, folder: Path
) -> None:
    source = copy()
    repository.close()
    aside = restore_backup(source, folder)
    assert {file.name for file in folder.iterdir()} - {"workbooks.db", "home.key"} == {
        aside and aside.name
    }


@pytest.mark.usefixtures("at_home")
def test_a_damaged_database_can_be_replaced(
    repository: Repository, copy: Copy, folder: Path, database: Path
) -> None:
    source = copy()
    repository.close()
    database.write_bytes(b"no database at all" * 1000)
    (folder / "workbooks.db-wal").write_bytes(b"perhaps of use to an expert")
    aside = restore_backup(source, folder)
    assert aside is not None
    assert (aside / "workbooks.db-wal").read_bytes() == b"perhaps of use to an expert"
    assert load_at_home(folder) == FILLED


@pytest.mark.usefixtures("at_home")
def test_a_torn_database_can_be_replaced(
    repository: Repository, copy: Copy, folder: Path, database: Path
) -> None:
    source = copy()
    repository.close()
    torn(folder)
    left = database.read_bytes()
    aside = restore_backup(source, folder)
    assert aside is not None
    assert (aside / "workbooks.db").stat().st_size == len(left)
    assert load_at_home(folder) == FILLED


@pytest.mark.usefixtures("at_home")
def test_a_workbook_that_is_open_is_not_replaced(
    repository: Repository,
    copy: Copy,
    folder: Path,
    at_home: Access,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(backup, "PATIENCE", 0.05)
    source = copy()
    with pytest.raises(CareerkitError, match="database_in_use"):
        restore_backup(source, folder)
    assert repository.load(at_home) == FILLED
    assert {file.name.partition("-")[0] for file in folder.iterdir()} == {
        "workbooks.db",
        "home.key",
    }


def nothing(source: Path) -> None:
    (source / "workbooks.db").unlink()


def no_folder(source: Path) -> None:
    for file in source.iterdir():
        file.unlink()
    source.rmdir()


def rubbish(source: Path) -> None:
    (source / "workbooks.db").write_bytes(b"no database at all" * 1000)


def empty(source: Path) -> None:
    (source / "workbooks.db").write_bytes(b"")


def torn(source: Path) -> None:
    content = (source / "workbooks.db").read_bytes()
    (source / "workbooks.db").write_bytes(content[: len(content) // 2])


def foreign(source: Path) -> None:
    (source / "workbooks.db").unlink()
    query(source / "workbooks.db", "CREATE TABLE recipes (name)")


def newer_database(source: Path) -> None:
    query(source / "workbooks.db", "UPDATE alembic_version SET version_num = '9999'")


def newer_workbook(source: Path) -> None:
    query(source / "workbooks.db", "UPDATE record SET schema = schema + 1")


def sealed_wrongly(source: Path) -> None:
    query(source / "workbooks.db", "UPDATE section SET revision = 99")


def another_key(source: Path) -> None:
    key = (source / "home.key").read_text()
    (source / "home.key").write_text(re.sub('(?<=wrapping_key":")[^=]+', "A" * 43, key))


def another_record(source: Path) -> None:
    key = (source / "home.key").read_text()
    (source / "home.key").write_text(re.sub("[0-9a-f]{32}", "0" * 32, key))


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (nothing, "not_a_backup"),
        (no_folder, "not_a_backup"),
        (rubbish, "not_a_backup"),
        (empty, "not_a_backup"),
        (torn, "not_a_backup"),
        (foreign, "not_a_backup"),
        (newer_database, "newer_database"),
        (newer_workbook, "newer_workbook"),
        (sealed_wrongly, "sealed_wrongly"),
        (another_key, "wrong_key"),
        (another_record, "home_without_workbook"),
    ],
)
def test_a_copy_that_would_not_open_replaces_nothing(
    repository: Repository,
    copy: Copy,
    folder: Path,
    spoil: Callable[[Path], None],
    code: str,
) -> None:
    source = copy()
    spoil(source)
    repository.close()
    with pytest.raises(CareerkitError, match=code):
        restore_backup(source, folder)
    assert {file.name for file in folder.iterdir()} == {"workbooks.db", "home.key"}
    assert load_at_home(folder) == FILLED


def test_a_backup_of_many_workbooks_is_restored_without_a_key(
    repository: Repository, copy: Copy, tmp_path: Path
) -> None:
    key = new_key()
    record = repository.new_record(kind="words", wrapping_key=key).record
    restore_backup(copy(), tmp_path / "new")
    restored = Repository(f"sqlite:///{tmp_path / 'new' / backup.DATABASE}")
    with restored._open().connect() as connection:
        assert connection.execute(sa.select(tables.record.c.id)).scalars().all() == [record]
    restored.close()
