"""The workbook of the one person at home."""

import errno
import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerkit.errors import CareerkitError
from careerkit.model import Workbook
from careerkit.repository import Repository, home
from careerkit.repository.home import forget_home, home_access
from tests.repository.edits import put


def test_a_first_start_begins_an_empty_workbook(repository: Repository, folder: Path) -> None:
    assert repository.load(home_access(repository, folder)) == Workbook()


def test_tomorrow_it_is_the_same_workbook(
    repository: Repository, folder: Path, open_repository: Callable[[], Repository]
) -> None:
    put(repository, home_access(repository, folder), "start.inspires", "books")
    tomorrow = open_repository()
    assert tomorrow.load(home_access(tomorrow, folder)).start.inspires == "books"


def test_an_empty_folder_is_enough(
    tmp_path: Path, open_repository: Callable[[], Repository]
) -> None:
    repository = open_repository()
    assert repository.load(home_access(repository, tmp_path / "a" / "b")) == Workbook()


def test_only_the_owner_can_read_the_key(repository: Repository, folder: Path) -> None:
    home_access(repository, folder)
    assert stat.S_IMODE((folder / "home.key").stat().st_mode) == 0o600


def test_a_key_that_others_could_read_is_taken_from_them(
    repository: Repository, folder: Path
) -> None:
    home_access(repository, folder)
    (folder / "home.key").chmod(0o644)
    home_access(repository, folder)
    assert stat.S_IMODE((folder / "home.key").stat().st_mode) == 0o600


def test_nothing_but_the_key_is_left_beside_the_database(
    repository: Repository, folder: Path
) -> None:
    home_access(repository, folder)
    repository.close()
    assert {file.name for file in folder.iterdir()} == {"home.key", "workbooks.db"}


def test_the_data_key_does_not_stand_in_the_key_file(repository: Repository, folder: Path) -> None:
    access = home_access(repository, folder)
    key = json.loads((folder / "home.key").read_text())
    assert key.keys() == {"record", "wrapping_key"}
    assert access.data_key.hex() not in home._read(folder / "home.key").wrapping_key.hex()


def test_who_comes_second_takes_the_first_ones_workbook(
    repository: Repository, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish = home._publish
    first: list[str] = []

    def be_late(file: Path, content: bytes) -> None:
        monkeypatch.setattr(home, "_publish", publish)
        first.append(home_access(repository, folder).record)
        publish(file, content)

    monkeypatch.setattr(home, "_publish", be_late)
    assert [home_access(repository, folder).record] == first


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP])
def test_a_disk_without_links_will_do(
    repository: Repository, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(number, "no links here")

    monkeypatch.setattr("os.link", refuse)
    assert home_access(repository, folder) == home_access(repository, folder)


def test_a_full_disk_leaves_no_half_key(
    repository: Repository, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.link", refuse)
    with pytest.raises(OSError, match="full"):
        home_access(repository, folder)
    assert not [file for file in folder.iterdir() if "home.key" in file.name]


def test_a_lost_database_is_reported(
    repository: Repository, folder: Path, database: Path, open_repository: Callable[[], Repository]
) -> None:
    home_access(repository, folder)
    repository.close()
    database.unlink()
    with pytest.raises(CareerkitError) as caught:
        home_access(open_repository(), folder)
    assert caught.value.code == "home_without_workbook"
    assert caught.value.facts == {"file": str(folder / "home.key")}


def test_a_shredded_workbook_is_not_begun_again_by_mistake(
    repository: Repository, folder: Path
) -> None:
    repository.shred(home_access(repository, folder))
    with pytest.raises(CareerkitError, match="home_without_workbook"):
        home_access(repository, folder)


def test_after_forgetting_a_new_workbook_begins(repository: Repository, folder: Path) -> None:
    access = home_access(repository, folder)
    repository.shred(access)
    forget_home(folder)
    assert home_access(repository, folder).record != access.record


def test_forgetting_twice_is_no_mistake(repository: Repository, folder: Path) -> None:
    home_access(repository, folder)
    forget_home(folder)
    forget_home(folder)
    assert not (folder / "home.key").exists()


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"record": "x", "wrapping_key": "eA=="}', f'{{"record": "{"a" * 32}"}}'],
)
def test_a_damaged_key_is_reported(repository: Repository, folder: Path, content: str) -> None:
    (folder / "home.key").write_text(content)
    with pytest.raises(CareerkitError, match="damaged_key"):
        home_access(repository, folder)
    assert (folder / "home.key").read_text() == content


def test_the_key_of_another_person_is_reported(repository: Repository, folder: Path) -> None:
    home_access(repository, folder)
    key = json.loads((folder / "home.key").read_text())
    other = "A" * 43 + "="
    (folder / "home.key").write_text(json.dumps(key | {"wrapping_key": other}))
    with pytest.raises(CareerkitError, match="wrong_key"):
        home_access(repository, folder)
