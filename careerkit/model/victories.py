"""Section of step 8: wins of every size, and how each application went."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from careerkit.model.base import Id, Part, Record, Text
from careerkit.model.skills import KeyOrNothing

IdOrNothing = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{8})?$")]

Sharing = Literal["", "told", "room", "private"]
"""What the person did with a win: not said yet, told somebody, shown to the room, kept."""

Stage = Literal[
    "sent",
    "answered",
    "test",
    "call",
    "interview",
    "second",
    "again",
    "offer",
    "accepted",
    "no",
    "withdrew",
]
"""What can happen to an application, from sending it to its end."""

Hours = Annotated[int, Field(strict=True, ge=0, le=168)]
"""Hours of a week."""


class Victory(Record):
    """Something that went well, however small; one line is enough."""

    title: Text = ""
    kind: KeyOrNothing = ""  # of `assets/prompts/victories.yaml`, or the person's own
    own_kind: Text = ""  # what it is called, if the kind is ``own``
    on: date | None = None
    application: IdOrNothing = ""  # what it came from
    worth: Text = ""  # what it is worth in itself
    celebrated: Text = ""
    tell: Text = ""  # the first name of the person to tell
    message: Text = ""  # what to tell them
    sharing: Sharing = ""


class Application(Record):
    """A post that the person applied for, and on which day each thing happened."""

    title: Text = ""  # the job
    employer: Text = ""
    found: Text = ""  # where the post was found: a site, a person, a notice
    stages: dict[Stage, date | None] = {}
    note: Text = ""
    follow_up: date | None = None


class SmallJob(Record):
    """A job that the person thinks does not count."""

    title: Text = ""
    hours: Hours | None = None  # of a week of theirs
    gives: Text = ""  # what it gives them, and what others get from it


class Victories(Part):
    """Wins, applications, and jobs looked at again."""

    wins: dict[Id, Victory] = {}  # their order is in `orders.wins`
    applications: dict[Id, Application] = {}  # their order is in `orders.applications`
    small_jobs: dict[Id, SmallJob] = {}  # their order is in `orders.small_jobs`
