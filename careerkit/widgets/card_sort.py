"""Sort cards onto piles, one at a time."""

from hashlib import sha256

from traitlets import Bunch

from careerkit.content import Deck, Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config


class CardSort(Activity):
    """The deck, the person's own cards, and one pile per option of the exercise.

    The cards come in an order that is this person's own and the same on each of their pages.
    Without `private`, cards that nobody should have to sort among colleagues are left out.
    """

    def __init__(
        self, editor: Editor, name: str, exercise: Exercise, deck: Deck, *, private: bool = True
    ) -> None:
        cards = [card for card in deck.cards if private or not card.private]
        config = {
            **exercise_config(exercise),
            "cards": [card.model_dump(include={"id", "name", "text", "work"}) for card in cards],
            "private": private,
        }

        def order(_: Workbook) -> Values:
            return {
                "order": sorted(
                    (card.id for card in cards), key=lambda id_: _mixed(id_, editor.seed)
                )
            }

        def shuffle(_: Bunch) -> None:
            self.set_trait("view", dict(order(editor.workbook)))

        super().__init__(editor, name, config=config, read=_read, view=order)
        editor.observe(shuffle, "seed")


def _read(workbook: Workbook) -> Values:
    values = workbook.values
    return {
        "values.deck": values.deck,
        "values.own_cards": {id_: card.model_dump() for id_, card in values.own_cards.items()},
        "values.piles": dict(values.piles),
    }


def _mixed(card: str, seed: int) -> bytes:
    """Return what to sort by for an order that stays when cards come and go."""
    return sha256(f"{seed}:{card}".encode()).digest()
