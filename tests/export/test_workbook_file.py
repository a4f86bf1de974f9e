"""The workbook file is what its document says, and opens with nothing but its words."""

import json
from base64 import b64decode
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from careerkit.errors import CareerkitError
from careerkit.export import EXPORTS, Occasion
from careerkit.export.workbook_file import plain, sealed
from careerkit.export.workbook_schema import workbook_schema
from careerkit.model import Workbook
from tests.model.filled import filled_workbook

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "workbook.schema.json").read_text("utf-8"))
GUIDE = (DOCS / "workbook-file.md").read_text("utf-8")
WORDS = ("secretary", "juror", "albatross", "affidavit", "arena", "nemesis")
NOW = datetime(2026, 2, 12, 18, 30, 5, 123, tzinfo=UTC)
FILLED = filled_workbook("Kanarienvogel 🐤")


def open_file(workbook: Workbook = FILLED) -> bytes:
    return plain(workbook, Occasion(NOW))


@pytest.fixture(scope="module")
def locked() -> bytes:
    return sealed(FILLED, Occasion(NOW, WORDS))


def test_the_schema_in_the_documents_is_that_of_the_model() -> None:
    assert (DOCS / "workbook.schema.json").read_text("utf-8") == workbook_schema()


@pytest.mark.parametrize("workbook", [Workbook(), FILLED], ids=["empty", "filled"])
def test_an_open_file_fits_the_schema(workbook: Workbook) -> None:
    jsonschema.validate(json.loads(open_file(workbook)), SCHEMA)


def test_a_locked_file_fits_the_schema(locked: bytes) -> None:
    jsonschema.validate(json.loads(locked), SCHEMA)


def test_a_field_that_is_unknown_does_not_fit_the_schema() -> None:
    document = json.loads(open_file())
    document["workbook"]["start"]["nosuch"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, SCHEMA)


def test_the_examples_in_the_documents_fit_the_schema() -> None:
    open_example, locked_example = (
        json.loads(part.partition("```")[0]) for part in GUIDE.split("```json\n")[1:]
    )
    jsonschema.validate(open_example, SCHEMA)
    jsonschema.validate(locked_example, SCHEMA)


def test_a_file_says_when_it_was_made() -> None:
    assert json.loads(open_file())["careerkit"]["made"] == "2026-02-12T18:30:05Z"


def test_an_open_file_can_be_read_by_people() -> None:
    assert "Kanarienvogel 🐤" in open_file().decode()


def test_a_locked_file_shows_nothing_that_was_written(locked: bytes) -> None:
    assert b"Kanarienvogel" not in locked
    assert WORDS[0].encode() not in locked


def test_a_locked_file_hides_how_much_was_written() -> None:
    sizes = {len(sealed(filled_workbook(text), Occasion(NOW, WORDS))) for text in ("a", "a" * 20)}
    assert len(sizes) == 1


def test_no_two_locked_files_are_alike(locked: bytes) -> None:
    assert sealed(FILLED, Occasion(NOW, WORDS)) != locked


def test_a_file_cannot_be_locked_without_words() -> None:
    with pytest.raises(CareerkitError, match="no_words"):
        sealed(FILLED, Occasion(NOW))


def test_a_locked_file_opens_as_its_document_says(locked: bytes) -> None:
    box = json.loads(locked)["sealed"]
    key = box["key"]
    cost = (key["passes"], key["memory"], key["lanes"])
    root = hash_secret_raw(" ".join(WORDS).encode(), b64decode(key["salt"]), *cost, 32, Type.ID)
    opener = HKDFExpand(SHA256(), 32, b"careerkit workbook file").derive(root)
    about = json.dumps(key, separators=(",", ":")).encode()
    padded = AESGCM(opener).decrypt(b64decode(box["nonce"]), b64decode(box["text"]), about)
    assert padded[4 : 4 + int.from_bytes(padded[:4])] == open_file()


@pytest.mark.parametrize("name", ["whole", "whole-sealed"])
def test_both_can_be_taken_home(name: str) -> None:
    made = EXPORTS[name].make(Workbook(), Occasion(NOW, WORDS))
    assert json.loads(made)["careerkit"]["format"] == "workbook"
