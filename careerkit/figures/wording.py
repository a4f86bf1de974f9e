"""Words in pictures: names that fit, and lists of names."""

import unicodedata
from collections.abc import Sequence

IN_TABLE = 120  # columns of a name in a table or a sentence

WIDE = 2.2  # columns: emoji, and the scripts whose letters are square
CAPITAL = 1.3
BROAD = 1.7  # "m", "W"


def shortened(text: str, columns: float) -> str:
    """Return `text` on one line of about so many columns (one is an average small letter).

    What no XML file may hold, such as control characters, is left out.
    """
    line = " ".join("".join(map(_printable, text[:10_000])).split())
    if _width(line) <= columns:
        return line
    room = columns - _columns("…")
    for end, character in enumerate(line):
        room -= _columns(character)
        if room < 0:
            return f"{_whole_characters(line[:end], character)}…"
    return line


def wrapped(text: str, columns: float, lines: int) -> tuple[str, ...]:
    """Return `text` on at most so many lines; what does not fit is cut off as in `shortened`."""
    words = shortened(text, columns * lines).split()
    found: list[str] = []
    while words and len(found) < lines - 1:
        line = [words.pop(0)]
        while words and _width(" ".join([*line, words[0]])) <= columns:
            line.append(words.pop(0))
        found.append(shortened(" ".join(line), columns))
    return (*found, shortened(" ".join(words), columns)) if words else tuple(found)


def listed(names: Sequence[str], last: str) -> str:
    """Return "a, b and c", where `last` is "and"."""
    if len(names) < 2:  # noqa: PLR2004  # nothing to join
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def _printable(character: str) -> str:
    """Return a blank for controls, halves of characters and the two that end no file well."""
    hidden = unicodedata.category(character) in {"Cc", "Cs"} or character in "\ufffe\uffff"
    return " " if hidden else character


def _width(line: str) -> float:
    return sum(map(_columns, line))


def _columns(character: str) -> float:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return WIDE
    if character in "mwMW%@—…":
        return BROAD
    return CAPITAL if character.isupper() else 1


def _whole_characters(text: str, following: str) -> str:
    """Return `text` without a last character that `following` would have changed."""
    joined = unicodedata.category(following) in {"Mn", "Me", "Mc", "Cf"}
    return (text[:-1] if joined else text).rstrip().rstrip("\u200d")
