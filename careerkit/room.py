"""What a room shows to whoever leads it: numbers, never names or words."""

from collections.abc import Iterable
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from careerkit.repository.rooms import Counts, Room


class StepCount(BaseModel):
    """How many people are at one step."""

    model_config = ConfigDict(frozen=True)

    slug: str
    title: str
    people: int


class RoomScreen(BaseModel):
    """The numbers on a facilitator's screen."""

    model_config = ConfigDict(frozen=True)

    room: str  # its id: one browser may be leading another room meanwhile
    open: bool  # people can still join
    joined: int
    here: int
    waiting: int  # joined, but at no step yet
    steps: tuple[StepCount, ...]  # all of them, in order


def room_screen(
    room: Room, counts: Counts, steps: Iterable[tuple[str, str]], now: datetime
) -> RoomScreen:
    """Return what the screen shows; `steps` are slug and title of each page, in order."""
    found = tuple(
        StepCount(slug=slug, title=title, people=counts.at_step.get(slug, 0))
        for slug, title in steps
    )
    waiting = counts.joined - sum(step.people for step in found)
    return RoomScreen(
        room=room.id,
        open=room.closes > now,
        joined=counts.joined,
        here=counts.here,
        waiting=max(0, waiting),
        steps=found,
    )


def spaced(code: str) -> str:
    """Return a room's code as it is read aloud and copied: in two groups of three."""
    return f"{code[:3]} {code[3:]}"
