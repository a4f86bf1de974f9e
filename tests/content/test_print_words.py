"""Every word for printed files is used."""

import pytest

from careerkit import content
from careerkit.settings import read_settings

PYTHON = read_settings().assets.parent / "careerkit" / "export"
SOURCES = "".join(file.read_text("utf-8") for file in sorted(PYTHON.rglob("*.py")))


@pytest.mark.parametrize("label", content.file_words("print").labels)
def test_each_word_for_printed_files_is_used(label: str) -> None:
    assert f'"{label}"' in SOURCES
