"""The whole workbook on paper: every page with what was asked and what was answered."""

from careerkit import content
from careerkit.answers import Answer, Group, Page, answered_pages
from careerkit.answers.wording import day
from careerkit.export import Occasion
from careerkit.export.pdf.drawings import drawings
from careerkit.export.pdf.room import Room
from careerkit.export.pdf.typesetting import Data, typeset
from careerkit.export.pdf.wording import one_line, paragraphs
from careerkit.model import Workbook

MOST = 400_000  # characters in all, some two hundred pages; what comes after is cut off
SHORT, FEW = 400, 8  # characters and lines of an answer that stands beside its question
HEADING = 90  # columns of a heading


def workbook(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return the whole workbook as a PDF."""
    return typeset("whole", whole_data(workbook, occasion), occasion.now)


def whole_data(workbook: Workbook, occasion: Occasion) -> Data:
    """Return what the whole workbook shows."""
    words = content.file_words("print").labels
    name = workbook.background.contact.name.strip()
    heading = one_line(words["workbook_of"].format(name=name) if name else words["workbook"], 70)
    room = Room(MOST)
    return {
        "title": heading["text"],
        "heading": heading,
        "made_on": one_line(words["made_on"].format(date=day(occasion.now.date()))),
        "contents": one_line(words["contents"]),
        "nothing": paragraphs(words["nothing"]),
        "pages": [_page(workbook, occasion, page, room) for page in answered_pages(workbook)],
    }


def _page(workbook: Workbook, occasion: Occasion, page: Page, room: Room) -> Data:
    answered = {part.exercise: part for part in page.parts}
    parts = []
    for name, exercise in content.guide(page.step).forms.items():
        part = answered.get(name)
        drawn = list(drawings(workbook, occasion, f"{page.step}.{name}"))
        if part or drawn:
            groups = [_group(group, exercise.title, room) for group in part.groups] if part else []
            title = one_line(exercise.title)
            parts.append({"title": title, "drawings": drawn, "groups": groups})
    return {"title": one_line(page.title), "parts": parts}


def _group(group: Group, above: str, room: Room) -> Data:
    """Return a group under the heading `above`; what a heading says is not said again."""
    title = one_line(group.title, HEADING)
    whole = title["text"] == group.title.strip()
    shown = group.details if whole else group.answers
    return {"title": title, "answers": [_answer(one, above, room) for one in shown]}


def _answer(answer: Answer, above: str, room: Room) -> Data:
    label = one_line("" if answer.label == above else answer.label, 200)
    beside = 0 < len(answer.text) <= SHORT and answer.text.count("\n") < FEW
    return {"label": label, "text": room.take(answer.text), "beside": beside}
