"""Content that other people wrote: checked, with what is wrong told in plain words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from careerkit.content import Words
from careerkit.marked import Marked, Place, Problem, read_marked

W = TypeVar("W", bound=Words)
Fault = tuple[Place, str]
"""Something that the types cannot tell: where it is, and a sentence about it."""


@dataclass(frozen=True)
class Checked(Generic[W]):
    """A piece of content, if it is sound, or else what is wrong with it."""

    content: W | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Slip:
    """One thing that pydantic found."""

    kind: str
    place: Place
    given: object
    facts: Mapping[str, object]
    said: str


def check(
    file: Path, model: type[W], faults: Callable[[W], Iterable[Fault]] = lambda _: ()
) -> Checked[W]:
    """Read `file` as a `model`; never raises for anything that its author can have done."""
    try:
        marked = read_marked(file.read_bytes())
    except OSError as error:
        return Checked(None, (Problem(0, f"The file cannot be opened: {error.strerror}."),))
    if marked.problems:
        return Checked(None, marked.problems)
    try:
        content = model.model_validate(marked.value)
    except ValidationError as error:
        told = {_told(slip, marked, model) for slip in _slips(error)}
        return Checked(None, tuple(sorted(told, key=lambda one: (one.line, one.text))))
    found = tuple(Problem(marked.line(place), said) for place, said in faults(content))
    return Checked(None if found else content, found)


def _slips(error: ValidationError) -> Iterator[_Slip]:
    for one in error.errors(include_url=False):
        yield _Slip(one["type"], one["loc"], one["input"], one.get("ctx", {}), one["msg"])


def _told(slip: _Slip, marked: Marked, model: type[Words]) -> Problem:
    place, line = slip.place, marked.line(slip.place)
    if slip.kind in {"missing", "extra_forbidden"}:
        name, place = str(place[-1]), place[:-1]
        said = f"“{name}” is missing." if slip.kind == "missing" else _unknown(name, model)
    else:
        said = _wrong(slip)
    where = ", ".join(_step(step) for step in place)
    return Problem(line, f"{where}: {said}" if where else said)


def _step(step: str | int) -> str:
    return f"entry {step + 1}" if isinstance(step, int) else step


def _unknown(name: str, model: type[Words]) -> str:
    near = get_close_matches(name, _names(model), n=1)
    return f"“{name}” is not known here." + (f" Is it “{near[0]}”?" if near else "")


@cache
def _names(model: type[Words]) -> tuple[str, ...]:
    """Return every key that `model` or a part of it has."""

    def keys(schema: object) -> Iterator[str]:
        if isinstance(schema, Mapping):
            properties = schema.get("properties")
            if isinstance(properties, Mapping):
                yield from map(str, properties)
            for part in schema.values():
                yield from keys(part)

    return tuple(dict.fromkeys(keys(model.model_json_schema())))


def _wrong(slip: _Slip) -> str:
    if slip.given is None:
        return "Nothing stands after the colon."
    if slip.kind not in KINDS:
        return f"{slip.said}."
    size = len(slip.given) if isinstance(slip.given, str) else 0
    return KINDS[slip.kind].format(given=slip.given, size=size, **slip.facts)


# What pydantic finds -> what an author reads
KINDS = {
    "value_error": "{error}",
    "literal_error": "“{given}” is none of {expected}.",
    "string_type": "A text belongs here. Put a number, a date, yes or no in quotes.",
    "string_too_long": "{size} characters are too many; at most {max_length}.",
    "string_too_short": "A text is missing here.",
    "too_short": "At least one entry is needed.",
    "tuple_type": "A list belongs here: begin each entry with a dash.",
    "model_type": "Entries belong here, each a word, a colon and a text.",
    "dict_type": "Entries belong here, each a word, a colon and a text.",
    "int_type": "A whole number belongs here, without quotes.",
    "int_parsing": "A whole number belongs here, without quotes.",
    "int_from_float": "A whole number belongs here.",
    "less_than_equal": "{given} is too much; at most {le}.",
    "greater_than_equal": "{given} is too little; at least {ge}.",
    "bool_parsing": "Write true or false.",
}
