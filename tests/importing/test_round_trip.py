"""What is exported comes back as it was."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from careerkit.export import Occasion
from careerkit.export.workbook_file import sealed
from careerkit.importing import read
from careerkit.model import SCHEMA_VERSION, Workbook, replace
from careerkit.model.base import LONGEST_TEXT
from tests.importing.files import OCCASION, refused, take_all, workbook_file
from tests.model.filled import filled_workbook, leaves
from tests.model.strategies import workbooks

pytestmark = pytest.mark.slow

RELEASED = sorted((Path(__file__).parents[1] / "model/fixtures").glob("workbook-*.json"))
WORDS = ("secretary", "juror", "albatross", "affidavit", "arena", "nemesis")
ODD = "\x00\x1b[31m\u202eعربي\u2028\ufeff👩🏽‍🏫 \r\n\t\x7f\x85"


@settings(settings.get_profile("quick"))
@given(workbooks())
@example(Workbook())
@example(filled_workbook(ODD))
@example(filled_workbook("\ud83d\ude00 \ud800"))
def test_a_workbook_comes_back_as_it_was(workbook: Workbook) -> None:
    assert read("w.json", workbook_file(workbook)).found == workbook


@settings(settings.get_profile("quick"))
@given(workbooks())
@example(filled_workbook(ODD))
def test_all_of_it_taken_into_an_empty_workbook_is_the_same_workbook(workbook: Workbook) -> None:
    assert take_all(Workbook(), "w.json", workbook_file(workbook)) == workbook


@settings(settings.get_profile("quick"), max_examples=3)
@given(workbooks())
@example(filled_workbook(ODD))
def test_a_locked_workbook_comes_back_as_it_was(workbook: Workbook) -> None:
    file = sealed(workbook, Occasion(OCCASION.now, WORDS))
    assert read("w.json", file, WORDS).found == workbook


@pytest.mark.parametrize("sign", ["a", "🦉", "\x01", "{", '"', "\\"], ids=ascii)
def test_a_text_of_a_million_characters_comes_back(sign: str) -> None:
    workbook = replace(Workbook(), "start.inspires", sign * LONGEST_TEXT)
    workbook = replace(workbook, "stories.1f0c22ab", {"problem": sign * LONGEST_TEXT})
    assert take_all(Workbook(), "w.json", workbook_file(workbook)) == workbook


@pytest.mark.parametrize("file", RELEASED, ids=lambda file: file.stem)
@pytest.mark.parametrize("wrapped", [True, False])
def test_a_workbook_of_every_released_version_opens(file: Path, *, wrapped: bool) -> None:
    document = json.loads(file.read_text("utf-8"))
    words = {leaf for _, leaf in leaves(document) if isinstance(leaf, str)}
    header = {"format": "workbook", "version": 1, "made": "2026-02-12T18:30:00Z"}
    whole = {"careerkit": header, "workbook": document} if wrapped else document
    taken = take_all(Workbook(), "w.json", json.dumps(whole).encode())
    assert taken.schema_version == SCHEMA_VERSION
    assert words <= {str(leaf) for _, leaf in leaves(taken)}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_that_an_editor_saved_anew_opens(encoding: str) -> None:
    workbook = filled_workbook("Łódź")
    text = workbook_file(workbook).decode()
    assert read("w.json", text.encode(encoding)).found == workbook


def test_a_locked_file_asks_for_words() -> None:
    file = sealed(Workbook(), Occasion(OCCASION.now, WORDS))
    assert refused("w.json", file).code == "file_is_sealed"


def test_a_locked_file_opens_with_no_other_words() -> None:
    file = sealed(Workbook(), Occasion(OCCASION.now, WORDS))
    assert refused("w.json", file, WORDS[::-1]).code == "file_words_wrong"


@pytest.mark.parametrize(
    ("name", "value"),
    [("memory", 2**22), ("passes", 10**6), ("lanes", 10**6), ("salt", "AAAA"), ("method", "md5")],
)
def test_a_locked_file_cannot_ask_for_just_anything(name: str, value: object) -> None:
    document = json.loads(sealed(Workbook(), Occasion(OCCASION.now, WORDS)))
    document["sealed"]["key"][name] = value
    assert refused("w.json", json.dumps(document), WORDS).code == "file_sealed_oddly"


@pytest.mark.parametrize(("name", "value"), [("passes", 2), ("memory", 1024), ("lanes", 2)])
def test_what_stands_in_a_locked_file_cannot_be_changed(name: str, value: int) -> None:
    document = json.loads(sealed(Workbook(), Occasion(OCCASION.now, WORDS)))
    document["sealed"]["key"][name] = value
    assert refused("w.json", json.dumps(document), WORDS).code == "file_words_wrong"
