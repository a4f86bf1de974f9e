"""A mishap that a person can mend is told in a sentence; a bug is not hidden behind one."""

from pathlib import Path

import pytest

from careerkit import cli, content
from careerkit.errors import CareerkitError
from tests.cli.conftest import Command

COMMANDS = ("home", "lab", "backup", "restore", "delete", "doctor")


def test_a_mishap_is_one_sentence_and_no_traceback(
    careerkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise CareerkitError("newer_database", found="0009", known="0001")

    monkeypatch.setattr(cli, "home_access", fail)
    outcome = careerkit("home", "--no-browser")
    assert outcome.code == 1
    assert outcome.out == ""
    assert outcome.err == content.sentence("newer_database", found="0009", known="0001") + "\n"


@pytest.mark.parametrize("command", ["home", "lab"])
def test_a_data_folder_that_cannot_be_made_is_told(
    careerkit: Command, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("CAREERKIT_HOME", str(tmp_path / "file" / "home"))
    outcome = careerkit(command, "--no-browser")
    assert (outcome.code, outcome.err) == (1, f"{content.sentence('store_away')}\n")


def test_a_place_for_a_copy_that_cannot_be_written_is_named(
    careerkit: Command, home: Path, tmp_path: Path
) -> None:
    home.mkdir()
    (home / "workbooks.db").touch()
    (tmp_path / "file").touch()
    outcome = careerkit("backup", tmp_path / "file")
    assert outcome.code == 1
    assert outcome.err.startswith(f"The file or folder {tmp_path / 'file'} cannot be used: ")


def test_a_bug_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["careerkit", "doctor"])
    monkeypatch.setattr("careerkit.doctor.examine", lambda *_, **__: None)
    with pytest.raises(TypeError):
        cli.main()


def test_a_trouble_with_no_file_is_not_told_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ConnectionResetError(104, "Connection reset by peer")

    monkeypatch.setattr("sys.argv", ["careerkit", "doctor"])
    monkeypatch.setattr("careerkit.doctor.examine", fail)
    with pytest.raises(ConnectionResetError):
        cli.main()


def test_the_command_alone_lists_what_it_can_do(careerkit: Command) -> None:
    outcome = careerkit()
    said = outcome.out + outcome.err
    assert [name for name in COMMANDS if name not in said] == []
