"""Whatever is in a file, it is read or refused with a sentence."""

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from careerkit import content
from careerkit.errors import CareerkitError
from careerkit.export import Occasion
from careerkit.export.workbook_file import sealed
from careerkit.importing import preview, read, take
from careerkit.model import Workbook
from tests.importing.files import LINKEDIN, OCCASION, RESUME, resume, workbook_file, zipped
from tests.model.filled import filled_workbook

pytestmark = pytest.mark.slow

WORDS = ("secretary", "juror", "albatross", "affidavit", "arena", "nemesis")
FILLED = filled_workbook("Ann")
GOOD = {
    "workbook.json": workbook_file(FILLED),
    "locked.json": sealed(FILLED, Occasion(OCCASION.now, WORDS)),
    "resume.json": resume(),
    "export.zip": zipped(LINKEDIN),
    **{name: text.encode() for name, text in LINKEDIN.items()},
}
each_good_one = pytest.mark.parametrize("name", GOOD)
many = settings(settings.get_profile("careerkit"), max_examples=150)

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def bring(name: str, file: bytes, words: tuple[str, ...] = ()) -> None:
    """Read a file, and take all of it into a workbook that has something in every field."""
    try:
        brought = read(name, file, words)
    except CareerkitError as error:
        assert content.sentence(error.code, **error.facts)  # noqa: PT017  # it need not happen
        return
    plan = preview(FILLED, brought)
    after = take(FILLED, plan, plan.open)
    assert Workbook.model_validate_json(after.model_dump_json()) == after


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to everything in a JSON document."""
    if isinstance(value, dict | list):
        below = value.items() if isinstance(value, dict) else enumerate(value)
        return [path, *(found for name, one in below for found in paths(one, (*path, name)))]
    return [path]


def put(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    if isinstance(value, dict):
        return {**value, path[0]: put(value[path[0]], path[1:], new)}
    return [put(one, path[1:], new) if n == path[0] else one for n, one in enumerate(value)]


@many
@given(st.binary(max_size=200), st.sampled_from([*GOOD, "", "x", "a/../b.zip"]))
def test_any_bytes(file: bytes, name: str) -> None:
    bring(name, file)


@many
@given(st.text(max_size=200), st.sampled_from([*LINKEDIN]))
@example("Company Name,Title\n\x00,\x1b\n", "Positions.csv")
@example("Name\n\u202e\ud7ff\n", "Skills.csv")
def test_any_text_under_a_header(text: str, name: str) -> None:
    header = LINKEDIN[name].partition("\n")[0]
    bring(name, f"{header}\n{text}".encode())


@each_good_one
@settings(settings.get_profile("careerkit"), max_examples=40)
@given(data=st.data())
def test_a_good_file_with_something_changed(name: str, data: st.DataObject) -> None:
    file = GOOD[name]
    start = data.draw(st.integers(0, len(file)))
    end = data.draw(st.integers(start, min(len(file), start + 40)))
    changed = file[:start] + data.draw(st.binary(max_size=40)) + file[end:]
    bring(name, changed, WORDS if name == "locked.json" else ())


@many
@given(data=st.data())
def test_a_resume_with_anything_anywhere(data: st.DataObject) -> None:
    where = data.draw(st.sampled_from(paths(RESUME)))
    bring("resume.json", json.dumps(put(RESUME, where, data.draw(anything))).encode())


@many
@given(data=st.data())
def test_a_workbook_with_anything_anywhere(data: st.DataObject) -> None:
    document = json.loads(GOOD["workbook.json"])
    where = data.draw(st.sampled_from(paths(document)))
    bring("w.json", json.dumps(put(document, where, data.draw(anything))).encode())


@many
@given(anything)
def test_any_json(document: Any) -> None:
    bring("x.json", json.dumps(document).encode())
    bring("x.json", json.dumps({"careerkit": document, "workbook": document}).encode())
    bring("x.json", json.dumps({"basics": document, "work": [document]}).encode())


def test_the_good_files_are_good() -> None:
    for name, file in GOOD.items():
        brought = read(name, file, WORDS if name == "locked.json" else ())
        assert brought.found != Workbook()
