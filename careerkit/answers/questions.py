"""What each field of the workbook is asked as."""

from collections.abc import Mapping
from functools import cache

from careerkit import content
from careerkit.answers.pages import page_names
from careerkit.answers.places import place_of

ANY = "*"  # stands for the id of a record


@cache
def questions() -> Mapping[str, str]:
    """Return the question about each field of a form, by its path; `ANY` for the id of a record."""
    found: dict[str, str] = {}
    for step in page_names():
        for exercise in content.guide(step).forms.values():
            place = place_of(step, exercise) if exercise.fields else None
            if place is None:
                continue
            base = f"{place.path}.{ANY}" if place.many else place.path
            for field in exercise.fields:
                if field.id in place.kind.model_fields:
                    found.setdefault(f"{base}.{field.id}", field.label)
    return found
