"""Wins, applications with the stages of each, and both as one dated log."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, get_args

from careerkit.frames.making import frame, in_order, plain, record_frame, says
from careerkit.model.victories import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from careerkit.model import Workbook

_TOLD = ("title", "kind", "own_kind", "on", "worth", "celebrated", "tell", "message", "sharing")
_STAGES: tuple[Stage, ...] = get_args(Stage)


def wins(workbook: Workbook) -> pd.DataFrame:
    """Return one row per win: `id`, what was said of it (`on` is a date), `application` (a job)."""
    said = workbook.victories
    rows = []
    for id_ in in_order(workbook, "wins", said.wins):
        win = said.wins[id_]
        if says(win):
            came_from = said.applications.get(win.application)
            job = came_from.title.strip() if came_from else ""
            rows.append((id_, *(plain(getattr(win, part)) for part in _TOLD), job))
    return frame(("id", *_TOLD, "application"), rows)


def applications(workbook: Workbook) -> pd.DataFrame:
    """Return one row per application: `id`, `title`, `employer`, `found`, `follow_up`, `note`."""
    columns = ("title", "employer", "found", "follow_up", "note")
    return record_frame(workbook, "applications", workbook.victories.applications, columns)


def stages(workbook: Workbook) -> pd.DataFrame:
    """Return what happened to each application: `title`, `employer`, `stage`, `on` (or `None`)."""
    said = workbook.victories.applications
    rows = [
        (said[id_].title.strip(), said[id_].employer.strip(), stage, said[id_].stages[stage])
        for id_ in in_order(workbook, "applications", said)
        for stage in _in_time(said[id_].stages)
    ]
    return frame(("title", "employer", "stage", "on"), rows)


def small_jobs(workbook: Workbook) -> pd.DataFrame:
    """Return one row per job that seems not to count: `id`, `title`, `hours` (int), `gives`."""
    columns = ("title", "hours", "gives")
    return record_frame(workbook, "small_jobs", workbook.victories.small_jobs, columns)


def events(workbook: Workbook) -> pd.DataFrame:
    """Return what came of applications by its date; what has none comes last.

    Columns `on` (date or `None`), `stage` ("" for a win), `kind`, `own_kind` and `title` of a win
    that came from the application, and its `job`, `employer` and `found`. An application without a
    stage has one row in which neither a stage nor a win stands. Notes to oneself stay out.
    """
    rows = [*_stage_events(workbook), *_win_events(workbook)]
    rows.sort(key=lambda row: row[0] if isinstance(row[0], date) else date.max)
    columns = ("on", "stage", "kind", "own_kind", "title", "job", "employer", "found")
    return frame(columns, rows)


def _stage_events(workbook: Workbook) -> Iterator[tuple[object, ...]]:
    said = workbook.victories.applications
    for id_ in in_order(workbook, "applications", said):
        about = _application(workbook, id_)
        for stage in _in_time(said[id_].stages):
            yield (said[id_].stages[stage], stage, "", "", "", *about)
        if not said[id_].stages and any(about):
            yield (None, "", "", "", "", *about)


def _win_events(workbook: Workbook) -> Iterator[tuple[object, ...]]:
    said = workbook.victories.wins
    for id_ in in_order(workbook, "wins", said):
        win = said[id_]
        known = win.application in workbook.victories.applications
        if known and (win.title.strip() or win.kind):
            told = (win.kind, win.own_kind.strip(), win.title.strip())
            yield (win.on, "", *told, *_application(workbook, win.application))


def _application(workbook: Workbook, id_: str) -> tuple[str, str, str]:
    said = workbook.victories.applications[id_]
    return said.title.strip(), said.employer.strip(), said.found.strip()


def _in_time(stages: dict[Stage, date | None]) -> list[Stage]:
    """Return stages by their dates; those of one day, or of none, in the order that they have."""
    told = [stage for stage in _STAGES if stage in stages]
    return sorted(told, key=lambda stage: stages[stage] or date.max)
