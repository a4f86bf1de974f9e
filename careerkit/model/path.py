"""Read and replace one field of a workbook by its dotted path.

A path names fields and, inside a dict of records or answers, keys: ``"start.inspires"``,
``"values.piles.autonomy"``, ``"stories.1f0c22ab.result"``.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from careerkit.model.base import Part

P = TypeVar("P", bound=Part)


def lookup(part: Any, path: str) -> Any:
    """Return the field at `path`. Raises `LookupError` if there is no such field, record or key."""
    for name in path.split("."):
        part = _child(part, name, path)
    return part


def replace(part: P, path: str, value: Any) -> P:
    """Return a copy of `part` with the field at `path` set to `value`, validated.

    The last name of a path may be a new key of a dict; `None` takes a key out of a dict.
    Raises `LookupError` for an unknown field, record or key, and `pydantic.ValidationError` for a
    value that does not fit; `part` itself never changes.
    """
    return _replaced(part, path.split("."), value, path)


def _replaced(part: P, names: list[str], value: Any, path: str) -> P:
    name, *below = names
    child = _child(part, name, path)
    new = _put(child, below, value, path) if below else value
    return type(part).model_validate({**dict(part), name: new})


def _put(child: Any, names: list[str], value: Any, path: str) -> Any:
    """Return what should stand in place of `child` so that `names` below it lead to `value`."""
    if isinstance(child, Part):
        return _replaced(child, names, value, path)
    if not isinstance(child, Mapping):
        raise _unknown(path)
    key, *below = names
    if below:
        return {**child, key: _put(_child(child, key, path), below, value, path)}
    if value is None:
        _child(child, key, path)
        return {k: v for k, v in child.items() if k != key}
    return {**child, key: value}


def _child(part: Any, name: str, path: str) -> Any:
    if isinstance(part, Part) and name in type(part).model_fields:
        return getattr(part, name)
    if isinstance(part, Mapping) and name in part:
        return part[name]
    raise _unknown(path)


def _unknown(path: str) -> LookupError:
    return LookupError(f"no field at {path!r}")
