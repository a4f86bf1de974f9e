"""Where the answers to an exercise lie: the part, or the records, with fields of those names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from careerkit.content import Exercise
from careerkit.model import Part, Workbook

# Steps whose answers lie in sections of other names
SECTIONS_OF: Mapping[str, tuple[str, ...]] = {
    "skills": ("skills", "themes", "guesses"),
    "portfolio": ("background",),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the workbook, or a collection of records."""

    path: str
    kind: type[Part]
    many: bool  # records by their id

    @property
    def order(self) -> str:
        """Return the name under which `Workbook.orders` keeps the order of these records."""
        return self.path.rpartition(".")[2]


def place_of(step: str, exercise: Exercise) -> Place | None:
    """Return where the fields of `exercise` are kept, or `None` where the model has none of them.

    In the step's own sections, that with most of the fields, and of those the one with the fewest
    others.
    """
    asked = {field.id for field in exercise.fields}
    sections = SECTIONS_OF.get(step, (step,))

    def fit(place: Place) -> tuple[int, int]:
        return len(asked & place.kind.model_fields.keys()), -len(place.kind.model_fields)

    own = [place for place in _places() if place.path.partition(".")[0] in sections]
    best = max(own, key=fit, default=None)
    return best if best and fit(best)[0] else None


@cache
def _places() -> tuple[Place, ...]:
    return tuple(_within(Workbook, ""))


def _within(part: type[Part], path: str) -> Iterator[Place]:
    for name, field in part.model_fields.items():
        below = f"{path}.{name}" if path else name
        kind, many = _kind(field.annotation)
        if kind is not None:
            yield Place(below, kind, many)
            yield from () if many else _within(kind, below)


def _kind(annotation: Any) -> tuple[type[Part] | None, bool]:
    many = get_origin(annotation) is dict
    kind = get_args(annotation)[1] if many else annotation
    is_part = isinstance(kind, type) and issubclass(kind, Part)
    return (kind if is_part else None), many
