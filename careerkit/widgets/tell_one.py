"""A message about a win, ready to be sent by the person who won it."""

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config

_SHOWN = {"title", "on", "worth", "tell", "message", "sharing"}


class TellOne(Activity):
    """A choice of a win, what to say of it, and what became of that. Nothing is sent from here."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise) -> None:
        super().__init__(editor, name, config=exercise_config(exercise), read=_read)


def _read(workbook: Workbook) -> Values:
    wins = workbook.victories.wins.items()
    return {
        "victories.wins": {id_: win.model_dump(mode="json", include=_SHOWN) for id_, win in wins}
    }
