"""A résumé draft as a Word document that a machine can read too: one column, styles, no tables."""

from collections.abc import Sequence

from docx.document import Document as Written
from docx.shared import Pt

from careerkit import content
from careerkit.export import Occasion
from careerkit.export.docx_styles import new_document, saved
from careerkit.export.docx_writing import fill, heading, write
from careerkit.export.months import DASH
from careerkit.export.resume_draft import Draft, Entry, draft
from careerkit.model import Workbook


def resume(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return the résumé for the chosen role as DOCX; it says nothing where nothing was said."""
    made = draft(workbook)
    words = content.file_words("resume").labels
    title = DASH.join(filter(None, (made.name, words["title"], made.role)))
    document = new_document(title, occasion.now)
    _top(document, made)
    if made.summary:
        heading(document, words["summary"], 1)
        write(document, made.summary)
    if made.skills:
        heading(document, words["skills"], 1)
        for skill in made.skills:
            _bullet(document, skill)
    _entries(document, words["experience"], made.experience)
    if made.accomplishments:
        heading(document, words["accomplishments"], 1)
        for line in made.accomplishments:
            _bullet(document, line)
    _entries(document, words["education"], made.education)
    _entries(document, words["certificates"], made.certificates)
    if len(document.paragraphs) == 1:  # the title alone
        write(document, words["empty"])
    return saved(document)


def _top(document: Written, made: Draft) -> None:
    words = content.file_words("resume").labels
    heading(document, made.name or words["title"], 0)
    if made.headline:
        write(document, made.headline, "Subtitle")
    if made.contact:
        write(document, " | ".join(made.contact))
    if made.role:
        write(document, words["goal"].format(title=made.role))


def _entries(document: Written, title: str, entries: Sequence[Entry]) -> None:
    if entries:
        heading(document, title, 1)
    for entry in entries:
        heading(document, entry.title or entry.place, 2)
        where = [entry.place] if entry.title else []
        about = " | ".join(filter(None, [*where, entry.period]))
        if about:
            paragraph = write(document, about)
            paragraph.paragraph_format.keep_with_next = bool(entry.lines)
        for line in entry.lines:
            _bullet(document, line)


def _bullet(document: Written, text: str) -> None:
    paragraph = document.add_paragraph(style="List Bullet")
    fill(paragraph, text)
    paragraph.paragraph_format.space_after = Pt(2)
