"""A plan: the steps as a picture, and below it how each one went."""

from functools import partial

from careerkit import figures
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.widgets.form import Rows, read_rows, rows_config, view_rows
from careerkit.widgets.picture import Beside, Picture


class Plan(Picture):
    """The steps by their dates, and a form for each."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, rows: Rows) -> None:
        beside = Beside(
            config=rows_config(rows),
            read=partial(read_rows, exercise, rows),
            view=partial(view_rows, rows),
        )
        super().__init__(editor, name, exercise, figures.plan_timeline, beside)
