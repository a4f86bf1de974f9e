"""What stands in a place after something was brought there: nothing brought is nothing changed."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from careerkit.model import Part

P = TypeVar("P", bound=Part)


def merged(now: P, then: P, fields: Collection[str] | None = None) -> P:
    """Return `now` with what `then` says; all fields, or those of these names.

    A field that `then` leaves as it is in an empty workbook stays as it is now.
    """
    names = type(then).model_fields if fields is None else fields
    said = {name: getattr(then, name) for name in names if not _untouched(then, name)}
    new = {name: _merged(getattr(now, name), value) for name, value in said.items()}
    return now.model_copy(update=new)


def is_empty(value: object) -> bool:
    """Return whether nobody has put anything there."""
    if isinstance(value, Part):
        return all(_untouched(value, name) for name in type(value).model_fields)
    return not value


def _merged(now: Any, then: Any) -> Any:
    if isinstance(now, Part) and isinstance(then, Part):
        return merged(now, then)
    if isinstance(now, Mapping) and isinstance(then, Mapping):
        return {**now, **then}
    return then


def _untouched(part: Part, name: str) -> bool:
    return bool(getattr(part, name) == type(part).model_fields[name].default)
