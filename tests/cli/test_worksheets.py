"""`careerkit worksheets`."""

from pathlib import Path

import pytest

from careerkit.export.worksheets.sheets import worksheet_names
from tests.cli.conftest import Command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_writes_a_file_for_each_page_in_their_order(careerkit: Command, folder: Path) -> None:
    outcome = careerkit("worksheets", folder / "paper")
    assert (outcome.code, outcome.err) == (0, "")
    files = sorted((folder / "paper").iterdir())
    assert [file.stem.partition("-")[2] for file in files] == list(worksheet_names())
    assert all(file.read_bytes().startswith(b"%PDF-") for file in files)


def test_large_print_lies_beside_the_other(careerkit: Command, folder: Path) -> None:
    careerkit("worksheets")
    careerkit("worksheets", "--large")
    names = {file.name for file in (folder / "worksheets").iterdir()}
    assert {"00-start.pdf", "00-start-large.pdf"} <= names
    assert len(names) == 2 * len(worksheet_names())


def test_it_takes_no_paper_that_there_is_not(careerkit: Command, folder: Path) -> None:
    assert careerkit("worksheets", "--paper", "napkin").code != 0
    assert not (folder / "worksheets").exists()
