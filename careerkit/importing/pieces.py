"""The pieces in which a workbook is offered: records one by one, and what stands beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from careerkit.importing.merging import is_empty, merged
from careerkit.model import SECTIONS, Part, Record, Workbook, lookup, replace

ORDERS = "orders"
LISTS = "background"  # its parts have little to do with each other


@dataclass(frozen=True, slots=True)
class Piece:
    """A place in a workbook, with the fields of it that are meant; None for all that is there."""

    path: str
    fields: tuple[str, ...] | None = None

    def stands(self, workbook: Workbook) -> Any:
        """Return what stands there; of a part its fields; None for a record that is not there."""
        try:
            value = lookup(workbook, self.path)
        except LookupError:
            return None
        if self.fields is None:
            return value
        return {name: getattr(value, name) for name in self.fields}

    def put(self, workbook: Workbook, found: Workbook) -> Workbook:
        """Return `workbook` with what stands here in `found`."""
        then = lookup(found, self.path)
        now = _there(workbook, self.path)
        if isinstance(then, Part) and isinstance(now, Part):
            new: Any = merged(now, then, self.fields)
        elif self.path == ORDERS:
            new = {**now, **{name: _first(ids, now.get(name, ())) for name, ids in then.items()}}
        elif isinstance(now, Mapping):
            new = {**now, **then}
        else:
            new = then
        return replace(workbook, self.path, new)


def pieces(workbook: Workbook, found: Workbook, *, whole: bool) -> Iterator[Piece]:
    """Yield the pieces of `found` in the order of a workbook, those with nothing in them left out.

    If `whole`, a page that is empty in `workbook` is one piece, and the orders are one.
    """
    for section in SECTIONS:
        content = getattr(found, section)
        if is_empty(content) or (section == ORDERS and not whole):
            continue
        if whole and section != LISTS and is_empty(getattr(workbook, section)):
            yield Piece(section)
        else:
            yield from _of_section(section, content)


@cache
def collections() -> tuple[str, ...]:
    """Return the path of every dict of records in which a person's own records stand."""
    return tuple(
        path
        for section, annotation in Workbook.__annotations__.items()
        if section in SECTIONS
        for path in _collections(section, annotation)
    )


def _collections(path: str, annotation: Any) -> Iterator[str]:
    if _holds_records(annotation):
        yield path
    elif isinstance(annotation, type) and issubclass(annotation, Part):
        for name, below in annotation.__annotations__.items():
            yield from _collections(f"{path}.{name}", below)


def _of_section(path: str, content: Any) -> Iterator[Piece]:
    if not isinstance(content, Part):
        records = _holds_records(Workbook.__annotations__[path])
        yield from (Piece(f"{path}.{id_}") for id_ in content) if records else (Piece(path),)
        return
    plain = []
    apart: list[Piece] = []
    for name, annotation in type(content).__annotations__.items():
        value, below = getattr(content, name), f"{path}.{name}"
        if is_empty(value):
            continue
        if _holds_records(annotation):
            apart += (Piece(f"{below}.{id_}") for id_ in value)
        elif isinstance(value, Part):
            apart.append(Piece(below))
        elif value != type(content).model_fields[name].default:
            plain.append(name)
    if plain:
        yield Piece(path, tuple(plain))
    yield from apart


def _holds_records(annotation: Any) -> bool:
    args = get_args(annotation)
    return (
        get_origin(annotation) is dict and isinstance(args[1], type) and issubclass(args[1], Record)
    )


def _there(workbook: Workbook, path: str) -> Any:
    try:
        return lookup(workbook, path)
    except LookupError:
        return None


def _first(ids: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return (*ids, *(id_ for id_ in others if id_ not in ids))
