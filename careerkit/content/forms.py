"""The forms that the words of the course take: decks, exercises, and what they are made of."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


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
    """One question of a form. `id` is the field of the model that holds the answer.

    A `month` is one of a year, or a year alone. A `number` is a whole one.

    A `live` field is a choice of what the person has, `ticks` are any number of them: these options
    come from the workbook.
    """

    id: str
    label: str
    hint: str = ""
    kind: Literal["line", "long", "choice", "live", "ticks", "date", "month", "number"] = "line"
    options: tuple[Option, ...] = ()  # for `choice`
    fold: str = ""  # folded away under the label of this name, until asked for
    wanted: str = ""  # what "Check my answers" says when the field is empty; nothing if ""
    words: int = 0  # a good length in words, shown as a counter; 0 for no counter
    unless: str = ""  # the id of another field; when that is answered, this one is not wanted


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
    parts: dict[str, "Exercise"] = {}  # that stand in this one, one below the other


class Guide(Words):
    """Everything that one step says, exercise by exercise."""

    title: str
    why: str  # one sentence: why this matters
    minutes: int  # how long it takes at a first sitting
    exercises: dict[str, Exercise]

    @property
    def forms(self) -> dict[str, Exercise]:
        """The exercises by name, with those that stand in another one after it."""
        found: dict[str, Exercise] = {}
        for name, exercise in self.exercises.items():
            found |= {name: exercise, **exercise.parts}
        return found


class CoachQuestion(Words):
    """How the coach words what it noticed."""

    question: str
    hint: str
