"""Six words that bring a person back to their workbook, as they are typed on a phone.

They come from the list `eff-special` of xkcdpass, made by the Electronic Frontier Foundation: the
first three letters tell a word from all others, and any two differ by three letters or more. Six
of them are worth 62 bits; what is derived from them is made slow to guess besides.
"""

import re
import secrets
import unicodedata
from dataclasses import dataclass, field
from functools import cache

from argon2.low_level import Type, hash_secret_raw
from xkcdpass import xkcd_password

from careerkit.errors import CareerkitError
from careerkit.vault import derive_key

COUNT = 6
ENOUGH = 3  # letters, from the first
LETTERS = "[a-z]"  # all words of the list but "yo-yo", whose hyphen would look like a gap

# RFC 9106, section 4, the second recommended option; about 0.1 s
PASSES = 3
MEMORY = 64 * 1024  # KiB
LANES = 4


@dataclass(frozen=True)
class WordKeys:
    """What six words are worth: a name to find the record by, and a key that unwraps its key."""

    finder: str
    wrapping_key: bytes = field(repr=False)


@cache
def all_words() -> tuple[str, ...]:
    """Return the list, in order."""
    file = xkcd_password.locate_wordfile("eff-special")
    return tuple(sorted(xkcd_password.generate_wordlist(file, 1, 99, LETTERS)))


def new_words() -> tuple[str, ...]:
    """Return six words, chosen at random."""
    return tuple(secrets.choice(all_words()) for _ in range(COUNT))


def read_words(text: str) -> tuple[str, ...]:
    """Return the six words that somebody typed, however they wrote them.

    Raises `CareerkitError` ``not_six_words`` with how many there are, or ``unknown_word`` with the
    place, from 1, of the first one that is not on the list.
    """
    typed = _typed(text)
    if len(typed) != COUNT:
        raise CareerkitError("not_six_words", count=len(typed))
    found = []
    for place, letters in enumerate(typed, start=1):
        word = _find(letters)
        if word is None:
            raise CareerkitError("unknown_word", place=place)
        found.append(word)
    return tuple(found)


def word_keys(words: tuple[str, ...], *, salt: bytes) -> WordKeys:
    """Return the keys that these words make in the installation that `salt` belongs to.

    It takes 0.1 s and 64 MiB: a server should do it in a thread, and for a few people at a time.
    """
    root = hash_secret_raw(" ".join(words).encode(), salt, PASSES, MEMORY, LANES, 32, Type.ID)
    return WordKeys(derive_key(root, "finder").hex(), derive_key(root, "wrapping key"))


def _typed(text: str) -> list[str]:
    """Return what may be words: letters without accents, numbers only inside."""
    parts = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(sign for sign in parts if unicodedata.category(sign) not in {"Mn", "Cf"})
    runs = (run.strip("0123456789") for run in re.findall(r"[^\W_]+", plain))
    return [run for run in runs if run]


def _find(typed: str) -> str | None:
    """Return the one word that is meant by `typed`, or None."""
    if len(typed) >= ENOUGH:
        begun = [word for word in all_words() if word.startswith(typed)]
        if begun:
            return begun[0]  # no two begin alike
    near = [word for word in all_words() if _one_typo_apart(word, typed)]
    return near[0] if len(near) == 1 else None


def _one_typo_apart(word: str, typed: str) -> bool:
    """Return whether one sign is wrong, missing or too much, or two neighbours changed places."""
    if abs(len(word) - len(typed)) > 1:
        return False
    pairs = zip(word, typed, strict=False)
    same = next((at for at, (one, other) in enumerate(pairs) if one != other), -1)
    if same < 0:
        return True
    left, right = word[same:], typed[same:]
    turned = left[:2] == right[1::-1] and left[2:] == right[2:]
    return turned or left[1:] == right[1:] or left[1:] == right or left == right[1:]
