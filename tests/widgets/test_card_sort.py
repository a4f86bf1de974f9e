"""The deck, the own cards and the piles."""

from typing import Any

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.repository import Repository
from careerkit.vault import Access, new_key
from careerkit.widgets import CardSort

WORDS = content.guide("values").exercises["sort_cards"]
DECK = content.deck("values")
SORTED = {
    "values.deck": "full",
    "values.piles.fun": "very",
    "values.own_cards.0000000a": {"name": "Cats"},
    "values.piles.0000000a": "not",
}


def card_sort(editor: Editor, *, private: bool = True) -> CardSort:
    return CardSort(editor, "values.sort_cards", WORDS, DECK, private=private)


def order(widget: CardSort) -> list[Any]:
    return list(widget.view["order"])


def test_an_empty_workbook_shows_a_deck_that_nobody_has_touched(closed: Editor) -> None:
    assert card_sort(closed).value == {
        "values.deck": "work",
        "values.own_cards": {},
        "values.piles": {},
    }


def test_what_is_sorted_comes_down_as_plain_data(editor: Editor) -> None:
    editor.apply(SORTED)
    assert card_sort(editor).value == {
        "values.deck": "full",
        "values.own_cards": {"0000000a": {"name": "Cats"}},
        "values.piles": {"fun": "very", "0000000a": "not"},
    }


def test_built_empty_and_then_opened_it_is_as_if_built_full(
    closed: Editor, editor: Editor, access: Access
) -> None:
    editor.apply(SORTED)
    full = card_sort(editor)
    expected = (dict(full.config), dict(full.value), dict(full.view))
    widget = card_sort(closed)
    closed.open(access)
    assert (widget.config, widget.value, widget.view) == expected


def test_the_cards_are_shuffled_for_a_new_person_before_they_sort_any(
    closed: Editor, access: Access
) -> None:
    widget = card_sort(closed)
    unopened = order(widget)
    closed.open(access)
    assert order(widget) != unopened


def test_the_cards_come_in_the_same_order_on_every_page(
    repository: Repository, editor: Editor, access: Access
) -> None:
    here = order(card_sort(editor))
    elsewhere = Editor(repository)
    elsewhere.open(access)
    assert order(card_sort(elsewhere)) == here


def test_the_cards_come_in_another_order_for_another_person(
    repository: Repository, editor: Editor
) -> None:
    other = Editor(repository)
    other.open(repository.new_record(kind="home", wrapping_key=new_key()))
    here = order(card_sort(editor))
    assert order(card_sort(other)) != here


def test_sorting_a_card_does_not_shuffle_the_others(editor: Editor) -> None:
    widget = card_sort(editor)
    before = order(widget)
    editor.apply(SORTED)
    assert order(widget) == before


def test_every_card_of_the_deck_is_laid_out(editor: Editor) -> None:
    assert sorted(order(card_sort(editor))) == sorted(card.id for card in DECK.cards)


def test_private_cards_stay_away_from_colleagues(editor: Editor) -> None:
    widget = card_sort(editor, private=False)
    shown = {card["id"] for card in widget.config["cards"]} | set(order(widget))
    assert shown.isdisjoint(card.id for card in DECK.cards if card.private)


@pytest.mark.parametrize("gone", ["fun", "0000000a"])
def test_a_card_goes_back_into_the_deck(editor: Editor, gone: str) -> None:
    editor.apply(SORTED)
    widget = card_sort(editor)
    assert editor.apply({f"values.piles.{gone}": None}) == {}
    assert gone not in widget.value["values.piles"]


def test_an_own_card_that_was_removed_comes_back_with_its_pile(editor: Editor) -> None:
    editor.apply(SORTED)
    widget = card_sort(editor)
    before = dict(widget.value)
    paths = ("values.own_cards.0000000a", "values.piles.0000000a")
    editor.apply(dict.fromkeys(paths))
    editor.apply({path: SORTED[path] for path in paths})
    assert widget.value == before


@pytest.mark.parametrize("label", ["undo", "progress", "all_sorted", "back_to_deck", "piles"])
def test_the_exercise_has_the_words_that_the_page_needs(label: str) -> None:
    assert WORDS.labels[label]


def test_the_piles_of_the_exercise_are_those_of_the_workbook(editor: Editor) -> None:
    refused = [
        editor.apply({"values.piles.fun": option["id"]})
        for option in card_sort(editor).config["options"]
    ]
    assert refused == [{}, {}, {}]
