"""How text is written into Word documents: real styles, and directions marked.

`python-docx` has no word for some of it; those parts are elements of WordprocessingML (ECMA-376,
part 1, section 17).
"""

import re
import unicodedata

from docx.document import Document as Written
from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph

from careerkit.export.plain_text import one_line, printable, with_stop

_LETTERS = frozenset({"L", "R", "AL"})  # what has a direction of its own


def heading(document: Written, text: str, level: int) -> Paragraph:
    """Add a heading, always on one line."""
    paragraph = document.add_paragraph(style=f"Heading {level}" if level else "Title")
    fill(paragraph, one_line(text))
    return paragraph


def write(document: Written, text: str, style: str | None = None, *, label: str = "") -> Paragraph:
    """Add a paragraph; `label` stands before the text in bold. Line ends stay line ends."""
    paragraph = document.add_paragraph(style=style)
    fill(paragraph, text, label=label)
    return paragraph


def fill(paragraph: Paragraph, text: str, *, label: str = "", bold: bool = False) -> None:
    """Write into a paragraph; one that reads from right to left is marked so, and its runs too."""
    said, label = printable(text), one_line(label)
    if reads_right_to_left(label or said):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001
    if label:
        paragraph.add_run(f"{with_stop(label)} ").bold = True
    for part, backwards in directed(said):
        run = paragraph.add_run(part)
        if bold:
            run.font.bold = run.font.cs_bold = True
        if backwards:
            run.font.rtl = True


def reads_right_to_left(text: str) -> bool:
    """Return whether the first letter with a direction reads from right to left."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((one != "L" for one in directions if one in _LETTERS), False)


def directed(text: str) -> list[tuple[str, bool]]:
    """Return the text in pieces, each with whether it reads from right to left.

    A word without letters stays with the piece before it.
    """
    if text.isascii():
        return [(text, False)] if text else []
    pieces: list[tuple[list[str], bool]] = []
    for word in re.findall(r"\s*\S+\s*|\s+", text):
        lettered = any(unicodedata.bidirectional(one) in _LETTERS for one in word)
        backwards = reads_right_to_left(word)
        if pieces and (not lettered or pieces[-1][1] == backwards):
            pieces[-1][0].append(word)
        else:
            pieces.append(([word], backwards))
    return [("".join(words), backwards) for words, backwards in pieces]
