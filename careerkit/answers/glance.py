"""A career at a glance: what stands on the one page with everything that counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careerkit.answers.chosen import card_names
from careerkit.answers.places import Place
from careerkit.answers.records import titles
from careerkit.answers.wording import day
from careerkit.coach import ranking
from careerkit.coach.days import has_come
from careerkit.frames import in_order
from careerkit.model import Theme, Workbook

NEXT = 3  # actions; more are a list, not a next step
LATEST = 3  # wins
OVER = {"done", "dropped"}  # how an action ends


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page, and what stands beside it: a date, a reason."""

    text: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Glance:
    """The parts of the page; one that has nothing in it is empty."""

    values: tuple[Line, ...]  # the top five
    themes: tuple[Line, ...]
    stories: tuple[Line, ...]  # in one line each
    direction: tuple[Line, ...]
    actions: tuple[Line, ...]  # the next three, soonest first
    wins: tuple[Line, ...]  # the latest three

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not any(getattr(self, name) for name in self.__slots__)


def glance(workbook: Workbook, today: date | None = None) -> Glance:
    """Return the career of a workbook at a glance."""
    return Glance(
        values=_values(workbook),
        themes=_themes(workbook),
        stories=_stories(workbook),
        direction=_direction(workbook),
        actions=_actions(workbook),
        wins=_wins(workbook, today),
    )


def _values(workbook: Workbook) -> tuple[Line, ...]:
    said = workbook.values
    names = card_names("values", said.own_cards)
    return _lines(names.get(card, "") for card in ranking.top(said)[: ranking.TOP])


def _themes(workbook: Workbook) -> tuple[Line, ...]:
    return _lines(titles(workbook, Place("themes", Theme, many=True)).values())


def _stories(workbook: Workbook) -> tuple[Line, ...]:
    stories = workbook.stories
    ordered = (stories[id_] for id_ in in_order(workbook, "stories", stories))
    return _lines(story.one_line.strip() or story.title for story in ordered)


def _direction(workbook: Workbook) -> tuple[Line, ...]:
    target, said = workbook.gap.target.title.strip(), workbook.directions
    if target:
        return (Line(target, workbook.gap.wish.strip()),)
    first = said.jobs.get(said.first)
    return _lines([first.title]) if first else ()


def _actions(workbook: Workbook) -> tuple[Line, ...]:
    actions = workbook.gap.actions
    ordered = [actions[id_] for id_ in in_order(workbook, "actions", actions)]
    ahead = [one for one in ordered if one.title.strip() and one.went not in OVER]
    soonest = sorted(ahead, key=lambda one: one.by or date.max)
    return tuple(Line(one.title.strip(), _day(one.by)) for one in soonest[:NEXT])


def _wins(workbook: Workbook, today: date | None) -> tuple[Line, ...]:
    wins = workbook.victories.wins
    noted = (wins[id_] for id_ in in_order(workbook, "wins", wins) if wins[id_].title.strip())
    come = [win for win in noted if has_come(win.on, today)]
    latest = sorted(come, key=lambda win: win.on or date.min, reverse=True)
    return tuple(Line(win.title.strip(), _day(win.on)) for win in latest[:LATEST])


def _lines(texts: Iterable[str]) -> tuple[Line, ...]:
    return tuple(Line(text.strip()) for text in texts if text.strip())


def _day(on: date | None) -> str:
    return day(on) if on else ""
