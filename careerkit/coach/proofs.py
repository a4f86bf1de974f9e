"""What a person has said that shows a skill: stories, tasks of a role guide, their own words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from careerkit.model import Workbook, duty_key, element_id
from careerkit.roles import Duty, roles


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows one skill or knowledge area."""

    stories: tuple[str, ...] = ()  # their ids, each once
    duties: tuple[str, ...] = ()  # tasks of role guides that they have done, in the guide's words
    own: str = ""  # where they did it, in their own words


def proofs(workbook: Workbook) -> Mapping[str, Proof]:
    """Return what shows each skill or knowledge area, by O*NET element id.

    A task that the person has done proves the elements that its role guide names, and so does the
    story that they say shows it. A story that is gone proves nothing.
    """
    stories: dict[str, list[str]] = {}
    duties: dict[str, list[str]] = {}
    own: dict[str, str] = {}
    for key, skill in workbook.skills.items():
        element = element_id(key, skill)
        if skill.keep == "yes" and element:
            shown = [story for story, shows in skill.stories.items() if shows]
            stories.setdefault(element, []).extend(shown)
            own[element] = own.get(element) or skill.proof.strip()
    for name, duty in _done(workbook):
        story = workbook.directions.shown.get(name)
        for element in duty.elements:
            duties.setdefault(element, []).append(duty.text)
            stories.setdefault(element, []).extend([story] if story else [])
    return {
        element: Proof(
            tuple(story for story in dict.fromkeys(told) if story in workbook.stories),
            tuple(dict.fromkeys(duties.get(element, ()))),
            own.get(element, ""),
        )
        for element, told in stories.items()
    }


def _done(workbook: Workbook) -> Iterator[tuple[str, Duty]]:
    """Yield the tasks that the person has done, with their names in the workbook."""
    answers = workbook.directions.duties
    if "done" not in answers.values():
        return  # most pages need no guide
    for slug, role in roles().items():
        for duty in role.responsibilities.points:
            name = duty_key(slug, duty.id)
            if answers.get(name) == "done":
                yield name, duty
