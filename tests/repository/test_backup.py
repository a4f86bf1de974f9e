"""Copies of the store, made while it is in use."""

import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from careerkit.errors import CareerkitError
from careerkit.repository import Repository, backup
from careerkit.repository.visits import Visits
from careerkit.settings import read_settings
from careerkit.vault import Access
from tests.repository.conftest import FILLED, Copy
from tests.repository.edits import load_at_home, put


@contextmanager
def somebody_writes(repository: Repository, access: Access) -> Iterator[None]:
    """Edit, edit, edit, in another thread."""
    enough = Event()

    def edit() -> None:
        number = 0
        while not enough.is_set():
            number += 1
            put(repository, access, "start.inspires", str(number))
            put(repository, access, "takeaways.start", str(number))

    writer = Thread(target=edit)
    writer.start()
    try:
        yield
    finally:
        enough.set()
        writer.join()


def test_the_database_is_called_as_the_settings_call_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CAREERKIT_DATABASE", raising=False)
    settings = read_settings()
    assert settings.database == f"sqlite:///{settings.home / backup.DATABASE}"


@pytest.mark.usefixtures("at_home")
def test_a_backup_holds_the_workbook_and_its_key(copy: Copy) -> None:
    assert load_at_home(copy()) == FILLED


@pytest.mark.usefixtures("at_home")
def test_a_backup_is_one_folder_with_two_files(url: str, folder: Path, into: Path) -> None:
    files = backup.backup(url, folder, into)
    assert [file.name for file in files] == ["workbooks.db", "home.key"]
    assert list(into.iterdir()) == [files[0].parent]
    assert sorted(files[0].parent.iterdir()) == sorted(files)


@pytest.mark.usefixtures("at_home")
def test_a_backup_is_named_after_the_day(copy: Copy) -> None:
    assert re.fullmatch(r"careerkit-\d{4}-\d\d-\d\d-\d{6}", copy().name)


@pytest.mark.usefixtures("at_home")
def test_a_backup_never_overwrites_another(copy: Copy, into: Path) -> None:
    copies = {copy() for _ in range(3)}
    assert set(into.iterdir()) == copies
    assert len(copies) == 3


@pytest.mark.usefixtures("at_home")
def test_only_the_owner_can_read_a_backup(copy: Copy) -> None:
    folder = copy()
    modes = {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert modes == {0o600}


def test_a_backup_made_while_somebody_writes_is_of_one_moment(
    repository: Repository, at_home: Access, copy: Copy
) -> None:
    put(repository, at_home, "start.inspires", "0")
    put(repository, at_home, "takeaways.start", "0")
    with somebody_writes(repository, at_home):
        copies = [load_at_home(copy()) for _ in range(10)]
    for workbook in copies:
        first, second = int(workbook.start.inspires), int(workbook.takeaways["start"])
        assert first - second in (0, 1)


def test_a_backup_holds_what_was_saved_last(
    repository: Repository, at_home: Access, copy: Copy
) -> None:
    put(repository, at_home, "start.inspires", "just now")
    assert load_at_home(copy()).start.inspires == "just now"


@pytest.mark.usefixtures("repository")
def test_without_a_key_the_database_is_copied_alone(url: str, folder: Path, into: Path) -> None:
    assert [file.name for file in backup.backup(url, folder, into)] == ["workbooks.db"]


def test_without_a_database_there_is_no_backup(url: str, folder: Path, into: Path) -> None:
    with pytest.raises(CareerkitError, match="database_missing"):
        backup.backup(url, folder, into)
    assert not folder.exists()


@pytest.mark.usefixtures("at_home")
def test_a_damaged_database_is_not_passed_off_as_a_backup(
    repository: Repository, database: Path, copy: Copy, into: Path
) -> None:
    repository.close()
    content = bytearray(database.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    database.write_bytes(content)
    with pytest.raises(CareerkitError, match="damaged_database"):
        copy()
    assert list(into.iterdir()) == []


@pytest.mark.parametrize("url", ["postgresql://localhost/x", "sqlite://", "sqlite:///:memory:"])
def test_another_database_has_its_own_tool(url: str, folder: Path, into: Path) -> None:
    with pytest.raises(CareerkitError, match="backup_other_database"):
        backup.backup(url, folder, into)


def test_a_backup_of_a_host_opens_with_the_words_of_each_guest(
    visits: Visits, repository: Repository, copy: Copy
) -> None:
    _, visit = visits.join(None, own_device=False)
    repository.update(visit.access, lambda _: FILLED)
    words = visits.give_words(visit, None)
    url = f"sqlite:///{copy() / backup.DATABASE}"
    copied, workbooks = Visits(url), Repository(url)
    found = copied.come_back(words, own_device=False)
    assert found
    assert workbooks.load(found[1].access) == FILLED
    copied.close()
    workbooks.close()
