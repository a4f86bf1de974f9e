"""Statements to take a stand on: one answer for each, and a line where it is not known."""

from collections.abc import Mapping
from dataclasses import dataclass

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook, lookup
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config


@dataclass(frozen=True)
class Stand:
    """What can be answered to each statement, and the fields of the part that keep it."""

    answered: str  # answers by statement
    answers: Mapping[str, str]  # answer -> its name among the exercise's labels
    ask: str  # lines by statement, each shown beside one answer
    ask_when: str  # that answer
    ask_label: str  # the line's name among the labels


class Statements(Activity):
    """The options of an exercise as statements; all is kept in the part at `path`.

    The fields of the exercise stand below.
    """

    def __init__(
        self, editor: Editor, name: str, exercise: Exercise, path: str, stand: Stand
    ) -> None:
        fields = [stand.answered, stand.ask, *(field.id for field in exercise.fields)]

        def read(workbook: Workbook) -> Values:
            return {path: lookup(workbook, path).model_dump(include=set(fields))}

        config = {
            **exercise_config(exercise),
            "base": path,
            "answeredAt": f"{path}.{stand.answered}",
            "answers": [
                {"id": id_, "label": exercise.labels[label], "hint": ""}
                for id_, label in stand.answers.items()
            ],
            "askAt": f"{path}.{stand.ask}",
            "askWhen": stand.ask_when,
            "askLabel": exercise.labels[stand.ask_label],
        }
        super().__init__(editor, name, config=config, read=read)
