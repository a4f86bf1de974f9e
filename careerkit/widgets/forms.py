"""Several forms in one activity, one below the other."""

from collections.abc import Mapping
from functools import partial

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook, lookup
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.form import Rows, read_fields, read_rows, rows_config
from careerkit.widgets.words import exercise_config

Places = Mapping[str, str | Rows]
"""Where the answers to each part of an exercise lie: the path of one record, or rows."""


class Forms(Activity):
    """The forms of an exercise's parts."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, places: Places) -> None:
        parts = [
            {
                **exercise_config(part),
                **(
                    {"base": place}
                    if isinstance(place := places[part_name], str)
                    else rows_config(place)
                ),
            }
            for part_name, part in exercise.parts.items()
        ]
        super().__init__(
            editor,
            name,
            config={**exercise_config(exercise), "parts": parts},
            read=partial(_read, exercise, places),
            view=partial(_view, places),
        )


def _read(exercise: Exercise, places: Places, workbook: Workbook) -> Values:
    found: dict[str, object] = {}
    for name, part in exercise.parts.items():
        place = places[name]
        if isinstance(place, str):
            found[place] = read_fields(part, lookup(workbook, place))
        else:
            found |= read_rows(part, place, workbook)
    return found


def _view(places: Places, workbook: Workbook) -> Values:
    """Return what is worked out for the rows of all parts together: what one has can be chosen."""
    choices: dict[str, list[Mapping[str, str]]] = {}
    for place in places.values():
        if isinstance(place, Rows):
            choices |= {id_: list(found) for id_, found in place.choices(workbook).items()}
    return {"choices": choices}
