"""The days of a workbook on which there is something to do, or something happens."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal
from uuid import UUID, uuid5

from careerkit import content
from careerkit.export.plain_text import one_line, printable, shortened, with_stop
from careerkit.export.sheets import column_words
from careerkit.frames import in_order
from careerkit.model import Action, Application, Workbook

State = Literal["open", "done", "dropped"]

MOST = 1000  # characters of a description; calendars are slow with more
LONG_NAME = 200
CHECK_IN = timedelta(weeks=4)  # long enough for something to have changed
MEETINGS = ("test", "call", "interview", "second", "again")  # stages to be there for
_STATES: dict[str, State] = {"": "open", "moved": "open", "done": "done", "dropped": "dropped"}
_UIDS = UUID("6a1f7f0e-4f35-4d1c-9b8e-0c7f5a2d9e31")  # ours, drawn once, so that ids stay


@dataclass(frozen=True, slots=True)
class Due:
    """Something on a day."""

    path: str  # where its date stands in the workbook
    on: date
    summary: str
    description: str = ""
    state: State = "open"
    has_hour: bool = False  # it is done at some hour of the day

    def uid(self, owner: str) -> str:
        """Return its name in every calendar: the same for ever, and it tells nothing.

        A path alone stands in many workbooks, and calendars of two people can meet in one.
        """
        return f"{uuid5(_UIDS, f'{owner} {self.path}')}@careerkit"


def dues(workbook: Workbook, today: date) -> tuple[Due, ...]:
    """Return everything that has a date, the earliest first; a check-in if nothing lies ahead."""
    found = [*_actions(workbook), *_applications(workbook), *_waiting(workbook)]
    found += _ends(workbook, today)
    if not any(due.state == "open" and due.on > today for due in found):
        found.append(Due("check_in", today + CHECK_IN, _say("check_in")))
    return tuple(sorted(found, key=lambda due: due.on))


def _actions(workbook: Workbook) -> Iterator[Due]:
    said = workbook.gap.actions
    for id_ in in_order(workbook, "actions", said):
        action = said[id_]
        if action.by and (title := _name(action.title)):
            state = _STATES[action.went]
            words = "step" if state == "open" else state
            plan = _plan(action)
            yield Due(f"gap.actions.{id_}.by", action.by, _say(words, title), plan, state)


def _plan(action: Action) -> str:
    """Return the plan for the moment and for the obstacle, in the words of their questions."""
    parts = ("if_when", "then_do", "obstacle", "obstacle_plan", "support")
    return _described(
        f"{with_stop(label)} {text}"
        for label, text in (
            (column_words("actions", part)[0], getattr(action, part).strip()) for part in parts
        )
        if text
    )


def _applications(workbook: Workbook) -> Iterator[Due]:
    said = workbook.victories.applications
    stages = column_words("stages", "stage")[1]
    for id_ in in_order(workbook, "applications", said):
        path, one = f"victories.applications.{id_}", said[id_]
        name = ", ".join(filter(None, (_name(one.title), _name(one.employer))))
        if one.follow_up and name:
            ended = not {"accepted", "no", "withdrew"}.isdisjoint(one.stages)
            yield Due(
                f"{path}.follow_up",
                one.follow_up,
                _say("follow_up", name),
                _about(one),
                "dropped" if ended else "open",
                has_hour=True,
            )
        for stage in MEETINGS:
            on = next((day for known, day in one.stages.items() if known == stage), None)
            if on and name:
                title = _say("stage", name, stage=stages.get(stage, stage))
                yield Due(f"{path}.stages.{stage}", on, title, _about(one))


def _about(application: Application) -> str:
    told = (("found", application.found), ("note", application.note))
    return _described(_say(key, text.strip()) for key, text in told if text.strip())


def _waiting(workbook: Workbook) -> Iterator[Due]:
    waiting = workbook.gap.waiting
    if waiting.look_again:
        focus = waiting.focus.strip()
        about = _described([_say("focus", focus)] if focus else [])
        yield Due("gap.waiting.look_again", waiting.look_again, _say("look_again"), about)


def _ends(workbook: Workbook, today: date) -> Iterator[Due]:
    """Yield the months still to come in which a certificate ends, on their first day."""
    for id_, one in workbook.background.certificates.items():
        year, _, month = one.until.partition("-")
        if month and int(year) and (title := _name(one.title)):
            on = date(int(year), int(month), 1)
            if on >= today.replace(day=1):
                path = f"background.certificates.{id_}.until"
                yield Due(path, on, _say("certificate", title))


def _say(key: str, name: str = "", *, stage: str = "") -> str:
    return content.file_words("calendar").labels[key].format(name=name, stage=stage)


def _name(text: str) -> str:
    return shortened(one_line(text), LONG_NAME)


def _described(said: Iterator[str] | list[str]) -> str:
    return shortened("\n".join(map(printable, said)), MOST)
