"""Each table of the workbook for spreadsheets: one XLSX file, or CSV files in a ZIP."""

import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from openpyxl import Workbook as Book
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from careerkit import content
from careerkit.export import Occasion
from careerkit.export.plain_text import disarmed, printable
from careerkit.export.sheets import Cell, Sheet, sheets
from careerkit.model import Workbook

MOST = 32_000  # UTF-16 units in a cell; Excel refuses a file with more than 32,767
LONG_TITLE = 31  # characters of a sheet's name, which is all that Excel takes
NARROW, WIDE = 10, 60  # columns, in letters

Grid = tuple[str, Sequence[str], Sequence[Sequence[Cell]]]
"""A title, headings and rows."""


def workbook_xlsx(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return a spreadsheet with a sheet for each table; dates are dates, and text is only text."""
    book = Book(write_only=True)
    now = occasion.now.replace(tzinfo=None)
    book.properties.creator = ""
    book.properties.created = book.properties.modified = now
    for title, headings, rows in _grids(workbook):
        page = book.create_sheet(title[:LONG_TITLE])
        page.freeze_panes = "A2"
        for i, width in enumerate(_widths(headings, rows), 1):
            page.column_dimensions[get_column_letter(i)].width = width
        page.append([_written(page, heading, bold=True) for heading in headings])
        for row in rows:
            page.append([_written(page, cell) for cell in row])
    return _saved(book)


def tables_zip(workbook: Workbook, occasion: Occasion) -> bytes:
    """Return a ZIP with a CSV file for each table."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for n, (title, headings, rows) in enumerate(_grids(workbook), 1):
            letters = (
                unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
            )
            slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
            entry = zipfile.ZipInfo(f"{n:02}-{slug}.csv", occasion.now.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, csv_file(headings, rows))
    return made.getvalue()


def csv_file(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a CSV file (RFC 4180) in UTF-8; its mark tells Excel so."""
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow(headings)
    writer.writerows([_typed(cell) for cell in row] for row in rows)
    return made.getvalue().encode("utf-8-sig")


def _grids(workbook: Workbook) -> Iterator[Grid]:
    """Yield the tables, and all forms as one; without any, a table that says so."""
    words = content.tables().labels
    every = sheets(workbook)
    for sheet in every:
        if sheet.words.layout != "form":
            yield sheet.words.title, sheet.headings, sheet.rows
    if answers := [row for sheet in every if sheet.words.layout == "form" for row in _form(sheet)]:
        yield words["answers"], (words["page"], words["question"], words["answer"]), answers
    if not every:
        yield words["title"], (words["title"],), [(words["empty"],)]


def _form(sheet: Sheet) -> Iterator[tuple[Cell, ...]]:
    for row in sheet.rows:
        for question, answer in zip(sheet.headings, row, strict=True):
            if answer is not None:
                yield sheet.words.title, question, answer


def _typed(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    return disarmed(printable(cell)) if isinstance(cell, str) else str("" if cell is None else cell)


def _written(page: object, cell: Cell, *, bold: bool = False) -> BookCell:
    """Return a cell; a text is marked as one, so that Excel never runs it."""
    value = printable(cell) if isinstance(cell, str) else cell
    if isinstance(value, str) and (kept := _beginning(value)) != value:
        value = f"{kept}… {content.tables().labels['cut']}"
    made = WriteOnlyCell(page, value)  # type: ignore[arg-type]  # a sheet to write only is one too
    made.alignment = Alignment(vertical="top", wrap_text=True)
    if bold:
        made.font = Font(bold=True)
    if isinstance(value, str):
        made.data_type = "s"
        made.quotePrefix = value != disarmed(value)
    elif isinstance(value, date):
        made.number_format = "yyyy-mm-dd"
    return made


def _beginning(text: str) -> str:
    """Return as much of a text as a cell holds: an emoji is two units, and never cut in half."""
    return text.encode("utf-16-le")[: 2 * MOST].decode("utf-16-le", "ignore")


def _widths(headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[int]:
    columns = zip(headings, *rows, strict=True)
    return [
        min(WIDE, max(NARROW, *(len(str(cell or "")) for cell in column)) + 2) for column in columns
    ]


def _saved(book: Book) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()
