"""A workbook with something in every field, made by walking the model."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from careerkit.model import Part, Workbook

RECORD = "1f0c22ab"
PAIR = f"{RECORD}~autonomy"
NUMBER = 7
DAY = date(2026, 2, 12)
SOC = "25-4031.00"
MONTH = "2019-04"


def filled_workbook(text: str) -> Workbook:
    """Return a workbook with `text` in every text field and one entry in every collection."""
    workbook = _fill(Workbook, text)
    assert isinstance(workbook, Workbook)
    return workbook


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every field and entry that is neither a part nor a mapping, with its path."""
    children = dict(value) if isinstance(value, Part) else value
    if not isinstance(children, Mapping):
        yield path, value
        return
    for name, child in children.items():
        yield from leaves(child, f"{path}.{name}" if path else name)


def fields(part: type[Part], path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every field of the model that is no part, with its path and annotation."""
    for name, annotation in part.__annotations__.items():
        below = f"{path}.{name}" if path else name
        if _is_part(annotation):
            yield from fields(annotation, below)
        else:
            yield below, annotation
            kind, args = _kind(annotation)
            if kind is dict and _is_part(args[1]):
                yield from fields(args[1], f"{below}.{RECORD}")


def _fill(annotation: Any, text: str) -> Any:
    """Return a value that fits, unlike the default where the type allows it."""
    if _is_part(annotation):
        return annotation(**{n: _fill(a, text) for n, a in annotation.__annotations__.items()})
    kind, args = _kind(annotation)
    if kind is dict:
        return {_fill(args[0], RECORD): _fill(args[1], text)}
    if kind is tuple:
        return (_fill(args[0], text),)
    if kind is Literal:
        return args[-1]
    if kind in (Union, UnionType):
        return _fill(args[0], text)
    return _first_that_fits(annotation, (text, RECORD, PAIR, SOC, MONTH, NUMBER, True, DAY))


def _kind(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return `dict`, `Literal` and so on, and what stands in its brackets."""
    kind, args = get_origin(annotation), get_args(annotation)
    return _kind(args[0]) if kind is Annotated else (kind, args)


def _first_that_fits(annotation: Any, candidates: tuple[Any, ...]) -> Any:
    adapter = TypeAdapter(annotation)
    for candidate in candidates:
        try:
            return adapter.validate_python(candidate, strict=True)
        except ValidationError:
            continue
    msg = f"nothing fits {annotation}: teach tests/model/filled.py"
    raise AssertionError(msg)


def _is_part(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Part)
