"""The activities of the victories: the log, a message, small jobs, applications."""

from collections.abc import Callable

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.vault import Access
from careerkit.widgets import Activity, Applications, Place, Rows, SmallJobs, TellOne, WinLog
from careerkit.widgets import win_log as win_log_module

EXERCISES = content.guide("victories").exercises
PROUD = Place(title="What you are proud of", href="accomplishments", notebook="")
WIN = "victories.wins.a0000001"
OTHER = "a0000002"


def win_log(editor: Editor) -> WinLog:
    return WinLog(editor, "victories.log_win", EXERCISES["log_win"], PROUD)


def tell_one(editor: Editor) -> TellOne:
    return TellOne(editor, "victories.tell_one", EXERCISES["tell_one"])


def small_jobs(editor: Editor) -> SmallJobs:
    rows = Rows("victories.small_jobs", order="small_jobs")
    return SmallJobs(editor, "victories.count_small_jobs", EXERCISES["count_small_jobs"], rows)


def applications(editor: Editor) -> Applications:
    rows = Rows("victories.applications", order="applications")
    exercise = EXERCISES["track_applications"]
    return Applications(editor, "victories.track_applications", exercise, rows)


def test_a_win_that_is_told_as_a_small_one_is_asked_about(editor: Editor) -> None:
    log = win_log(editor)
    editor.apply({WIN: {"title": "It is only a temp job"}})
    (doubt,) = log.view["facts"]["a0000001"]
    assert doubt["label"] == "You wrote “only”"
    assert doubt["text"] == EXERCISES["log_win"].labels["small"]


def test_a_win_that_is_only_a_step_is_asked_about_otherwise(editor: Editor) -> None:
    log = win_log(editor)
    editor.apply({WIN: {"title": "I work there until a real job comes up"}})
    assert log.view["facts"]["a0000001"][0]["text"] == EXERCISES["log_win"].labels["step"]


def test_nobody_is_asked_again_once_the_worth_is_said(editor: Editor) -> None:
    log = win_log(editor)
    editor.apply({WIN: {"title": "It is only a temp job", "worth": "I eat with others."}})
    assert log.view["facts"] == {}


def test_a_win_is_read_again_only_when_it_is_told_in_other_words(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr(win_log_module, "find_shrinking", read.append)
    log = win_log(editor)
    told = [f"Win {number}" for number in range(300)]
    editor.apply({"victories.wins": {f"{n:08x}": {"title": one} for n, one in enumerate(told)}})
    assert sorted(read) == sorted(told)
    editor.apply({"victories.wins.00000000.title": "Another"})
    editor.apply({"victories.wins.00000001.on": "2026-03-01"})
    assert read[300:] == ["Another"]
    assert log.view["facts"] == {}


def test_what_was_made_of_a_win_is_shown_and_nothing_else(editor: Editor) -> None:
    log = win_log(editor)
    made = {"title": "Passed"}
    editor.apply({WIN: made, "accomplishments.a0000001": made, f"accomplishments.{OTHER}": made})
    editor.apply({"background.lines.a0000001": made, f"background.lines.{OTHER}": made})
    assert list(log.value["accomplishments"]) == ["a0000001"]
    assert list(log.value["background.lines"]) == ["a0000001"]


def test_adding_a_win_to_what_one_is_proud_of_twice_makes_one(editor: Editor) -> None:
    editor.apply({WIN: {"title": "Passed"}})
    for _ in range(2):
        editor.apply({"accomplishments.a0000001": {"title": "Passed"}})
        editor.apply({"accomplishments.a0000001.why": "I was afraid of it."})
    (made,) = editor.workbook.accomplishments.values()
    assert (made.title, made.why) == ("Passed", "I was afraid of it.")


def test_a_win_can_come_from_an_application_that_has_a_name(editor: Editor) -> None:
    log = win_log(editor)
    editor.apply({"victories.applications.b0000001": {"title": "Clerk", "employer": "Court"}})
    editor.apply({"victories.applications.b0000002": {}})
    assert log.view["choices"] == {"application": [{"id": "b0000001", "label": "Clerk, Court"}]}


def test_an_application_comes_with_its_stages(editor: Editor) -> None:
    shown = applications(editor)
    editor.apply({"victories.applications.b0000001": {"title": "Clerk"}})
    editor.apply({"victories.applications.b0000001.stages.sent": "2026-03-01"})
    (one,) = shown.value["victories.applications"].values()
    assert one["stages"] == {"sent": "2026-03-01"}


def test_a_message_shows_the_win_and_not_its_application(editor: Editor) -> None:
    shown = tell_one(editor)
    editor.apply({WIN: {"title": "Passed", "application": "b0000001"}})
    (win,) = shown.value["victories.wins"].values()
    assert set(win) == {"title", "on", "worth", "tell", "message", "sharing"}


@pytest.mark.parametrize("hours", [-1, 169, 2.5, "7"])
def test_hours_are_whole_ones_of_a_week(editor: Editor, hours: object) -> None:
    small_jobs(editor)
    editor.apply({"victories.small_jobs.c0000001": {"title": "Saturday desk"}})
    assert editor.apply({"victories.small_jobs.c0000001.hours": hours})
    assert not editor.apply({"victories.small_jobs.c0000001.hours": 7})


@pytest.mark.parametrize("build", [win_log, tell_one, small_jobs, applications])
def test_what_is_built_empty_and_then_opened_is_what_is_built_full(
    build: Callable[[Editor], Activity], editor: Editor, closed: Editor, access: Access
) -> None:
    editor.apply({WIN: {"title": "Only a card"}, "victories.small_jobs.c0000001": {"hours": 3}})
    editor.apply({"victories.applications.b0000001": {"title": "Clerk"}})
    opened = build(closed)
    closed.open(access)
    state = opened.get_state()
    assert state == build(editor).get_state()
