"""Section of step 1: what matters to this person at work."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from careerkit.model.base import Id, Key, Order, Part, Record, Text

Pile = Literal["very", "somewhat", "not"]
Deck = Literal["work", "full"]
Weight = Annotated[int, Field(ge=0, le=100)]
Pair = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]+~[a-z0-9_-]+$")]
"""Two cards that were compared, joined by ``~``, in alphabetical order."""


class OwnCard(Record):
    """A value card, or a deciding factor, that the person wrote themselves."""

    name: Text = ""


class Guesses(Part):
    """First guesses, to be held against the evidence later."""

    want: Text = ""
    good_at: Text = ""
    use_most: Text = ""
    where: Text = ""
    library: Text = ""
    setting: Text = ""
    presence: Text = ""


class Values(Part):
    """Cards sorted, five kept, deciding factors weighed, first guesses made."""

    deck: Deck = "work"
    own_cards: dict[Id, OwnCard] = {}
    piles: dict[Key, Pile] = {}  # a card that is absent has not been sorted yet
    choices: dict[Pair, Key] = {}  # which card of a pair won
    repeats: dict[Pair, Key] = {}  # the same question, asked again
    top: Order = ()  # set when the person puts the five in another order themselves
    shown: dict[Key, Text] = {}  # card -> "how did you show this lately?"
    own_factors: dict[Id, OwnCard] = {}
    weights: dict[Key, Weight] = {}  # factor -> percent; meant to sum to 100
    guesses: Guesses = Guesses()
