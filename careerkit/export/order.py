"""An order for a file, as it is handed to the process that makes it, and what comes back."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field

from careerkit.errors import CareerkitError
from careerkit.export import EXPORTS, Export, Occasion
from careerkit.model import Workbook


class Order(BaseModel):
    """Which file to make of which workbook; nothing of it is ever written to a disk."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    export: str
    workbook: Workbook
    now: datetime  # with its distance from UTC
    zone: str = ""  # the name of the time zone, if it is known: "Europe/Berlin"
    words: tuple[str, ...] = Field(default=(), repr=False)
    owner: str = ""  # as in `Occasion`

    @property
    def kind(self) -> Export:
        """What is to be made."""
        return EXPORTS[self.export]

    @property
    def occasion(self) -> Occasion:
        """When it is made, for whom, and what seals it."""
        return Occasion(in_zone(self.now, self.zone), self.words, self.owner)

    def fill(self) -> bytes:
        """Return the file."""
        return self.kind.make(self.workbook, self.occasion)


class Answer(BaseModel):
    """What became of an order that could not be filled: a sentence for the person, or a bug."""

    model_config = ConfigDict(frozen=True)

    code: str = ""
    facts: dict[str, str | int] = {}
    bug: str = ""  # instead: where it happened, without anybody's words

    def error(self) -> CareerkitError:
        """Return what to tell the person."""
        return CareerkitError(self.code, **self.facts)


def in_zone(moment: datetime, zone: str) -> datetime:
    """Return a moment in a time zone; in this computer's own if there is none of that name."""
    try:
        return moment.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a name can be any text
        return moment.astimezone()
