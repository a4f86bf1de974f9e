"""What every piece of a workbook shares."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from careerkit.model import Id, Story, Workbook, replace
from careerkit.model.base import LONGEST_TEXT, Key, Order

SURROGATES = st.characters(categories=["Cs"])


@given(st.text(st.characters() | SURROGATES))
def test_any_text_can_be_stored_as_a_file(text: str) -> None:
    story = Story(title=text)
    assert Story.model_validate_json(story.model_dump_json()) == story


@given(st.text())
def test_text_is_kept_as_it_is(text: str) -> None:
    assert Story(title=text).title == text


def test_half_a_character_becomes_a_question_mark() -> None:
    assert Story(title="a\ud83d!").title == "a\ufffd!"


def test_a_text_may_have_a_million_characters() -> None:
    assert len(Story(action="🐤" * LONGEST_TEXT).action) == 1_000_000


def test_a_longer_text_is_refused() -> None:
    with pytest.raises(ValidationError):
        Story(action="a" * (LONGEST_TEXT + 1))


def test_a_part_cannot_be_changed_in_place() -> None:
    with pytest.raises(ValidationError):
        setattr(Story(), "title", "other")  # noqa: B010 - mypy knows that it must not be


def test_a_field_that_the_model_does_not_know_is_refused() -> None:
    with pytest.raises(ValidationError):
        Story.model_validate_json(json.dumps({"colour": "red"}))


def test_a_refusal_does_not_repeat_what_was_typed() -> None:
    with pytest.raises(ValidationError) as caught:
        replace(Workbook(), "start.purpose", "my secret")
    assert "my secret" not in str(caught.value)


@pytest.mark.parametrize("name", ["", "1f0c22a", "1f0c22abc", "1F0C22AB", "1f0c22ab\n", "a.b"])
def test_only_eight_hexadecimal_digits_are_an_id(name: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(name)


@pytest.mark.parametrize("name", ["", "a.b", "-a", "A", "a b", "a\n", "a" * 41])
def test_a_key_has_no_dots_and_no_spaces(name: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Key).validate_python(name)


def test_an_order_names_nothing_twice() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Order).validate_python(("a", "b", "a"))
