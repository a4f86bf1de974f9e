"""The course around a step: its header, and the list of all steps."""

from collections.abc import Callable

import pytest

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets import Activity, Place, Status, StepHeader, TaskList

PLACES = {
    "start": Place(title="Start here", href="start", notebook=""),
    "values": Place(title="Values", href="values", notebook=""),
}
EXERCISE = Exercise(title="Your steps", intro="I.", labels={"done": "Done"})


def statuses(workbook: Workbook) -> dict[str, Status]:
    return {"start": "done" if workbook.start.inspires else "not_started"}


def header(editor: Editor) -> Activity:
    return StepHeader(editor, "values", PLACES, statuses)


def tasks(editor: Editor) -> Activity:
    steps = [{"slug": "values", **PLACES["values"], "why": "W.", "minutes": "about 5 minutes"}]
    return TaskList(editor, "start.see_steps", EXERCISE, steps, statuses)


@pytest.mark.parametrize("make", [header, tasks])
def test_how_far_each_step_is_follows_the_workbook(
    editor: Editor, make: Callable[[Editor], Activity]
) -> None:
    activity = make(editor)
    assert activity.view == {"status": {"start": "not_started"}}
    editor.apply({"start.inspires": "x"})
    assert activity.view == {"status": {"start": "done"}}


@pytest.mark.parametrize("make", [header, tasks])
def test_it_shows_nothing_that_was_written(
    editor: Editor, make: Callable[[Editor], Activity]
) -> None:
    editor.apply({"start.inspires": "Kanarienvogel"})
    assert "Kanarienvogel" not in str(make(editor).get_state())


def test_a_header_has_the_way_to_every_step_in_order(editor: Editor) -> None:
    assert header(editor).config == {
        "steps": [
            {"slug": "start", "title": "Start here", "href": "start", "notebook": ""},
            {"slug": "values", "title": "Values", "href": "values", "notebook": ""},
        ],
        "current": "values",
        "exercise": "values.head",
    }


def test_a_task_says_why_and_how_long(editor: Editor) -> None:
    (task,) = tasks(editor).config["tasks"]
    assert (task["why"], task["minutes"], task["href"]) == ("W.", "about 5 minutes", "values")


def test_a_task_list_has_the_words_of_its_exercise(editor: Editor) -> None:
    config = tasks(editor).config
    assert (config["title"], config["labels"]) == ("Your steps", {"done": "Done"})
