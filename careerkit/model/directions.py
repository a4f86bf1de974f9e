"""Section of step 5: what the person likes doing, and jobs to look into."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from careerkit.model.base import Key, Part, Record, Text
from careerkit.model.skills import KeyOrNothing

Liking = Literal["1", "2", "3", "4", "5"]
"""How much somebody would like to do something, from not at all to a lot."""

Zone = Literal["", "1", "2", "3", "4", "5"]
"""How much preparation somebody has, as O*NET counts it: 1 is little, 5 a second degree."""

Duty = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*~[a-z0-9][a-z0-9_-]*$")]
"""A role guide and one of its duties, joined by ``~``."""

DutyAnswer = Literal["done", "want", "not"]
Reality = Literal["true", "not", "unknown"]
Score = Literal["poor", "fair", "good", "unknown"]

Soc = Annotated[str, StringConstraints(pattern=r"^(\d\d-\d{4}\.\d\d)?$")]
"""An O*NET-SOC code such as ``25-4031.00``, or nothing."""


class Job(Record):
    """A job on the short-list.

    It stands under its O*NET-SOC code as `job_key` writes it, or else under the name of its role
    guide, so that two pages that put it on the list make one record; a job in the person's own
    words stands under an id of its own.
    """

    title: Text = ""
    soc: Soc = ""
    role: KeyOrNothing = ""  # its role guide
    reason: Text = ""  # why it is on the list
    place: Text = ""  # where they would do it
    feel: Text = ""  # what their stomach says
    scores: dict[Key, Score] = {}  # deciding factor -> how well the job gives it


class Directions(Part):
    """Interests, a short-list with scores, role guides answered, and how hiring goes."""

    likes: dict[Key, Liking] = {}  # activity of the interest check -> how much they like it
    prepared: Zone = ""
    jobs: dict[Key, Job] = {}
    reading: KeyOrNothing = ""  # the role guide that lies open
    duties: dict[Duty, DutyAnswer] = {}
    shown: dict[Duty, Key] = {}  # a duty that they have done -> the story that shows it
    realities: dict[Key, Reality] = {}  # how hiring goes -> whether it is so where they live
    who_knows: dict[Key, Text] = {}  # the same -> whom they could ask
    means: Text = ""  # what that means for them
    first: KeyOrNothing = ""  # the job that they will look into first


def job_key(soc: str) -> str:
    """Return an O*NET-SOC code as a name in a path: ``25-4031.00`` as ``25-4031-00``."""
    return soc.replace(".", "-")


def duty_key(role: str, duty: str) -> str:
    """Return the name of one duty of a role guide."""
    return f"{role}~{duty}"
