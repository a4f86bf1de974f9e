"""Which skills a story tells of: a few suggestions, each with the words that led to it.

What the phrases of the vocabulary say is weighed as fitting labelled stories found best; how often
people who read such stories name an element counts too (`assets/skills/weights.yaml`, made by
`python -m tests.coach.skill_fit`). An element without words of the story is never suggested.
"""

import math
from collections import Counter
from dataclasses import dataclass

from careerkit import content
from careerkit.coach.skill_index import Evidence, evidence, hints, leanings, read
from careerkit.coach.skill_words import Token

LONGEST_READ = 10_000  # characters of a story that are looked at; a told story has about 2,000
_SHORTEST = 20  # words: in shorter texts a single word says more than it should
_LEAST = 1.0  # evidence; with less an element is not suggested: "book" alone speaks for nothing
_QUOTES = 3  # words or phrases of the story shown for a suggestion
_LONGEST_QUOTE = 60  # characters
_TELLING = 0.3  # of what the best quote is worth; with less a quote is not shown


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A skill or knowledge area that a story seems to show.

    `score` is an estimate from 0 to 1 of how likely a reader of the story would name it; `words`
    are pieces of the story as they were typed, in their order.
    """

    element_id: str
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """How strongly each kind of sign in a text speaks for an element; 0 for not at all."""

    phrases: float
    vocabulary: float
    stories: float


def suggest_skills(text: str, limit: int = 5) -> tuple[Suggestion, ...]:
    """Return the skills that a story most likely shows, best first; none if it says nothing."""
    text = text[:LONGEST_READ]
    words = read(text)
    found = evidence(words)
    telling = {
        element: score
        for element, score in scores(words, found).items()
        if element in found and sum(found[element].words.values()) >= _LEAST
    }
    ranked = sorted(telling, key=lambda element: (-telling[element], element))[: max(limit, 0)]
    return tuple(
        Suggestion(element, telling[element], _quotes(text, words, found[element]))
        for element in ranked
    )


def scores(words: tuple[Token, ...], found: dict[str, Evidence]) -> dict[str, float]:
    """Return for every element how likely a reader would name it, from 0 to 1."""
    weights = content.skill_weights()
    return {
        element: _logistic(
            weights.constant
            + weights.phrases * sign.phrases
            + weights.vocabulary * sign.vocabulary
            + weights.stories * sign.stories
            + weights.lean.get(element, 0.0)
        )
        for element, sign in signs(words, found).items()
    }


def signs(words: tuple[Token, ...], found: dict[str, Evidence]) -> dict[str, Signs]:
    """Return what is weighed, for every element."""
    keys = frozenset(word.key for word in words if word.key)
    size = math.sqrt(max(_SHORTEST, len(words)))
    known = math.sqrt(max(_SHORTEST, len(keys)))
    learned: Counter[str] = Counter()
    for key in sorted(keys):
        learned.update(hints(key))
    nothing = Evidence()
    return {
        element: Signs(
            math.log1p(sum(found.get(element, nothing).words.values())),
            leaning / size,
            learned[element] / known,
        )
        for element, leaning in leanings(keys).items()
    }


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))


def _quotes(text: str, words: tuple[Token, ...], found: Evidence) -> tuple[str, ...]:
    """Return the pieces of the text that say most, none within another."""
    chosen: list[tuple[int, int]] = []
    places = sorted(found.places, key=lambda place: (-place[0], place[1]))
    enough = _TELLING * places[0][0]
    for _, numbers in (place for place in places if place[0] >= enough):
        for start, end in _pieces(words, numbers):
            if all(end <= other or start >= until for other, until in chosen):
                chosen.append((start, end))
        if len(chosen) >= _QUOTES:
            break
    quotes = (text[start:end] for start, end in sorted(chosen[:_QUOTES]))
    return tuple(dict.fromkeys(quotes))


def _pieces(words: tuple[Token, ...], numbers: tuple[int, ...]) -> list[tuple[int, int]]:
    """Return where these words stand: together if they are near each other in one sentence."""
    first, last = words[numbers[0]], words[numbers[-1]]
    if first.sentence == last.sentence and last.end - first.start <= _LONGEST_QUOTE:
        return [(first.start, last.end)]
    return [(words[number].start, words[number].end) for number in numbers]
