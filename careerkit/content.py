"""The words of the course, read from ``assets/`` as typed, frozen data."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, TypeAdapter

from careerkit.settings import settings

# The same safe loader written in C, where there is one: ten times as fast
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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

    A `live` field is a choice of what the person has, `ticks` are any number of them: these options
    come from the workbook.
    """

    id: str
    label: str
    hint: str = ""
    kind: Literal["line", "long", "choice", "live", "ticks", "date"] = "line"
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


def _lines(text: object) -> object:
    return tuple(text.splitlines()) if isinstance(text, str) else text


Lines = Annotated[tuple[str, ...], BeforeValidator(_lines)]
"""Several texts, written one a line in a single block."""


class Skill(Words):
    """One of the 68 skills and knowledge areas of O*NET, and how people tell of it."""

    id: str  # O*NET's element id: "2.A.1.a"
    official: str  # O*NET's name
    name: str  # ours, in plain words
    text: str  # one line on what it is
    phrases: Lines  # what somebody says who did it

    @property
    def kind(self) -> Literal["skill", "knowledge"]:
        """Return which of O*NET's two lists it stands in."""
        return "knowledge" if self.id.startswith("2.C.") else "skill"


class SkillList(Words):
    """Skills, or knowledge areas, with the credit that goes with them."""

    source: str
    skills: tuple[Skill, ...]


class SameWords(Words):
    """How words are made comparable before they are looked up among the phrases."""

    alike: Lines  # the words of a line are read as its first
    plain: Lines  # everyday words, passed over


class SkillWeights(Words):
    """How much each sign of a skill counts, found by fitting labelled stories."""

    constant: float
    phrases: float
    vocabulary: float
    stories: float
    lean: dict[str, float]  # element id -> how readily it is named, all else equal
    hints: Lines  # "ask 2.A.1.b:41 …": how much a word speaks for an element, in hundredths


class Competency(Words):
    """A library competency by its published name, and the elements that it draws on."""

    name: str
    group: str = ""
    skills: tuple[str, ...]  # element ids, the most telling first


class CompetencyList(Words):
    """The competencies of one framework, with its credit."""

    title: str
    source: str
    competencies: tuple[Competency, ...]


class Competencies(Words):
    """All frameworks of library competencies."""

    frameworks: tuple[CompetencyList, ...]


class ThemeWords(Words):
    """A theme that may run through what somebody says, and where it shows."""

    id: str
    name: str  # ours, until the person finds a better one
    words: Lines = ()  # words that people use who tell of it; their plurals and tenses too
    values: tuple[str, ...] = ()  # cards of the deck
    factors: tuple[str, ...] = ()  # what decides for them
    heard: tuple[str, ...] = ()  # strengths that a listener hears
    skills: tuple[str, ...] = ()  # element ids


class ThemeList(Words):
    """The themes that we look for."""

    common: Lines  # words that run through every library worker's stories
    themes: tuple[ThemeWords, ...]


class InterestTheme(Words):
    """One of the six themes of interest, with activities that belong to it."""

    id: str  # O*NET's element id: "1.B.1.a"
    name: str  # ours, in plain words
    text: str  # one line on people who like it
    statements: dict[str, str]  # id -> an activity


class InterestCheck(Words):
    """Activities to say how much one likes them."""

    source: str
    options: tuple[Option, ...]  # from not liking it at all to liking it a lot
    themes: tuple[InterestTheme, ...]

    @property
    def statements(self) -> dict[str, str]:
        """Return all activities by their id, the themes in turn."""
        rounds = zip(*(theme.statements.items() for theme in self.themes), strict=True)
        return {id_: activity for each in rounds for id_, activity in each}


W = TypeVar("W", bound=Words)


@cache
def deck(name: str) -> Deck:
    """Return the deck `assets/decks/<name>.yaml`."""
    return Deck.model_validate(_read("decks", name))


@cache
def interest_check() -> InterestCheck:
    """Return the activities of the interest check: `assets/interests/check.yaml`."""
    return InterestCheck.model_validate(_read("interests", "check"))


@cache
def guide(step: str) -> Guide:
    """Return the words of a step: `assets/prompts/<step>.yaml`."""
    return Guide.model_validate(_read("prompts", step))


@cache
def skills() -> dict[str, Skill]:
    """Return the skills and knowledge areas by their O*NET element id, in its order."""
    lists = (SkillList.model_validate(_read("skills", name)) for name in ("skills", "knowledge"))
    return {skill.id: skill for listed in lists for skill in listed.skills}


@cache
def same_words() -> SameWords:
    """Return how words are made comparable: `assets/skills/same_words.yaml`."""
    return SameWords.model_validate(_read("skills", "same_words"))


@cache
def skill_weights() -> SkillWeights:
    """Return what fitting found: `assets/skills/weights.yaml`."""
    return SkillWeights.model_validate(_read("skills", "weights"))


@cache
def heard_skills() -> dict[str, tuple[str, ...]]:
    """Return the element ids that each strength on the listener's list may be a sign of."""
    return TypeAdapter(dict[str, tuple[str, ...]]).validate_python(_read("skills", "heard"))


@cache
def themes() -> ThemeList:
    """Return the themes that we look for: `assets/skills/themes.yaml`."""
    return ThemeList.model_validate(_read("skills", "themes"))


@cache
def competencies() -> tuple[CompetencyList, ...]:
    """Return the library competencies, framework by framework."""
    return Competencies.model_validate(_read("skills", "competencies")).frameworks


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
    loaded: dict[str, object] = yaml.load(path.read_text("utf-8"), Loader=_LOADER)  # noqa: S506
    return loaded
