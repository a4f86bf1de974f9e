"""What the person likes doing, the short-list and how it compares, role guides answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit import content
from careerkit.coach.decision import HIGHEST, LOWEST
from careerkit.coach.short_list import named_jobs, weigh_jobs
from careerkit.frames.making import form_frame, frame
from careerkit.model import duty_key
from careerkit.roles import roles

if TYPE_CHECKING:
    import pandas as pd

    from careerkit.model import Workbook


def interests(workbook: Workbook) -> pd.DataFrame:
    """Return one row per answered activity: `id`, `activity`, `theme`, `liking` ("1" to "5")."""
    likes = workbook.directions.likes
    rows = [
        (id_, activity, theme.name, likes[id_])
        for theme in content.interest_check().themes
        for id_, activity in theme.statements.items()
        if id_ in likes
    ]
    return frame(("id", "activity", "theme", "liking"), rows)


def jobs(workbook: Workbook) -> pd.DataFrame:
    """Return the short-list, a row a job.

    Columns `id`, `title`, `soc`, `reason`, `place`, `feel`, `total` (of 100 points, `None` without
    a sum) and `first` (bool): whether they will look into it first.
    """
    totals = weigh_jobs(workbook).decision.totals
    first = workbook.directions.first
    rows = [
        (
            id_,
            *(getattr(job, part).strip() for part in ("title", "soc", "reason", "place", "feel")),
            _of_hundred(totals.get(id_)),
            id_ == first,
        )
        for id_, job in named_jobs(workbook).items()
    ]
    return frame(("id", "title", "soc", "reason", "place", "feel", "total", "first"), rows)


def job_scores(workbook: Workbook) -> pd.DataFrame:
    """Return the decision in its parts: `job`, `factor`, `points` (int), `score` ("poor" …)."""
    weighing = weigh_jobs(workbook)
    scores = {id_: workbook.directions.jobs[id_].scores for id_ in weighing.jobs}
    rows = [
        (title, name, points, scores[id_][factor])
        for id_, title in weighing.jobs.items()
        for factor, (name, points) in weighing.factors.items()
        if name and factor in scores[id_]
    ]
    return frame(("job", "factor", "points", "score"), rows)


def duties(workbook: Workbook) -> pd.DataFrame:
    """Return the tasks answered: `role`, `duty`, `answer` ("done" …), `story` that shows it."""
    said = workbook.directions
    if not said.duties:
        return frame(("role", "duty", "answer", "story"), [])
    rows = []
    for slug, role in roles().items():
        for duty in role.responsibilities.points:
            key = duty_key(slug, duty.id)
            story = workbook.stories.get(said.shown.get(key, ""))
            if key in said.duties:
                title = story.title.strip() if story else ""
                rows.append((role.title, duty.text, said.duties[key], title))
    return frame(("role", "duty", "answer", "story"), rows)


def realities(workbook: Workbook) -> pd.DataFrame:
    """Return what is said of hiring: `fact`, `answer` ("true", "not", "unknown"), `who_knows`."""
    said = workbook.directions
    rows = [
        (fact.label, said.realities[fact.id], said.who_knows.get(fact.id, "").strip())
        for fact in content.guide("directions").exercises["face_hiring"].options
        if fact.id in said.realities
    ]
    return frame(("fact", "answer", "who_knows"), rows)


def hiring(workbook: Workbook) -> pd.DataFrame:
    """Return at most one row: `prepared` (the id of the answer), `means`."""
    return form_frame(workbook.directions, ("prepared", "means"))


def _of_hundred(total: float | None) -> int | None:
    """Return a total on the scale of scores as points of 100, as the page shows it."""
    return None if total is None else round(100 * (total - LOWEST) / (HIGHEST - LOWEST))
