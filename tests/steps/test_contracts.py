"""What every step promises; a new step is covered by being listed in `STEPS`."""

import inspect
import json
from collections.abc import Callable, Iterator
from typing import get_type_hints

import ipywidgets
import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.repository import Repository
from careerkit.settings import settings
from careerkit.steps import STEPS, Step, notebook
from careerkit.vault import Access, new_key
from careerkit.widgets import Activity
from tests.model.filled import filled_workbook
from tests.steps.complete import complete_workbook, growing_workbooks

Exercise = Callable[[Editor], Activity]

SMALL = 100_000  # bytes of state that a page may bring, JupyterLab's copy of the kit not counted
HOSTILE = '<img src=x onerror=alert(1)> & "quotes" $1$ \u202e\U0001f4da'


def exercises_of(step: Step) -> dict[str, Exercise]:
    """Return the exercises of a step by name: its public functions from an editor to a widget."""
    module = inspect.getmodule(step.progress)
    return {
        name: function
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__  # type: ignore[union-attr]
        and not name.startswith("_")
        and get_type_hints(function).get("return") is Activity
    }


EXERCISES = [
    pytest.param(step, name, id=f"{step.slug}.{name}")
    for step in STEPS
    for name in exercises_of(step)
]
each_step = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
each_exercise = pytest.mark.parametrize(("step", "name"), EXERCISES)


@pytest.fixture
def repository() -> Iterator[Repository]:
    repository = Repository(settings().database)
    repository.migrate()
    yield repository
    repository.close()


@pytest.fixture
def access(repository: Repository) -> Access:
    return repository.new_record(kind="home", wrapping_key=new_key())


@pytest.fixture(autouse=True)
def no_widgets_left() -> Iterator[None]:
    ipywidgets.Widget.close_all()  # those of other tests
    yield
    ipywidgets.Widget.close_all()


def page(step: Step, editor: Editor) -> dict[str, object]:
    """Build a page and return the state of every widget model on it, by its name."""
    for exercise in exercises_of(step).values():
        exercise(editor)
    return shown()


def shown() -> dict[str, object]:
    """Return what the browser would be sent now."""
    states = ipywidgets.Widget.get_manager_state()["state"]
    return {
        name: {key: value for key, value in model["state"].items() if not key.startswith("_")}
        for name, model in states.items()
        if name != "Kit" and not name.startswith("Layout:")
    }


def fill(repository: Repository, access: Access, text: str = HOSTILE) -> Workbook:
    return repository.update(access, lambda _: filled_workbook(text))


@each_step
def test_a_page_built_empty_and_then_opened_equals_one_built_full(
    step: Step, repository: Repository, access: Access
) -> None:
    fill(repository, access)
    early = Editor(repository)
    page(step, early)
    early.open(access)
    opened = shown()
    ipywidgets.Widget.close_all()

    late = Editor(repository)
    late.open(access)
    assert opened == page(step, late)


@each_step
def test_a_page_that_rehearsed_is_as_it_was(step: Step, repository: Repository) -> None:
    editor = Editor(repository)
    before = page(step, editor)
    editor.rehearse()
    assert editor.workbook == Workbook()
    assert shown() == before


@each_step
def test_an_opened_page_shows_what_another_page_saves(
    step: Step, repository: Repository, access: Access
) -> None:
    editor = Editor(repository)
    editor.open(access)
    page(step, editor)
    fill(repository, access)
    editor.refresh()
    followed = shown()
    ipywidgets.Widget.close_all()

    fresh = Editor(repository)
    fresh.open(access)
    assert followed == page(step, fresh)


@each_step
def test_every_model_of_a_page_has_a_name_that_is_the_same_in_every_kernel(
    step: Step, repository: Repository
) -> None:
    page(step, Editor(repository))
    first = set(ipywidgets.Widget.get_manager_state()["state"])
    ipywidgets.Widget.close_all()
    page(step, Editor(repository))
    assert set(ipywidgets.Widget.get_manager_state()["state"]) == first


@each_step
def test_a_page_brings_little_state(step: Step, repository: Repository, access: Access) -> None:
    fill(repository, access, "A sentence of an ordinary length, twice as long. " * 2)
    editor = Editor(repository)
    editor.open(access)
    assert len(json.dumps(page(step, editor))) < SMALL


@each_exercise
def test_an_exercise_works_on_an_empty_workbook(
    step: Step, name: str, repository: Repository, access: Access
) -> None:
    editor = Editor(repository)
    editor.open(access)
    assert exercises_of(step)[name](editor).kind


@each_exercise
def test_an_exercise_works_on_a_full_workbook(
    step: Step, name: str, repository: Repository, access: Access
) -> None:
    fill(repository, access)
    editor = Editor(repository)
    editor.open(access)
    assert exercises_of(step)[name](editor).kind


@each_step
def test_progress_is_0_for_an_empty_workbook(step: Step) -> None:
    assert step.progress(Workbook()) == 0


@each_step
def test_progress_is_1_when_everything_is_done(step: Step) -> None:
    assert step.progress(complete_workbook()) == 1


@each_step
def test_progress_stays_between_0_and_1_as_things_are_done(step: Step) -> None:
    assert all(0 <= step.progress(workbook) <= 1 for workbook in growing_workbooks())


@each_step
def test_a_step_has_words_for_each_of_its_exercises(step: Step) -> None:
    assert set(exercises_of(step)) == {"head", *content.guide(step.slug).exercises} - (
        set() if "finish" in exercises_of(step) else {"finish"}
    )


@each_step
def test_the_notebook_of_a_step_shows_each_of_its_exercises_once(step: Step) -> None:
    cells = json.loads((settings().workbooks / notebook(step)).read_text("utf-8"))["cells"]
    code = "".join("".join(cell["source"]) + "\n" for cell in cells if cell["cell_type"] == "code")
    calls = [line for line in code.splitlines() if line.startswith(f"{step.slug}.")]
    assert sorted(calls) == sorted(f"{step.slug}.{name}(editor)" for name in exercises_of(step))
