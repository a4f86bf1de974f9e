"""An answer as it reads: the words of options, the names of records, dates in full."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from careerkit import content
from careerkit.coach.gaps import gap_name
from careerkit.content import Field
from careerkit.frames import in_order
from careerkit.model import Workbook


def in_words(workbook: Workbook, field: Field, value: Any) -> str:
    """Return the answer to `field` as text, "" for none."""
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Mapping):
        names = (name_of(workbook, key) for key, chosen in value.items() if chosen)
        return joined(filter(None, names))
    text = "" if value is None else str(value).strip()
    if field.kind == "live":
        return name_of(workbook, text) if text else ""
    if field.kind == "month":
        return month(text)
    return next((one.label for one in field.options if one.id == text), text)


def name_of(workbook: Workbook, key: str) -> str:
    """Return what the person calls the record, skill or gap of this key; "" if it is gone."""
    collections: tuple[Mapping[str, Any], ...] = (
        workbook.stories,
        workbook.victories.applications,
        workbook.background.posts,
        workbook.accomplishments,
    )
    for records in collections:
        if key in records:
            return str(records[key].title).strip()
    return gap_name(workbook, key)


def story_names(workbook: Workbook) -> dict[str, str]:
    """Return what each story is called, also one without a name, in their order."""
    unnamed = content.guide("skills").exercises["rate_skills"].labels["unnamed_story"]
    order = in_order(workbook, "stories", workbook.stories)
    return {
        id_: workbook.stories[id_].title.strip() or unnamed.format(n=n)
        for n, id_ in enumerate(order, 1)
    }


def month(text: str) -> str:
    """Return ``2019-04`` as people write it: April 2019; a year alone as it is."""
    year, _, number = text.partition("-")
    return f"{date(2000, int(number), 1):%B} {year}" if number else year


def joined(names: Iterable[str]) -> str:
    """Return names in a row; with semicolons where one of them has a comma."""
    listed = list(names)
    return ("; " if any("," in name for name in listed) else ", ").join(listed)


def day(on: date) -> str:
    """Return a day as people write it: 3 March 2026."""
    return f"{on.day} {on:%B} {on.year}"
