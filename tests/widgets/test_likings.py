"""What somebody likes doing, and what that leans towards."""

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.vault import Access
from careerkit.widgets import Likings

EXERCISE = content.guide("directions").exercises["check_interests"]
CHECK = content.interest_check()


def likings(editor: Editor) -> Likings:
    return Likings(editor, "directions.check_interests", EXERCISE, CHECK)


def answer(editor: Editor, **by_theme: str) -> None:
    """Answer all activities of these themes alike."""
    edits = {
        f"directions.likes.{activity}": by_theme[theme.name.replace("-", "_")]
        for theme in CHECK.themes
        for activity in theme.statements
        if theme.name.replace("-", "_") in by_theme
    }
    assert editor.apply(edits) == {}


ALL = dict.fromkeys((theme.name.replace("-", "_") for theme in CHECK.themes), "3")


def test_every_activity_comes_with_an_id_and_its_words(editor: Editor) -> None:
    activities = likings(editor).config["activities"]
    assert {one["id"]: one["text"] for one in activities} == CHECK.statements


def test_the_themes_take_turns(editor: Editor) -> None:
    first = [one["id"] for one in likings(editor).config["activities"][: len(CHECK.themes)]]
    assert first == [next(iter(theme.statements)) for theme in CHECK.themes]


def test_each_answer_can_be_kept(editor: Editor) -> None:
    widget = likings(editor)
    for option in widget.config["answers"]:
        assert editor.apply({"directions.likes.mend": option["id"]}) == {}
        assert widget.value == {"directions.likes": {"mend": option["id"]}}


@pytest.mark.parametrize("wrong", ["0", "6", "", 3])
def test_no_other_answer_is_kept(editor: Editor, wrong: object) -> None:
    assert editor.apply({"directions.likes.mend": wrong}).keys() == {"directions.likes.mend"}


def test_a_theme_is_told_in_the_words_of_the_answers_best_liked_first(editor: Editor) -> None:
    widget = likings(editor)
    answer(editor, Creating="2", Helping="5")
    assert [(one["name"], one["liking"], one["share"]) for one in widget.view["themes"]] == [
        ("Helping", "I like it a lot", 1),
        ("Creating", "Not much", 0.25),
    ]


def test_nobody_leans_before_all_themes_are_known(editor: Editor) -> None:
    widget = likings(editor)
    answer(editor, Helping="5")
    assert widget.view["lean"] == []


def test_who_likes_one_theme_best_leans_towards_it(editor: Editor) -> None:
    widget = likings(editor)
    answer(editor, **{**ALL, "Helping": "5"})
    assert widget.view["lean"] == ["Helping"]


def test_themes_that_are_liked_nearly_as_much_are_named_too(editor: Editor) -> None:
    widget = likings(editor)
    answer(editor, **{**ALL, "Helping": "5", "Organising": "5"})
    first = next(iter(CHECK.themes[5].statements))
    assert editor.apply({f"directions.likes.{first}": "4"}) == {}
    assert widget.view["lean"] == ["Helping", "Organising"]


def test_who_likes_all_alike_leans_nowhere(editor: Editor) -> None:
    widget = likings(editor)
    answer(editor, **ALL)
    assert widget.view["lean"] == []


def test_likings_built_empty_and_then_opened_are_those_built_full(
    editor: Editor, closed: Editor, access: Access
) -> None:
    answer(editor, Helping="5")
    opened = likings(closed)
    closed.open(access)
    assert opened.get_state() == likings(editor).get_state()
