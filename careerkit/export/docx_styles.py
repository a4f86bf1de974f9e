"""How our Word documents look and what they say of themselves: a language, and nobody's name."""

import io
from datetime import UTC, datetime
from typing import cast

from docx import Document
from docx.document import Document as Written
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from careerkit.export.plain_text import one_line, shortened

LANGUAGE = "en-US"  # of our own words
INK, BRAND = RGBColor(0x15, 0x20, 0x2B), RGBColor(0x0B, 0x53, 0x94)
FONT = "Arial"  # on every computer, or one of the same widths
LONG_TITLE = 200  # characters; a property holds no more than 255

# name -> size, space before and after, in points
_STYLES = {
    "Normal": (10.5, 0, 4),
    "Title": (24, 0, 4),
    "Subtitle": (12, 0, 4),
    "Heading 1": (16, 18, 6),
    "Heading 2": (13, 12, 4),
    "Heading 3": (11, 8, 2),
    "TOC 1": (10.5, 4, 0),
    "TOC 2": (10.5, 0, 0),
}
_INDENTED = {"TOC 2": 0.6}  # centimetres


def new_document(title: str, now: datetime) -> Written:
    """Return an empty document on A4 with our look; its properties name no author."""
    document = Document()
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.title, properties.language = shortened(one_line(title), LONG_TITLE), LANGUAGE
    # The file holds times of UTC that do not say so
    properties.created = properties.modified = now.astimezone(UTC).replace(tzinfo=None)
    for name, (size, before, after) in _STYLES.items():
        _style(document, name, size, before, after)
    (section,) = document.sections
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    return document


def saved(document: Written) -> bytes:
    """Return the document as a file."""
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _style(document: Written, name: str, size: float, before: float, after: float) -> None:
    """Give a style our font; the one for scripts from right to left is asked for apart."""
    style = _found(document, name)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    style.font.size = Pt(size)
    style.font.color.rgb = BRAND if name.startswith("Heading") else INK
    style.font.italic = False
    for sizes in properties.findall(qn("w:szCs")):
        sizes.set(qn("w:val"), str(round(size * 2)))  # counted in half points
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.line_spacing = 1.15
    if name in _INDENTED:
        shape.left_indent = Cm(_INDENTED[name])
    if name == "Title":
        for line in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
            line.getparent().remove(line)


def _found(document: Written, name: str) -> ParagraphStyle:
    """Return a style of the document; those that Word knows and our start lacks are added."""
    styles = document.styles
    if name not in styles:
        added = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        added.base_style = styles["Normal"]
    return cast("ParagraphStyle", styles[name])
