"""Emoji that no font here has, in words: better to read than a box."""

import unicodedata

from careerkit.export.pdf.fonts import has_emoji
from careerkit.figures.lettering import letters

_FIRST_FLAG_LETTER = 0x1F1E6  # two of these letters make a flag
_SKIN = range(0x1F3FB, 0x1F400)  # how dark; nothing by itself


def in_words(line: str) -> str:
    """Return a line in which signs that cannot be shown are named, in brackets."""
    if has_emoji():
        return line
    return "".join(map(_in_words, line))


def _in_words(character: str) -> str:
    if ord(character) in _SKIN:
        return ""
    if character in letters() or unicodedata.category(character) != "So":
        return character
    flag = ord(character) - _FIRST_FLAG_LETTER
    if 0 <= flag < len("ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
        return chr(ord("A") + flag)
    return f"({unicodedata.name(character, '?').lower()})"
