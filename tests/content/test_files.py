"""The words of the files to take home: whole, and easy to read."""

from statistics import mean
from string import Formatter

import pytest

from careerkit import content
from careerkit.settings import read_settings
from tests.content.reading_age import HARDEST, LONGEST, grade, sentences

FILES = sorted(file.stem for file in (read_settings().assets / "files").glob("*.yaml"))
GAPS = {"name", "title", "date", "stage", "page", "n", "alt"}  # what a file fills in


def said(kind: str) -> list[str]:
    words = content.tables() if kind == "tables" else content.file_words(kind)
    return [*words.labels.values(), *getattr(words, "missing", {}).values()]


@pytest.mark.parametrize("kind", FILES)
def test_what_a_file_says_leaves_only_known_gaps(kind: str) -> None:
    found = {name for text in said(kind) for _, name, _, _ in Formatter().parse(text) if name}
    assert found <= GAPS


@pytest.mark.parametrize("kind", FILES)
def test_what_a_file_says_is_easy_to_read(kind: str) -> None:
    whole = [text for text in said(kind) if len(text.split()) > 4]
    assert not whole or mean(map(grade, whole)) <= HARDEST
    assert not [line for text in whole for line in sentences(text) if len(line) > LONGEST]


@pytest.mark.parametrize("table", content.tables().tables, ids=lambda table: table.id)
def test_a_heading_is_short(table: content.TableWords) -> None:
    assert max(len(column.heading) for column in table.columns) <= 40
    assert len(table.title) <= 40
