"""The words can be read by somebody of about twelve, or whose first language is another."""

import json
from statistics import mean

import pytest

from careerkit import content
from careerkit.settings import read_settings
from tests.content.reading_age import HARDEST, LONGEST, grade, sentences, syllables

STEPS = sorted(
    file.stem
    for file in (read_settings().assets / "prompts").glob("*.yaml")
    if file.stem != "coach"
)


def prose(step: str) -> list[str]:
    """Return what a step asks and explains, piece by piece."""
    guide = content.guide(step)
    found = [guide.why]
    for exercise in guide.exercises.values():
        found += [exercise.intro, exercise.empty]
        found += [option.hint for option in exercise.options]
        for field in exercise.fields:
            found += [field.hint, field.wanted]
    for file in read_settings().workbooks.glob(f"*_{step}.ipynb"):
        for cell in json.loads(file.read_text("utf-8"))["cells"]:
            if cell["cell_type"] == "markdown":
                found.append("".join(cell["source"]))
    return [text for text in found if text]


def test_the_estimate_tells_a_primer_from_a_law() -> None:
    primer = "The cat sat on the mat. It was a big cat. It had a red hat."
    law = (
        "Notwithstanding the aforementioned provisions, beneficiaries of supplementary"
        " remuneration arrangements are required to communicate modifications immediately."
    )
    assert grade(primer) < 2
    assert grade(law) > 16


@pytest.mark.parametrize(
    ("word", "count"),
    [("library", 3), ("made", 1), ("wanted", 2), ("table", 2), ("story", 2), ("picture", 2)],
)
def test_syllables_are_counted_about_right(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_easy_to_read(step: str) -> None:
    assert mean(map(grade, prose(step))) <= HARDEST


@pytest.mark.parametrize("step", STEPS)
def test_no_sentence_of_a_step_is_long(step: str) -> None:
    long = [line for text in prose(step) for line in sentences(text) if len(line) > LONGEST]
    assert not [" ".join(line) for line in long]
