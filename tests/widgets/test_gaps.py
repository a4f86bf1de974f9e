"""The activities of the gap: its target, its picture with gates, its plan."""

from collections.abc import Callable

import pytest

from careerkit import content
from careerkit.coach import occupation_credit
from careerkit.editor import Editor
from careerkit.vault import Access
from careerkit.widgets import Activity, Gaps, Place, Plan, Rows, Target

EXERCISES = content.guide("gap").exercises
RATE = Place(title="What you can do", href="skills", notebook="")
LIBRARIAN = {
    "gap.target.title": "Librarian",
    "gap.target.soc": "25-4022.00",
    "gap.target.role": "librarian",
}
SKILL = {"skills.2-c-6": {"keep": "yes", "good": "new"}}


def target(editor: Editor) -> Target:
    return Target(editor, "gap.choose_target", EXERCISES["choose_target"])


def gaps(editor: Editor) -> Gaps:
    return Gaps(editor, "gap.see_gap", EXERCISES["see_gap"], RATE)


def plan(editor: Editor) -> Plan:
    rows = Rows("gap.actions", order="actions", fixed=True, only="title")
    return Plan(editor, "gap.see_plan", EXERCISES["see_plan"], rows)


def test_a_target_can_come_from_the_short_list_and_from_the_guides(editor: Editor) -> None:
    editor.apply({"directions.jobs.25-4011-00": {"title": "Archivists", "soc": "25-4011.00"}})
    seen = target(editor).view
    assert seen["listed"] == [{"title": "Archivists", "soc": "25-4011.00", "role": ""}]
    assert {"title": "Librarian", "soc": "25-4022.00", "role": "librarian"} in seen["guides"]


def test_a_job_that_a_search_finds_knows_its_guide(editor: Editor) -> None:
    choosing = target(editor)
    choosing.act({"do": "search", "text": "archivist"})
    found = choosing.view["found"]["jobs"][0]
    assert (found["soc"], choosing.view["by_job"][found["key"]]) == ("25-4011.00", "archivist")


def test_the_credit_stands_with_jobs_that_were_found(editor: Editor) -> None:
    choosing = target(editor)
    assert choosing.view["credit"] == ""
    choosing.act({"do": "search", "text": "baker"})
    assert choosing.view["credit"] == occupation_credit()


def test_a_search_for_nothing_finds_nothing(editor: Editor) -> None:
    choosing = target(editor)
    choosing.act({"do": "search", "text": "  "})
    assert choosing.view["found"] is None


def test_another_action_is_not_known(editor: Editor) -> None:
    with pytest.raises(LookupError):
        target(editor).act({"do": "dance"})


@pytest.mark.parametrize(
    ("edits", "known"),
    [
        ({}, ""),
        ({"gap.target.title": "Choir leader"}, "no_figures"),
        ({"gap.target.title": "Bakers", "gap.target.soc": "51-3011.00"}, "no_guide"),
        ({"gap.target.title": "Odd one", "gap.target.soc": "99-9999.99"}, "no_figures"),
        (LIBRARIAN, "guide"),
    ],
    ids=["none", "own words", "figures", "unknown code", "guide"],
)
def test_a_target_says_what_is_known_of_it(
    editor: Editor, edits: dict[str, object], known: str
) -> None:
    editor.apply(edits)
    assert target(editor).view["known"] == known
    assert not known or known in EXERCISES["choose_target"].labels


def test_a_target_shows_its_questions_and_nothing_else_of_the_section(editor: Editor) -> None:
    editor.apply({"gap.waiting.helps": "A walk"})
    assert target(editor).value["gap"] == {
        "target": {"title": "", "soc": "", "role": ""},
        "wish": "",
        "when": "",
    }


def test_the_gap_of_an_empty_workbook_is_cheap(editor: Editor) -> None:
    seen = gaps(editor).view
    assert "svg" not in seen
    assert (seen["gates"], seen["skills"], seen["unknown"], seen["credit"]) == ([], [], [], "")


def test_figures_stand_with_their_credit_and_their_age(editor: Editor) -> None:
    editor.apply(LIBRARIAN)
    seen = gaps(editor).view
    assert "O*NET" in seen["credit"]
    assert seen["rated"].startswith("20")


def test_gates_and_gaps_follow_the_target_and_the_skills(editor: Editor) -> None:
    shown = gaps(editor)
    editor.apply(LIBRARIAN)
    assert shown.view["gates"][0]["key"] == "librarian~~degree"
    assert shown.view["skills"] == []
    editor.apply(SKILL)
    assert shown.view["skills"] == [
        {"key": "2-c-6", "name": "Teaching and training", "size": "large"}
    ]
    assert "2-c-6" not in {gap["key"] for gap in shown.view["unknown"]}
    assert shown.view["title"].startswith("The widest gap is Teaching and training.")


def test_gates_are_there_before_a_picture_is(editor: Editor) -> None:
    editor.apply(LIBRARIAN)
    seen = gaps(editor).view
    assert seen["gates"]
    assert "svg" not in seen


def test_a_plan_has_its_steps_below_its_picture(editor: Editor) -> None:
    editor.apply({"gap.actions.0000000a": {"title": "Ask Ama", "by": "2026-02-12"}})
    shown = plan(editor)
    assert shown.view["rows"] == [["Ask Ama", shown.view["rows"][0][1], "—"]]
    assert shown.value["gap.actions"]["0000000a"]["by"] == "2026-02-12"
    assert shown.config["rows"] == "gap.actions"


@pytest.mark.parametrize("build", [target, gaps, plan])
def test_what_is_built_empty_and_then_opened_is_what_is_built_full(
    build: Callable[[Editor], Activity], editor: Editor, closed: Editor, access: Access
) -> None:
    editor.apply({**LIBRARIAN, **SKILL, "gap.actions.0000000a": {"title": "Ask"}})
    opened = build(closed)
    closed.open(access)
    state = opened.get_state()
    assert state == build(editor).get_state()
