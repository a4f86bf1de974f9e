"""Step 2, *What you are proud of*: note many accomplishments, pick a few, say why those."""

from careerkit import figures, widgets
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.steps import course
from careerkit.steps.step import Step
from careerkit.widgets import Activity, Rows

ENOUGH = 5  # favourites; five or six carry the rest of the course
SECTION = "accomplishments"


def head(editor: Editor) -> Activity:
    """Show where you are in the course, and what is saved."""
    return course.head(editor, STEP)


def capture(editor: Editor) -> Activity:
    """Ask for accomplishments from work, life and school, a few words each."""
    rows = Rows(SECTION)
    return widgets.RowsForm(editor, f"{SECTION}.capture", STEP.exercise("capture"), rows)


def pick_favourites(editor: Editor) -> Activity:
    """Ask for the five or six that become stories; shows which area is still empty."""
    exercise, areas = STEP.exercise("pick_favourites"), STEP.exercise("capture")
    return widgets.PickRows(editor, f"{SECTION}.pick_favourites", exercise, areas)


def say_why(editor: Editor) -> Activity:
    """Ask why each picked accomplishment is a favourite."""
    rows = Rows(SECTION, fixed=True, only="picked")
    return widgets.RowsForm(editor, f"{SECTION}.say_why", STEP.exercise("say_why"), rows)


def see_areas(editor: Editor) -> Activity:
    """Draw how many accomplishments come from work, life and school."""
    exercise = STEP.exercise("see_areas")
    return widgets.Picture(editor, f"{SECTION}.see_areas", exercise, figures.accomplishment_areas)


def finish(editor: Editor) -> Activity:
    """Ask for one line to take away, and lead on."""
    return course.finish(editor, STEP)


def progress(workbook: Workbook) -> float:
    """Return the share of this step that is done, from 0 to 1."""
    noted = [a for a in workbook.accomplishments.values() if a.title.strip()]
    picked = [a for a in noted if a.picked]
    said_why = [a for a in picked if a.why.strip()]
    return sum(min(len(part), ENOUGH) / ENOUGH for part in (noted, picked, said_why)) / 3


STEP = Step(2, "accomplishments", progress)
