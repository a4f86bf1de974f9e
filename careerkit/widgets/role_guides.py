"""Role guides to read, each task of a job answered."""

from careerkit import content
from careerkit.coach.occupations.release import INTERESTS
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.figures.wording import IN_TABLE, shortened
from careerkit.frames import in_order
from careerkit.model import Workbook, job_key
from careerkit.roles import Role, roles
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

_SECTIONS = (  # in the order in which a page shows them, folded
    "qualifications",
    "environment",
    "stages",
    "challenges",
    "rewards",
    "trends",
    "preparing",
    "hiring",
)


class RoleGuides(Activity):
    """One guide at a time, so that little goes over the wire; and an answer for each of its tasks.

    The exercise's options are the answers.
    """

    def __init__(self, editor: Editor, name: str, exercise: Exercise) -> None:
        super().__init__(editor, name, config=exercise_config(exercise), read=_read, view=_view)


def _read(workbook: Workbook) -> Values:
    said = workbook.directions
    return {
        "directions.reading": said.reading,
        "directions.duties": dict(said.duties),
        "directions.shown": dict(said.shown),
        "directions.jobs": {id_: {"title": job.title} for id_, job in said.jobs.items()},
    }


def _view(workbook: Workbook) -> Values:
    guides = roles()
    open_guide = guides.get(workbook.directions.reading)
    stories = {
        id_: shortened(workbook.stories[id_].title, IN_TABLE)
        for id_ in in_order(workbook, "stories", workbook.stories)
    }
    return {
        "guides": [{"id": slug, "title": role.title} for slug, role in guides.items()],
        "guide": open_guide and _guide(workbook.directions.reading, open_guide),
        "stories": [{"id": id_, "title": title} for id_, title in stories.items() if title],
    }


def _guide(slug: str, role: Role) -> dict[str, object]:
    """Return what a page shows of a guide: its sources in words, its elements by name."""
    plain = role.model_dump(mode="json", include={"title", "also", "summary", "soc", *_SECTIONS})
    for section in _SECTIONS:
        plain[section].pop("sources")
    return plain | {
        "slug": slug,
        "job": job_key(role.soc) if role.soc else slug,
        "soc": role.soc or "",
        "overview": role.overview.model_dump(mode="json", exclude={"sources"}),
        "duties": [
            duty.model_dump(include={"id", "text"}) for duty in role.responsibilities.points
        ],
        "duties_intro": role.responsibilities.intro,
        "skills": {
            "intro": role.skills.intro,
            "points": [point.model_dump(include={"name", "text"}) for point in role.skills.points],
        },
        "gates": [gate.model_dump(exclude={"sources", "id"}) for gate in role.gates],
        "figures": _figures(role),
        "associations": {
            "intro": role.associations.intro,
            "points": [
                {"name": f"{one.name} ({one.short})" if one.short else one.name, "text": one.text}
                for one in role.associations.points
            ],
        },
        "related": {
            "intro": role.related.intro,
            "points": [
                {"name": one.title, "text": one.text, "role": one.role or ""}
                for one in role.related.points
            ],
        },
        "sources": [source.model_dump() for source in role.sources.values()],
    }


def _figures(role: Role) -> dict[str, object] | None:
    if role.figures is None:
        return None
    names = {id_: skill.name for id_, skill in content.skills().items()}
    themes = {theme.id: theme.name for theme in content.interest_check().themes}
    return {
        "as_of": role.figures.as_of,
        "skills": [names[id_] for id_ in role.figures.skills],
        "knowledge": [names[id_] for id_ in role.figures.knowledge],
        "interests": [themes[INTERESTS[name]] for name in role.figures.interests],
        "zone": role.figures.zone,
        "credits": [role.sources[key].credit for key in role.figures.sources],
    }
