"""The pages of the course in their order, with what was answered on them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from careerkit import content
from careerkit.answers import chosen, looked_into, won
from careerkit.answers.forms import Answer, Group, Page, Part
from careerkit.answers.places import Place, place_of
from careerkit.answers.records import answers_in, form, takeaway, titles
from careerkit.content import Exercise
from careerkit.model import Workbook, lookup
from careerkit.settings import settings

Alone = Callable[[Workbook, Exercise], tuple[Group, ...]]
Beside = Callable[[Workbook, Exercise, str], list[Answer]]

# What is answered in other ways than in the fields of a form
ALONE: Mapping[str, Alone] = {
    "start.choose_purpose": chosen.purpose,
    "values.sort_cards": chosen.piles,
    "values.keep_top": chosen.top_five,
    "values.weigh_factors": chosen.points,
    "accomplishments.pick_favourites": chosen.favourites,
    "directions.check_interests": looked_into.likings,
    "directions.read_guides": looked_into.duties,
    "directions.face_hiring": looked_into.realities,
    "directions.compare_jobs": looked_into.first_choice,
    "gap.choose_target": looked_into.target,
    "gap.see_gap": looked_into.gates_and_gaps,
}

# The same about one record, beside the fields that ask about it: where the records are, and what
BESIDE: Mapping[str, tuple[str, Beside]] = {
    "stories.listen": ("stories", chosen.heard),
    "directions.find_jobs": ("directions.jobs", looked_into.reason),
    "directions.compare_jobs": ("directions.jobs", looked_into.scores),
    "victories.track_applications": ("victories.applications", won.stages),
}


def answered_pages(workbook: Workbook) -> tuple[Page, ...]:
    """Return the pages of the course with everything that was answered; nothing that is empty.

    All that is asked about a record stands together, in the exercise that asks about it first.
    """
    return tuple(filter(None, (_page(workbook, step) for step in page_names())))


@cache
def page_names() -> tuple[str, ...]:
    """Return the steps that have a guide, in the order of their notebooks."""
    guides = settings().assets / "prompts"
    notebooks = sorted(file.stem for file in settings().workbooks.glob("[0-9][0-9]_*.ipynb"))
    slugs = (stem.partition("_")[2] for stem in notebooks)
    return tuple(slug for slug in slugs if (guides / f"{slug}.yaml").is_file())


def _page(workbook: Workbook, step: str) -> Page | None:
    guide = content.guide(step)
    homes: dict[str, str] = {}  # where records are -> the exercise that asks about them first
    for name, exercise in guide.forms.items():
        for path in _collections(step, name, exercise):
            homes.setdefault(path, name)
    parts = []
    for name, exercise in guide.forms.items():
        at_home = [path for path, home in homes.items() if home == name]
        groups = [
            *_alone(workbook, step, name, exercise),
            *(group for path in at_home for group in _records(workbook, step, path)),
        ]
        if groups:
            parts.append(Part(name, exercise.title, _merged(groups)))
    return Page(step, guide.title, tuple(parts)) if parts else None


def _alone(workbook: Workbook, step: str, name: str, exercise: Exercise) -> Iterator[Group]:
    other = ALONE.get(f"{step}.{name}")
    if other:
        yield from other(workbook, exercise)
    if name == "finish":
        yield from takeaway(workbook, exercise, step)
        return
    place = _place(step, exercise)
    if place and not place.many:
        yield from form(workbook, exercise, place.path)


def _merged(groups: list[Group]) -> tuple[Group, ...]:
    """Return the groups with neighbours that have no name made one."""
    merged: list[Group] = []
    for group in groups:
        if merged and not merged[-1].title and not group.title:
            merged[-1] = Group("", (*merged[-1].answers, *group.answers))
        else:
            merged.append(group)
    return tuple(merged)


def _collections(step: str, name: str, exercise: Exercise) -> Iterator[str]:
    """Yield where the records are that an exercise asks about."""
    place = _place(step, exercise)
    if place and place.many:
        yield place.path
    if f"{step}.{name}" in BESIDE:
        yield BESIDE[f"{step}.{name}"][0]


def _records(workbook: Workbook, step: str, path: str) -> Iterator[Group]:
    """Yield all that was answered about each record of a collection."""
    guide = content.guide(step)
    asking = [
        (name, exercise)
        for name, exercise in guide.forms.items()
        if path in _collections(step, name, exercise)
    ]
    places = filter(None, (_place(step, exercise) for _, exercise in asking))
    place = next(one for one in places if one.path == path)
    noun = next((exercise.noun for _, exercise in asking if exercise.noun), "")
    records = lookup(workbook, path)
    for n, (id_, title) in enumerate(titles(workbook, place).items(), 1):
        found: dict[str, Answer] = {}
        for name, exercise in asking:
            below = f"{path}.{id_}"
            for answer in answers_in(workbook, exercise, records[id_], below):
                found.setdefault(answer.path, answer)
            beside = BESIDE.get(f"{step}.{name}")
            if beside and beside[0] == path:
                found |= {answer.path: answer for answer in beside[1](workbook, exercise, id_)}
        if found or title:
            yield replace(Group(title or f"{noun} {n}".strip(), tuple(found.values())), id=id_)


def _place(step: str, exercise: Exercise) -> Place | None:
    """Return where the fields of an exercise are kept, if it has any."""
    return place_of(step, exercise) if exercise.fields else None
