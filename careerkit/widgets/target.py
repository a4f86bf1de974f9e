"""The job to plan for: from the short-list, from the role guides, or found by any title."""

from collections.abc import Mapping
from typing import Any

from careerkit.coach import occupation, occupation_credit
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.figures.wording import IN_TABLE, shortened
from careerkit.model import Workbook, job_key
from careerkit.roles import roles
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.find_jobs import LONGEST_QUERY, search_jobs
from careerkit.widgets.words import exercise_config


class Target(Activity):
    """A choice of one job at `gap.target`, and the fields of the exercise in `gap`."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise) -> None:
        self._found: Mapping[str, object] | None = None
        asked = {field.id for field in exercise.fields}

        def read(workbook: Workbook) -> Values:
            return {"gap": workbook.gap.model_dump(mode="json", include={"target", *asked})}

        config = {**exercise_config(exercise), "base": "gap"}
        super().__init__(editor, name, config=config, read=read, view=self._shown)

    def act(self, action: Mapping[str, Any]) -> None:
        """Search for a title, or do what every activity can."""
        match action:
            case {"do": "search", "text": str(text)}:
                self._found = search_jobs(text.strip()[:LONGEST_QUERY])
                self.set_trait("view", dict(self._shown(self.editor.workbook)))
            case _:
                super().act(action)

    def _shown(self, workbook: Workbook) -> Values:
        target = workbook.gap.target
        guides = [
            {"title": role.title, "soc": role.soc or "", "role": slug}
            for slug, role in roles().items()
        ]
        jobs = [
            {"title": shortened(job.title, IN_TABLE), "soc": job.soc, "role": job.role}
            for job in workbook.directions.jobs.values()
        ]
        return {
            "listed": [job for job in jobs if job["title"]],
            "guides": guides,
            "by_job": {job_key(str(one["soc"])): one["role"] for one in guides if one["soc"]},
            "known": _known(target.soc, target.role) if target.title else "",
            "found": self._found,
            "credit": occupation_credit() if self._found else "",
        }


def _known(soc: str, role: str) -> str:
    """Return which words say what is known of a job: the names of labels."""
    if role in roles():
        return "guide"
    try:
        rated = bool(soc) and bool(occupation(soc).needs)
    except LookupError:
        rated = False
    return "no_guide" if rated else "no_figures"
