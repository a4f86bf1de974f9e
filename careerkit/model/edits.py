"""An edit as a page sends it: a path and the value that should stand there."""

from collections.abc import Mapping
from typing import Any

from careerkit.model.base import Record
from careerkit.model.path import lookup, replace
from careerkit.model.workbook import Workbook


def edit(workbook: Workbook, path: str, value: Any) -> Workbook:
    """Return `workbook` with one edit done; an edit may arrive twice and means the same again.

    As `replace`, but kind to pages that did not know better: a record that is begun again keeps
    what stands in it, and only its empty fields are filled, so that two pages which both begin it
    keep each other's words; taking out what is already gone is done. Raises as `replace` does.
    """
    try:
        there = lookup(workbook, path)
    except LookupError:
        if value is None and _in_a_dict(workbook, path):
            return workbook
        return replace(workbook, path, value)
    if isinstance(there, Record) and isinstance(value, Mapping):
        begun = replace(workbook, path, value)  # refuses fields that do not fit
        empty = [name for name in value if not getattr(there, name)]
        for name in empty:
            workbook = replace(workbook, f"{path}.{name}", getattr(lookup(begun, path), name))
        return workbook
    return replace(workbook, path, value)


def _in_a_dict(workbook: Workbook, path: str) -> bool:
    parent, _, _ = path.rpartition(".")
    return bool(parent) and isinstance(lookup(workbook, parent), Mapping)
