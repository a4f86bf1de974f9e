"""From chosen offers to a workbook."""

from collections.abc import Collection, Iterable, Mapping

from careerkit.errors import CareerkitError
from careerkit.importing.offers import Plan
from careerkit.importing.pieces import ORDERS, collections
from careerkit.model import Workbook, lookup, replace


def take(workbook: Workbook, plan: Plan, chosen: Collection[str]) -> Workbook:
    """Return `workbook` with the offers whose ids are `chosen`; unknown ids mean nothing.

    Raises `CareerkitError` ``import_outdated`` if what stands in a chosen place is no longer what
    the plan showed: nothing is overwritten that was not seen.
    """
    ids = set(chosen)
    taken = [piece for path, piece in plan.pieces.items() if path in ids]
    if any(piece.stands(workbook) != piece.stands(plan.seen) for piece in taken):
        raise CareerkitError("import_outdated")
    new = workbook
    for piece in taken:
        new = piece.put(new, plan.found)
    if ORDERS in ids:
        return new
    return _with_new_ones_last(workbook, new, plan.found)


def _with_new_ones_last(before: Workbook, after: Workbook, found: Workbook) -> Workbook:
    """Return `after` with the order of each list that has new records, as the file has them."""
    for path in collections():
        records: Mapping[str, object] = lookup(after, path)
        was: Mapping[str, object] = lookup(before, path)
        came = [id_ for id_ in records if id_ not in was]
        name = path.rpartition(".")[2]
        brought = found.orders.get(name, ())
        if not came or not brought:
            continue
        placed = [id_ for id_ in before.orders.get(name, ()) if id_ in was]
        here = set(placed)
        rest = [id_ for id_ in was if id_ not in here]
        new = _ordered(came, brought)
        after = replace(after, f"{ORDERS}.{name}", (*placed, *rest, *new))
    return after


def _ordered(ids: Iterable[str], order: tuple[str, ...]) -> list[str]:
    """Return `ids` in this order; those that it does not name come last."""
    places = {id_: place for place, id_ in enumerate(order)}
    return sorted(ids, key=lambda id_: places.get(id_, len(places)))
