"""The words of the course, read from ``assets/`` as typed, frozen data."""

from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict

from careerkit.settings import settings


class Words(BaseModel):
    """A frozen piece of content; a misspelt key is an error, not silence."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Card(Words):
    """One card of a deck, or one deciding factor."""

    id: str
    name: str
    text: str  # what it means at work, in one short line
    work: bool = True  # in the shorter deck that people get first
    private: bool = False  # about faith, sex or looks: never in a room with colleagues


class Deck(Words):
    """Cards to sort or weigh."""

    title: str
    source: str  # where the names come from, with the licence
    cards: tuple[Card, ...]


class Option(Words):
    """One answer to choose."""

    id: str
    label: str
    hint: str = ""


class Field(Words):
    """One question of a form. `id` is the field of the model that holds the answer."""

    id: str
    label: str
    hint: str = ""
    kind: Literal["line", "long", "choice"] = "line"
    options: tuple[Option, ...] = ()  # for `choice`
    wanted: str = ""  # what "Check my answers" says when the field is empty; nothing if ""
    words: int = 0  # a good length in words, shown as a counter; 0 for no counter


class Answer(Words):
    """One line of a worked example."""

    label: str
    text: str


class Example(Words):
    """How one invented library worker answered an exercise."""

    person: str  # "Rosa, 58, branch clerk in a market town"
    answers: tuple[Answer, ...]


class Exercise(Words):
    """What one exercise says."""

    title: str
    intro: str
    empty: str = ""  # what will appear here, while there is nothing to show
    noun: str = ""  # what one row is called: "Accomplishment"
    fields: tuple[Field, ...] = ()
    options: tuple[Option, ...] = ()
    labels: dict[str, str] = {}  # other words that the exercise needs, by name
    example: Example | None = None


class Guide(Words):
    """Everything that one step says, exercise by exercise."""

    title: str
    why: str  # one sentence: why this matters
    minutes: int  # how long it takes at a first sitting
    exercises: dict[str, Exercise]


class CoachQuestion(Words):
    """How the coach words what it noticed."""

    question: str
    hint: str


W = TypeVar("W", bound=Words)


@cache
def deck(name: str) -> Deck:
    """Return the deck `assets/decks/<name>.yaml`."""
    return Deck.model_validate(_read("decks", name))


@cache
def guide(step: str) -> Guide:
    """Return the words of a step: `assets/prompts/<step>.yaml`."""
    return Guide.model_validate(_read("prompts", step))


@cache
def coach_questions() -> dict[str, CoachQuestion]:
    """Return the wording of each of the coach's flags."""
    raw = _read("prompts", "coach")
    return {flag: CoachQuestion.model_validate(words) for flag, words in raw.items()}


@cache
def _sentences() -> dict[str, str]:
    return {
        code: str(sentence) for code, sentence in _yaml(settings().assets / "errors.yaml").items()
    }


def sentence(code: str, **facts: str | int) -> str:
    """Return what a person reads about an error. Raises `KeyError` for an unknown code."""
    return _sentences()[code].format(**facts)


def _read(folder: str, name: str) -> dict[str, object]:
    return _yaml(settings().assets / folder / f"{name}.yaml")


def _yaml(path: Path) -> dict[str, object]:
    loaded: dict[str, object] = yaml.safe_load(path.read_text("utf-8"))
    return loaded
