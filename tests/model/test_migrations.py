"""Older documents become present ones; newer ones are refused."""

import json
from pathlib import Path

import pytest
from pydantic import JsonValue

from careerkit.errors import CareerkitError
from careerkit.model import SCHEMA_VERSION, Workbook
from careerkit.model.migrations import STEPS, Document, migrate
from tests.model.filled import leaves

FIXTURES = Path(__file__).parent / "fixtures"
RELEASED = sorted(FIXTURES.glob("workbook-*.json"))


def read(file: Path) -> tuple[Document, int]:
    document: Document = json.loads(file.read_text("utf-8"))
    version = document["schema_version"]
    assert isinstance(version, int)
    return document, version


def hollow(value: JsonValue, path: str = "") -> list[str]:
    """Return the path of everything empty."""
    if value in ("", [], {}, None):
        return [path]
    if not isinstance(value, dict):
        return []
    return [found for name, below in value.items() for found in hollow(below, f"{path}.{name}")]


def rename(document: Document) -> Document:
    if "start" in document:
        document["beginning"] = document.pop("start")
    return document


def count(document: Document) -> Document:
    return document | {"counted": len(document)}


@pytest.mark.parametrize("file", RELEASED, ids=lambda file: file.stem)
def test_a_released_document_opens_with_the_present_schema(file: Path) -> None:
    workbook = Workbook.model_validate(migrate(*read(file)))
    assert workbook.schema_version == SCHEMA_VERSION


@pytest.mark.parametrize("file", RELEASED, ids=lambda file: file.stem)
def test_a_released_document_loses_no_words(file: Path) -> None:
    document, version = read(file)
    words = {leaf for _, leaf in leaves(document) if isinstance(leaf, str)}
    after = Workbook.model_validate(migrate(document, version))
    assert words <= {str(leaf) for _, leaf in leaves(after)}


def test_there_is_a_document_of_every_released_schema() -> None:
    assert [read(file)[1] for file in RELEASED] == list(range(1, SCHEMA_VERSION + 1))


def test_there_is_a_step_from_every_earlier_schema() -> None:
    assert list(STEPS) == list(range(1, SCHEMA_VERSION))


def test_the_present_document_has_every_field() -> None:
    document, _ = read(FIXTURES / f"workbook-{SCHEMA_VERSION}.json")
    assert json.loads(Workbook.model_validate(document).model_dump_json()) == document


def test_the_present_document_has_something_in_every_field() -> None:
    document, _ = read(FIXTURES / f"workbook-{SCHEMA_VERSION}.json")
    assert hollow(document) == []


def test_steps_are_taken_in_order() -> None:
    document: Document = {"start": {}, "values": {}}
    after = migrate(document, 5, to=7, steps={5: rename, 6: count})
    assert after == {"beginning": {}, "values": {}, "counted": 2, "schema_version": 7}


def test_earlier_steps_are_left_out() -> None:
    assert migrate({"start": {}}, 6, to=7, steps={5: rename, 6: count}) == {
        "start": {},
        "counted": 1,
        "schema_version": 7,
    }


def test_a_document_of_today_stays_as_it_is() -> None:
    document, version = read(FIXTURES / f"workbook-{SCHEMA_VERSION}.json")
    assert migrate(dict(document), version) == document


def test_a_newer_document_is_refused() -> None:
    with pytest.raises(CareerkitError) as caught:
        migrate({}, SCHEMA_VERSION + 1)
    assert caught.value.code == "newer_workbook"
    assert caught.value.facts == {"found": SCHEMA_VERSION + 1, "known": SCHEMA_VERSION}
