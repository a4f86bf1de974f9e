"""The kit's own words: each is used, and none is missing."""

import re

from careerkit import bundle

SCRIPTS = [*bundle.kit_folder().glob("*.js"), *bundle.static_folder().glob("client/*.js")]
WORDS = (bundle.kit_folder() / "words.js").read_text("utf-8")
KEYS = re.findall(r"^  (\w+):", WORDS, re.MULTILINE)
USED = [key for file in SCRIPTS for key in re.findall(r"\bWORDS\.(\w+)", file.read_text("utf-8"))]


def test_every_key_is_used() -> None:
    assert set(KEYS) - set(USED) == set()


def test_every_key_that_is_used_is_there() -> None:
    assert set(USED) - set(KEYS) == set()


def test_words_are_named_where_they_are_used() -> None:
    for file in SCRIPTS:
        code = re.sub(r"^import .*", "", file.read_text("utf-8"), flags=re.MULTILINE)
        assert file.name == "words.js" or not re.search(r"\bWORDS\b(?!\.\w)", code), file.name


def test_the_words_stand_in_the_order_of_the_alphabet() -> None:
    assert sorted(KEYS, key=str.lower) == KEYS
