"""Reading and replacing one field by its path."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from careerkit.model import SCHEMA_VERSION, Part, Workbook, lookup, replace
from tests.model.filled import RECORD, filled_workbook, leaves
from tests.model.strategies import annotation_at, fitting, workbooks

FILLED = filled_workbook("Ann")
UNKNOWN = st.sampled_from(
    ["nothing", "", "0", "__class__", "model_fields", "copy", "keys", "ffffffff"]
)


def every_path(value: Any, path: str = "") -> list[str]:
    """Return the path of each part, mapping, field and entry below `value`."""
    children = dict(value) if isinstance(value, Part) else value
    if not isinstance(children, Mapping):
        return [path]
    below = [p for n, c in children.items() for p in every_path(c, f"{path}.{n}" if path else n)]
    return [path, *below] if path else below


def elsewhere(workbook: Workbook, path: str) -> dict[str, Any]:
    """Return every field and entry that is not at or below `path`."""
    here = f"{path}."
    return {at: leaf for at, leaf in leaves(workbook) if not f"{at}.".startswith(here)}


paths = st.sampled_from([path for path in every_path(FILLED) if path != "schema_version"])


@given(st.data(), paths)
def test_a_replaced_field_holds_its_new_value(data: st.DataObject, path: str) -> None:
    value = data.draw(fitting(annotation_at(path)))
    changed = replace(FILLED, path, value)
    if value is None:  # it takes what has a key of its own out
        with suppress(LookupError):
            assert lookup(changed, path) is None
    else:
        assert lookup(changed, path) == value


@given(st.data(), paths)
def test_no_other_field_changes(data: st.DataObject, path: str) -> None:
    value = data.draw(fitting(annotation_at(path)))
    assert elsewhere(replace(FILLED, path, value), path) == elsewhere(FILLED, path)


@given(st.data(), paths)
def test_the_workbook_itself_never_changes(data: st.DataObject, path: str) -> None:
    before = FILLED.model_dump_json()
    replace(FILLED, path, data.draw(fitting(annotation_at(path))))
    assert FILLED.model_dump_json() == before


@given(workbooks(), st.data())
def test_every_field_of_any_workbook_can_be_read(workbook: Workbook, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(every_path(workbook)))
    value: Any = workbook
    for name in path.split("."):
        value = value[name] if isinstance(value, Mapping) else getattr(value, name)
    assert lookup(workbook, path) == value


@given(st.data(), paths, UNKNOWN)
def test_an_unknown_name_anywhere_in_a_path_is_not_found(
    data: st.DataObject, path: str, unknown: str
) -> None:
    names = path.split(".")
    names[data.draw(st.integers(0, len(names) - 1))] = unknown
    with pytest.raises(LookupError):
        lookup(FILLED, ".".join(names))


@given(st.data(), paths, UNKNOWN)
def test_nothing_is_replaced_under_an_unknown_name(
    data: st.DataObject, path: str, unknown: str
) -> None:
    names = path.split(".")
    assume(len(names) > 1)
    names[data.draw(st.integers(0, len(names) - 2))] = unknown
    with pytest.raises(LookupError):
        replace(FILLED, ".".join(names), "Bea")


@pytest.mark.parametrize("path", ["", ".", "start.", ".start", "start..inspires", "nothing"])
def test_a_malformed_path_is_not_found(path: str) -> None:
    with pytest.raises(LookupError):
        replace(FILLED, path, "Bea")


@pytest.mark.parametrize("path", ["start.inspires.0", f"orders.{RECORD}.0", "stories.x.y"])
def test_nothing_is_below_a_text_or_an_order(path: str) -> None:
    with pytest.raises(LookupError):
        replace(FILLED, path, "Bea")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("start.inspires", 7),
        ("start.purpose", "no such purpose"),
        ("values.weights.salary", 101),
        ("stories", None),
        (f"stories.{RECORD}", {"no_such_field": ""}),
        ("stories.NOT-AN-ID", {}),
        ("orders.stories", ["same", "same"]),
        ("schema_version", SCHEMA_VERSION + 1),
    ],
)
def test_a_value_that_does_not_fit_is_refused(path: str, value: Any) -> None:
    with pytest.raises(ValidationError):
        replace(FILLED, path, value)


def test_a_new_record_is_put_under_its_id() -> None:
    workbook = replace(Workbook(), "stories.00000001", {"title": "New"})
    assert lookup(workbook, "stories.00000001.title") == "New"


def test_none_takes_a_record_out() -> None:
    assert RECORD not in replace(FILLED, f"stories.{RECORD}", None).stories


def test_none_takes_nothing_out_that_is_not_there() -> None:
    with pytest.raises(LookupError):
        replace(FILLED, "stories.00000001", None)
