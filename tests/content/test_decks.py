"""The decks: what may lie in them, and that the model can hold it."""

from itertools import pairwise

from careerkit import content
from careerkit.model import Values

VALUES = content.deck("values")
FACTORS = content.deck("factors")
WORK = tuple(card for card in VALUES.cards if card.work)
LONGEST = 12  # words: a card is read at a glance


def test_no_two_value_cards_share_an_id_or_a_name() -> None:
    assert len({card.id for card in VALUES.cards}) == len(VALUES.cards)
    assert len({card.name for card in VALUES.cards}) == len(VALUES.cards)


def test_the_full_deck_has_all_the_cards_of_the_card_sort() -> None:
    assert len(VALUES.cards) == 83


def test_the_short_deck_can_be_sorted_at_one_sitting() -> None:
    assert 28 <= len(WORK) <= 34


def test_no_card_of_the_short_deck_is_private() -> None:
    assert not [card.id for card in WORK if card.private]


def test_faith_sex_and_looks_are_private() -> None:
    private = {card.id for card in VALUES.cards if card.private}
    assert private >= {
        "attractiveness",
        "faithfulness",
        "gods-will",
        "intimacy",
        "monogamy",
        "romance",
        "sexuality",
        "spirituality",
        "virtue",
    }


def test_cards_are_read_at_a_glance() -> None:
    cards = VALUES.cards + FACTORS.cards
    assert not [card.id for card in cards if not 0 < len(card.text.split()) <= LONGEST]


def test_a_workbook_can_hold_every_card_on_a_pile() -> None:
    piles = {card.id: "very" for card in VALUES.cards}
    assert Values.model_validate({"piles": piles}).piles == piles


def test_a_workbook_can_hold_every_pair_of_cards() -> None:
    ids = sorted(card.id for card in VALUES.cards)
    choices = {f"{first}~{second}": first for first, second in pairwise(ids)}
    assert Values.model_validate({"choices": choices}).choices == choices


def test_a_workbook_can_hold_a_weight_for_every_factor() -> None:
    weights = {card.id: 100 for card in FACTORS.cards}
    assert Values.model_validate({"weights": weights}).weights == weights


def test_the_deciding_factors_are_those_of_the_course() -> None:
    assert [card.id for card in FACTORS.cards] == [
        "salary",
        "benefits",
        "market",
        "balance",
        "commute",
        "schedule",
        "security",
        "growth",
    ]


def test_the_card_sort_is_credited() -> None:
    for name in ("Miller", "C'de Baca", "Matthews", "Wilbourne", "2001", "public domain", "ours"):
        assert name in VALUES.source
