"""Step 5, *Where it could lead*: look around, read up, hear how hiring goes, compare."""

from collections.abc import Iterable

from careerkit import content, widgets
from careerkit.coach.short_list import named_jobs, weigh_jobs
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.steps import course
from careerkit.steps.step import Step
from careerkit.widgets import Activity, Stand

ENOUGH_JOBS = 3  # on the short-list; with fewer there is little to compare
ENOUGH_DUTIES = 5  # tasks of a guide that tell somebody if a job is for them
SECTION = "directions"


def head(editor: Editor) -> Activity:
    """Show where you are in the course, and what is saved."""
    return course.head(editor, STEP)


def check_interests(editor: Editor) -> Activity:
    """Ask how much you would like each of thirty activities, one at a time."""
    exercise, check = STEP.exercise("check_interests"), content.interest_check()
    return widgets.Likings(editor, f"{SECTION}.check_interests", exercise, check)


def find_jobs(editor: Editor) -> Activity:
    """Show jobs that fit, search any title, and keep a short-list."""
    return widgets.FindJobs(editor, f"{SECTION}.find_jobs", STEP.exercise("find_jobs"))


def read_guides(editor: Editor) -> Activity:
    """Open a role guide, and ask of each task: done it, would like to, or not for me."""
    return widgets.RoleGuides(editor, f"{SECTION}.read_guides", STEP.exercise("read_guides"))


def face_hiring(editor: Editor) -> Activity:
    """Say how hiring really goes, and ask what of it is true where you live."""
    stand = Stand(
        answered="realities",
        answers={"true": "true_here", "not": "not_here", "unknown": "unknown"},
        ask="who_knows",
        ask_when="unknown",
        ask_label="who_knows",
    )
    exercise = STEP.exercise("face_hiring")
    return widgets.Statements(editor, f"{SECTION}.face_hiring", exercise, SECTION, stand)


def compare_jobs(editor: Editor) -> Activity:
    """Ask how well each job gives what decides for you; weigh that, and say how steady it is."""
    return widgets.CompareJobs(editor, f"{SECTION}.compare_jobs", STEP.exercise("compare_jobs"))


def finish(editor: Editor) -> Activity:
    """Ask for one line to take away, and lead on."""
    return course.finish(editor, STEP)


def progress(workbook: Workbook) -> float:
    """Return the share of this step that is done, from 0 to 1."""
    said = workbook.directions
    facts = STEP.exercise("face_hiring").options
    parts = (
        _share(id_ in said.likes for id_ in content.interest_check().statements),
        min(len(named_jobs(workbook)), ENOUGH_JOBS) / ENOUGH_JOBS,
        min(len(said.duties), ENOUGH_DUTIES) / ENOUGH_DUTIES,
        _share(fact.id in said.realities for fact in facts),
        _share_compared(workbook),
    )
    return sum(parts) / len(parts)


def _share_compared(workbook: Workbook) -> float:
    """Return the share of questions about the short-list that are answered, *unknown* included."""
    weighing = weigh_jobs(workbook)
    jobs = workbook.directions.jobs
    return _share(
        factor in jobs[job].scores for job in weighing.jobs for factor in weighing.factors
    )


def _share(answered: Iterable[bool]) -> float:
    each = list(answered)
    return sum(each) / len(each) if each else 0.0


STEP = Step(5, "directions", progress)
