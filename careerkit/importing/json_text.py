"""Read JSON that anybody may have made, and say in which line it goes wrong."""

import json
import re
from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from careerkit.errors import CareerkitError

MOST_PARTS = 200_000  # lists and objects; Python makes a hundred bytes of two brackets
LONGEST_NUMBER = 20  # digits; no field of ours has as many
DEEPEST = 100  # parts inside each other; a workbook has seven

_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_ODD = re.compile(rf"NaN|-?Infinity|\d{{{LONGEST_NUMBER + 1},}}")
_SPACE = re.compile(r"[\s,:]*")
_DECODER = json.JSONDecoder()


def read_json(text: str) -> JsonValue:
    """Return what `text` says.

    Raises `CareerkitError` ``file_damaged``, ``file_misfit``, ``file_too_deep`` or
    ``file_too_many``, with the number of a line.
    """
    if text.count("[") + text.count("{") > MOST_PARTS:  # as quick as it gets, strings and all
        _refuse_too_many(text)
    try:
        found: JsonValue = json.loads(text, parse_constant=_refuse, parse_int=_whole)
    except json.JSONDecodeError as error:
        raise CareerkitError("file_damaged", line=error.lineno) from None
    except ValueError:
        odd = _ODD.search(_without_strings(text))
        raise CareerkitError("file_misfit", line=_line(text, odd.start() if odd else 0)) from None
    except RecursionError:
        raise CareerkitError("file_too_deep", line=_line(text, _too_deep(text))) from None
    return found


def line_of(text: str, path: Sequence[str | int]) -> int:
    """Return the line in which what `path` leads to begins, or the last part of it that is there.

    `text` must be good JSON.
    """
    return _line(text, _place(text, path))


def lines_within(text: str, path: Sequence[str | int]) -> Iterator[int]:
    """Yield the line in which each entry of the list at `path` begins, in one go.

    `text` must be good JSON.
    """
    place = _place(text, path)
    if text[place] != "[":
        return
    line, within = _line(text, place), _skip(text, place + 1)
    while text[within] != "]":
        line += text.count("\n", place, within)
        yield line
        place = within
        _, within = _DECODER.raw_decode(text, within)
        within = _skip(text, within)


def _place(text: str, path: Sequence[str | int]) -> int:
    """Return where `path` leads to, or the last part of it that is there."""
    place = _skip(text, 0)
    for name in path:
        below = _child(text, place, name)
        if below is None:
            break
        place = below
    return place


def _child(text: str, place: int, name: str | int) -> int | None:
    """Return where the entry `name` of the object or list at `place` begins."""
    if text[place] not in "{[":
        return None
    within, number = _skip(text, place + 1), 0
    found = None
    while text[within] not in "}]":
        if text[place] == "{":
            key, within = _DECODER.raw_decode(text, within)
            within = _skip(text, within)
        else:
            key = number
        if key == name:
            found = within  # the last one of several counts, as in `json.loads`
        _, within = _DECODER.raw_decode(text, within)
        within, number = _skip(text, within), number + 1
    return found


def _skip(text: str, place: int) -> int:
    """Return where the next part begins."""
    space = _SPACE.match(text, place)
    return space.end() if space else place


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _without_strings(text: str) -> str:
    """Return `text` with nothing in its strings, all else where it was."""
    return _STRING.sub(lambda found: "_" * len(found[0]), text)


def _refuse_too_many(text: str) -> None:
    for number, found in enumerate(re.finditer(r"[\[{]", _without_strings(text)), start=1):
        if number > MOST_PARTS:
            raise CareerkitError("file_too_many", line=_line(text, found.start()))


def _too_deep(text: str) -> int:
    """Return where more parts stand inside each other than there should."""
    depth = 0
    for found in re.finditer(r"[\[\]{}]", _without_strings(text)):
        depth += 1 if found[0] in "[{" else -1
        if depth > DEEPEST:
            return found.start()
    return 0


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _whole(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise ValueError(digits[:LONGEST_NUMBER])
    return int(digits)
