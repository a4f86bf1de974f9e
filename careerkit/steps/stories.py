"""Step 3, *Your stories*: tell each favourite as problem, action, result, and why it matters."""

from careerkit import content, figures, widgets
from careerkit.coach import story_questions
from careerkit.editor import Editor
from careerkit.model import Story, Workbook
from careerkit.steps import course
from careerkit.steps.step import Step
from careerkit.widgets import Activity, Rows

ENOUGH = 3  # stories; what a person can tell without notes in an interview
PARTS = ("problem", "action", "result", "why_care")


def head(editor: Editor) -> Activity:
    """Show where you are in the course, and what is saved."""
    return course.head(editor, STEP)


def tell(editor: Editor) -> Activity:
    """Ask for each story part by part; the coach asks one question at a time, when asked."""
    rows = Rows("stories", seeds=_favourites, questions=_questions)
    return widgets.RowsForm(editor, "stories.tell", STEP.exercise("tell"), rows)


def shorten(editor: Editor) -> Activity:
    """Ask for a one-line and a one-minute version of each story."""
    rows = Rows("stories", fixed=True)
    return widgets.RowsForm(editor, "stories.shorten", STEP.exercise("shorten"), rows)


def listen(editor: Editor) -> Activity:
    """Let a partner name the strengths that they hear in a story."""
    exercise, story = STEP.exercise("listen"), STEP.exercise("tell")
    return widgets.Listener(editor, "stories.listen", exercise, story)


def see_stories(editor: Editor) -> Activity:
    """Draw how much of each story is problem, action and result."""
    exercise = STEP.exercise("see_stories")
    return widgets.Picture(editor, "stories.see_stories", exercise, figures.story_shares)


def finish(editor: Editor) -> Activity:
    """Ask for one line to take away, and lead on."""
    return course.finish(editor, STEP)


def progress(workbook: Workbook) -> float:
    """Return the share of this step that is done, from 0 to 1; three whole stories are enough."""
    told = sorted(map(_share_told, workbook.stories.values()), reverse=True)
    return sum(told[:ENOUGH]) / ENOUGH


def _share_told(story: Story) -> float:
    return sum(bool(getattr(story, part).strip()) for part in PARTS) / len(PARTS)


def _favourites(workbook: Workbook) -> dict[str, str]:
    """Return the picked accomplishments, which stand here ready to be told: id -> title."""
    return {
        id_: accomplishment.title
        for id_, accomplishment in workbook.accomplishments.items()
        if accomplishment.picked and accomplishment.title.strip()
    }


def _questions(workbook: Workbook) -> dict[str, object]:
    words = content.coach_questions()
    return {
        id_: [
            {
                "flag": question.flag,
                "field": question.field,
                "words": question.words,
                **words[question.flag].model_dump(),
            }
            for question in story_questions(story)
        ]
        for id_, story in workbook.stories.items()
    }


STEP = Step(3, "stories", progress)
