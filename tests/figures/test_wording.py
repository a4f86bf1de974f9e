"""Names that fit into a picture."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.figures.wording import listed, shortened, wrapped


def test_what_fits_stays_as_it_is() -> None:
    assert shortened("A garden", 40) == "A garden"


def test_what_does_not_fit_ends_in_dots() -> None:
    assert shortened("n" * 100, 10) == "n" * 8 + "…"


def test_blanks_and_line_breaks_become_one_blank() -> None:
    assert shortened(" one\n\n two\tthree ", 40) == "one two three"


def test_wide_scripts_and_capitals_get_fewer_characters() -> None:
    lengths = [len(shortened(letter * 100, 20)) for letter in ("n", "N", "M", "語")]
    assert lengths == sorted(lengths, reverse=True)
    assert len(set(lengths)) == len(lengths)


def test_a_family_of_emoji_is_not_torn_into_a_joiner_and_nothing() -> None:
    family = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
    for columns in range(2, 20):
        assert not shortened(family * 5, columns).removesuffix("…").endswith("\u200d")


@pytest.mark.parametrize("hidden", ["\x00", "\x1b", "\x85", "\ud800", "\ufffe", "\uffff"])
def test_what_no_xml_file_may_hold_is_left_out(hidden: str) -> None:
    assert shortened(f"a{hidden}b", 40) == "a b"


@given(st.text(), st.integers(3, 60))
def test_a_shortened_text_is_never_longer_and_is_one_line(text: str, columns: int) -> None:
    short = shortened(text, columns)
    assert len(short) <= len(text)
    assert not any(unicodedata.category(character) == "Cc" for character in short)


@pytest.mark.parametrize(
    ("names", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_names_are_joined_as_one_says_them(names: list[str], said: str) -> None:
    assert listed(names, "and") == said


def test_a_long_name_is_wrapped_between_words() -> None:
    assert wrapped("Bringing people together", 16, 2) == ("Bringing people", "together")


def test_what_does_not_fit_on_the_last_line_ends_in_dots() -> None:
    lines = wrapped("one two three four five six seven", 8, 2)
    assert lines == ("one two", "three…")


def test_nothing_takes_no_line() -> None:
    assert wrapped("  ", 8, 2) == ()


@given(st.text(), st.integers(2, 40), st.integers(1, 3))
def test_there_are_never_more_lines_than_there_is_room_for(
    text: str, columns: int, lines: int
) -> None:
    found = wrapped(text, columns, lines)
    assert len(found) <= lines
    assert all(line == shortened(line, columns) for line in found)
