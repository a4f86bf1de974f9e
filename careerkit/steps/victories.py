"""Step 8, *Victories*: note wins of every size, tell one of them, keep track of applications."""

from careerkit import figures, widgets
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.steps import course
from careerkit.steps.step import Step
from careerkit.widgets import Activity, Beside, Rows

SECTION = "victories"
ENOUGH = 3  # wins; from three on a picture tells something


def head(editor: Editor) -> Activity:
    """Show where you are in the course, and what is saved."""
    return course.head(editor, STEP)


def log_win(editor: Editor) -> Activity:
    """Ask for a win in one line; list those there are, and what can be made of them."""
    accomplishments = next(
        (course.place(step) for step in course.steps() if step.slug == "accomplishments"), None
    )
    name, exercise = f"{SECTION}.log_win", STEP.exercise("log_win")
    return widgets.WinLog(editor, name, exercise, accomplishments)


def see_wins(editor: Editor) -> Activity:
    """Draw the wins by month and kind, and look back at what was won some months ago."""
    beside = Beside(tabulate=figures.look_back)
    exercise = STEP.exercise("see_wins")
    return widgets.Picture(editor, f"{SECTION}.see_wins", exercise, figures.win_timeline, beside)


def tell_one(editor: Editor) -> Activity:
    """Have a message about a win ready, to send or to keep."""
    return widgets.TellOne(editor, f"{SECTION}.tell_one", STEP.exercise("tell_one"))


def count_small_jobs(editor: Editor) -> Activity:
    """Ask for jobs that seem not to count, with their hours, and add those up."""
    rows = Rows(f"{SECTION}.small_jobs", order="small_jobs")
    name, exercise = f"{SECTION}.count_small_jobs", STEP.exercise("count_small_jobs")
    return widgets.SmallJobs(editor, name, exercise, rows)


def track_applications(editor: Editor) -> Activity:
    """Ask for applications and what happened to each, by date."""
    rows = Rows(f"{SECTION}.applications", order="applications")
    name, exercise = f"{SECTION}.track_applications", STEP.exercise("track_applications")
    return widgets.Applications(editor, name, exercise, rows)


def finish(editor: Editor) -> Activity:
    """Ask for one line to take away, and lead on."""
    return course.finish(editor, STEP)


def progress(workbook: Workbook) -> float:
    """Return the share of this step that is done, from 0 to 1: some wins, one of them honoured."""
    noted = [win for win in workbook.victories.wins.values() if win.title.strip()]
    honoured = any(win.celebrated.strip() or win.worth.strip() for win in noted)
    decided = any(win.sharing for win in noted)
    return (min(len(noted), ENOUGH) / ENOUGH + honoured + decided) / 3


STEP = Step(8, "victories", progress)
