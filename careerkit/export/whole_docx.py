"""The whole workbook as a Word document: page by page, with a table of contents."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from docx.document import Document as Written

from careerkit import content
from careerkit.answers import Answer, Group, Part, answered_pages
from careerkit.export import Occasion
from careerkit.export.docx_contents import Entry, bookmark, contents, page_numbers
from careerkit.export.docx_styles import new_document, saved
from careerkit.export.docx_tables import table
from careerkit.export.docx_writing import heading, write
from careerkit.export.sheets import in_words
from careerkit.model import Workbook

SHORT = 80  # characters of an answer that fits in the cell of a table
FEWEST = 3  # rows that are easier to read as a table
MOST_COLUMNS = 6  # a table with more has no room for words


@dataclass
class _Book:
    """A document that is being written, and its headings so far."""

    document: Written
    entries: list[Entry] = field(default_factory=list)

    def head(self, text: str, level: int) -> None:
        """Add a heading that the table of contents names."""
        number = len(self.entries) + 1
        name = f"part{number}"
        bookmark(heading(self.document, text, level), name, number)
        self.entries.append((text, level, name))


def whole_docx(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return the workbook as DOCX: a chapter for each page that says something."""
    words = content.tables().labels
    document = new_document(words["title"], occasion.now)
    book = _Book(document)
    page_numbers(document)
    heading(document, words["title"], 0)
    write(document, words["made_on"].format(date=in_words(occasion.now.date())), "Subtitle")
    pages = answered_pages(workbook)
    write(document, words["contents" if pages else "empty"], "TOC Heading" if pages else None)
    after_contents = document.add_paragraph()
    after_contents.paragraph_format.page_break_before = bool(pages)
    for page in pages:
        book.head(page.title, 1)
        for part in page.parts:
            book.head(part.title, 2)
            _write(document, part)
    contents(after_contents, book.entries)
    return saved(document)


def _write(document: Written, part: Part) -> None:
    words = content.tables().labels
    if columns := _columns(part.groups):
        rows = [(group.title, *_cells(group, columns)) for group in part.groups]
        table(document, (words["name"], *columns), rows)
        return
    for group in part.groups:
        if group.title:
            heading(document, group.title, 3)
            _lines(document, group.details)
        elif _is_form(group.answers):
            rows = [(one.label, one.text) for one in group.answers]
            table(document, (words["question"], words["answer"]), rows)
        else:
            _lines(document, group.answers)


def _columns(groups: Sequence[Group]) -> tuple[str, ...]:
    """Return the questions, where the same few were asked of several things and all are short."""
    labels = tuple(dict.fromkeys(one.label for group in groups for one in group.details))
    fits = (
        len(groups) >= FEWEST
        and 0 < len(labels) < MOST_COLUMNS
        and all(group.title and _all_short(group.details) for group in groups)
        and all(labels)
    )
    return labels if fits else ()


def _cells(group: Group, columns: Sequence[str]) -> list[str]:
    said = {one.label: one.text for one in group.details}
    return [said.get(label, "") for label in columns]


def _is_form(answers: Sequence[Answer]) -> bool:
    """Return whether answers are easier to read in two columns."""
    whole = all(one.label and one.text for one in answers)
    return whole and len(answers) >= FEWEST and _all_short(answers)


def _lines(document: Written, answers: Sequence[Answer]) -> None:
    for one in answers:
        if one.label and one.text:
            write(document, one.text, label=one.label)
        else:
            write(document, one.text or one.label, "List Bullet" if one.text else None)


def _all_short(answers: Sequence[Answer]) -> bool:
    return all(len(one.text) <= SHORT and "\n" not in one.text for one in answers)
