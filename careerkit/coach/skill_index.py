"""What in a text speaks for which skill, looked up in the phrases of the skill vocabulary.

A phrase counts by how much of it stands close together in the text, its rare words more than its
common ones. Beside that each word counts by how much oftener it stands in the phrases of an
element than in those of all, and by what fitting labelled stories found about it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from careerkit import content
from careerkit.beforehand import beforehand
from careerkit.coach.skill_words import Token, tokens

_SPREAD = 2.5  # a phrase of n words may be spread over this many times n words of the text …
_EXTRA = 3  # … and these
_SHARED = 68.0  # words that the phrases of every element are taken to have in common
_LEAST = -1.0  # a word that an element's phrases lack says no more against it than this

_LONG_ENOUGH = 7  # letters; shorter words are too easily one slip from another

Where = Mapping[str, int]
"""Keys of a phrase -> number of the token where each stands."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the vocabulary: its element, its keys, and what they weigh together."""

    element: str
    keys: tuple[str, ...]
    weight: float


@dataclass(slots=True)
class Evidence:
    """What in a text speaks for one element."""

    words: dict[str, float] = field(default_factory=dict)  # key -> how much it says
    places: list[tuple[float, tuple[int, ...]]] = field(
        default_factory=list
    )  # worth as a quote, tokens

    def add(self, phrase: Phrase, where: Where) -> None:
        """Add a phrase of which some words stand at these tokens."""
        vocabulary = index()
        share = sum(vocabulary.rarity[key] for key in where) / phrase.weight
        for key in where:
            self.words[key] = max(self.words.get(key, 0.0), share * vocabulary.rarity[key])
        worth = share**3 * sum(vocabulary.oftener(key, phrase.element) for key in where)
        self.places.append((worth, tuple(sorted(where.values()))))


@dataclass(frozen=True, slots=True)
class Index:
    """The vocabulary, ready to be looked up."""

    phrases: tuple[Phrase, ...]
    found_in: Mapping[str, tuple[Phrase, ...]]  # key -> the phrases with it
    rarity: Mapping[str, float]  # key -> what it weighs
    absent: Mapping[str, float]  # element -> what a word says that its phrases lack
    present: Mapping[str, Mapping[str, float]]  # key -> element -> how much more it says if there

    def oftener(self, key: str, element: str) -> float:
        """Return how much oftener a word stands in an element's phrases than in all; 0 if not."""
        return max(0.0, self.absent[element] + self.present[key][element])


def read(text: str) -> tuple[Token, ...]:
    """Return the words of a text, those with a slip of the finger as the word that was meant."""
    return tuple(
        word
        if not word.key or word.key in index().found_in
        else word._replace(key=_meant(word.key))
        for word in tokens(text)
    )


def evidence(words: tuple[Token, ...]) -> dict[str, Evidence]:
    """Return what speaks for each element that anything speaks for."""
    vocabulary = index()
    hits: defaultdict[Phrase, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        for phrase in vocabulary.found_in.get(word.key, ()):
            hits[phrase].append(number)
    found: defaultdict[str, Evidence] = defaultdict(Evidence)
    for phrase, numbers in hits.items():
        where = _closest(words, phrase, numbers, vocabulary.rarity)
        found[phrase.element].add(phrase, where)
    return dict(found)


def leanings(keys: frozenset[str]) -> dict[str, float]:
    """Return how much oftener the words stand in an element's phrases than in all: logs, summed."""
    vocabulary = index()
    known = sorted(keys & vocabulary.present.keys())
    sums = {element: len(known) * absent for element, absent in vocabulary.absent.items()}
    for key in known:
        for element, more in vocabulary.present[key].items():
            sums[element] += more
    return sums


def hints(key: str) -> dict[str, float]:
    """Return what the labelled stories say about a word, by element; only what speaks for one."""
    found = (hint.split(":") for hint in _hints().get(key, ()))
    return {element: int(hundredths) / 100 for element, hundredths in found}


@beforehand
@cache
def index() -> Index:
    """Return the index of the vocabulary, made at its first use."""
    said = [
        (skill.id, tuple(dict.fromkeys(word.key for word in tokens(text) if word.key)))
        for skill in content.skills().values()
        for text in (*skill.phrases, skill.official)
    ]
    counts: dict[str, Counter[str]] = {element: Counter() for element in content.skills()}
    for element, keys in said:
        counts[element].update(keys)
    total: Counter[str] = Counter()
    for counted in counts.values():
        total.update(counted)
    elements = Counter(key for counted in counts.values() for key in counted)
    rarity = {key: math.log(1 + len(counts) / number) for key, number in elements.items()}
    phrases = tuple(
        Phrase(element, keys, sum(rarity[key] for key in keys)) for element, keys in said if keys
    )
    found_in: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        for key in phrase.keys:
            found_in[key].append(phrase)
    absent = {element: _absent(counted) for element, counted in counts.items()}
    present: defaultdict[str, dict[str, float]] = defaultdict(dict)
    everything = total.total()
    for element, counted in counts.items():
        room = counted.total() + _SHARED
        for key, number in counted.items():
            oftener = (number * everything / total[key] + _SHARED) / room
            present[key][element] = max(math.log(oftener), _LEAST) - absent[element]
    return Index(
        phrases,
        {key: tuple(found) for key, found in found_in.items()},
        rarity,
        absent,
        dict(present),
    )


@lru_cache(maxsize=4096)
def _meant(key: str) -> str:
    """Return the word of the vocabulary that is one letter away, if there is just one."""
    if len(key) < _LONG_ENOUGH - 1:
        return key
    near = {known for short in _shortened(key) for known in _slips().get(short, ())}
    return near.pop() if len(near) == 1 else key


@cache
def _slips() -> dict[str, list[str]]:
    """Return the long words of the vocabulary by what is left of them without any one letter."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for known in index().found_in:
        if len(known) >= _LONG_ENOUGH:
            for short in _shortened(known):
                found[short].append(known)
    return dict(found)


def _shortened(key: str) -> set[str]:
    return {key} | {key[:place] + key[place + 1 :] for place in range(1, len(key))}


def _absent(counted: Counter[str]) -> float:
    return max(math.log(_SHARED / (counted.total() + _SHARED)), _LEAST)


def _closest(
    words: tuple[Token, ...], phrase: Phrase, numbers: list[int], rarity: Mapping[str, float]
) -> Where:
    """Return the place where the most of a phrase stands close together."""
    best: dict[str, int] = {}
    most = 0.0
    reach = int(_SPREAD * len(phrase.keys)) + _EXTRA
    for first, start in enumerate(numbers):
        where: dict[str, int] = {}
        for number in numbers[first:]:
            if number - start > reach:
                break
            where.setdefault(words[number].key, number)
        weight = sum(rarity[key] for key in where)
        if weight > most:
            best, most = where, weight
    return best


@cache
def _hints() -> dict[str, tuple[str, ...]]:
    lines = (line.split() for line in content.skill_weights().hints)
    return {key: tuple(found) for key, *found in lines}
