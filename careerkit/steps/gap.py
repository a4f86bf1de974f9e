"""Step 6, *Mind the gap*: choose a job to plan for, see what is missing, and take steps."""

from collections.abc import Mapping
from hashlib import sha256

from careerkit import widgets
from careerkit.coach.gaps import gap_name
from careerkit.editor import Editor
from careerkit.model import Action, Workbook
from careerkit.steps import course
from careerkit.steps.step import Step
from careerkit.widgets import Activity, Rows

ACTIONS = "gap.actions"
PARTS = ("title", "by", "if_when", "then_do")  # what a step needs to be taken


def head(editor: Editor) -> Activity:
    """Show where you are in the course, and what is saved."""
    return course.head(editor, STEP)


def choose_target(editor: Editor) -> Activity:
    """Ask for the job to plan for, why, and by when."""
    return widgets.Target(editor, "gap.choose_target", STEP.exercise("choose_target"))


def see_gap(editor: Editor) -> Activity:
    """Draw what the job asks for beside what is shown; ask for gates, and which gaps to work on."""
    skills = next((step for step in course.steps() if step.slug == "skills"), None)
    rate = course.place(skills) if skills else None
    return widgets.Gaps(editor, "gap.see_gap", STEP.exercise("see_gap"), rate)


def bridge_gaps(editor: Editor) -> Activity:
    """Ask for steps across the picked gaps: first step, date, if and then; more when unfolded."""
    rows = Rows(
        ACTIONS, order="actions", seeds=_names, starts=_starts, choices=_choices, shown=("way",)
    )
    return widgets.RowsForm(editor, "gap.bridge_gaps", STEP.exercise("bridge_gaps"), rows)


def wait_well(editor: Editor) -> Activity:
    """Ask how to live with what only patience closes."""
    return widgets.Form(editor, "gap.wait_well", STEP.exercise("wait_well"), "gap.waiting")


def see_plan(editor: Editor) -> Activity:
    """Draw the steps by their dates; ask how each one went."""
    rows = Rows(ACTIONS, order="actions", fixed=True, only="title", shown=("went",))
    return widgets.Plan(editor, "gap.see_plan", STEP.exercise("see_plan"), rows)


def finish(editor: Editor) -> Activity:
    """Ask for one line to take away, and lead on."""
    return course.finish(editor, STEP)


def progress(workbook: Workbook) -> float:
    """Return the share of this step that is done, from 0 to 1; one planned step is enough."""
    said = workbook.gap
    parts = (
        float(bool(said.target.title.strip())),
        float(any(said.picked.values())),
        max(map(_share_planned, said.actions.values()), default=0.0),
    )
    return sum(parts) / len(parts)


def _share_planned(action: Action) -> float:
    return sum(bool(str(getattr(action, part) or "").strip()) for part in PARTS) / len(PARTS)


def _names(workbook: Workbook) -> dict[str, str]:
    """Return rows by the gap that they cross: those that exist, and one for each picked gap."""
    actions = workbook.gap.actions
    named = {id_: gap_name(workbook, a.gap) if a.gap else "" for id_, a in actions.items()}
    waiting = {id_: gap_name(workbook, key) for id_, key in _waiting(workbook).items()}
    return named | {id_: name for id_, name in waiting.items() if name}


def _starts(workbook: Workbook) -> dict[str, Mapping[str, object]]:
    return {id_: {"gap": key} for id_, key in _waiting(workbook).items()}


def _waiting(workbook: Workbook) -> dict[str, str]:
    """Return the picked gaps that no step crosses yet, by the id that a first step would have.

    Two pages that begin it make one record, so the id comes from the gap.
    """
    crossed = {action.gap for action in workbook.gap.actions.values()}
    picked = (key for key, on in workbook.gap.picked.items() if on and key not in crossed)
    waiting = {_first_id(key): key for key in picked}
    return {id_: key for id_, key in waiting.items() if id_ not in workbook.gap.actions}


def _first_id(key: str) -> str:
    digest = sha256(key.encode()).hexdigest()
    return "abcdef"[int(digest[8], 16) % 6] + digest[:7]


def _choices(workbook: Workbook) -> dict[str, list[dict[str, str]]]:
    """Return the gaps that a step can be for: the picked ones, and those of other steps."""
    keys = [key for key, on in workbook.gap.picked.items() if on]
    keys += [action.gap for action in workbook.gap.actions.values() if action.gap]
    named = {key: gap_name(workbook, key) for key in dict.fromkeys(keys)}
    return {"gap": [{"id": key, "label": name} for key, name in named.items() if name]}


STEP = Step(6, "gap", progress)
