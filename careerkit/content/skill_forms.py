"""The forms of the skills, the competencies of libraries, and the themes that run through them."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from careerkit.content.forms import Words


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
