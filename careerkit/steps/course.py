"""The steps in their order, for those parts of a step that show the course around it.

`careerkit.steps` publishes `STEPS` here, because a step must not import the others.
"""

from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.steps.step import Step
from careerkit.widgets import Form, Place, Status, StepHeader, place_of

_published: list[Step] = []


def publish(*steps: Step) -> tuple[Step, ...]:
    """Make these the steps of the course, and return them."""
    _published[:] = steps
    return steps


def steps() -> tuple[Step, ...]:
    """Return the published steps, first one first."""
    return tuple(_published)


def notebook(step: Step) -> str:
    """Return the file name of a step's notebook."""
    return f"{step.number:02}_{step.slug}.ipynb"


def place(step: Step) -> Place:
    """Return the link to a step's page."""
    return place_of(notebook(step), step.title)


def statuses(workbook: Workbook) -> dict[str, Status]:
    """Return how far each step is, by slug."""
    return {step.slug: _status(step.progress(workbook)) for step in steps()}


def head(editor: Editor, step: Step) -> StepHeader:
    """Show where the person is in the course, and what is saved."""
    return StepHeader(editor, step.slug, {s.slug: place(s) for s in steps()}, statuses)


def finish(editor: Editor, step: Step) -> Form:
    """Ask for one line to take away, and lead on: from the last step back to the first page."""
    last = step == steps()[-1]
    following = steps()[0] if last else steps()[steps().index(step) + 1]
    exercise = step.exercise("finish")
    (line,) = exercise.fields
    own_line = line.model_copy(update={"id": step.slug})  # the lines of all steps stand together
    return Form(
        editor,
        f"{step.slug}.finish",
        exercise.model_copy(update={"fields": (own_line,)}),
        "takeaways",
        continue_to={**place(following), "last": last},
    )


def _status(progress: float) -> Status:
    if progress <= 0:
        return "not_started"
    return "done" if progress >= 1 else "in_progress"
