"""The guided notebooks: thin, warm, and in step with the words of their exercises."""

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest

from careerkit import content
from careerkit.settings import read_settings

NOTEBOOKS = sorted(read_settings().workbooks.glob("*.ipynb"))
OPENING = """\
from careerkit.editor import open_workbook
from careerkit.steps import {step}

editor = open_workbook()
{step}.head(editor)"""
CALL = re.compile(r"(?P<step>[a-z]\w*)\.(?P<exercise>[a-z]\w*)\(editor\)")
MOST = 6  # code cells after the opening one

each_notebook = pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)


def read(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def step_of(file: Path) -> str:
    return file.stem.partition("_")[2]


def sources(file: Path, kind: str) -> list[str]:
    return ["".join(cell["source"]) for cell in read(file)["cells"] if cell["cell_type"] == kind]


def code(file: Path) -> list[str]:
    return sources(file, "code")


def markdown(file: Path) -> list[str]:
    return sources(file, "markdown")


@each_notebook
def test_a_notebook_is_in_the_format_that_names_its_cells(file: Path) -> None:
    assert (read(file)["nbformat"], read(file)["nbformat_minor"]) == (4, 5)


@each_notebook
def test_a_notebook_knows_its_step_and_its_title(file: Path) -> None:
    assert read(file)["metadata"]["careerkit"] == {"step": step_of(file)}
    assert read(file)["metadata"]["title"] == content.guide(step_of(file)).title


@each_notebook
def test_a_notebook_runs_in_python(file: Path) -> None:
    assert read(file)["metadata"]["kernelspec"]["name"] == "python3"


@each_notebook
def test_a_notebook_begins_with_its_title_and_why_it_matters(file: Path) -> None:
    heading, _, why = markdown(file)[0].partition("\n\n")
    assert heading == f"# {content.guide(step_of(file)).title}"
    assert 2 <= len(re.findall(r"[.?]”?(?:\s|$)", why)) <= 4


@each_notebook
def test_a_notebook_has_one_main_heading(file: Path) -> None:
    assert len(re.findall(r"^# ", "\n".join(markdown(file)), re.MULTILINE)) == 1


@each_notebook
def test_only_the_second_cell_speaks_to_people_in_jupyterlab(file: Path) -> None:
    cells = read(file)["cells"]
    tagged = [n for n, cell in enumerate(cells) if "lab" in cell["metadata"].get("tags", ())]
    assert tagged == [1]
    assert "Run ▸ Run All Cells" in markdown(file)[1]


@each_notebook
def test_a_notebook_opens_the_workbook_in_its_third_cell(file: Path) -> None:
    assert read(file)["cells"][2]["cell_type"] == "code"
    assert code(file)[0] == OPENING.format(step=step_of(file))


@each_notebook
def test_every_other_code_cell_is_one_call(file: Path) -> None:
    assert not [cell for cell in code(file)[1:] if not CALL.fullmatch(cell)]


@each_notebook
def test_a_notebook_has_all_exercises_of_its_step_in_order(file: Path) -> None:
    called = [CALL.fullmatch(cell) for cell in code(file)[1:]]
    assert [(call["step"], call["exercise"]) for call in called if call] == [
        (step_of(file), name) for name in content.guide(step_of(file)).exercises
    ]


@each_notebook
def test_a_notebook_is_short(file: Path) -> None:
    assert len(code(file)[1:]) <= MOST


@each_notebook
def test_a_notebook_has_no_loops_functions_or_magics(file: Path) -> None:
    for cell in code(file):
        allowed = (ast.ImportFrom, ast.Assign, ast.Expr)
        assert all(isinstance(line, allowed) for line in ast.parse(cell).body)


@each_notebook
def test_a_notebook_has_no_html_no_mathematics_and_no_shouting(file: Path) -> None:
    assert not [cell for cell in markdown(file) if re.search(r"</?[a-z]|\$|!", cell)]


@each_notebook
def test_cells_have_readable_names(file: Path) -> None:
    names = [cell["id"] for cell in read(file)["cells"]]
    assert len(set(names)) == len(names)
    assert not [name for name in names if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)]


@each_notebook
def test_a_notebook_leaves_the_words_of_an_exercise_to_the_exercise(file: Path) -> None:
    said = "\n".join(markdown(file)[1:])
    for exercise in content.guide(step_of(file)).exercises.values():
        assert f"# {exercise.title}" not in said
        assert exercise.intro not in said
