"""Section of step 6: where to go, what is missing, and the steps that the person will take."""

from datetime import date
from typing import Annotated, Literal

from pydantic import StringConstraints

from careerkit.model.base import Id, Part, Record, Text
from careerkit.model.directions import Soc
from careerkit.model.skills import KeyOrNothing

_KEY = r"[a-z0-9][a-z0-9_-]{0,39}"

GateKey = Annotated[str, StringConstraints(pattern=rf"^{_KEY}~~?{_KEY}$")]
"""A gate of a role guide as `gate_key` writes it."""

GapKey = Annotated[str, StringConstraints(pattern=rf"^{_KEY}(~~?{_KEY})?$")]
"""What is missing: a skill as `skill_key` writes it, a gate, a duty of a role guide as `duty_key`
writes it, or the id of a need of the person's own."""

GapKeyOrNothing = Annotated[str, StringConstraints(pattern=rf"^({_KEY}(~~?{_KEY})?)?$")]

When = Literal["", "months", "year", "years", "someday"]
Standing = Literal["", "have", "on-the-way", "not-yet", "elsewhere"]
"""Whether a gate is passed; ``elsewhere`` means that it does not apply where the person lives."""

Way = Literal[
    "",
    "creative",
    "mentor",
    "training",
    "ladder",
    "volunteer",
    "cross-train",
    "temp",
    "ask-work",
    "own",
]
Went = Literal["", "done", "moved", "dropped"]


class Target(Part):
    """The job to plan for: a title, with its figures and its role guide where there are some."""

    title: Text = ""
    soc: Soc = ""
    role: KeyOrNothing = ""  # name of a role guide


class Need(Record):
    """Something that adverts for the target ask for, found by the person."""

    title: Text = ""
    target: Text = ""  # whose adverts ask for it: the target's code, else its guide, else its title
    paper: bool = False  # it must be held or passed; no practice makes up for it
    standing: Standing = ""


class Action(Record):
    """A step across a gap; begun as a first step with a date and a plan for the moment."""

    title: Text = ""  # the first step
    gap: GapKeyOrNothing = ""
    way: Way = ""
    by: date | None = None
    if_when: Text = ""
    then_do: Text = ""
    wish: Text = ""
    outcome: Text = ""
    obstacle: Text = ""
    obstacle_plan: Text = ""  # what they will do if the obstacle comes
    support: Text = ""
    went: Went = ""  # a step that was moved is still open, by its new date
    learned: Text = ""


class Waiting(Part):
    """How the person lives with what only patience closes."""

    frustrates: Text = ""
    helps: Text = ""
    focus: Text = ""
    pace: Text = ""
    look_again: date | None = None


class Gap(Part):
    """Where to go, what is missing, and the steps across.

    `gates` and `picked` keep what was said of former targets too.
    """

    target: Target = Target()
    wish: Text = ""  # why this job
    when: When = ""
    gates: dict[GateKey, Standing] = {}
    needs: dict[Id, Need] = {}
    picked: dict[GapKey, bool] = {}  # gaps to work on
    actions: dict[Id, Action] = {}  # their order is in `orders.actions`
    waiting: Waiting = Waiting()


def gate_key(role: str, gate: str) -> str:
    """Return the name of one gate of a role guide; no duty of it has the same."""
    return f"{role}~~{gate}"
