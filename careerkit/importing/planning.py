"""From what a file brings to offers."""

from careerkit.importing import wording
from careerkit.importing.aligning import aligned
from careerkit.importing.brought import Brought
from careerkit.importing.merging import is_empty
from careerkit.importing.offers import Kind, Offer, Plan
from careerkit.importing.pieces import Piece, pieces
from careerkit.model import Workbook


def preview(workbook: Workbook, brought: Brought) -> Plan:
    """Return what could be taken over into `workbook`; nothing is changed."""
    ours = brought.source == "workbook"
    found = brought.found if ours else aligned(workbook, brought.found)
    there = {piece.path: piece for piece in pieces(workbook, found, whole=ours)}
    offers = (_offer(workbook, found, piece) for piece in there.values())
    return Plan(workbook, found, tuple(offers), there)


def _offer(workbook: Workbook, found: Workbook, piece: Piece) -> Offer:
    now, then = piece.stands(workbook), piece.stands(piece.put(workbook, found))
    said_now, said_then = wording.texts(piece, now, then)
    return Offer(
        id=piece.path,
        section=wording.label(piece),
        title=wording.title(piece, then),
        now=said_now,
        then=said_then,
        kind=_kind(piece, now, then),
    )


def _kind(piece: Piece, now: object, then: object) -> Kind:
    if now == then:
        return "same"
    nothing = piece.stands(Workbook())
    return "new" if now is None or now == nothing or is_empty(now) else "differs"
