"""The plan of step 6 as a picture: the steps by their dates, and those that have none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from careerkit import content, frames
from careerkit.coach.gaps import gap_name
from careerkit.figures.drawing import Drawing
from careerkit.figures.page_svg import ACCENT, QUIET
from careerkit.figures.sheet import COLUMNS, LINE, WIDTH, Sheet
from careerkit.figures.wording import IN_TABLE, shortened
from careerkit.model import Workbook

NOTHING = "—"  # in a cell of the table
MOST = 12  # steps in the picture; the table has all
MOST_UNDATED = 8

STEP = 56  # from one step to the next: its date, its words, a gap
WAIT, LONGEST_WAIT = 0.5, 40  # more room for each day between two steps, and at most
TODAY = 34  # room for the line that says where today is
LEFT = 30  # where words begin, right of the line through time
DOT = 7  # radius
DOWN = 11  # from the top of a step to the middle of its dot


@dataclass(frozen=True)
class Planned:
    """A step of the plan, as far as the picture shows it."""

    title: str
    by: date | None
    gap: str
    went: str

    @property
    def is_open(self) -> bool:
        """Return whether it is still to do."""
        return self.went not in {"done", "dropped"}


def plan_timeline(workbook: Workbook, today: date | None = None) -> Drawing | None:
    """Show the steps in the order of their dates, with `today` among them."""
    actions = workbook.gap.actions
    steps = tuple(
        Planned(
            shortened(actions[id_].title, IN_TABLE),
            actions[id_].by,
            gap_name(workbook, actions[id_].gap) if actions[id_].gap else "",
            actions[id_].went,
        )
        for id_ in frames.in_order(workbook, "actions", actions)
        if actions[id_].title.strip()
    )
    return _draw(steps, today or date.today()) if steps else None  # noqa: DTZ011  # the person's day


@lru_cache(maxsize=4)  # most edits of the page change none of it
def _draw(steps: tuple[Planned, ...], today: date) -> Drawing:
    words = content.guide("gap").exercises["see_plan"].labels
    dated = sorted((step for step in steps if step.by), key=lambda step: step.by or today)
    undated = [step for step in steps if not step.by]
    title = " ".join(_findings(words, steps, today))
    rows = tuple(
        (step.title, _when(words, step, today), shortened(step.gap, IN_TABLE) or NOTHING)
        for step in (*dated, *undated)
    )
    return Drawing(
        title=title,
        alt=f"{title} {'; '.join(f'{name}: {when}' for name, when, _ in rows)}.",
        svg=_svg(words, dated, undated, today),
        columns=tuple(words[f"column_{name}"] for name in ("step", "date", "gap")),
        rows=rows,
    )


def _findings(words: Mapping[str, str], steps: Sequence[Planned], today: date) -> list[str]:
    left = [step.by for step in steps if step.is_open]
    days = [day for day in left if day]
    late = sum(day < today for day in days)
    done = sum(step.went == "done" for step in steps)
    coming = min((day for day in days if day >= today), default=None)
    found = []
    if late:
        found.append(words["finding_late_one" if late == 1 else "finding_late"].format(n=late))
    if coming == today:
        found.append(words["finding_today"])
    elif coming:
        found.append(words["finding"].format(date=_day(coming)))
    if left and not days:
        found.append(words["finding_no_date"])
    if done and not left:
        found.append(words["finding_all_done"])
    elif done:
        key = "finding_done_one" if done == 1 else "finding_done"
        found.append(words[key].format(n=done, total=len(steps)))
    return found or [words["finding_dropped"]]


def _when(words: Mapping[str, str], step: Planned, today: date) -> str:
    """Return the date of a step, and how it stands with it."""
    parts = (_day(step.by) if step.by else words["no_date"], _state(words, step, today))
    return " · ".join(part for part in parts if part)


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _state(words: Mapping[str, str], step: Planned, today: date) -> str:
    if step.is_open and step.by and step.by < today:
        return words["late"]
    return words[step.went] if step.went else ""


def _svg(
    words: Mapping[str, str], dated: Sequence[Planned], undated: Sequence[Planned], today: date
) -> str:
    shown, listed = _window(dated), undated[:MOST_UNDATED]
    left = len(dated) - len(shown) + len(undated) - len(listed)
    places, marker, below = _places([step.by or today for step in shown], today)
    height = below + (LINE * (len(listed) + 1) + 12 if listed else 0) + (LINE if left else 0)
    sheet = Sheet(height)
    for above, y in pairwise(places):
        sheet.fill(DOT, above + DOWN + DOT, 2, y - above - 2 * DOT, QUIET)
    if marker is not None:
        sheet.fill(0, marker + DOWN, WIDTH - 60, 2, ACCENT)
        sheet.write(WIDTH, marker + 16, words["today"], bold=True, anchor="right")
    for y, step in zip(places, shown, strict=True):
        draw = sheet.disc if step.went == "done" else sheet.circle
        draw(DOT + 1, y + DOWN, DOT)
        sheet.write(LEFT, y + 16, _when(words, step, today), bold=True)
        sheet.write(LEFT, y + 16 + LINE, shortened(step.title, COLUMNS - 4))
    if listed:
        sheet.write(0, below + 18, words["no_date"], bold=True)
    for i, step in enumerate(listed, 1):
        sheet.write(LEFT, below + 18 + LINE * i, shortened(step.title, COLUMNS - 4))
    if left:
        sheet.write(0, height - 6, words["more"].format(n=left))
    return sheet.svg("plan_timeline")


def _window(dated: Sequence[Planned]) -> Sequence[Planned]:
    """Return as many steps as fit, from the first that is still to do."""
    first = next((i for i, step in enumerate(dated) if step.is_open), len(dated))
    begin = min(first, max(0, len(dated) - MOST))
    return dated[begin : begin + MOST]


def _places(days: Sequence[date], today: date) -> tuple[list[float], float | None, float]:
    """Return the top of each day, that of today if it lies between two or outside, and the end."""
    places: list[float] = []
    marker: float | None = None
    y = 0.0
    for i, day in enumerate(days):
        if i:
            y += STEP + min(LONGEST_WAIT, WAIT * (day - days[i - 1]).days)
        if marker is None and day >= today:
            marker = y
            y += TODAY
        places.append(y)
    y += STEP if days else 0
    if marker is None and days:
        marker = y
        y += TODAY
    return places, marker, y
