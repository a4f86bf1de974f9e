"""Typing mistakes are counted for many words at once as one would count them by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.coach.occupations.typos import Words

words = st.text("abcé", max_size=9)


def by_hand(one: str, other: str) -> int:
    """Return the optimal string alignment distance, straight from its definition."""
    table = {(i, 0): i for i in range(len(one) + 1)} | {(0, j): j for j in range(len(other) + 1)}
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            best = min(
                table[i - 1, j] + 1,
                table[i, j - 1] + 1,
                table[i - 1, j - 1] + (one[i - 1] != other[j - 1]),
            )
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                best = min(best, table[i - 2, j - 2] + 1)
            table[i, j] = best
    return table[len(one), len(other)]


@given(words, st.lists(words, min_size=1, max_size=8), st.integers(0, 9))
def test_typos_are_counted_as_by_hand(word: str, others: list[str], most: int) -> None:
    counted = [min(by_hand(word, other), most + 1) for other in others]
    assert Words(others).typos(word, most).tolist() == counted


@pytest.mark.parametrize(
    ("typed", "typos"), [("clerk", 0), ("clark", 1), ("celrk", 1), ("cleark", 1), ("lerk", 1)]
)
def test_each_kind_of_mistake_counts_once(typed: str, typos: int) -> None:
    assert Words(["clerk"]).typos(typed, 3).tolist() == [typos]


@given(st.lists(words, max_size=8, unique=True).map(sorted), words)
def test_words_are_found_by_their_beginning(known: list[str], letters: str) -> None:
    assert known[Words(known).beginning(letters)] == [
        word for word in known if word.startswith(letters)
    ]
