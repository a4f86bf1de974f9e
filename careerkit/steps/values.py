"""Step 1, *What matters to you*: sort the value cards, keep five, weigh what decides, guess."""

from careerkit import content, figures, widgets
from careerkit.coach import ranking
from careerkit.editor import Editor
from careerkit.model import Values, Workbook
from careerkit.steps import course
from careerkit.steps.step import Step
from careerkit.widgets import Activity

WHOLE = 100  # percent, to be shared among the deciding factors
FIRST_QUESTIONS = ("want", "good_at", "use_most", "where")  # the guesses that 04 and 05 show again


def head(editor: Editor) -> Activity:
    """Show where you are in the course, and what is saved."""
    return course.head(editor, STEP)


def sort_cards(editor: Editor) -> Activity:
    """Lay out the deck; each card goes on one of three piles."""
    name = "sort_cards"
    return widgets.CardSort(editor, f"values.{name}", STEP.exercise(name), content.deck("values"))


def keep_top(editor: Editor) -> Activity:
    """Find the five most important cards by asking for one of two, again and again."""
    name = "keep_top"
    return widgets.EitherOr(editor, f"values.{name}", STEP.exercise(name), content.deck("values"))


def weigh_factors(editor: Editor) -> Activity:
    """Share 100 points among the factors that decide about a job."""
    name = "weigh_factors"
    return widgets.Weights(editor, f"values.{name}", STEP.exercise(name), content.deck("factors"))


def first_guesses(editor: Editor) -> Activity:
    """Ask for first guesses, to be held against the evidence in later steps."""
    name = "first_guesses"
    return widgets.Form(editor, f"values.{name}", STEP.exercise(name), "values.guesses")


def see_values(editor: Editor) -> Activity:
    """Draw the five values and the weights."""
    name = "see_values"
    exercise = STEP.exercise(name)
    return widgets.Picture(editor, f"values.{name}", exercise, figures.value_ranking)


def finish(editor: Editor) -> Activity:
    """Ask for one line to take away, and lead on."""
    return course.finish(editor, STEP)


def progress(workbook: Workbook) -> float:
    """Return the share of this step that is done, from 0 to 1."""
    values = workbook.values
    sorted_ = _share_sorted(values)
    guessed = sum(bool(getattr(values.guesses, name).strip()) for name in FIRST_QUESTIONS)
    parts = (
        sorted_,
        sorted_ * _share_compared(values),  # a top five of a few cards says little yet
        float(sum(values.weights.values()) == WHOLE),
        guessed / len(FIRST_QUESTIONS),
    )
    return sum(parts) / len(parts)


def _share_sorted(values: Values) -> float:
    cards = content.deck("values").cards
    deck = [card.id for card in cards if card.work or values.deck == "full"]
    return sum(card in values.piles for card in deck) / len(deck)


def _share_compared(values: Values) -> float:
    if len(ranking.candidates(values)) <= 1:
        return 0.0
    if ranking.next_pairs(values, depth=1) is None:
        return 1.0
    return min(1.0, len(ranking.answered(values)) / ranking.expected(values))


STEP = Step(1, "values", progress)
