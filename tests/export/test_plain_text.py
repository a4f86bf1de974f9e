"""What a person typed, in files that cannot hold every character."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.export.plain_text import disarmed, lines, one_line, printable, shortened, with_stop


@given(st.text())
def test_any_text_can_stand_in_an_xml_file_afterwards(text: str) -> None:
    element = ET.Element("t")
    element.text = printable(text)
    assert (ET.fromstring(ET.tostring(element)).text or "") == printable(text)  # noqa: S314  # ours


def test_words_tabs_and_line_ends_are_kept() -> None:
    assert printable("a\tb\r\nc\rd\ne שלום 👩🏽‍🏫") == "a\tb\nc\nd\ne שלום 👩🏽‍🏫"


def test_bullets_that_people_type_are_taken_off() -> None:
    assert lines("- Shelved books\n\n • Trained two\n\N{EN DASH}  Ran the desk\n-40 degrees\n") == (
        "Shelved books",
        "Trained two",
        "Ran the desk",
        "-40 degrees",
    )


def test_one_line_has_no_line_end() -> None:
    assert one_line(" a\u2028b\n\tc ") == "a b c"


def test_a_long_text_is_cut_with_a_sign() -> None:
    assert shortened("abcdef", 4) == "abc…"
    assert shortened("abcd", 4) == "abcd"


def test_a_question_needs_no_colon() -> None:
    assert (with_stop("Why?"), with_stop("Problem")) == ("Why?", "Problem:")


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", *"\uff1d\uff0b\uff0d\uff20"]
)
def test_what_a_spreadsheet_would_run_is_disarmed(start: str) -> None:
    assert disarmed(f'{start}HYPERLINK("x")').startswith("'")


@pytest.mark.parametrize("text", ["", "a=b", "12\N{PRIME}", "12", "'=1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert disarmed(text) == text
