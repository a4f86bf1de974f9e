"""Tables as programs write them: any separator, with or without lines above their header."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from careerkit.errors import CareerkitError

MOST_ROWS = 2000  # LinkedIn lets nobody have more than a hundred skills
MOST_LINES = 100_000  # with empty ones, and those inside a text
FIRST_LINES = 30  # in which a header is looked for
LONGEST_HEADER = 10_000  # characters
SEPARATORS = ",;\t"


@dataclass(frozen=True)
class Row:
    """A row by the names of its columns, in small letters; an absent column is empty."""

    line: int  # in which it begins
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """Return the text without space around it."""
        return self.cells.get(column, "").strip()


@dataclass(frozen=True)
class Table:
    """The rows under a header."""

    columns: frozenset[str]
    rows: tuple[Row, ...]


def read_table(text: str, name: str, wanted: frozenset[str]) -> Table | None:
    """Return the table whose header has all columns that are `wanted`; None if there is none.

    Raises `CareerkitError` ``row_misfit``, ``row_damaged`` or ``rows_too_many``, which name the
    line; `name` is what the file is called there.
    """
    for separator in SEPARATORS:
        start = _header(text, separator, wanted)
        if start is not None:
            return _table(text, name, separator, start)
    return None


def _header(text: str, separator: str, wanted: frozenset[str]) -> int | None:
    """Return in which line the header begins, from 0.

    Each line is looked at for itself: what stands above a header need not be a table.
    """
    for number, line in enumerate(io.StringIO(text, newline="")):
        if number >= FIRST_LINES:
            break
        if wanted <= set(_names(line, separator)):
            return number
    return None


def _names(line: str, separator: str) -> list[str]:
    if len(line) > LONGEST_HEADER:
        return []
    try:
        cells = next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []
    return [cell.strip().casefold() for cell in cells]


def _table(text: str, name: str, separator: str, start: int) -> Table:
    stream = io.StringIO(text, newline="")
    lines = [next(stream) for _ in range(start + 1)]
    columns = _names(lines[start], separator)
    rows: list[Row] = []
    for line, cells in _cells(stream, name, separator, start + 1):
        if any(cell.strip() for cell in cells[len(columns) :]):
            raise CareerkitError("row_misfit", file=name, line=line)
        if len(rows) == MOST_ROWS:
            raise CareerkitError("rows_too_many", file=name, line=line)
        rows.append(Row(line, dict(zip(columns, cells, strict=False))))
    return Table(frozenset(columns), tuple(rows))


def _cells(
    stream: io.StringIO, name: str, separator: str, above: int
) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not empty, with the number of its first line."""
    reader = csv.reader(stream, delimiter=separator, strict=True)
    line = above + 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise CareerkitError("row_damaged", file=name, line=line) from None
        if reader.line_num > MOST_LINES:
            raise CareerkitError("rows_too_many", file=name, line=line)
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = above + reader.line_num + 1
