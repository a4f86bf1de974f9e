"""`careerkit delete`."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.errors import CareerkitError
from careerkit.repository import Repository
from careerkit.repository.home import home_access
from careerkit.settings import settings
from careerkit.vault import Access
from tests.cli.conftest import Command


@pytest.fixture
def repository() -> Iterator[Repository]:
    repository = Repository(settings().database)
    yield repository
    repository.close()


@pytest.fixture
def access(repository: Repository, home: Path) -> Access:
    access = home_access(repository, home)
    editor = Editor(repository)
    editor.open(access)
    editor.apply({"start.inspires": "x"})
    repository.close()
    return access


def type_in(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{words}\n"))


def test_what_was_deleted_is_gone(
    careerkit: Command, access: Access, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "delete")
    outcome = careerkit("delete")
    assert (outcome.code, outcome.err) == (0, "")
    assert "Your workbook is deleted." in outcome.out
    with pytest.raises(CareerkitError, match="no_workbook"):
        repository.load(access)


@pytest.mark.usefixtures("access")
def test_its_key_is_gone_too(
    careerkit: Command, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "delete")
    careerkit("delete")
    assert not (home / "home.key").exists()


@pytest.mark.parametrize("words", ["no", "deleted", "delete it"])
def test_nothing_is_deleted_without_the_word(
    careerkit: Command,
    access: Access,
    repository: Repository,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
) -> None:
    type_in(monkeypatch, words)
    assert "Nothing was deleted." in careerkit("delete").out
    assert repository.load(access).start.inspires == "x"


@pytest.mark.usefixtures("access")
def test_what_another_program_still_holds_is_told(
    careerkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hold(*_: object) -> None:
        raise CareerkitError("traces_left")

    monkeypatch.setattr(Repository, "shred", hold)
    type_in(monkeypatch, "delete")
    outcome = careerkit("delete")
    assert (outcome.code, outcome.err) == (1, f"{content.sentence('traces_left')}\n")
