"""Jobs that fit, jobs found by a title, and the short-list."""

from collections.abc import Iterable, Mapping
from typing import Any

from careerkit import content
from careerkit.coach import find_occupations, occupation_credit
from careerkit.coach.fitting import Fit, fitting_jobs
from careerkit.coach.proofs import Proof, proofs
from careerkit.coach.talk import deciding_factors, top_values
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.figures.wording import IN_TABLE, shortened
from careerkit.model import Workbook, job_key
from careerkit.roles import roles
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

MOST_FOUND = 10  # titles that a search shows
LONGEST_QUERY = 200  # characters
OLD = "2016"  # figures from before this year are called old: much has changed in ten years
PAUSE = 0.3  # seconds without an edit until jobs are looked for again, which takes about 10 ms
SHOWN = 5  # skills in a line, stories beside a skill
TALK = 3  # values, and deciding factors, to talk about


class FindJobs(Activity):
    """The jobs that fit in bands, a search by any title, and the short-list at `directions.jobs`.

    The exercise's options are the bands; its fields are kept in `directions`. The jobs come after
    the page is there, or the save is acknowledged: the figures take a moment to load.
    """

    def __init__(self, editor: Editor, name: str, exercise: Exercise) -> None:
        self._found: Values | None = None
        self._fits: Values = {}
        config = {**exercise_config(exercise), "base": "directions"}
        super().__init__(editor, name, config=config, read=_read, view=self._shown)
        self.follow_pauses(self._fit, shown=lambda: self._fits, seconds=PAUSE)

    def act(self, action: Mapping[str, Any]) -> None:
        """Search for a title, or do what every activity can."""
        match action:
            case {"do": "search", "text": str(text)}:
                self._found = search_jobs(text.strip()[:LONGEST_QUERY])
                self.set_trait("view", dict(self._shown(self.editor.workbook)))
            case _:
                super().act(action)

    def _fit(self) -> None:
        workbook = self.editor.workbook
        self._fits = _fits(workbook)
        self.set_trait("view", dict(self._shown(workbook)))

    def _shown(self, workbook: Workbook) -> Values:
        return {
            **self._fits,
            "talk": _talk(workbook),
            "guides": _guides(),
            "found": self._found,
            "credit": occupation_credit() if self._fits or self._found else "",
        }


def _read(workbook: Workbook) -> Values:
    said = workbook.directions
    shown = {"title", "soc", "role", "reason"}
    jobs = {id_: job.model_dump(include=shown) for id_, job in said.jobs.items()}
    return {"directions": {"prepared": said.prepared, "jobs": jobs}}


def _guides() -> dict[str, str]:
    """Return the guides by the key of their job."""
    return {
        job_key(role.soc) if role.soc else slug: slug for slug, role in reversed(roles().items())
    }


def search_jobs(text: str) -> dict[str, object] | None:
    """Return the jobs that have a title like `text`, as `job_search.js` shows them."""
    if not text:
        return None
    found = find_occupations(text, MOST_FOUND)
    jobs = [
        {
            "key": job_key(one.soc),
            "soc": one.soc,
            "title": one.title,
            "as": one.found_as if one.found_as != one.title else "",
            "rated": one.rated,
        }
        for one in found
    ]
    return {"text": text, "jobs": jobs}


def _fits(workbook: Workbook) -> Values:
    """Return the jobs that fit; nothing before they can be looked for."""
    fits = fitting_jobs(workbook)
    if not fits.told:
        return {}
    shown, guides = proofs(workbook), _guides()
    return {
        "jobs": [_job(workbook, fit, shown, guides) for fit in fits.jobs],
        "told": fits.told,
        "unsteady": fits.unsteady,
    }


def _job(
    workbook: Workbook, fit: Fit, shown: Mapping[str, Proof], guides: Mapping[str, str]
) -> dict[str, object]:
    match, compared = fit.match, fit.comparison
    themes = {theme.id: theme.name for theme in content.interest_check().themes}
    return {
        "key": job_key(match.soc),
        "soc": match.soc,
        "title": match.title,
        "band": match.band,
        "zone": match.job_zone,
        "rated": match.rated,
        "old": match.rated < OLD,
        "uses": _names(fit.uses),
        "bring": [
            {
                "name": content.skills()[point.element_id].name,
                **_proof(workbook, shown.get(point.element_id, Proof())),
            }
            for point in compared.fits
        ],
        "missing": _names(point.element_id for point in compared.shortfalls),
        "unwanted": _names(fit.unwanted),
        "untold": _names(compared.untold),
        "told": round(100 * compared.told),
        "likes": [themes[id_] for id_ in match.interests],
        "guide": guides.get(job_key(match.soc), ""),
    }


def _proof(workbook: Workbook, proof: Proof) -> dict[str, object]:
    """Return what shows a skill, short enough to stand beside its name."""
    titles = [shortened(workbook.stories[id_].title, IN_TABLE) for id_ in proof.stories]
    return {
        "stories": [title for title in titles if title][:SHOWN],
        "duties": list(proof.duties[:1]),
        "own": shortened(proof.own, IN_TABLE),
    }


def _names(elements: Iterable[str]) -> list[str]:
    return [content.skills()[id_].name for id_ in elements][:SHOWN]


def _talk(workbook: Workbook) -> list[str]:
    """Return what matters most to the person, to be asked about and never counted."""
    factors = [name for name, _ in deciding_factors(workbook).values() if name]
    return [*top_values(workbook)[:TALK], *factors[:TALK]]
