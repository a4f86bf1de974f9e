"""The course as a whole: where you are in it, and the list of all its steps."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity
from careerkit.widgets.place import Place
from careerkit.widgets.words import exercise_config

Status = Literal["not_started", "in_progress", "done"]
Statuses = Callable[[Workbook], Mapping[str, Status]]
"""How far each step is, by slug."""


class StepHeader(Activity):
    """The way back, "Step 2 of 4" with the list of steps, and the save status of the page."""

    def __init__(
        self,
        editor: Editor,
        current: str,
        places: Mapping[str, Place],
        statuses: Statuses,
    ) -> None:
        steps = [{"slug": slug, **place} for slug, place in places.items()]
        super().__init__(
            editor,
            f"{current}.head",
            config={"steps": steps, "current": current},
            view=lambda workbook: {"status": dict(statuses(workbook))},
        )


class TaskList(Activity):
    """Every step as a task: its title, why, how long it takes, and how far it is."""

    def __init__(
        self,
        editor: Editor,
        name: str,
        exercise: Exercise,
        tasks: Sequence[Mapping[str, object]],
        statuses: Statuses,
    ) -> None:
        super().__init__(
            editor,
            name,
            config={**exercise_config(exercise), "tasks": [dict(task) for task in tasks]},
            view=lambda workbook: {"status": dict(statuses(workbook))},
        )
