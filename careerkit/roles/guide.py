"""A role guide: what one job asks for, gives and leads to."""

import re
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema

from careerkit.content import Words


def _form(pattern: str, like: str) -> tuple[AfterValidator, WithJsonSchema]:
    """Return the annotations of a text that has the form of `pattern`."""

    def formed(text: str) -> str:
        if not re.fullmatch(pattern, text):
            msg = f"“{text[:40]}” is not {like}."
            raise ValueError(msg)
        return text

    schema = {"type": "string", "pattern": f"^{pattern}$", "description": f"This is {like}."}
    return AfterValidator(formed), WithJsonSchema(schema)


SLUG = r"[a-z0-9][a-z0-9_-]{0,39}"  # that of a key in a workbook
Slug = Annotated[str, *_form(SLUG, "a short name of small letters, digits and dashes")]
Soc = Annotated[str, *_form(r"\d\d-\d{4}\.\d\d", "an O*NET-SOC code such as 25-4031.00")]
Month = Annotated[str, *_form(r"\d{4}-(0[1-9]|1[0-2])", "a month such as 2017-07")]
Element = Annotated[str, *_form(r"2\.[ABC](\.\w+)+", "an O*NET element id such as 2.A.1.b")]
Name = Annotated[str, StringConstraints(min_length=1, max_length=80)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=160)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=600)]
Sources = Annotated[tuple[Slug, ...], Field(min_length=1)]
"""Where something comes from: keys of the guide's `sources`."""


class Source(Words):
    """Where facts of a guide come from, with the credit that its owner asks for."""

    name: Name
    credit: Prose


class Point(Words):
    """One thing worth knowing, with a few words to find it by."""

    name: Name
    text: Prose


class Duty(Words):
    """One thing that people in this job do, and the elements that somebody shows who did it."""

    id: Slug
    text: Line
    elements: tuple[Element, ...] = ()


class Ability(Words):
    """One skill that the job asks for."""

    id: Slug
    name: Name
    text: Prose
    elements: tuple[Element, ...] = ()


class Gate(Words):
    """Something you must hold or pass, however good you are; no practice makes up for it."""

    id: Slug
    kind: Literal["degree", "licence", "certificate", "check", "other"]
    asked: Literal["always", "often", "sometimes"]
    name: Name
    text: Prose
    way: Prose  # how people get through it, or round it
    sources: Sources


class Association(Words):
    """People of the same trade who have joined up."""

    name: Name
    short: str = ""
    text: Prose


class Related(Words):
    """Another job that asks for much of the same."""

    title: Name
    text: Prose
    soc: Soc | None = None
    role: Slug | None = None  # its own guide, if there is one


class Figures(Words):
    """What O*NET says about the job."""

    as_of: Month  # when a skill was rated last
    zone: Annotated[int, Field(ge=1, le=5)]  # 1 for little preparation, 5 for a great deal
    interests: tuple[
        Literal["realistic", "investigative", "artistic", "social", "enterprising", "conventional"],
        ...,
    ]  # the strongest first
    skills: tuple[Element, ...]  # the most important first
    knowledge: tuple[Element, ...]
    sources: Sources


P = TypeVar("P", bound=Words)


class Section(Words, Generic[P]):
    """One part of a guide, and where its facts come from."""

    intro: Prose
    points: Annotated[tuple[P, ...], Field(min_length=1)]
    sources: Sources


class Role(Words):
    """Everything a guide says about one job."""

    title: Name
    soc: Soc | None = None  # none: no figures and no matching, but everything else
    also: tuple[Name, ...] = ()  # other names for the same work
    summary: Line
    overview: Section[Point]
    responsibilities: Section[Duty]
    skills: Section[Ability]
    qualifications: Section[Point]  # what helps; what is a must stands under `gates`
    gates: tuple[Gate, ...] = ()
    figures: Figures | None = None
    environment: Section[Point]
    stages: Section[Point]
    challenges: Section[Point]
    rewards: Section[Point]
    trends: Section[Point]
    preparing: Section[Point]
    hiring: Section[Point]  # how it really goes
    associations: Section[Association]
    related: Section[Related]
    sources: Annotated[dict[Slug, Source], Field(min_length=1)]
