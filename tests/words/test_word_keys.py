"""What six words are worth."""

import pytest

from careerkit.words import WordKeys, new_words, word_keys

WORDS = ("acid", "fox", "jaguar", "older", "umbrella", "vacuum")
SALT = bytes(range(16))


@pytest.fixture(scope="module")
def keys() -> WordKeys:
    return word_keys(WORDS, salt=SALT)


def test_they_are_the_same_today_and_in_a_later_version(keys: WordKeys) -> None:
    assert keys.finder.startswith("7647aaa6c59057aa")
    assert keys.wrapping_key.hex().startswith("210d164f4ffdb1a2")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "salt"),
    [(WORDS[::-1], SALT), ((*WORDS[:5], "varied"), SALT), (WORDS, bytes(16))],
    ids=["another order", "another word", "another installation"],
)
def test_nothing_else_makes_the_same(keys: WordKeys, words: tuple[str, ...], salt: bytes) -> None:
    other = word_keys(words, salt=salt)
    assert other.finder != keys.finder
    assert other.wrapping_key != keys.wrapping_key


def test_what_is_stored_to_find_by_tells_nothing_of_the_key(keys: WordKeys) -> None:
    assert len(keys.wrapping_key) == 32
    assert keys.wrapping_key.hex() not in keys.finder


def test_the_key_is_not_shown_in_logs(keys: WordKeys) -> None:
    assert "wrapping_key" not in repr(keys)
    assert str(keys.wrapping_key) not in repr(keys)


def test_new_words_are_six() -> None:
    assert len(new_words()) == 6
