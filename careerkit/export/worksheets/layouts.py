"""How exercises that are more than a form look on paper; and those that need a screen."""

from collections.abc import Callable, Iterator, Mapping

from careerkit import content
from careerkit.answers.wording import joined
from careerkit.content import Exercise
from careerkit.export.worksheets.blocks import (
    Block,
    columns,
    corners,
    form,
    heading,
    lines,
    records,
    table,
    ticks,
    words,
)

Layout = Callable[[Exercise], Iterator[Block]]

OWN = 4  # rows for what is on no list
JOBS = 3  # to compare; with fewer there is little to compare
STORIES = 3
TOP = 5


def _sort_cards(exercise: Exercise) -> Iterator[Block]:
    cards = (card for card in content.deck("values").cards if card.work)
    named = ({"label": card.name, "text": card.text} for card in cards)
    yield table([option.label for option in exercise.options], named, OWN)


def _keep_top(exercise: Exercise) -> Iterator[Block]:
    labels = exercise.labels
    headings = (labels["top_title"], labels["shown"])
    yield columns(headings, (f"{n}." for n in range(1, TOP + 1)), widths=(2, 3))


def _weigh_factors(_: Exercise) -> Iterator[Block]:
    points = content.file_words("print").labels["points"]
    names = (f"{card.name}: {card.text}" for card in content.deck("factors").cards)
    yield columns(("", points), names, widths=(5, 1), blank=2)


def _pick_favourites(_: Exercise) -> Iterator[Block]:
    yield lines("", count=6)


def _listen(exercise: Exercise) -> Iterator[Block]:
    labels = exercise.labels
    for _n in range(STORIES):
        yield lines(labels["which_story"])
        yield ticks(labels["heard"], exercise.options, columns=2)
        yield lines(labels["other"])
        yield lines(labels["listener"])


def _find_skills(exercise: Exercise) -> Iterator[Block]:
    known = content.skills().values()
    for kind in ("skill", "knowledge"):
        named = ({"label": one.name, "text": one.text} for one in known if one.kind == kind)
        yield heading(exercise.labels[f"list_{kind}"])
        yield table([exercise.labels["keep"]], named)
    yield lines(exercise.labels["own_label"], exercise.labels["own_hint"], OWN)


def _see_skills(exercise: Exercise) -> Iterator[Block]:
    yield corners(exercise.options)


def _compare_guesses(exercise: Exercise) -> Iterator[Block]:
    labels = exercise.labels
    for guess in ("want", "good_at", "use_most"):
        yield heading(labels[guess])
        yield lines(labels["guess"])
        yield lines(labels["evidence"], count=2)
        yield from form(exercise)


def _check_interests(_: Exercise) -> Iterator[Block]:
    check = content.interest_check()
    asked = ({"label": "", "text": text} for text in check.statements.values())
    yield table([option.label for option in check.options], asked)


def _find_jobs(exercise: Exercise) -> Iterator[Block]:
    job = content.file_words("print").labels["job"]
    yield from form(exercise)
    yield heading(exercise.labels["list"])
    yield columns((job, exercise.labels["reason"]), (), widths=(2, 3), blank=TOP)


def _read_guides(exercise: Exercise) -> Iterator[Block]:
    yield lines(exercise.labels["which"])
    yield table([option.label for option in exercise.options], (), blank=10)


def _face_hiring(exercise: Exercise) -> Iterator[Block]:
    labels = exercise.labels
    answers = [labels[name] for name in ("true_here", "not_here", "unknown")]
    yield table(answers, ({"label": one.label, "text": one.hint} for one in exercise.options))
    yield lines(labels["who_knows"], count=2)
    yield from form(exercise)


def _compare_jobs(exercise: Exercise) -> Iterator[Block]:
    factors = [{"label": card.name, "text": ""} for card in content.deck("factors").cards]
    answers = [option.label for option in exercise.options]
    for n in range(1, JOBS + 1):
        yield lines(f"{exercise.noun} {n}")
        yield table(answers, factors, blank=1)
        yield from form(exercise)
    yield lines(exercise.labels["choose"], exercise.labels["choose_hint"])


