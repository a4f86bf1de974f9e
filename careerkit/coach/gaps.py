"""What stands between a person and the job that they plan for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from careerkit import content
from careerkit.coach.directions import occupation
from careerkit.coach.profile import profile
from careerkit.model import Skill, Workbook, duty_key, element_id, gate_key, skill_key
from careerkit.roles import roles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerkit.coach.occupations.release import Need
    from careerkit.model import Need as OwnNeed
    from careerkit.model import Target
    from careerkit.roles import Gate, Role

IMPORTANT = 3.0  # "important" on O*NET's scale from 1 to 5; what is less is no gap worth a plan
VERY_IMPORTANT = 4.0  # "very important" on that scale
NOTICED = 0.5  # levels; people cannot tell a smaller difference
LARGE = 1.5  # levels, of seven: from helping with a thing to doing it alone

Size = Literal["large", "small", "covered", "unknown"]

_LOWEST = 1.0  # importance: not important at all
_PASSED = frozenset({"have", "elsewhere"})
_MOSTLY_ASKED = frozenset({"always", "often"})


@dataclass(frozen=True, slots=True)
class SkillGap:
    """A skill that a job asks for, beside what the person has shown of it."""

    element_id: str
    need: float  # 0 to 7
    have: float | None  # 0 to 7; `None` where nothing is known, which is not zero
    importance: float  # 1 to 5

    @property
    def short(self) -> float | None:
        """Return how many levels are missing, or `None` where nothing is known."""
        return None if self.have is None else max(0.0, self.need - self.have)

    @property
    def size(self) -> Size:
        """Return how wide the gap is."""
        if self.short is None:
            return "unknown"
        if self.short < NOTICED:
            return "covered"
        return "small" if self.short < LARGE else "large"


def skill_gaps(needs: Mapping[str, Need], levels: Mapping[str, float]) -> tuple[SkillGap, ...]:
    """Return the important skills of a job: gaps, then what is covered, then what is unknown.

    Gaps come widest first, weighed by importance; the others the most important first. `needs` and
    `levels` (0 to 7) are by element id.
    """
    gaps = [
        SkillGap(id_, need.level, levels.get(id_), need.importance)
        for id_, need in needs.items()
        if need.importance >= IMPORTANT
    ]
    return tuple(sorted(gaps, key=_place))


def target_gaps(workbook: Workbook) -> tuple[SkillGap, ...]:
    """Return the skill gaps of the target; none while it has no figures."""
    soc = workbook.gap.target.soc
    try:
        needs = occupation(soc).needs if soc else {}
    except LookupError:  # a release of the figures may drop an occupation
        needs = {}
    return skill_gaps(needs, profile(workbook)) if needs else ()


def target_gates(target: Target) -> Mapping[str, Gate]:
    """Return what the role guide says one must have for the target, by `gate_key`."""
    guide = roles().get(target.role) if target.role else None
    return {gate_key(target.role, gate.id): gate for gate in guide.gates} if guide else {}


def target_key(target: Target) -> str:
    """Return what tells a target from others, whatever title it was chosen by.

    `own_needs.js` writes it into the needs that are noted for the target.
    """
    return target.soc or target.role or target.title


def open_gates(workbook: Workbook) -> Mapping[str, str]:
    """Return what the person must have and has not, as far as they said: key -> its name."""
    said = workbook.gap
    guide = {
        key: gate.name
        for key, gate in target_gates(said.target).items()
        if said.gates.get(key, "") and said.gates[key] not in _PASSED
    }
    own = {
        id_: need.title
        for id_, need in _own_gates(workbook).items()
        if need.standing and need.standing not in _PASSED
    }
    return guide | own


def untold_gates(workbook: Workbook) -> Mapping[str, str]:
    """Return what is mostly a must and the person has not answered: key -> its name."""
    said = workbook.gap
    guide = {
        key: gate.name
        for key, gate in target_gates(said.target).items()
        if gate.asked in _MOSTLY_ASKED and not said.gates.get(key, "")
    }
    own = {id_: need.title for id_, need in _own_gates(workbook).items() if not need.standing}
    return guide | own


def wanted_duties(workbook: Workbook) -> Mapping[str, str]:
    """Return the tasks of the target that the person would like to do: `duty_key` -> its words."""
    role = workbook.gap.target.role
    guide = roles().get(role) if role else None
    if guide is None:
        return {}
    duties = {duty_key(role, duty.id): duty.text for duty in guide.responsibilities.points}
    said = workbook.directions.duties
    return {key: text for key, text in duties.items() if said.get(key) == "want"}


def gap_name(workbook: Workbook, key: str) -> str:
    """Return what a gap is called, or "" if nothing of that key is known any more."""
    if key in workbook.gap.needs:
        return workbook.gap.needs[key].title.strip()
    if "~" in key:
        guide = roles().get(key.partition("~")[0])
        return _guide_names(key.partition("~")[0], guide).get(key, "") if guide else ""
    skill = content.skills().get(element_id(key, Skill()))
    return skill.name if skill else ""


def gap_key(gap: SkillGap) -> str:
    """Return the name under which a workbook keeps a skill gap."""
    return skill_key(gap.element_id)


def _own_gates(workbook: Workbook) -> dict[str, OwnNeed]:
    """Return the musts that the person noted for their target; early ones were noted by title."""
    target = workbook.gap.target
    noted_for = {target_key(target), target.title} - {""}
    return {
        id_: need
        for id_, need in workbook.gap.needs.items()
        if need.paper and need.target in noted_for and need.title.strip()
    }


def _guide_names(role: str, guide: Role) -> dict[str, str]:
    gates = {gate_key(role, gate.id): gate.name for gate in guide.gates}
    return gates | {duty_key(role, duty.id): duty.text for duty in guide.responsibilities.points}


def _place(gap: SkillGap) -> tuple[int, float]:
    """Return what puts gaps in their order."""
    weight = gap.importance - _LOWEST
    if gap.short is None:
        return 2, -weight
    return (1, -weight) if gap.size == "covered" else (0, -weight * gap.short)
