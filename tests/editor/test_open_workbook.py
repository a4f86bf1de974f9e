"""The workbook of the person at home, as a notebook opens it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OPEN = "from careerkit.editor import open_workbook; editor = open_workbook()"


def notebook(*lines: str) -> str:
    """Run lines after the opening one in a process of their own; return what it printed."""
    script = "\n".join([OPEN, *lines])
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stderr == ""
    return done.stdout.strip()


def test_a_workbook_begins_empty() -> None:
    assert notebook("print(repr(editor.get('start.inspires')))") == "''"


@pytest.mark.slow
def test_what_one_notebook_saved_the_next_one_shows() -> None:
    notebook("editor.apply({'start.inspires': 'the quiet'})")
    assert notebook("print(editor.get('start.inspires'))") == "the quiet"


@pytest.mark.slow
def test_a_notebook_has_one_editor_however_often_it_opens() -> None:
    assert notebook("print(open_workbook() is editor)") == "True"


@pytest.mark.slow
def test_the_workbook_is_kept_in_the_data_folder(home: Path) -> None:
    notebook()
    assert {file.name for file in home.iterdir()} >= {"workbooks.db", "home.key"}
