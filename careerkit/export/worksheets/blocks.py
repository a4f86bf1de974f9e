"""What stands on a worksheet: lines to write on, things to tick, tables, an example."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from careerkit import content
from careerkit.content import Example, Exercise, Field, Option

Block = Mapping[str, object]
"""A piece of a worksheet as the template takes it; `kind` says which."""

WORDS_ON_A_LINE = 7  # as people write by hand
LONG = 3  # lines for an answer in sentences, at least
SHORT = 12  # words that fit on one line
SIDE_BY_SIDE = 3  # more options than these stand in two columns, if they are short


def heading(text: str) -> Block:
    """Return a heading within an exercise."""
    return {"kind": "heading", "text": text}


def words(text: str) -> Block:
    """Return a paragraph."""
    return {"kind": "words", "text": text}


def lines(label: str, hint: str = "", count: int = 1) -> Block:
    """Return lines to write on."""
    return {"kind": "lines", "label": label, "hint": hint, "count": count}


def ticks(label: str, options: Iterable[Option], hint: str = "", columns: int = 1) -> Block:
    """Return things to tick."""
    shown = [{"label": option.label, "hint": option.hint} for option in options]
    return {"kind": "ticks", "label": label, "hint": hint, "options": shown, "columns": columns}


def table(answers: Sequence[str], rows: Iterable[Mapping[str, str]], blank: int = 0) -> Block:
    """Return a table with a box to tick for each answer, and with rows for what is missing."""
    return {
        "kind": "table",
        "answers": list(answers),
        "rows": [*rows, *({"label": "", "text": ""} for _ in range(blank))],
    }


def columns(
    headings: Sequence[str], rows: Iterable[str], *, widths: Sequence[int], blank: int = 0
) -> Block:
    """Return a table to write in, its first column filled in as far as it is known."""
    shown = [*rows, *([""] * blank)]
    return {"kind": "columns", "headings": list(headings), "rows": shown, "widths": list(widths)}


def corners(options: Iterable[Option]) -> Block:
    """Return four fields to write in."""
    shown = [{"label": option.label, "hint": option.hint} for option in options]
    return {"kind": "corners", "options": shown}


def example(shown: Example) -> Block:
    """Return how somebody else did it."""
    return {
        "kind": "example",
        "title": content.file_words("print").labels["how_did"],
        "person": shown.person,
        "answers": [{"label": one.label, "text": one.text} for one in shown.answers],
    }


def form(exercise: Exercise) -> Iterator[Block]:
    """Yield room for an answer to each field; those that are folded away stand under their name."""
    folded = ""
    for field in exercise.fields:
        if field.fold != folded:
            folded = field.fold
            yield heading(exercise.labels[folded])
        yield _room(field)


def records(exercise: Exercise, count: int) -> Iterator[Block]:
    """Yield the form so many times, numbered."""
    for n in range(1, count + 1):
        yield heading(f"{exercise.noun} {n}".strip())
        yield from form(exercise)


def _room(field: Field) -> Block:
    if field.options:
        narrow = len(field.options) > SIDE_BY_SIDE and not any(one.hint for one in field.options)
        return ticks(field.label, field.options, field.hint, columns=2 if narrow else 1)
    count = 1 if field.words <= SHORT else -(-field.words // WORDS_ON_A_LINE)
    return lines(field.label, field.hint, max(LONG, count) if field.kind == "long" else count)
