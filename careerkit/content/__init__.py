"""The words of the course, read from ``assets/`` as typed, frozen data."""

from functools import cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from careerkit.content.file_forms import Column, FileWords, TableList, TableWords
from careerkit.content.forms import (
    Answer,
    Card,
    CoachQuestion,
    Deck,
    Example,
    Exercise,
    Field,
    Guide,
    Option,
    Words,
)
from careerkit.content.import_forms import ImportWords
from careerkit.content.interest_forms import InterestCheck, InterestTheme
from careerkit.content.skill_forms import (
    Competencies,
    Competency,
    CompetencyList,
    Lines,
    SameWords,
    Skill,
    SkillList,
    SkillWeights,
    ThemeList,
    ThemeWords,
)
from careerkit.settings import settings

__all__ = [
    "Answer",
    "Card",
    "CoachQuestion",
    "Column",
    "Competencies",
    "Competency",
    "CompetencyList",
    "Deck",
    "Example",
    "Exercise",
    "Field",
    "FileWords",
    "Guide",
    "ImportWords",
    "InterestCheck",
    "InterestTheme",
    "Lines",
    "Option",
    "SameWords",
    "Skill",
    "SkillList",
    "SkillWeights",
    "TableList",
    "TableWords",
    "ThemeList",
    "ThemeWords",
    "Words",
    "coach_questions",
    "competencies",
    "deck",
    "file_words",
    "guide",
    "guided",
    "heard_skills",
    "import_words",
    "interest_check",
    "same_words",
    "sentence",
    "skill_weights",
    "skills",
    "tables",
    "themes",
]

# The same safe loader written in C, where there is one: ten times as fast
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def deck(name: str) -> Deck:
    """Return the deck `assets/decks/<name>.yaml`."""
    return Deck.model_validate(_read("decks", name))


@cache
def interest_check() -> InterestCheck:
    """Return the activities of the interest check: `assets/interests/check.yaml`."""
    return InterestCheck.model_validate(_read("interests", "check"))


@cache
def import_words() -> ImportWords:
    """Return what is said about a file that somebody brings: `assets/importing.yaml`."""
    return ImportWords.model_validate(_yaml(settings().assets / "importing.yaml"))


@cache
def guide(step: str) -> Guide:
    """Return the words of a step: `assets/prompts/<step>.yaml`."""
    return Guide.model_validate(_read("prompts", step))


@cache
def guided() -> tuple[str, ...]:
    """Return the names of the steps that have a guide, by name."""
    found = sorted(file.stem for file in (settings().assets / "prompts").glob("*.yaml"))
    return tuple(name for name in found if name != "coach")  # which words the coach's questions


@cache
def file_words(name: str) -> FileWords:
    """Return what a kind of file says: `assets/files/<name>.yaml`."""
    return FileWords.model_validate(_read("files", name))


@cache
def tables() -> TableList:
    """Return the tables of a workbook: `assets/files/tables.yaml`."""
    return TableList.model_validate(_read("files", "tables"))


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
    """Return what a person, perhaps a guest, reads about an error. Raises `KeyError` if unknown."""
    sentences = _sentences()
    told = sentences.get(f"{code}_for_guests") if settings().guests else None
    return (told or sentences[code]).format(**facts)


def _read(folder: str, name: str) -> dict[str, object]:
    return _yaml(settings().assets / folder / f"{name}.yaml")


def _yaml(path: Path) -> dict[str, object]:
    loaded: dict[str, object] = yaml.load(path.read_text("utf-8"), Loader=_LOADER)  # noqa: S506
    return loaded
