"""Find one's skills: those that stories seem to show, the whole list, and own ones."""

from collections.abc import Iterable
from functools import lru_cache

from careerkit import content
from careerkit.coach import suggest_skills
from careerkit.coach.found_skills import FoundSkill, Sign, found_skills, silent_stories
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook, skill_key
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

ALIKE = 3  # skills of the list that an own one may come near to
SIGNS = 3  # stories or strengths shown for one skill; more of them prove no more

_SHOWN = {"title", "like", "keep", "stories"}


class FindSkills(Activity):
    """Proposed skills, each with the words that led to it; to keep, to leave, and to add to."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise) -> None:
        config = {**exercise_config(exercise), "skills": _whole_list()}
        super().__init__(editor, name, config=config, read=_read, view=_view)


def _read(workbook: Workbook) -> Values:
    return {
        "skills": {
            key: skill.model_dump(mode="json", include=_SHOWN)
            for key, skill in workbook.skills.items()
        }
    }


def _view(workbook: Workbook) -> Values:
    own = {key: skill.title for key, skill in workbook.skills.items() if "-" not in key}
    return {
        "found": [_plain(found) for found in found_skills(workbook)],
        "silent": list(silent_stories(workbook)),
        "alike": {key: list(_alike(title)) for key, title in own.items() if title.strip()},
    }


def _whole_list() -> list[dict[str, object]]:
    """Return every skill of the vocabulary, with the names that libraries have for it."""
    called: dict[str, dict[str, None]] = {}
    for framework in content.competencies():
        for competency in framework.competencies:
            for element in competency.skills:
                called.setdefault(element, {})[competency.name] = None
    return [
        {
            "key": skill_key(skill.id),
            "name": skill.name,
            "text": skill.text,
            "kind": skill.kind,
            "library": ", ".join(called.get(skill.id, ())),
        }
        for skill in content.skills().values()
    ]


def _plain(found: FoundSkill) -> dict[str, object]:
    shown = sorted(_by_record(found.signs), key=lambda sign: sign.source == "heard")
    return {
        "key": skill_key(found.element_id),
        "signs": [
            {"source": sign.source, "title": sign.title, "words": list(sign.words)}
            for sign in shown[:SIGNS]
        ],
        "stories": list(dict.fromkeys(s.id for s in found.signs if s.source != "accomplishment")),
    }


def _by_record(signs: Iterable[Sign]) -> list[Sign]:
    """Return one sign for each record, and one for all that was heard."""
    merged: dict[tuple[str, str], Sign] = {}
    for sign in signs:
        place = (sign.source, "" if sign.source == "heard" else sign.id)
        former = merged.get(place)
        words = tuple(dict.fromkeys((*(former.words if former else ()), *sign.words)))
        merged[place] = Sign(sign.source, place[1], sign.title, words)
    return list(merged.values())


@lru_cache(maxsize=64)
def _alike(title: str) -> tuple[str, ...]:
    return tuple(skill_key(each.element_id) for each in suggest_skills(title, ALIKE))
