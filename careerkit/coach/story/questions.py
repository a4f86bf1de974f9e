"""Questions about a PAR story. They ask for what is missing; nothing is graded.

A question carries a flag; its wording is content (`assets/prompts/coach.yaml`). Where a field is
in another script or language than English, only an empty field is asked about.
"""

from dataclasses import dataclass
from typing import Literal

from careerkit.coach.story import claims, deeds, outcomes, people, quantities, reading, reasons
from careerkit.model import Story

Flag = Literal[
    "general_claim", "no_own_action", "no_result", "no_measure", "heavy_situation", "no_why"
]
"""What a question is about, in the order in which a coach asks."""

Field = Literal["problem", "action", "result", "why_care"]


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: its flag, the field of the story, and the person's words that led to it."""

    flag: Flag
    field: Field
    words: str = ""  # shortened; "" if nothing is written there


def story_questions(story: Story) -> tuple[Question, ...]:
    """Return the questions worth asking about a story, most important first."""
    found: list[Question] = []
    claim = claims.general_claim(story.problem, story.action, story.result)
    if claim:
        field: Field = "problem" if reading.says_nothing(story.action) else "action"
        found.append(Question("general_claim", field, reading.quote(claim)))
    if not _has_own_action(story.action):
        found.append(Question("no_own_action", "action", reading.quote(story.action)))
    before = f"{story.title}\n{story.problem}\n{story.action}"
    has_outcome = outcomes.has_outcome(story.result, before)
    if not has_outcome:
        found.append(Question("no_result", "result", reading.quote(story.result)))
    if not (has_outcome and _has_measure(story, one_event=not claim)):
        found.append(Question("no_measure", "result", reading.quote(story.result)))
    if _is_heavy(story):
        found.append(Question("heavy_situation", "problem"))
    if not reasons.gives_reason(story.why_care, f"{story.title}\n{story.action}"):
        found.append(Question("no_why", "why_care", reading.quote(story.why_care)))
    return tuple(found)


def _has_own_action(action: str) -> bool:
    if reading.says_nothing(action):
        return False
    return not reading.in_english(action) or bool(deeds.own_deeds(action))


def _has_measure(story: Story, *, one_event: bool) -> bool:
    before = f"{story.problem}\n{story.action}"
    return (
        not reading.in_english(story.result)
        or quantities.something_is_measured(story.result)
        or people.somebody_is_named(story.result, one_event=one_event)
        or (one_event and people.they_are_named(story.result, before))
    )


def _is_heavy(story: Story) -> bool:
    """Return whether the problem has more words than action and result together."""
    told = (story.problem, story.action, story.result)
    if not all(reading.in_latin_script(text) for text in told):
        return False  # words are not comparable across scripts, and some write none
    problem, action, result = map(reading.count_words, told)
    return problem > action + result
