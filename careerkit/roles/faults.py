"""What is wrong with a role guide although every entry of it has the right form."""

from collections.abc import Iterator, Sequence

from careerkit import content
from careerkit.checked import Fault
from careerkit.content import Words
from careerkit.marked import Place
from careerkit.roles.guide import Ability, Duty, Gate, Role


def faults(role: Role) -> Iterator[Fault]:
    """Yield names that lead nowhere, and ids that stand twice."""
    for place, name in _named(role, "sources"):
        if name not in role.sources:
            yield place, f"The source “{name}” is not under “sources”."
    for part in ("elements", "skills", "knowledge"):
        for place, name in _named(role, part):
            if name not in content.skills():
                yield place, f"O*NET has no skill or knowledge “{name}”."
    yield from _twice(("responsibilities", "points"), role.responsibilities.points)
    yield from _twice(("skills", "points"), role.skills.points)
    yield from _twice(("gates",), role.gates)


def _named(part: object, field: str, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield every text in a list that is called `field`, and where it stands."""
    if isinstance(part, Words):
        for name in type(part).model_fields:
            yield from _named(getattr(part, name), field, (*place, name))
    elif isinstance(part, tuple):
        for number, below in enumerate(part):
            if isinstance(below, str) and place[-1] == field:
                yield (*place, number), below
            else:
                yield from _named(below, field, (*place, number))


def _twice(place: Place, rows: Sequence[Duty | Ability | Gate]) -> Iterator[Fault]:
    ids = [row.id for row in rows]
    for number, name in enumerate(ids):
        if name in ids[:number]:
            yield (*place, number, "id"), f"“{name}” is the id of another entry of this list."
