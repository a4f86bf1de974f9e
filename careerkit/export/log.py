"""The dated log of applications as CSV: a row an event, as a job centre may ask for it."""

from careerkit import content, frames
from careerkit.export import Occasion
from careerkit.export.sheets import Cell, column_words, plain_cell
from careerkit.export.tables import csv_file
from careerkit.model import Workbook

COLUMNS = ("date", "what", "job", "employer", "found")


def log_csv(workbook: Workbook, occasion: Occasion) -> bytes:  # noqa: ARG001  # as every maker
    """Return the log, the oldest event first; those without a date come last."""
    return csv_file(log_headings(), log_rows(workbook))


def log_headings() -> tuple[str, ...]:
    """Return what stands over the columns of the log."""
    words = content.file_words("log").labels
    return tuple(words[column] for column in COLUMNS)


def log_rows(workbook: Workbook) -> tuple[tuple[Cell, ...], ...]:
    """Return the events: date, what happened, job, employer, where found."""
    kinds, stages = column_words("wins", "kind")[1], column_words("stages", "stage")[1]
    found = []
    for on, stage, kind, own, title, *application in frames.events(workbook).itertuples(
        index=False, name=None
    ):
        what = stages.get(stage, stage) if stage else _won(own or kinds.get(kind, ""), title)
        found.append(tuple(plain_cell(cell) for cell in (on, what, *application)))
    return tuple(found)


def _won(kind: str, title: str) -> str:
    words = content.file_words("log").labels
    named = kind or words["win" if title else "application"]
    return f"{named}: {title}" if title else named
