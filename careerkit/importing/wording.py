"""What a piece is called, and what stands in it, as people read it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, get_args

from careerkit import content
from careerkit.answers import ANY, questions
from careerkit.answers.wording import day, month
from careerkit.importing.pieces import Piece, collections
from careerkit.model import Part, Skill, Workbook, element_id
from careerkit.model.background import Month
from careerkit.model.base import Text

LONGEST = 400  # characters of what stands in a piece
LONGEST_TITLE = 80
BESIDE = ("employer", "school", "issuer")  # what tells two records with one title apart

TITLES = {(field,) for field in ("title", "name", *BESIDE)}

Leaf = tuple[str, ...]  # its path


def label(piece: Piece) -> str:
    """Return what part of the workbook a piece belongs to."""
    parent = piece.path.rpartition(".")[0]
    return content.import_words().pieces[parent if parent in collections() else piece.path]


def title(piece: Piece, value: Any) -> str:
    """Return what a record is called; "" for what is not a record."""
    if piece.path.rpartition(".")[0] not in collections():
        return ""
    name = str(getattr(value, "title", "") or getattr(value, "name", "")).strip()
    if isinstance(value, Skill) and not name:
        known = content.skills().get(element_id(piece.path.rpartition(".")[2], value))
        name = known.name if known else ""
    beside = (str(getattr(value, field, "")).strip() for field in BESIDE)
    return _cut(", ".join(filter(None, (name, *beside))), LONGEST_TITLE)


def texts(piece: Piece, now: Any, then: Any) -> tuple[str, str]:
    """Return what stands in two versions of a piece, as far as they differ.

    Of a record that is new it is what its title does not say; otherwise answers are counted too.
    """
    annotation = _annotation(piece.path)
    one, other = dict(_leaves(now, annotation)), dict(_leaves(then, annotation))
    if now is None:
        more = {path: text for path, text in other.items() if path not in TITLES}
        return "", _cut("\n".join(_lines(piece.path, more)), LONGEST)
    both = {path for path in one.keys() & other.keys() if one[path] == other[path]}
    return _said(piece.path, one, both), _said(piece.path, other, both)


def _said(base: str, leaves: Mapping[Leaf, str | None], without: set[Leaf]) -> str:
    mine = {path: text for path, text in leaves.items() if path not in without}
    counted = [text for text in mine.values() if text is None]
    said = "\n".join([*_lines(base, mine), *_count(len(counted))])
    if len(said) > LONGEST and "." not in base:
        return "\n".join(_count(len(mine)))  # a whole page: a piece of it would say nothing
    return _cut(said, LONGEST)


def _count(answers: int) -> list[str]:
    words = content.import_words().answers
    return [words["one" if answers == 1 else "many"].format(count=answers)] if answers else []


def _lines(base: str, leaves: Mapping[Leaf, str | None]) -> list[str]:
    """Return what was said in words, each with the question that it answers."""
    said = {path: text.strip() for path, text in leaves.items() if text and text.strip()}
    return [" ".join(filter(None, (_question(base, path), text))) for path, text in said.items()]


def _question(base: str, leaf: Leaf) -> str:
    """Return what asks for a field, "" for what no form asks."""
    path = ""
    for name in (*base.split("."), *leaf):
        path = f"{path}.{ANY}" if path in collections() else f"{path}.{name}".lstrip(".")
    label = questions().get(path, "")
    return label if not label or label[-1] in "?:" else f"{label}:"


def _leaves(value: Any, annotation: Any, path: Leaf = ()) -> Iterator[tuple[Leaf, str | None]]:
    """Yield what was said, with its path: words as they are, and None for any other answer."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        for name, below in dict(value or {}).items():
            yield from _leaves(below, annotation.__annotations__[name], (*path, name))
    elif isinstance(value, Mapping):
        for name, below in value.items():
            yield from _leaves(below, get_args(annotation)[1], (*path, name))
    elif value:
        yield path, _worded(value, annotation)


def _worded(value: Any, annotation: Any) -> str | None:
    """Return an answer as words; None for what is no words, such as a chosen option."""
    if isinstance(value, date):
        return day(value)
    if annotation is Month:
        return month(value)
    return str(value) if annotation is Text else None


def _annotation(path: str) -> Any:
    annotation: Any = Workbook
    for name in path.split("."):
        is_part = isinstance(annotation, type)
        annotation = annotation.__annotations__[name] if is_part else get_args(annotation)[1]
    return annotation


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    short = text[:longest]
    whole_words = short[: max(short.rfind(" "), short.rfind("\n"))]
    return f"{(whole_words or short[:-1]).rstrip()}…"
