"""What a person reads when the database itself fails; nothing is half done."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from careerkit.errors import CareerkitError
from careerkit.model import Workbook, replace
from careerkit.repository import Repository, engine
from careerkit.vault import Access, new_key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store" / "workbooks.db"


@pytest.fixture
def repository(file: Path) -> Iterator[Repository]:
    repository = Repository(f"sqlite:///{file}")
    repository.migrate()
    yield repository
    repository.close()


@pytest.fixture
def access(repository: Repository) -> Access:
    return repository.new_record(kind="home", wrapping_key=new_key())


def inspire(workbook: Workbook) -> Workbook:
    return replace(workbook, "start.inspires", "A" * 5000)


def test_a_full_disk_is_told_and_changes_nothing(
    repository: Repository, access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(repository._open().url.database or "")) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    monkeypatch.setitem(engine.PRAGMAS, "max_page_count", str(pages))
    repository.close()
    with pytest.raises(CareerkitError, match="disk_full"):
        repository.update(access, inspire)
    monkeypatch.delitem(engine.PRAGMAS, "max_page_count")
    repository.close()
    assert repository.load(access) == Workbook()


def test_a_database_that_another_program_holds_is_told(
    repository: Repository, access: Access, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT", 50)
    repository.close()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CareerkitError, match="store_busy"):
        repository.update(access, inspire)
    other.execute("ROLLBACK")
    other.close()
    assert repository.update(access, inspire).start.inspires


@pytest.mark.skipif(os.name != "posix", reason="modes of folders are POSIX")
def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("a file")
    with pytest.raises(CareerkitError, match="store_away"):
        Repository(f"sqlite:///{tmp_path / 'in the way' / 'workbooks.db'}").migrate()


def test_a_file_that_is_no_database_is_told(file: Path) -> None:
    file.parent.mkdir()
    file.mkdir()
    with pytest.raises(CareerkitError, match="store_away"):
        Repository(f"sqlite:///{file}").migrate()
