"""Copies, made and brought back by the command."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.repository import Repository
from careerkit.repository.home import home_access
from careerkit.settings import settings
from tests.cli.conftest import Command

ROOT = Path(__file__).parents[2]


@pytest.fixture
def repository() -> Iterator[Repository]:
    repository = Repository(settings().database)
    yield repository
    repository.close()


@pytest.fixture
def editor(repository: Repository, home: Path) -> Editor:
    editor = Editor(repository)
    editor.open(home_access(repository, home))
    return editor


def only_copy(folder: Path) -> Path:
    (copy,) = folder.iterdir()
    return copy


@pytest.mark.slow
def test_a_copy_made_while_the_workbook_is_open_brings_back_what_was_saved(
    careerkit: Command, editor: Editor, repository: Repository, home: Path, tmp_path: Path
) -> None:
    editor.apply({"start.inspires": "first"})
    assert careerkit("backup", tmp_path / "copies").code == 0
    editor.apply({"start.inspires": "second"})
    repository.close()
    assert careerkit("restore", only_copy(tmp_path / "copies")).code == 0
    assert repository.load(home_access(repository, home)).start.inspires == "first"


@pytest.mark.usefixtures("editor")
def test_the_workbook_stays_open_while_it_is_copied(
    careerkit: Command, editor: Editor, tmp_path: Path
) -> None:
    careerkit("backup", tmp_path / "copies")
    assert editor.apply({"start.inspires": "x"}) == {}


@pytest.mark.usefixtures("editor")
def test_the_command_says_where_the_copy_is_and_that_it_can_be_read(
    careerkit: Command, tmp_path: Path
) -> None:
    said = careerkit("backup", tmp_path / "copies").out
    assert str(only_copy(tmp_path / "copies")) in said
    assert "Whoever has all these files can read the workbook" in said


@pytest.mark.usefixtures("editor")
def test_every_file_that_is_named_is_there(careerkit: Command, tmp_path: Path) -> None:
    said = careerkit("backup", tmp_path / "copies").out
    named = set(re.findall(r"^    (\S+)$", said, re.MULTILINE))
    assert named == {file.name for file in only_copy(tmp_path / "copies").iterdir()}


@pytest.mark.usefixtures("editor")
def test_the_name_of_a_folder_is_printed_as_it_is(careerkit: Command, tmp_path: Path) -> None:
    folder = tmp_path / "my [bold]copies :key:"
    said = careerkit("backup", folder).out
    assert f"Copied to {only_copy(folder)}:\n" in said


def test_what_is_replaced_is_kept_and_named(
    careerkit: Command, editor: Editor, repository: Repository, tmp_path: Path
) -> None:
    careerkit("backup", tmp_path / "copies")
    editor.apply({"start.inspires": "second"})
    repository.close()
    said = careerkit("restore", only_copy(tmp_path / "copies")).out
    aside = Path(re.findall(r"kept in (.+)\.$", said, re.MULTILINE)[0])
    kept = Repository(f"sqlite:///{aside / 'workbooks.db'}")
    assert kept.load(home_access(kept, aside)).start.inspires == "second"
    kept.close()


@pytest.mark.slow
def test_a_copy_comes_back_where_nothing_is_left(
    careerkit: Command, editor: Editor, repository: Repository, home: Path, tmp_path: Path
) -> None:
    editor.apply({"start.inspires": "first"})
    careerkit("backup", tmp_path / "copies")
    repository.close()
    home.rename(tmp_path / "lost")
    assert "kept in" not in careerkit("restore", only_copy(tmp_path / "copies")).out
    assert repository.load(home_access(repository, home)).start.inspires == "first"


def test_there_is_nothing_to_copy_before_a_workbook_is_begun(
    careerkit: Command, home: Path, tmp_path: Path
) -> None:
    outcome = careerkit("backup", tmp_path / "copies")
    sentence = content.sentence("database_missing", file=str(home / "workbooks.db"))
    assert (outcome.code, outcome.err) == (1, f"{sentence}\n")
    assert not home.exists()


@pytest.mark.usefixtures("editor")
def test_a_workbook_that_is_open_is_not_replaced(
    careerkit: Command, editor: Editor, tmp_path: Path
) -> None:
    careerkit("backup", tmp_path / "copies")
    editor.apply({"start.inspires": "second"})
    outcome = careerkit("restore", only_copy(tmp_path / "copies"))
    assert (outcome.code, outcome.err) == (1, f"{content.sentence('database_in_use')}\n")
    editor.refresh()
    assert editor.get("start.inspires") == "second"


def test_a_folder_that_is_no_copy_is_refused(careerkit: Command, tmp_path: Path) -> None:
    outcome = careerkit("restore", tmp_path)
    assert outcome.code == 1
    assert outcome.err == f"{content.sentence('not_a_backup', folder=str(tmp_path))}\n"


def test_a_copy_is_not_brought_back_beside_a_database_that_is_elsewhere(
    careerkit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERKIT_DATABASE", f"sqlite:///{tmp_path / 'other.db'}")
    settings.cache_clear()
    outcome = careerkit("restore", tmp_path)
    assert (outcome.code, outcome.err) == (1, f"{content.sentence('restore_elsewhere')}\n")


def test_a_copy_needs_no_folder_to_be_named(
    editor: Editor, repository: Repository, home: Path, tmp_path: Path
) -> None:
    user = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}

    def run(command: str) -> None:
        script = "from careerkit.cli import main; main()"
        line = [sys.executable, "-c", script, command]
        subprocess.run(line, cwd=ROOT, env=os.environ | user, check=True, capture_output=True)

    editor.apply({"start.inspires": "first"})
    run("backup")
    editor.apply({"start.inspires": "second"})
    repository.close()
    run("restore")
    assert repository.load(home_access(repository, home)).start.inspires == "first"
