"""From the bytes of a file to its text, and from what people write for a month to ours."""

import codecs
import re

from careerkit.errors import CareerkitError

MARKS = (  # a file says its encoding by these, if it says it
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR = re.compile(r"\d{4}", re.ASCII)
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.T ].*)?", re.ASCII | re.DOTALL)
_MONTH_YEAR = re.compile(r"(?:\d{1,2}[-/.])?(\d{1,2})[-/.](\d{4})", re.ASCII)
_NAMED = re.compile(r"([A-Za-z]{3})[a-z]*\.?,?\s+(?:\d{1,2},?\s+)?(\d{4})", re.ASCII)
_DAY_NAMED = re.compile(r"\d{1,2}\.?\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})", re.ASCII)


def read_text(content: bytes, *, otherwise: str = "") -> str:
    """Return the text of a file; `otherwise` is the encoding to try if it is not UTF-8.

    Raises `CareerkitError` ``file_not_text``.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding)
    try:
        return content.decode()
    except UnicodeDecodeError:
        return _decoded(content, otherwise) if otherwise else _decoded(content, "utf-8")


def read_month(text: str) -> str | None:
    """Return a month or year as the model writes it: "Jan 2020" as ``2020-01``; None if unclear.

    "01/2020", "2020-01-15", "1 January 2020" and "2020" are understood too, and nothing is nothing.
    """
    text = text.strip()
    if not text:
        return ""
    for pattern, year_first in ((_YEAR_MONTH, True), (_MONTH_YEAR, False)):
        if found := pattern.fullmatch(text):
            year, month = found.groups() if year_first else reversed(found.groups())
            return _month(year, int(month))
    for pattern in (_NAMED, _DAY_NAMED):
        if (found := pattern.fullmatch(text)) and found[1].lower() in MONTHS:
            return _month(found[2], MONTHS.index(found[1].lower()) + 1)
    return text if _YEAR.fullmatch(text) else None


def _month(year: str, month: int) -> str | None:
    return f"{year}-{month:02}" if 1 <= month <= len(MONTHS) else None


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise CareerkitError("file_not_text") from None
