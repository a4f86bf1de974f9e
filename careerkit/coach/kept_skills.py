"""The skills that a person calls their own, with the names that they go by."""

from dataclasses import dataclass
from typing import Literal

from careerkit import content
from careerkit.model import Skill, Workbook, element_id

Corner = Literal["", "use_more", "develop", "sparingly", "let_go"]

_GOOD = frozenset({"alone", "teach"})
_WANTED = frozenset({"often", "most"})


@dataclass(frozen=True, slots=True)
class KeptSkill:
    """A skill that the person kept, or added."""

    key: str  # its name in the workbook
    element_id: str  # O*NET's; "" where only the person knows it
    name: str  # theirs, or that of the vocabulary; "" for an own one without a name
    skill: Skill

    @property
    def corner(self) -> Corner:
        """What to do with it, from how good they are at it and how much they want to use it."""
        if not self.skill.good or not self.skill.want:
            return ""
        if self.skill.want in _WANTED:
            return "use_more" if self.skill.good in _GOOD else "develop"
        return "sparingly" if self.skill.good in _GOOD else "let_go"


def kept_skills(workbook: Workbook) -> tuple[KeptSkill, ...]:
    """Return the kept skills in the order in which they came up, unknown elements left out."""
    found = []
    for key, skill in workbook.skills.items():
        if skill.keep != "yes":
            continue
        element = element_id(key, skill)
        known = content.skills().get(element) if element else None
        if known or "-" not in key:
            name = skill.title.strip() or (known.name if known and "-" in key else "")
            found.append(KeptSkill(key, element if known else "", name, skill))
    return tuple(found)


def shown_in(workbook: Workbook, skill: Skill) -> tuple[str, ...]:
    """Return the ids of the stories that show a skill; one that is gone shows nothing."""
    return tuple(id_ for id_ in workbook.stories if skill.stories.get(id_))
