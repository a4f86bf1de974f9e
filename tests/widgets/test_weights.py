"""Points for what decides."""

from typing import Any

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.vault import Access
from careerkit.widgets import Weights

WORDS = content.guide("values").exercises["weigh_factors"]
DECK = content.deck("factors")
WEIGHED = {
    "values.weights.salary": 40,
    "values.own_factors.0000000a": {"name": "A garden"},
    "values.weights.0000000a": 60,
}


def weights(editor: Editor) -> Weights:
    return Weights(editor, "values.weigh_factors", WORDS, DECK)


def test_nothing_is_given_in_an_empty_workbook(closed: Editor) -> None:
    assert weights(closed).value == {"values.own_factors": {}, "values.weights": {}}


def test_every_factor_of_the_deck_can_be_weighed(editor: Editor) -> None:
    shown = weights(editor).config["factors"]
    assert [factor["id"] for factor in shown] == [card.id for card in DECK.cards]


def test_points_come_down_as_plain_data(editor: Editor) -> None:
    widget = weights(editor)
    editor.apply(WEIGHED)
    assert widget.value == {
        "values.own_factors": {"0000000a": {"name": "A garden"}},
        "values.weights": {"salary": 40, "0000000a": 60},
    }


def test_built_empty_and_then_opened_it_is_as_if_built_full(
    closed: Editor, editor: Editor, access: Access
) -> None:
    editor.apply(WEIGHED)
    full = weights(editor)
    expected = (dict(full.config), dict(full.value), dict(full.view))
    widget = weights(closed)
    closed.open(access)
    assert (widget.config, widget.value, widget.view) == expected


@pytest.mark.parametrize("wrong", [250, -3, 12.5, "many"])
def test_what_is_no_whole_number_of_points_leaves_the_last_good_one(
    editor: Editor, wrong: Any
) -> None:
    editor.apply(WEIGHED)
    widget = weights(editor)
    assert list(editor.apply({"values.weights.salary": wrong})) == ["values.weights.salary"]
    assert widget.value["values.weights"]["salary"] == 40


def test_removing_an_own_factor_and_its_points_leaves_nothing(editor: Editor) -> None:
    editor.apply(WEIGHED)
    widget = weights(editor)
    editor.apply({"values.own_factors.0000000a": None, "values.weights.0000000a": None})
    assert widget.value == {"values.own_factors": {}, "values.weights": {"salary": 40}}


def test_removing_a_factor_that_was_never_weighed_is_not_refused(editor: Editor) -> None:
    editor.apply({"values.own_factors.0000000a": {"name": ""}})
    gone = {"values.own_factors.0000000a": None, "values.weights.0000000a": None}
    assert editor.apply(gone) == {}


@pytest.mark.parametrize("label", ["left", "over", "exact", "whole", "check_left", "check_over"])
def test_the_exercise_has_the_words_that_the_page_needs(label: str) -> None:
    assert WORDS.labels[label]
