"""What a person can do and wants to use, as figures that can be held against occupations."""

from collections.abc import Mapping
from types import MappingProxyType

from careerkit.coach.kept_skills import kept_skills
from careerkit.model import Skill, Workbook

LEVELS: Mapping[str, float] = MappingProxyType(
    {"new": 1.0, "helped": 2.5, "alone": 4.0, "teach": 5.5}
)
"""*How good are you at it?* on O*NET's scale of levels, 0 to 7. Its anchors go up to the head of
a profession, so nobody is put at 7 by their own word; most occupations need between 2 and 5."""

STEPS: Mapping[str, float] = MappingProxyType({"never": -1.0, "sometimes": 0.0, "regularly": 0.5})
"""What *How often have you done it?* adds to that: practice is proof, a mark alone is not."""

BY_PRACTICE: Mapping[str, float] = MappingProxyType(
    {"never": 0.5, "sometimes": 2.5, "regularly": 3.5}
)
"""The level where only practice is known."""

WANTED = frozenset({"often", "most"})


def profile(workbook: Workbook) -> Mapping[str, float]:
    """Return the level, from 0 to 7, of each skill and knowledge area that the person rated.

    Keys are O*NET element ids. A kept skill without a word on how good or how often is unknown,
    so it is not in it; neither is one that was left. An own skill counts as the element that the
    person says it is like; where two speak for one element, the higher level counts.
    """
    levels: dict[str, float] = {}
    for kept in kept_skills(workbook):
        level = _level(kept.skill)
        if kept.element_id and level is not None:
            levels[kept.element_id] = max(level, levels.get(kept.element_id, 0.0))
    return levels


def wanted(workbook: Workbook) -> frozenset[str]:
    """Return the element ids of the skills that the person wants to use often or most of all."""
    kept = kept_skills(workbook)
    return frozenset(one.element_id for one in kept if one.element_id and one.skill.want in WANTED)


def _level(skill: Skill) -> float | None:
    if skill.good:
        return LEVELS[skill.good] + STEPS.get(skill.done, 0.0)
    return BY_PRACTICE.get(skill.done)
