"""Templates in `assets/typst/` and what stands in them, made into a PDF by typst.

What people wrote reaches a template as data, never as markup: as JSON, whose texts it shows as
they are. Typst lets other threads go on while it works.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import typst

from careerkit.export.pdf.fonts import fonts_for
from careerkit.settings import settings

ACCESSIBLE: Literal["ua-1"] = (
    "ua-1"  # PDF/UA-1, ISO 14289-1: tags, headings, language, text for every picture
)

Data = Mapping[str, object]
"""What a template shows: texts as `Paragraph`s, names of things, lists of them."""


def typeset(template: str, data: Data, made: datetime) -> bytes:
    """Return the PDF of `assets/typst/<template>.typ` with `data` in it, made at that moment.

    It is accessible as PDF/UA-1 asks. Only where somebody uses letters that no font on this
    computer has, it cannot be: then boxes stand for them, and it is tagged all the same.
    """
    plain = json.dumps(data, ensure_ascii=False)
    fonts, families = fonts_for(plain)
    folder = settings().assets / "typst"
    compiler = typst.Compiler(
        folder / f"{template}.typ",
        root=folder,
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"data": plain, "families": json.dumps(families)},
    )
    try:
        return _pdf(compiler, made, ACCESSIBLE)
    except typst.TypstError as error:
        if "could not be displayed with font" not in error.message:
            raise
        return _pdf(compiler, made)


def _pdf(compiler: typst.Compiler, made: datetime, *standards: Literal["ua-1"]) -> bytes:
    seconds = int(made.timestamp())  # typst takes no fractions, and no zone with summer time
    pdf = compiler.compile(format="pdf", pdf_standards=list(standards), timestamp=seconds)
    if not isinstance(pdf, bytes):
        raise TypeError(type(pdf))
    return pdf
