"""Text as a typesetter can take it, whatever a person typed: paragraphs, and single lines.

A typesetter stumbles over a line without end, over characters that are no letters or that no font
has; and it has to be told which way a paragraph runs.
"""

import re
import unicodedata
from itertools import groupby
from typing import TypedDict

from careerkit.export.pdf.emoji import in_words
from careerkit.figures.wording import shortened

UNBROKEN = 28  # characters that fit on a line everywhere; a longer word may be broken there
LONGEST_LINE = 10_000  # characters that are looked at for a line
PILED = 8  # marks on one letter; no language has more

_BREAK = "\u200b"  # a zero-width space: a line may end here
_LONG_WORD = re.compile(rf"[^ {_BREAK}]{{{UNBROKEN}}}(?=[^ {_BREAK}])")
_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_NO_LETTERS = frozenset({"Cs", "Co", "Cn"})  # halves of a character, private ones, unknown ones
_WITHOUT_WIDTH = frozenset({"Mn", "Me", "Cf"})
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_STRONG = _RIGHT_TO_LEFT | {"L"}


class Paragraph(TypedDict):
    """Lines that run the same way."""

    text: str
    rtl: bool


def paragraphs(text: str) -> list[Paragraph]:
    """Return text in paragraphs, cut at empty lines and where the direction changes."""
    found: list[Paragraph] = []
    for filled, block in groupby(map(settable, _LINE_END.split(text)), key=bool):
        if filled:
            found += [
                {"text": "\n".join(lines), "rtl": rtl}
                for rtl, lines in groupby(block, key=runs_right_to_left)
            ]
    return found


def one_line(text: str, columns: float = 120) -> Paragraph:
    """Return text on one line of about so many columns, cut off with an ellipsis."""
    cut = settable(shortened(showable(text[:LONGEST_LINE]), columns))
    return {"text": cut, "rtl": runs_right_to_left(cut)}


def runs_right_to_left(text: str) -> bool:
    """Return whether the first letter with a direction runs to the left (UAX #9, rule P2)."""
    ways = map(unicodedata.bidirectional, text)
    return next((way for way in ways if way in _STRONG), "L") in _RIGHT_TO_LEFT


def settable(line: str) -> str:
    """Return a line of which every character can be shown, and whose words can be broken."""
    return _LONG_WORD.sub(lambda word: word.group() + _BREAK, showable(line)).strip()


def showable(line: str) -> str:
    """Return a line of which every character can be shown."""
    if line.isascii() and line.isprintable():
        return line
    return _without_piles(in_words("".join(map(_shown, line))))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        return " "
    if character == "\ufeff":  # it begins files, and no PDF may have it in its text
        return ""
    return "\ufffd" if category in _NO_LETTERS else character


def _without_piles(line: str) -> str:
    """Return a line with at most so many marks, and signs that are not seen, in a row."""
    kept, piled = [], 0
    for character in line:
        piled = piled + 1 if unicodedata.category(character) in _WITHOUT_WIDTH else 0
        if piled <= PILED:
            kept.append(character)
    return "".join(kept)
