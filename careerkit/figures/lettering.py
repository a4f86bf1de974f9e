"""The letters that come with us: DejaVu Sans, which matplotlib brings along.

It has the letters of Latin, Cyrillic, Greek, Arabic, Hebrew, Armenian and Georgian, and the faces
among the emoji. https://dejavu-fonts.github.io
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

FAMILY = "DejaVu Sans"
_FACES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")


def font_folder() -> Path:
    """Return the folder with the font, and with others of matplotlib's."""
    from matplotlib import get_data_path  # noqa: PLC0415  # slow to import

    return Path(get_data_path(), "fonts", "ttf")


@cache
def letters() -> frozenset[str]:
    """Return the characters that the font has, in regular and in bold."""
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    faces = (FT2Font(font_folder() / face).get_charmap() for face in _FACES)
    return frozenset(map(chr, frozenset.intersection(*map(frozenset, faces))))


def covering(missing: Iterable[str], files: Mapping[str, Path]) -> tuple[str, ...]:
    """Return the names of the fonts that have the missing letters, each that adds some.

    `files` are fonts by their names, the best first; what cannot be read is passed over.
    """
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    left, found = {ord(letter) for letter in missing}, []
    for name, file in files.items():
        try:
            font = FT2Font(file)
        except (OSError, RuntimeError):  # not there, or a kind that FreeType does not read
            continue
        has = {letter for letter in left if font.get_char_index(letter)}
        if has:
            found.append(name)
            left -= has
        if not left:
            break
    return tuple(found)
