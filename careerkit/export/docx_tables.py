"""Tables in a Word document: thin lines, columns as wide as they need, headings on every page."""

from collections.abc import Sequence
from math import sqrt

from docx.document import Document as Written
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Pt

from careerkit.export.docx_writing import fill

LINE, HEAD = "B6C2CD", "EEF3F7"  # colours of the lines, and behind the headings
INSIDE = {
    "top": 40,
    "bottom": 40,
    "start": 90,
    "end": 90,
}  # room in a cell, in twentieths of a point
SHORT, LONG = 8, 120  # letters: a column is no narrower, and grows no more


def table(document: Written, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Add a table; its first row is marked as its heading."""
    made = document.add_table(rows=1 + len(rows), cols=len(headings), style="Table Grid")
    made.autofit = False
    made._tblPr.append(_lines())  # noqa: SLF001
    made._tblPr.append(_room())  # noqa: SLF001
    widths = _widths(document, headings, rows)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for n, (line, texts) in enumerate(zip(made.rows, [headings, *rows], strict=True)):
        line._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader" if n == 0 else "w:cantSplit"))  # noqa: SLF001
        for cell, text, width in zip(line.cells, texts, widths, strict=True):
            cell.width = width
            (paragraph,) = cell.paragraphs
            fill(paragraph, text, bold=n == 0)
            paragraph.paragraph_format.space_after = Pt(0)
            if n == 0:
                cell._tc.get_or_add_tcPr().append(_shade())  # noqa: SLF001
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _widths(document: Written, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Emu]:
    """Share the text's width by the longest text of each column; long ones count less."""
    (section,) = document.sections
    sides = (section.left_margin or 0) + (section.right_margin or 0)
    room = (section.page_width or 0) - sides
    needs = [
        sqrt(min(LONG, max(SHORT, *map(len, column))))
        for column in zip(headings, *rows, strict=True)
    ]
    return [Emu(int(room * need / sum(needs))) for need in needs]


def _lines() -> BaseOxmlElement:
    lines = OxmlElement("w:tblBorders")
    for side in ("top", "start", "bottom", "end", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE)):
            line.set(qn(f"w:{name}"), value)
        lines.append(line)
    return lines


def _room() -> BaseOxmlElement:
    room = OxmlElement("w:tblCellMar")
    for side in ("top", "start", "bottom", "end"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(INSIDE[side]))
        margin.set(qn("w:type"), "dxa")
        room.append(margin)
    return room


def _shade() -> BaseOxmlElement:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", HEAD)):
        shade.set(qn(f"w:{name}"), value)
    return shade
