"""A table of contents in a Word document: its links work at once, page numbers when updated."""

from collections.abc import Sequence

from docx.document import Document as Written
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from careerkit.export.docx_writing import fill
from careerkit.export.plain_text import one_line

Entry = tuple[str, int, str]
"""A heading, its level, and the bookmark that stands at it."""

_FIELD = r' TOC \o "1-2" \h \z \u '  # headings of two levels, as links


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Put a bookmark around a paragraph; each has a name and a number of its own."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    element = paragraph._p  # noqa: SLF001
    element.insert(1 if element.pPr is not None else 0, start)
    element.append(end)


def contents(before: Paragraph, entries: Sequence[Entry]) -> None:
    """Add a table of contents in front of a paragraph."""
    written = [_entry(before, *entry) for entry in entries]
    if not written:
        return
    first, last = written[0]._p, written[-1]._p  # noqa: SLF001
    at = 1 if first.pPr is not None else 0
    for mark in reversed((_mark("begin"), _instruction(), _mark("separate"))):
        first.insert(at, mark)
    last.append(_mark("end"))


def page_numbers(document: Written) -> None:
    """Put its number at the foot of every page."""
    (section,) = document.sections
    foot = section.footer.paragraphs[0]
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    foot._p.append(field)  # noqa: SLF001


def _entry(before: Paragraph, text: str, level: int, name: str) -> Paragraph:
    paragraph = before.insert_paragraph_before(style=f"TOC {level}")
    fill(paragraph, one_line(text))
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), name)
    link.set(qn("w:history"), "1")
    for run in paragraph.runs:
        link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001
    return paragraph


def _mark(kind: str) -> BaseOxmlElement:
    mark, run = OxmlElement("w:fldChar"), OxmlElement("w:r")
    mark.set(qn("w:fldCharType"), kind)
    run.append(mark)
    return run


def _instruction() -> BaseOxmlElement:
    text, run = OxmlElement("w:instrText"), OxmlElement("w:r")
    text.set(qn("xml:space"), "preserve")
    text.text = _FIELD
    run.append(text)
    return run
