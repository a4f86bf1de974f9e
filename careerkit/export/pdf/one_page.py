"""The career in one picture: one page to hang up, or to show somebody who helps."""

from collections.abc import Sequence

from careerkit import content
from careerkit.answers.glance import Line, glance
from careerkit.answers.wording import day
from careerkit.export import Occasion
from careerkit.export.pdf.typesetting import Data, typeset
from careerkit.export.pdf.wording import one_line, paragraphs
from careerkit.model import Workbook

MOST = 5  # lines of a part
LINES = {"values": 34, "themes": 40, "direction": 90, "stories": 150, "actions": 90, "wins": 90}
"""Columns that a line of each part may have, so that all of them fit on one page."""
BESIDE = 150  # columns of what stands beside a line


def picture(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return the career in one picture as a PDF of one page."""
    words = content.file_words("print").labels
    contact = workbook.background.contact
    name = contact.name.strip()
    title = one_line(words["picture_of"].format(name=name) if name else words["picture"], 100)
    seen = glance(workbook, occasion.now.date())
    parts = {part: _lines(getattr(seen, part), columns) for part, columns in LINES.items()}
    data: Data = {
        "title": title["text"],
        "heading": one_line(name or words["picture"], 40),
        "headline": one_line(contact.headline or (words["picture"] if name else ""), 90),
        "made_on": one_line(words["made_on"].format(date=day(occasion.now.date()))),
        "parts": {part: lines for part, lines in parts.items() if lines},
        "headings": {part: words[part] for part in LINES},
        "nothing": paragraphs(words["nothing"]),
    }
    return typeset("picture", data, occasion.now)


def _lines(lines: Sequence[Line], columns: float) -> list[Data]:
    return [
        {"text": one_line(line.text, columns), "beside": one_line(line.beside, BESIDE)}
        for line in lines[:MOST]
    ]
