"""Records as groups of answers: which of them are shown, and what they are called."""

from collections.abc import Callable, Mapping
from typing import Any

from careerkit import content
from careerkit.answers.forms import Answer, Group
from careerkit.answers.places import Place
from careerkit.answers.wording import in_words
from careerkit.coach.kept_skills import kept_skills
from careerkit.content import Exercise
from careerkit.frames import in_order
from careerkit.model import Part, Workbook, lookup

Titles = Mapping[str, str]
"""The records to show, in their order, each with its name: id -> name, "" for none."""


def titles(workbook: Workbook, place: Place) -> Titles:
    """Return the records at `place` that are shown."""
    chosen = _CHOSEN.get(place.path)
    if chosen is not None:
        return chosen(workbook)
    records: Mapping[str, Any] = lookup(workbook, place.path)
    return {id_: _name(records[id_]) for id_ in in_order(workbook, place.order, records)}


def answers_in(workbook: Workbook, exercise: Exercise, part: Part, path: str) -> list[Answer]:
    """Return what was answered to the fields of `exercise` in one part."""
    found = []
    for field in exercise.fields:
        if field.id not in type(part).model_fields:
            continue
        text = in_words(workbook, field, getattr(part, field.id))
        if text:
            found.append(Answer(field.label, text, f"{path}.{field.id}"))
    return found


def form(workbook: Workbook, exercise: Exercise, path: str) -> tuple[Group, ...]:
    """Return what was answered in a form."""
    found = answers_in(workbook, exercise, lookup(workbook, path), path)
    return (Group("", tuple(found)),) if found else ()


def takeaway(workbook: Workbook, exercise: Exercise, step: str) -> tuple[Group, ...]:
    """Return the line to take away from a step."""
    text = workbook.takeaways.get(step, "").strip()
    (field,) = exercise.fields
    return (Group("", (Answer(field.label, text, f"takeaways.{step}"),)),) if text else ()


def _name(record: Part) -> str:
    return str(getattr(record, "title", "") or getattr(record, "name", "")).strip()


def _skills(workbook: Workbook) -> Titles:
    return {kept.key: kept.name for kept in kept_skills(workbook) if kept.name}


def _themes(workbook: Workbook) -> Titles:
    ours = {theme.id: theme.name for theme in content.themes().themes}
    kept = {id_: theme for id_, theme in workbook.themes.items() if theme.keep == "yes"}
    return {id_: theme.name.strip() or ours.get(id_, "") for id_, theme in kept.items()}


def _guesses(workbook: Workbook) -> Titles:
    words = content.guide("skills").exercises["compare_guesses"].labels
    return {name: words.get(name, "") for name in workbook.guesses}


def _wins(workbook: Workbook) -> Titles:
    (kind,) = (
        field
        for field in content.guide("victories").exercises["log_win"].fields
        if field.id == "kind"
    )
    wins = workbook.victories.wins
    return {
        id_: wins[id_].title.strip() or in_words(workbook, kind, wins[id_].kind)
        for id_ in in_order(workbook, "wins", wins)
    }


_CHOSEN: Mapping[str, Callable[[Workbook], Titles]] = {
    "skills": _skills,
    "themes": _themes,
    "guesses": _guesses,
    "victories.wins": _wins,
}
