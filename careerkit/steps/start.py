"""Step 0, *Start here*: what inspires you, how you want to use this, and the way through."""

from careerkit import widgets
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.steps import course
from careerkit.steps.step import Step
from careerkit.widgets import Activity


def head(editor: Editor) -> Activity:
    """Show where you are in the course, and what is saved."""
    return course.head(editor, STEP)


def say_what_inspires(editor: Editor) -> Activity:
    """Ask for one thing that inspires you about your profession."""
    name = "say_what_inspires"
    return widgets.Form(editor, f"start.{name}", STEP.exercise(name), "start")


def choose_purpose(editor: Editor) -> Activity:
    """Ask how you want to use the workbook today."""
    name = "choose_purpose"
    return widgets.Choices(editor, f"start.{name}", STEP.exercise(name), "start.purpose")


def see_steps(editor: Editor) -> Activity:
    """List every step with its status, as links, in any order."""
    exercise = STEP.exercise("see_steps")
    tasks = [
        {
            **course.place(step),
            "slug": step.slug,
            "why": step.guide.why,
            "minutes": exercise.labels["minutes"].format(n=step.guide.minutes),
        }
        for step in course.steps()
        if step != STEP
    ]
    return widgets.TaskList(editor, "start.see_steps", exercise, tasks, course.statuses)


def bring_back(editor: Editor) -> Activity:
    """List what was removed or changed in the last 30 days, to bring it back."""
    return widgets.BringBack(editor, "start.bring_back", STEP.exercise("bring_back"))


def progress(workbook: Workbook) -> float:
    """Return the share of this step that is done, from 0 to 1."""
    return (bool(workbook.start.inspires.strip()) + bool(workbook.start.purpose)) / 2


STEP = Step(0, "start", progress)
