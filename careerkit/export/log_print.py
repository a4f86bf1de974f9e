"""The dated log of applications on paper, for a job centre that asks for it."""

from careerkit import content
from careerkit.answers.wording import day
from careerkit.export import Occasion
from careerkit.export.log import log_headings, log_rows
from careerkit.export.pdf.typesetting import Data, typeset
from careerkit.export.pdf.wording import one_line, paragraphs
from careerkit.export.sheets import in_words
from careerkit.model import Workbook

LONGEST = 2000  # characters of a cell; a row has to fit on a page


def log_print(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return the log as a PDF, the oldest event first."""
    words = content.file_words("print").labels
    name = workbook.background.contact.name.strip()
    heading = one_line(words["log_of"].format(name=name) if name else words["log"], 80)
    data: Data = {
        "title": heading["text"],
        "heading": heading,
        "made_on": one_line(words["made_on"].format(date=day(occasion.now.date()))),
        "hint": one_line(words["log_hint"]),
        "nothing": paragraphs(words["log_empty"]),
        "headings": [one_line(heading) for heading in log_headings()],
        "rows": [
            [paragraphs(in_words(cell)[:LONGEST]) for cell in row] for row in log_rows(workbook)
        ],
    }
    return typeset("log", data, occasion.now)
