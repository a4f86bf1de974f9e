"""The fonts that files are set in: ours, and where it lacks letters, the computer's."""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

import typst

from careerkit.figures.lettering import FAMILY, covering, font_folder, letters

EMOJI = "\U0001f389"  # a party popper; whoever has it has the others
_REGULAR = 400  # weight

# What needs no letter to be seen: a line end, and signs that only say where a line may end or which
# way it runs
_NEEDS_NO_FONT = frozenset("\n\u200b\u200c\u200d\u2060\ufe0e\ufe0f")


@cache
def own_fonts() -> typst.Fonts:
    """Return the fonts that come with us."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(font_folder())])


@cache
def all_fonts() -> typst.Fonts:
    """Return the fonts that come with us, and those of this computer."""
    return typst.Fonts(include_system_fonts=True, font_paths=[str(font_folder())])


def fonts_for(text: str) -> tuple[typst.Fonts, tuple[str, ...]]:
    """Return fonts, and the names to ask for, that have the letters of `text` as far as any has."""
    missing = frozenset() if text.isascii() else frozenset(text) - letters() - _NEEDS_NO_FONT
    more = _names_for(missing) if missing else ()
    return (all_fonts() if more else own_fonts()), (FAMILY, *more)


@cache
def has_emoji() -> bool:
    """Return whether this computer has a font for emoji."""
    return bool(_names_for(frozenset(EMOJI)))


@lru_cache(maxsize=64)
def _names_for(missing: frozenset[str]) -> tuple[str, ...]:
    region = _region(missing)
    others = [name for name in _files() if "CJK" in name and not name.endswith(region)]
    wanted = {name: file for name, file in _files().items() if name not in others}
    return covering(missing, wanted | {name: _files()[name] for name in others})


def _region(text: Iterable[str]) -> str:
    """Return whose forms Chinese signs have in a text: Japan's, Korea's or, for none, China's."""
    names = {unicodedata.name(character, "").partition(" ")[0] for character in text}
    if names & {"HIRAGANA", "KATAKANA"}:
        return "JP"
    return "KR" if "HANGUL" in names else "SC"


@cache
def _files() -> dict[str, Path]:
    """Return the fonts of this computer by their names, those first that are made for reading."""
    ours = font_folder()
    found = {
        font.family: Path(font.path)
        for font in all_fonts().fonts()
        if font.path and font.weight == _REGULAR and Path(font.path).parent != ours
    }
    return dict(sorted(found.items(), key=lambda one: _place(one[0])))


def _place(name: str) -> tuple[bool, bool, str]:
    """Return what puts fonts made to have every letter before those for show."""
    return not name.startswith("Noto Sans"), not name.startswith("Noto"), name
