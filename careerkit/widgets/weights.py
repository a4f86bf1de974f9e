"""Weigh what decides: 100 points to give."""

from careerkit.content import Deck, Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config


class Weights(Activity):
    """One number from 0 to 100 per factor, the person's own factors among them."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, deck: Deck) -> None:
        factors = [card.model_dump(include={"id", "name", "text"}) for card in deck.cards]
        config = {**exercise_config(exercise), "factors": factors}
        super().__init__(editor, name, config=config, read=_read)


def _read(workbook: Workbook) -> Values:
    values = workbook.values
    return {
        "values.own_factors": {id_: own.model_dump() for id_, own in values.own_factors.items()},
        "values.weights": dict(values.weights),
    }
