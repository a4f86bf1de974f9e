"""Step 4, *What you can do*: skills out of your stories, how well and how gladly, and themes."""

from collections.abc import Mapping, Sequence

from careerkit import figures, frames, widgets
from careerkit.coach.kept_skills import kept_skills, shown_in
from careerkit.coach.second_look import second_look
from careerkit.editor import Editor
from careerkit.model import Skill, Workbook
from careerkit.steps import course
from careerkit.steps.step import Step
from careerkit.widgets import Activity, Rows

ENOUGH = 5  # rated skills; with fewer the picture says little, and no occupation can be compared
GUESSES = ("want", "good_at", "use_most")  # first guesses of step 1 that this step speaks about

Fact = Mapping[str, object]


def head(editor: Editor) -> Activity:
    """Show where you are in the course, and what is saved."""
    return course.head(editor, STEP)


def find_skills(editor: Editor) -> Activity:
    """Propose skills that the stories seem to show, to keep or to leave; and add others."""
    return widgets.FindSkills(editor, "skills.find_skills", STEP.exercise("find_skills"))


def rate_skills(editor: Editor) -> Activity:
    """Ask of each kept skill how well, how gladly and how often, and what shows it."""
    rows = Rows("skills", fixed=True, names=_names, choices=_stories, shown=("good", "want"))
    return widgets.RowsForm(editor, "skills.rate_skills", STEP.exercise("rate_skills"), rows)


def see_skills(editor: Editor) -> Activity:
    """Draw the skills in four corners, and which story shows which."""
    name, exercise = "skills.see_skills", STEP.exercise("see_skills")
    beside = widgets.Beside(
        tabulate=figures.story_evidence,
        config={"explained": [corner.model_dump() for corner in exercise.options]},
    )
    return widgets.Picture(editor, name, exercise, figures.skill_corners, beside)


def name_themes(editor: Editor) -> Activity:
    """Propose what keeps coming back in everything said so far, to be named or dropped."""
    return widgets.NameThemes(editor, "skills.name_themes", STEP.exercise("name_themes"))


def compare_guesses(editor: Editor) -> Activity:
    """Show the first guesses beside what the answers say, and ask which of the two holds."""
    rows = Rows("guesses", fixed=True, names=_guesses, facts=_evidence)
    exercise = STEP.exercise("compare_guesses")
    return widgets.RowsForm(editor, "skills.compare_guesses", exercise, rows)


def finish(editor: Editor) -> Activity:
    """Ask for one line to take away, and lead on."""
    return course.finish(editor, STEP)


def progress(workbook: Workbook) -> float:
    """Return the share of this step that is done, from 0 to 1; guesses count if there are any."""
    kept = [one.skill for one in kept_skills(workbook)]
    rated = sorted((_share_rated(workbook, skill) for skill in kept), reverse=True)
    named = [one for one in workbook.themes.values() if one.keep == "yes" and one.name.strip()]
    parts = [min(len(kept), ENOUGH) / ENOUGH, sum(rated[:ENOUGH]) / ENOUGH, float(bool(named))]
    if guessed := [name for name in GUESSES if _guess(workbook, name)]:
        looked = [name for name in guessed if name in workbook.guesses]
        parts.append(sum(bool(workbook.guesses[name].verdict) for name in looked) / len(guessed))
    return sum(parts) / len(parts)


def _share_rated(workbook: Workbook, skill: Skill) -> float:
    proven = bool(shown_in(workbook, skill) or skill.proof.strip())
    return (bool(skill.good) + bool(skill.want) + bool(skill.done) + proven) / 4


def _names(workbook: Workbook) -> dict[str, str]:
    """Return the kept skills that have a name, which is all that can be asked about."""
    return {kept.key: kept.name for kept in kept_skills(workbook) if kept.name}


def _stories(workbook: Workbook) -> dict[str, list[dict[str, str]]]:
    """Return the stories that can show a skill."""
    unnamed = STEP.exercise("rate_skills").labels["unnamed_story"]
    return {
        "stories": [
            {"id": id_, "label": workbook.stories[id_].title.strip() or unnamed.format(n=n)}
            for n, id_ in enumerate(frames.in_order(workbook, "stories", workbook.stories), 1)
        ]
    }


def _guess(workbook: Workbook, name: str) -> str:
    guess: str = getattr(workbook.values.guesses, name)
    return guess.strip()


def _guesses(workbook: Workbook) -> dict[str, str]:
    """Return the guesses to look at again, once there is anything to look at."""
    words = STEP.exercise("compare_guesses").labels
    if not any(_guess(workbook, name) for name in GUESSES) and not _names(workbook):
        return {}
    return {name: words[name] for name in GUESSES}


def _evidence(workbook: Workbook) -> dict[str, Sequence[Fact]]:
    """Return, for each guess, what was guessed and what the answers say."""
    words = STEP.exercise("compare_guesses").labels
    return {
        name: [
            {"label": words["guess"], "text": _guess(workbook, name) or words["no_guess"]},
            {"label": words["evidence"], "text": "\n".join(lines) or words["no_evidence"]},
        ]
        for name, lines in second_look(workbook).items()
    }


STEP = Step(4, "skills", progress)
