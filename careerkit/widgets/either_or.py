"""Which of two? Asked until the five that matter most are known."""

from careerkit.coach import ranking
from careerkit.coach.ranking import Question
from careerkit.content import Deck, Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config


class EitherOr(Activity):
    """Either/or questions about the cards that were sorted highest, then the top five.

    The page is told a few questions ahead, so it can go on while the network is away. Without
    `private`, cards that should not be seen among colleagues do not come up.
    """

    def __init__(
        self, editor: Editor, name: str, exercise: Exercise, deck: Deck, *, private: bool = True
    ) -> None:
        cards = [card for card in deck.cards if private or not card.private]
        shown = {card.id: card.model_dump(include={"name", "text"}) for card in cards}

        def view(workbook: Workbook) -> Values:
            values = workbook.values
            following = ranking.next_pairs(values, cards)
            return {
                "candidates": len(ranking.candidates(values, cards)),
                "asked": [
                    {**_asked(question), "answer": answer}
                    for question, answer in ranking.answered(values, cards)
                ],
                "next": following and _pending(following),
                "about": ranking.expected(values, cards),
                "top": list(ranking.top(values, cards)),
                "repeats": list(ranking.consistency(values, cards)),
            }

        config = {**exercise_config(exercise), "cards": shown}
        super().__init__(editor, name, config=config, read=_read, view=view)


def _read(workbook: Workbook) -> Values:
    values = workbook.values
    return {
        "values.own_cards": {id_: card.model_dump() for id_, card in values.own_cards.items()},
        "values.choices": dict(values.choices),
        "values.repeats": dict(values.repeats),
        "values.top": list(values.top),
        "values.shown": dict(values.shown),
    }


def _asked(question: Question) -> dict[str, object]:
    return {"path": question.path, "left": question.left, "right": question.right}


def _pending(question: Question) -> dict[str, object]:
    after = {card: then and _pending(then) for card, then in question.after.items()}
    return {**_asked(question), "after": after}
