"""Find one's skills: proposals with their words, the whole list, and own skills."""

from typing import Any

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.model import skill_key
from careerkit.vault import Access
from careerkit.widgets import FindSkills

FIND = content.guide("skills").exercises["find_skills"]
STORY = {
    "title": "The tablet hour",
    "action": "I taught six pensioners how to use one, step by step, and showed them again.",
    "result": "They now teach each other.",
    "heard": {"teaching": True, "explaining": True},
}
TEACHING = "2-b-1-e"


def finder(editor: Editor) -> FindSkills:
    return FindSkills(editor, "skills.find_skills", FIND)


def proposal(widget: FindSkills, key: str) -> Any:
    (found,) = (found for found in widget.view["found"] if found["key"] == key)
    return found


def test_nothing_is_proposed_to_an_empty_workbook(editor: Editor) -> None:
    assert finder(editor).view == {"found": [], "silent": [], "alike": {}}


def test_an_empty_page_is_built_without_reading_anything(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careerkit.coach.found_skills.suggest_skills", None)
    monkeypatch.setattr("careerkit.coach.skills.read", None)
    assert finder(editor).view["found"] == []


def test_a_proposal_shows_the_words_of_a_story_and_what_was_heard(editor: Editor) -> None:
    widget = finder(editor)
    editor.apply({"stories.a0000001": STORY})
    found = proposal(widget, TEACHING)
    told, heard = found["signs"]
    assert (told["source"], told["title"]) == ("story", "The tablet hour")
    assert told["words"]
    assert all(words in "\n".join(map(str, STORY.values())) for words in told["words"])
    assert heard == {
        "source": "heard",
        "title": "The tablet hour",
        "words": ["Teaching others", "Explaining things clearly"],
    }
    assert found["stories"] == ["a0000001"]


def test_an_accomplishment_that_is_not_told_yet_is_not_ticked_as_a_story(editor: Editor) -> None:
    editor.apply({"accomplishments.a0000001": {"title": "Taught a class of forty to read"}})
    assert proposal(finder(editor), TEACHING)["stories"] == []


def test_a_story_in_which_nothing_is_found_is_named(editor: Editor) -> None:
    editor.apply({"stories.a0000001": {"title": "Hm", "action": "Hm hm."}})
    assert finder(editor).view["silent"] == ["Hm"]


def test_what_is_kept_on_two_pages_is_one_record(editor: Editor) -> None:
    widget = finder(editor)
    for story in ("a0000001", "a0000002"):
        editor.apply({f"skills.{TEACHING}": {}, f"skills.{TEACHING}.keep": "yes"})
        editor.apply({f"skills.{TEACHING}.stories.{story}": True})
    assert list(widget.value["skills"]) == [TEACHING]
    assert widget.value["skills"][TEACHING]["stories"] == {"a0000001": True, "a0000002": True}


def test_keeping_again_what_was_left_keeps_its_marks(editor: Editor) -> None:
    editor.apply({f"skills.{TEACHING}": {"keep": "yes", "good": "teach"}})
    for keep in ("no", "yes"):
        editor.apply({f"skills.{TEACHING}.keep": keep})
    assert editor.get(f"skills.{TEACHING}.good") == "teach"


def test_an_own_skill_may_come_near_to_some_of_the_list(editor: Editor) -> None:
    widget = finder(editor)
    editor.apply({"skills.0ddba115": {"keep": "yes"}})
    assert widget.view["alike"] == {}
    editor.apply({"skills.0ddba115.title": "Teaching people to play the tuba"})
    assert TEACHING in widget.view["alike"]["0ddba115"]
    assert editor.apply({"skills.0ddba115.like": TEACHING}) == {}


def test_the_whole_list_can_be_chosen_from(editor: Editor) -> None:
    listed = finder(editor).config["skills"]
    assert [one["key"] for one in listed] == [skill_key(id_) for id_ in content.skills()]
    assert {one["kind"] for one in listed} == {"skill", "knowledge"}
    for one in listed:
        assert editor.apply({f"skills.{one['key']}": {"keep": "yes"}}) == {}


def test_the_list_says_what_libraries_call_a_skill(editor: Editor) -> None:
    (reading,) = (one for one in finder(editor).config["skills"] if one["key"] == "2-a-1-a")
    assert "Cataloging and Classification" in reading["library"]


def test_a_finder_built_empty_and_then_opened_is_one_built_full(
    editor: Editor, closed: Editor, access: Access
) -> None:
    editor.apply({"stories.a0000001": STORY, f"skills.{TEACHING}": {"keep": "yes"}})
    opened = finder(closed)
    closed.open(access)
    assert opened.get_state() == finder(editor).get_state()
