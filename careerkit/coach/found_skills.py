"""Skills to propose to a person: out of their own stories, and out of what others heard in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import prod
from typing import Literal

from careerkit import content
from careerkit.coach.skills import Suggestion, suggest_skills
from careerkit.model import Story, Workbook

IN_STORY = 5  # suggestions out of one story
IN_LINE = 2  # out of an accomplishment that is not told yet: a line says less
MOST = 14  # to choose from, altogether
LEAST = 0.25  # score; one in four of those is right, and a long list of guesses tires

_HEARD = 0.5  # how much a strength that somebody heard counts, as a suggestion's score
_PARTS = ("title", "problem", "action", "result", "why_care")

Source = Literal["story", "accomplishment", "heard"]


@dataclass(frozen=True, slots=True)
class Sign:
    """Where a skill shows: in the words of a record, or in what a listener heard."""

    source: Source
    id: str  # of the story or the accomplishment
    title: str
    words: tuple[str, ...]  # as the person, or the listener, put it


@dataclass(frozen=True, slots=True)
class FoundSkill:
    """A skill to propose, with everything that speaks for it."""

    element_id: str
    score: float  # from 0 to 1, higher where several signs agree
    signs: tuple[Sign, ...]


def found_skills(workbook: Workbook) -> tuple[FoundSkill, ...]:
    """Return the skills that what the person told seems to show, the likeliest first."""
    signs: dict[str, list[tuple[float, Sign]]] = {}
    for element, score, sign in (*_told(workbook), *_heard(workbook)):
        signs.setdefault(element, []).append((score, sign))
    found = [
        FoundSkill(element, 1 - prod(1 - score for score, _ in each), tuple(s for _, s in each))
        for element, each in signs.items()
    ]
    likely = [skill for skill in found if skill.score >= LEAST]
    return tuple(sorted(likely, key=lambda skill: (-skill.score, skill.element_id))[:MOST])


def silent_stories(workbook: Workbook) -> tuple[str, ...]:
    """Return the titles of the told stories in which we found no skill."""
    return tuple(
        story.title.strip()
        for story in workbook.stories.values()
        if _is_told(story) and not _suggested(_text(story), IN_STORY)
    )


def _told(workbook: Workbook) -> Iterator[tuple[str, float, Sign]]:
    """Yield what each story says, and each accomplishment that is no story yet."""
    for id_, story in workbook.stories.items():
        if _is_told(story):
            for each in _suggested(_text(story), IN_STORY):
                sign = Sign("story", id_, story.title.strip(), each.words)
                yield each.element_id, each.score, sign
    for id_, noted in workbook.accomplishments.items():
        told = workbook.stories.get(id_)
        if not told or not _is_told(told):
            for each in _suggested(f"{noted.title}\n{noted.why}", IN_LINE):
                sign = Sign("accomplishment", id_, noted.title.strip(), each.words)
                yield each.element_id, each.score, sign


def _heard(workbook: Workbook) -> Iterator[tuple[str, float, Sign]]:
    """Yield what a listener heard in each story, from the list or in their own words."""
    for id_, story in workbook.stories.items():
        title = story.title.strip()
        for strength, heard in story.heard.items():
            for element in content.heard_skills().get(strength, ()) if heard else ():
                yield element, _HEARD, Sign("heard", id_, title, (_strength(strength),))
        for each in _suggested(story.heard_else, IN_LINE):
            yield each.element_id, _HEARD * each.score, Sign("heard", id_, title, each.words)


def _strength(id_: str) -> str:
    options = content.guide("stories").exercises["listen"].options
    return next((option.label for option in options if option.id == id_), id_)


def _text(story: Story) -> str:
    return "\n".join(getattr(story, part) for part in _PARTS)


def _is_told(story: Story) -> bool:
    return any(getattr(story, part).strip() for part in _PARTS[1:])


@lru_cache(maxsize=128)  # an edit changes one text; the others need not be read again
def _suggested(text: str, limit: int) -> tuple[Suggestion, ...]:
    return suggest_skills(text, limit) if text.strip() else ()
