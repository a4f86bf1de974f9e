"""A worksheet for each page: what it asks, with room to write."""

from collections.abc import Iterator
from datetime import datetime

from careerkit import content
from careerkit.answers import page_names
from careerkit.export.pdf.typesetting import Data, typeset
from careerkit.export.worksheets.blocks import Block, example, table, words
from careerkit.export.worksheets.layouts import layout
from careerkit.export.worksheets.paper import SIZES, Paper, Size
from careerkit.roles import roles

ROLES = "roles"  # the sheet with the tasks of every role guide


def worksheet_names() -> tuple[str, ...]:
    """Return the names of the sheets in the order of the pages: steps, and the role guides."""
    return (*(name for name in page_names() if any(_parts(name))), ROLES)


def worksheet(name: str, made: datetime, size: Size = "normal", paper: Paper = "a4") -> bytes:
    """Return a sheet as a PDF."""
    sheet = _roles() if name == ROLES else _step(name)
    common = {"size": SIZES[size], "large": size == "large", "paper": paper}
    return typeset("worksheet", {**sheet, **common}, made)


def _step(step: str) -> Data:
    guide, labels = content.guide(step), content.file_words("print").labels
    return {
        "title": labels["worksheet"].format(name=guide.title),
        "heading": guide.title,
        "why": guide.why,
        "minutes": labels["minutes"].format(n=guide.minutes),
        "parts": list(_parts(step)),
    }


def _parts(step: str) -> Iterator[Data]:
    for name, exercise in content.guide(step).exercises.items():
        blocks = list(layout(step, name, exercise))
        if blocks:
            shown = [example(exercise.example)] if exercise.example else []
            yield {"title": exercise.title, "blocks": [words(exercise.intro), *shown, *blocks]}


def _roles() -> Data:
    reading = content.guide("directions").exercises["read_guides"]
    answers = [option.label for option in reading.options]
    parts: list[Data] = []
    for role in roles().values():
        duties = ({"label": "", "text": duty.text} for duty in role.responsibilities.points)
        blocks: list[Block] = [words(role.summary), table(answers, duties)]
        parts.append({"title": role.title, "blocks": blocks})
    return {
        "title": content.file_words("print").labels["worksheet_roles"],
        "heading": reading.title,
        "why": reading.intro,
        "minutes": "",
        "parts": parts,
    }
