"""Every table of the workbook in plain words: for spreadsheets, and for texts to read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, cast

from careerkit import content, frames
from careerkit.content.file_forms import Column, TableWords
from careerkit.model import Workbook

if TYPE_CHECKING:
    import pandas as pd

Cell = str | int | float | date | None
"""`None` where nothing is said."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table in plain words; all rows are as long as its headings."""

    words: TableWords
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheets(workbook: Workbook) -> tuple[Sheet, ...]:
    """Return the tables that have a row, in the order of the pages."""
    every = (sheet(workbook, words) for words in content.tables().tables)
    return tuple(one for one in every if one.rows)


def sheet(workbook: Workbook, words: TableWords) -> Sheet:
    """Return one table: the frame of its name, with headings and answers in words."""
    make = cast("Callable[[Workbook], pd.DataFrame]", getattr(frames, words.id))
    frame = make(workbook)[[column.id for column in words.columns]]
    labels = [answer_words(column) for column in words.columns]
    rows = frame.astype(object).itertuples(index=False, name=None)
    return Sheet(
        words,
        tuple(heading(column) for column in words.columns),
        tuple(
            tuple(plain_cell(value, known) for value, known in zip(row, labels, strict=True))
            for row in rows
        ),
    )


def heading(column: Column) -> str:
    """Return what stands over a column."""
    return column.heading or _field(column.asked).label


@cache
def _answers(where: str) -> Mapping[str, str]:
    if where == "interests":
        return {option.id: option.label for option in content.interest_check().options}
    step, exercise = where.split(".")
    return {one.id: one.label for one in content.guide(step).exercises[exercise].options}


def answer_words(column: Column) -> Mapping[str, str]:
    """Return the words of the answers that were chosen from a list, by their ids."""
    if column.labels:
        return column.labels
    if column.answers:
        return _answers(column.answers)
    asked = _field(column.asked).options if column.asked else ()
    return {option.id: option.label for option in asked}


def column_words(table: str, column: str) -> tuple[str, Mapping[str, str]]:
    """Return the heading of a column of a table, and the words of its answers."""
    found = next(
        one
        for words in content.tables().tables
        for one in words.columns
        if (words.id, one.id) == (table, column)
    )
    return heading(found), answer_words(found)


def _field(asked: str) -> content.Field:
    step, exercise, field = asked.split(".")
    return next(one for one in content.guide(step).exercises[exercise].fields if one.id == field)


_NO_LABELS: Mapping[str, str] = {}


def plain_cell(value: object, labels: Mapping[str, str] = _NO_LABELS) -> Cell:
    """Return what a cell of a frame says in plain words."""
    if value is None or value == "" or value != value:  # noqa: PLR0124  # not a number: nothing
        return None
    if isinstance(value, bool):
        return content.tables().labels["yes" if value else "no"]
    if isinstance(value, str):
        return labels.get(value, value)
    if isinstance(value, date | int):
        return value
    number = float(cast("float", value))
    return int(number) if number.is_integer() else round(number, 2)


def in_words(cell: Cell) -> str:
    """Return a cell as a person reads it: a date as "12 February 2026", nothing as ""."""
    if isinstance(cell, date):
        return f"{cell.day} {cell:%B} {cell.year}"
    return "" if cell is None else str(cell)