def _choose_target(exercise: Exercise) -> Iterator[Block]:
    yield lines(exercise.labels["choose"])
    yield from form(exercise)


def _see_gap(exercise: Exercise) -> Iterator[Block]:
    labels = exercise.labels
    yield heading(labels["gates"])
    yield table([option.label for option in exercise.options], (), blank=OWN)
    yield lines(labels["own_skill"], count=OWN)
    yield lines(labels["pick"], labels["pick_hint"], 3)


def _log_win(exercise: Exercise) -> Iterator[Block]:
    asked = {field.id: field for field in exercise.fields}
    named = (asked[name].label for name in ("title", "kind", "on"))
    yield words(f"{asked['kind'].label} {joined(one.label for one in asked['kind'].options)}")
    yield columns(tuple(named), (), widths=(5, 4, 3), blank=10)
    yield lines(asked["worth"].label, asked["worth"].hint, OWN)


def _tell_one(exercise: Exercise) -> Iterator[Block]:
    yield lines(exercise.labels["choose"])
    yield from form(exercise)


def _track_applications(exercise: Exercise) -> Iterator[Block]:
    happened = exercise.labels["happened"]
    on = content.file_words("log").labels["date"]
    yield words(f"{happened} {joined(one.label for one in exercise.options)}")
    for n in range(1, JOBS + 1):
        yield heading(f"{exercise.noun} {n}")
        yield from form(exercise)
        yield columns((happened, on), (), widths=(3, 1), blank=TOP)


ON_SCREEN = frozenset(
    {
        "start.see_steps",
        "start.bring_back",
        "portfolio.check_answers",
        "portfolio.see_picture",
        "portfolio.take_home",
        "portfolio.bring_in",
        "portfolio.delete_everything",
    }
)
"""Exercises in which nothing is answered."""

LAYOUTS: Mapping[str, Layout] = {
    "values.sort_cards": _sort_cards,
    "values.keep_top": _keep_top,
    "values.weigh_factors": _weigh_factors,
    "accomplishments.pick_favourites": _pick_favourites,
    "stories.listen": _listen,
    "skills.find_skills": _find_skills,
    "skills.see_skills": _see_skills,
    "skills.compare_guesses": _compare_guesses,
    "directions.check_interests": _check_interests,
    "directions.find_jobs": _find_jobs,
    "directions.read_guides": _read_guides,
    "directions.face_hiring": _face_hiring,
    "directions.compare_jobs": _compare_jobs,
    "gap.choose_target": _choose_target,
    "gap.see_gap": _see_gap,
    "victories.log_win": _log_win,
    "victories.tell_one": _tell_one,
    "victories.track_applications": _track_applications,
}

FEW, MANY = 3, 6  # times that a form for a record stands on paper: a long one, a short one
LONG_FORM = 2  # fields, or one of several lines


def layout(step: str, name: str, exercise: Exercise) -> Iterator[Block]:
    """Yield what an exercise shows on paper; nothing for one in which nothing is answered.

    What has no layout of its own: its parts, its fields once or for several records, its options.
    """
    place = f"{step}.{name}"
    if place in ON_SCREEN:
        return
    if place in LAYOUTS:
        yield from LAYOUTS[place](exercise)
        return
    if exercise.options:
        yield ticks("", exercise.options)
    if exercise.noun and exercise.fields:
        long = any(field.kind == "long" for field in exercise.fields)
        long = long or len(exercise.fields) > LONG_FORM
        yield from records(exercise, FEW if long else MANY)
    else:
        yield from form(exercise)
    for part in exercise.parts.values():
        yield heading(part.title)
        if part.noun:
            yield from records(part, FEW)
        else:
            yield from form(part)
