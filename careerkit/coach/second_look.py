"""What a person's answers say about the first guesses that they made in step 1."""

from collections.abc import Iterator, Mapping, Sequence

from careerkit import content
from careerkit.coach.kept_skills import KeptSkill, kept_skills, shown_in
from careerkit.coach.themes import proposed_themes
from careerkit.content import Exercise
from careerkit.model import Workbook


def second_look(workbook: Workbook) -> Mapping[str, tuple[str, ...]]:
    """Return the lines that speak about each guess: *want*, *good_at* and *use_most*.

    What they want is held against the skills they want to use and their themes; what they are good
    at against their marks and their stories; what to use most against both.
    """
    kept = [one for one in kept_skills(workbook) if one.name]
    return {
        "want": (*_by_answer("want", kept, ("most", "often")), *_themes(workbook)),
        "good_at": (*_by_answer("good", kept, ("teach", "alone")), *_most_shown(workbook, kept)),
        "use_most": tuple(_by_corner(kept)),
    }


def _by_answer(field: str, kept: Sequence[KeptSkill], answers: Sequence[str]) -> Iterator[str]:
    """Yield the skills by what was said of them, in the words of the answers, in their order."""
    (asked,) = (one for one in _exercise("rate_skills").fields if one.id == field)
    labels = {option.id: option.label for option in asked.options}
    for answer in answers:
        yield from _line(
            labels[answer], [x.name for x in kept if getattr(x.skill, field) == answer]
        )


def _by_corner(kept: Sequence[KeptSkill]) -> Iterator[str]:
    """Yield the skills to use more, and those to develop."""
    labels = {option.id: option.label for option in _exercise("see_skills").options}
    for corner in ("use_more", "develop"):
        yield from _line(labels[corner], [one.name for one in kept if one.corner == corner])


def _most_shown(workbook: Workbook, kept: Sequence[KeptSkill]) -> Iterator[str]:
    """Yield the skills that most stories show, if more than one does."""
    counted = {one.name: len(shown_in(workbook, one.skill)) for one in kept}
    most = max(counted.values(), default=0)
    if most > 1:
        label = _exercise("compare_guesses").labels["stories"].format(n=most)
        yield from _line(label, [name for name, n in counted.items() if n == most])


def _themes(workbook: Workbook) -> Iterator[str]:
    """Yield the themes that were kept; ours go by our name until the person has a better one."""
    kept = {
        id_: theme.name.strip() for id_, theme in workbook.themes.items() if theme.keep == "yes"
    }
    ours = {one.id: one.name for one in proposed_themes(workbook)} if kept else {}
    names = [name or ours.get(id_, "") for id_, name in kept.items()]
    yield from _line(_exercise("compare_guesses").labels["themes"], list(filter(None, names)))


def _line(label: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        yield f"{label}: {', '.join(names)}"


def _exercise(name: str) -> Exercise:
    return content.guide("skills").exercises[name]
