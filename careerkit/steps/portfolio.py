"""Step 11, *Something to take home*: all answers in one place, as files, and away for good."""

from careerkit import widgets
from careerkit.editor import Editor
from careerkit.export.not_carried import not_carried
from careerkit.export.resume_gaps import resume_gaps
from careerkit.model import Record, Workbook
from careerkit.steps import course
from careerkit.steps.step import Step
from careerkit.widgets import Activity, Rows

SECTION = "background"
ROWS = ("posts", "studies", "certificates", "lines")


def head(editor: Editor) -> Activity:
    """Show where you are in the course, and what is saved."""
    return course.head(editor, STEP)


def check_answers(editor: Editor) -> Activity:
    """List every answer, with the way to where it can be changed."""
    places = {step.slug: course.place(step) for step in course.steps()}
    name, exercise = "portfolio.check_answers", STEP.exercise("check_answers")
    return widgets.CheckAnswers(editor, name, exercise, places)


def working_life(editor: Editor) -> Activity:
    """Ask for what a résumé needs: how to reach you, jobs, courses, certificates, ready lines."""
    rows = {name: Rows(f"{SECTION}.{name}", order=name, choices=_posts) for name in ROWS}
    name, exercise = "portfolio.working_life", STEP.exercise("working_life")
    return widgets.Forms(editor, name, exercise, {"contact": f"{SECTION}.contact", **rows})


def see_picture(editor: Editor) -> Activity:
    """Show the whole career on one page."""
    return widgets.CareerPage(editor, "portfolio.see_picture", STEP.exercise("see_picture"))


def take_home(editor: Editor) -> Activity:
    """Offer every kind of file."""
    lists = {"gaps": resume_gaps, "not_carried": not_carried}
    return widgets.TakeHome(editor, "portfolio.take_home", STEP.exercise("take_home"), lists)


def bring_in(editor: Editor) -> Activity:
    """Take in a file, after a look at what it would change."""
    return widgets.BringIn(editor, "portfolio.bring_in", STEP.exercise("bring_in"))


def delete_everything(editor: Editor) -> Activity:
    """Delete the workbook for good, for whoever types a word."""
    exercise = STEP.exercise("delete_everything")
    return widgets.DeleteEverything(editor, "portfolio.delete_everything", exercise, first="whole")


def progress(workbook: Workbook) -> float:
    """Return the share of this step that is done, from 0 to 1: who you are, and one thing done."""
    said = workbook.background
    parts = (
        bool(said.contact.name.strip()),
        any(map(_is_named, said.posts.values())),
        any(map(_is_named, (*said.studies.values(), *said.certificates.values()))),
    )
    return sum(parts) / len(parts)


def _is_named(record: Record) -> bool:
    return bool(str(getattr(record, "title", "")).strip())


def _posts(workbook: Workbook) -> dict[str, list[dict[str, str]]]:
    """Return the jobs that a line can belong to."""
    posts = workbook.background.posts
    named = {
        id_: ", ".join(filter(None, (p.title.strip(), p.employer.strip())))
        for id_, p in posts.items()
    }
    return {"post": [{"id": id_, "label": name} for id_, name in named.items() if name]}


STEP = Step(11, "portfolio", progress)
