"""Either/or questions and the top five, as the page gets them."""

from typing import Any

from careerkit import content
from careerkit.editor import Editor
from careerkit.vault import Access
from careerkit.widgets import EitherOr

WORDS = content.guide("values").exercises["keep_top"]
DECK = content.deck("values")
CARDS = ("accuracy", "growth", "family", "knowledge", "order", "stability", "tolerance")
PILES = {f"values.piles.{card}": "very" for card in CARDS}


def either_or(editor: Editor, *, private: bool = True) -> EitherOr:
    return EitherOr(editor, "values.keep_top", WORDS, DECK, private=private)


def answer_all(editor: Editor, widget: EitherOr) -> None:
    """Tap on what comes first in the alphabet until nothing is asked any more."""
    while (question := widget.view["next"]) is not None:
        editor.apply({question["path"]: min(question["left"], question["right"])})


def test_nothing_is_asked_of_an_empty_workbook(closed: Editor) -> None:
    view = either_or(closed).view
    assert (view["candidates"], view["next"], view["top"]) == (0, None, [])
    assert WORDS.empty


def test_the_first_question_comes_as_soon_as_two_cards_are_sorted(editor: Editor) -> None:
    widget = either_or(editor)
    editor.apply({"values.piles.fun": "very", "values.piles.order": "very"})
    assert {widget.view["next"]["left"], widget.view["next"]["right"]} == {"fun", "order"}


def test_an_answer_moves_to_the_question_that_was_announced(editor: Editor) -> None:
    editor.apply(PILES)
    widget = either_or(editor)
    question = widget.view["next"]
    announced = question["after"][question["right"]]
    editor.apply({question["path"]: question["right"]})
    assert widget.view["next"]["path"] == announced["path"]


def test_answers_are_told_in_their_order_so_that_the_last_can_be_taken_back(
    editor: Editor,
) -> None:
    editor.apply(PILES)
    widget = either_or(editor)
    paths: list[Any] = []
    for _ in range(3):
        paths.append(widget.view["next"]["path"])
        editor.apply({paths[-1]: widget.view["next"]["left"]})
    assert [asked["path"] for asked in widget.view["asked"]] == paths


def test_taking_the_last_answer_back_asks_it_again(editor: Editor) -> None:
    editor.apply(PILES)
    widget = either_or(editor)
    before = dict(widget.view)
    editor.apply({before["next"]["path"]: before["next"]["left"]})
    editor.apply({before["next"]["path"]: None})
    assert widget.view == before


def test_in_the_end_there_are_five_and_how_sure_they_are(editor: Editor) -> None:
    editor.apply(PILES)
    widget = either_or(editor)
    answer_all(editor, widget)
    assert widget.view["top"] == sorted(CARDS)[:5]
    assert widget.view["repeats"] == [3, 3]


def test_moving_one_of_the_five_changes_their_order(editor: Editor) -> None:
    editor.apply(PILES)
    widget = either_or(editor)
    answer_all(editor, widget)
    moved = [*reversed(widget.view["top"])]
    editor.apply({"values.top": moved})
    assert widget.view["top"] == moved


def test_clearing_every_answer_begins_again(editor: Editor) -> None:
    editor.apply(PILES)
    widget = either_or(editor)
    first = dict(widget.view)
    answer_all(editor, widget)
    editor.apply(dict.fromkeys([asked["path"] for asked in widget.view["asked"]]))
    assert widget.view == first


def test_built_empty_and_then_opened_it_is_as_if_built_full(
    closed: Editor, editor: Editor, access: Access
) -> None:
    editor.apply(PILES)
    full = either_or(editor)
    answer_all(editor, full)
    editor.apply({"values.shown.growth": "Asked for a course"})
    expected = (dict(full.config), dict(full.value), dict(full.view))
    widget = either_or(closed)
    closed.open(access)
    assert (widget.config, widget.value, widget.view) == expected


def test_private_cards_stay_away_from_colleagues(editor: Editor) -> None:
    editor.apply({f"values.piles.{card.id}": "very" for card in DECK.cards if card.private})
    widget = either_or(editor, private=False)
    assert widget.view["candidates"] == 0
    assert not {card.id for card in DECK.cards if card.private} & widget.config["cards"].keys()


def test_every_card_sorted_as_very_important_is_still_little_to_send(editor: Editor) -> None:
    editor.apply({f"values.piles.{card.id}": "very" for card in DECK.cards})
    widget = either_or(editor)
    answer_all(editor, widget)
    assert len(str(widget.config) + str(widget.value) + str(widget.view)) < 50_000
