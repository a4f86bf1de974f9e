"""What matters to the person, and what decides for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit import content
from careerkit.coach import ranking
from careerkit.frames.making import form_frame, frame

if TYPE_CHECKING:
    import pandas as pd

    from careerkit.model import Workbook

_PILES = ("very", "somewhat", "not")


def values(workbook: Workbook) -> pd.DataFrame:
    """Return one row per sorted card: `id`, `name`, `pile`, `place` (1 to 5 or `None`), `shown`.

    The top five come first, in their order; then pile by pile.
    """
    said = workbook.values  # noqa: PD011  # a section, not a frame
    names = {card.id: card.name for card in content.deck("values").cards}
    names |= {id_: card.name.strip() for id_, card in said.own_cards.items()}
    places = {id_: n for n, id_ in enumerate(ranking.top(said), 1)} if said.piles else {}
    cards = [id_ for id_ in names if names[id_] and id_ in said.piles]
    cards.sort(key=lambda id_: (places.get(id_, len(names)), _PILES.index(said.piles[id_])))
    rows = [
        (id_, names[id_], said.piles[id_], places.get(id_), said.shown.get(id_, "").strip())
        for id_ in cards
    ]
    return frame(("id", "name", "pile", "place", "shown"), rows)


def factor_weights(workbook: Workbook) -> pd.DataFrame:
    """Return one row per deciding factor with points, the heaviest first: `id`, `name`, `weight`.

    `weight` (int) is in points, of which there are 100 to give. A tie stays in the deck's order.
    """
    said = workbook.values  # noqa: PD011  # a section, not a frame
    names = {card.id: card.name for card in content.deck("factors").cards}
    names |= {id_: card.name for id_, card in said.own_factors.items()}
    weights = {id_: said.weights.get(id_, 0) for id_ in names}
    rows = [(id_, name, weights[id_]) for id_, name in names.items() if weights[id_]]
    table = frame(("id", "name", "weight"), rows)
    return table.sort_values("weight", ascending=False, kind="stable", ignore_index=True)


def first_guesses(workbook: Workbook) -> pd.DataFrame:
    """Return at most one row: the seven guesses of step 1; the last three are ids of answers."""
    columns = ("want", "good_at", "use_most", "where", "library", "setting", "presence")
    return form_frame(workbook.values.guesses, columns)  # noqa: PD011  # a section, not a frame
