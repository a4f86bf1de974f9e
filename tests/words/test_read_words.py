"""Six words are read however a person typed them."""

from collections import Counter
from collections.abc import Callable
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.errors import CareerkitError
from careerkit.words import all_words, new_words, read_words

WORDS = ("acid", "fox", "jaguar", "older", "umbrella", "vacuum")
OTHERS = " acid fox jaguar older umbrella"  # five that are typed without a mistake

words = st.sampled_from(all_words())
gaps = st.sampled_from(
    [" ", "  ", "\n", ", ", "-", " - ", "\t", "; ", "/", "_", ".", "\N{EM DASH}"]
)
numberings = st.sampled_from(["{} ", "{}. ", "{}) ", "({}) ", "{}: ", "#{} ", "{}."])
ways = st.sampled_from([str.lower, str.upper, str.title, str.swapcase])


def first_of(text: str) -> str:
    return read_words(text + OTHERS)[0]


def typos(word: str) -> set[str]:
    """Return `word` with one letter wrong, missing, too much or in its neighbour's place."""
    found = set()
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        found |= {before + sign + after for sign in ascii_lowercase}
        found |= {before + sign + after[1:] for sign in ascii_lowercase}
        found.add(before + after[1:])
        found.add(before + after[1:2] + after[:1] + after[2:])
    return found - {word}


BEGINNINGS = {word[:length]: word for word in all_words() for length in range(3, len(word) + 1)}
HOW_OFTEN = Counter(typed for word in all_words() for typed in typos(word))
UNCLEAR = {
    typed
    for word in all_words()
    for typed in typos(word)
    if HOW_OFTEN[typed] > 1 or BEGINNINGS.get(typed, word) != word
}


def test_no_word_is_a_typo_of_another() -> None:
    assert [word for word in all_words() if typos(word) & set(all_words())] == []


def test_the_first_three_letters_tell_words_apart() -> None:
    assert len({word[:3] for word in all_words()}) == len(all_words())


@pytest.mark.slow
def test_every_word_is_read_as_itself() -> None:
    assert {word: first_of(word) for word in all_words()} == {word: word for word in all_words()}


@pytest.mark.slow
def test_three_letters_of_every_word_are_enough() -> None:
    assert [first_of(word[:3]) for word in all_words()] == list(all_words())


@given(words, st.data())
def test_more_letters_are_not_worse_than_three(word: str, data: st.DataObject) -> None:
    assert first_of(word[: data.draw(st.integers(3, len(word)))]) == word


@given(words, st.data())
def test_one_typo_in_a_word_is_corrected(word: str, data: st.DataObject) -> None:
    typed = data.draw(st.sampled_from(sorted(typos(word) - UNCLEAR)))
    assert first_of(typed) == word


def test_hardly_a_typo_is_too_unclear_to_be_corrected() -> None:
    assert len(UNCLEAR) / sum(len(typos(word)) for word in all_words()) < 0.001


@given(words, st.data())
def test_a_digit_inside_a_word_is_a_typo_as_well(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 2))
    assert first_of(word[:at] + "1" + word[at + 1 :]) == word


def test_what_begins_a_word_is_that_word_and_not_a_typo_of_a_shorter_one() -> None:
    assert "acad" in typos("acid")
    assert first_of("acad") == "academy"


def test_what_may_be_a_typo_of_two_words_is_not_guessed() -> None:
    assert "pruse" in typos("prune") & typos("purse")
    with pytest.raises(CareerkitError, match="unknown_word place=1"):
        first_of("pruse")


@given(st.tuples(*[words] * 6), gaps, ways)
def test_any_case_and_any_separator_will_do(
    six: tuple[str, ...], gap: str, way: Callable[[str], str]
) -> None:
    assert read_words(gap.join(map(way, six))) == six


@given(st.tuples(*[words] * 6), numberings, gaps)
def test_numbers_in_front_do_not_matter(six: tuple[str, ...], numbering: str, gap: str) -> None:
    numbered = [numbering.format(place) + word for place, word in enumerate(six, start=1)]
    assert read_words(gap.join(numbered)) == six


@pytest.mark.parametrize(
    "typed",
    [
        "1acid 2fox 3jaguar 4older 5umbrella 6vacuum",
        "ＡＣＩＤ ＦＯＸ ＪＡＧＵＡＲ ＯＬＤＥＲ ＵＭＢＲＥＬＬＡ ＶＡＣＵＵＭ",  # noqa: RUF001
        "“Acid”, «fox»; jáguar… ölder… úmbrella, vacüum!",
        "Ac\u00adid f\u200box jaguar\ufeff older umbrella vacuum",
        "acid\xa0fox\u2009jaguar\u3000older|umbrella|vacuum",
    ],
    ids=["glued numbers", "full width", "accents", "invisible signs", "odd spaces"],
)
def test_what_keyboards_and_copying_do_to_words_does_not_matter(typed: str) -> None:
    assert read_words(typed) == WORDS


def test_a_word_may_come_twice() -> None:
    assert read_words("fox fox fox fox fox fox") == ("fox",) * 6


@pytest.mark.parametrize(
    ("typed", "count"),
    [("", 0), ("1. 2. 3.", 0), ("acid", 1), ("acid fox jaguar older umbrella", 5), ("a " * 7, 7)],
)
def test_more_or_fewer_than_six_are_counted(typed: str, count: int) -> None:
    with pytest.raises(CareerkitError) as caught:
        read_words(typed)
    assert (caught.value.code, caught.value.facts) == ("not_six_words", {"count": count})


@pytest.mark.parametrize("place", range(1, 7))
def test_a_word_that_is_on_no_card_is_named_by_its_place(place: int) -> None:
    typed = [*WORDS]
    typed[place - 1] = "zzzzz"
    with pytest.raises(CareerkitError) as caught:
        read_words(" ".join(typed))
    assert (caught.value.code, caught.value.facts) == ("unknown_word", {"place": place})


@given(st.text(max_size=200))
def test_whatever_is_typed_makes_six_words_or_a_sentence(text: str) -> None:
    try:
        found, trouble = read_words(text), ""
    except CareerkitError as error:
        found, trouble = (), error.code
    assert len(found) == 6 or trouble in {"not_six_words", "unknown_word"}
    assert set(found) <= set(all_words())


def test_new_words_can_be_typed_in() -> None:
    six = new_words()
    assert read_words("-".join(six)) == six


def test_new_words_are_others_each_time() -> None:
    assert len({new_words() for _ in range(50)}) == 50
