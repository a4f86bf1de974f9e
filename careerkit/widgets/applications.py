"""Applications, each with what happened to it and when."""

from functools import partial

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.form import Rows, read_rows, rows_config, view_rows
from careerkit.widgets.words import exercise_config


class Applications(Activity):
    """A form with a row for each application; the exercise's options are its possible stages."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise, rows: Rows) -> None:
        def read(workbook: Workbook) -> Values:
            said = workbook.victories.applications.items()
            whole = {id_: one.model_dump(mode="json") for id_, one in said}
            return {**read_rows(exercise, rows, workbook), rows.section: whole}

        config = {**exercise_config(exercise), **rows_config(rows)}
        super().__init__(editor, name, config=config, read=read, view=partial(view_rows, rows))
