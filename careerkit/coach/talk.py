"""What matters most to a person, by name: to be asked about, never to be counted."""

from careerkit import content
from careerkit.coach import ranking
from careerkit.model import Workbook


def top_values(workbook: Workbook) -> tuple[str, ...]:
    """Return the names of the person's top values, most important first."""
    said = workbook.values  # a section, not a frame
    if not said.piles:
        return ()
    names = {card.id: card.name for card in content.deck("values").cards}
    names |= {id_: card.name.strip() for id_, card in said.own_cards.items()}
    return tuple(names[id_] for id_ in ranking.top(said) if names.get(id_))


def deciding_factors(workbook: Workbook) -> dict[str, tuple[str, int]]:
    """Return the factors that have points: id -> name ("" for none yet) and points, most first."""
    said = workbook.values  # a section, not a frame
    names = {card.id: card.name for card in content.deck("factors").cards}
    names |= {id_: own.name.strip() for id_, own in said.own_factors.items()}
    found = {id_: (name, said.weights.get(id_, 0)) for id_, name in names.items()}
    heaviest = sorted(found, key=lambda id_: -found[id_][1])
    return {id_: found[id_] for id_ in heaviest if found[id_][1]}
