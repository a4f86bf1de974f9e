"""Undo one change of a workbook that others may have followed."""

from collections.abc import Mapping
from typing import Any

from careerkit.model.base import Part
from careerkit.model.workbook import Workbook

_NOTHING = object()


def take_back(before: Workbook, after: Workbook, now: Workbook) -> Workbook:
    """Return `now` without what the change from `before` to `after` did.

    What somebody has changed since stays as they left it: a field, an entry, or a record that came
    with the change and that they went on with.
    """
    return Workbook.model_validate(_taken_back(before, after, now))


def _taken_back(before: Any, after: Any, now: Any) -> Any:
    if now == after:
        return before
    if before == after:
        return now
    parts = [_entries(one) for one in (before, after, now)]
    if any(part is None for part in parts):
        return now
    was, became, is_ = (part or {} for part in parts)
    names = [*is_, *(name for name in was if name not in is_)]
    found = {
        name: _taken_back(*(one.get(name, _NOTHING) for one in (was, became, is_)))
        for name in names
    }
    return {name: value for name, value in found.items() if value is not _NOTHING}


def _entries(value: Any) -> dict[str, Any] | None:
    """Return what has names in `value`; None if nothing has."""
    return dict(value) if isinstance(value, Part | Mapping) else None
