"""Sections of step 4: skills with their proof, themes, and first guesses looked at again."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from careerkit.model.base import Key, Record, Text

Keep = Literal["", "yes", "no"]
"""Whether something that was proposed is the person's: not said yet, kept, or left."""

Good = Literal["", "new", "helped", "alone", "teach"]
Want = Literal["", "none", "little", "often", "most"]
Done = Literal["", "never", "sometimes", "regularly"]
Verdict = Literal["", "holds", "partly", "changed"]

KeyOrNothing = Annotated[str, StringConstraints(pattern=r"^([a-z0-9][a-z0-9_-]{0,39})?$")]


class Skill(Record):
    """Something the person can do: how well, how gladly, how often, and what shows it.

    A skill of the vocabulary stands under its O*NET element id as `skill_key` writes it, so that
    two pages that confirm it make one record; a skill of the person's own under an id of its own.
    """

    title: Text = ""  # in the person's words; that of the vocabulary where it is empty
    like: KeyOrNothing = ""  # the key of the skill of the vocabulary that an own one comes near to
    keep: Keep = ""
    good: Good = ""
    want: Want = ""
    done: Done = ""
    stories: dict[Key, bool] = {}  # story -> it shows the skill
    proof: Text = ""  # where they did it, if no story tells


class Theme(Record):
    """Something that keeps coming back in what the person said; proposed, or their own."""

    keep: Keep = ""
    name: Text = ""
    meaning: Text = ""  # where they see it


class Second(Record):
    """A second look at a first guess of step 1; it stands under the name of the guess."""

    verdict: Verdict = ""
    now: Text = ""  # how they would say it today


def skill_key(element_id: str) -> str:
    """Return an O*NET element id as a name in a path: ``2.A.1.a`` as ``2-a-1-a``."""
    return element_id.replace(".", "-").lower()


def element_id(key: str, skill: Skill) -> str:
    """Return the O*NET element id of a skill, or "" for one that is only the person's own."""
    name = key if "-" in key else skill.like
    number, _, below = name.partition("-")
    return f"{number}.{below[:1].upper()}{below[1:].replace('-', '.')}" if below else ""
