"""What an import would change, piece by piece, for a person to look at and choose from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from careerkit.importing.pieces import Piece
from careerkit.model import Workbook

Kind = Literal["new", "same", "differs"]
"""Whether nothing stands there yet, the same does already, or something else does."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One piece that can be taken or left. All but its `id` and `kind` is for people to read."""

    id: str  # what `take` is told; the path of the piece in a workbook
    section: str  # what part of the workbook it belongs to: "Jobs you have or had"
    title: str  # what a record is called: "Clerk, Harbour Library"; "" for anything else
    now: str  # what stands there as far as it would change; several lines, cut if they are long
    then: str  # what would stand there
    kind: Kind


@dataclass(frozen=True)
class Plan:
    """The offers of one file for one workbook, in the order in which to show them."""

    seen: Workbook  # the workbook that the offers were made for
    found: Workbook  # what the file brings, under the ids that it would have in that workbook
    offers: tuple[Offer, ...]
    pieces: Mapping[str, Piece] = field(repr=False)  # id of an offer -> where it would go

    @property
    def new(self) -> tuple[str, ...]:
        """Return the ids of what only adds something: ticked from the beginning."""
        return tuple(offer.id for offer in self.offers if offer.kind == "new")

    @property
    def open(self) -> tuple[str, ...]:
        """Return the ids of all that can be taken: what is not there already."""
        return tuple(offer.id for offer in self.offers if offer.kind != "same")
