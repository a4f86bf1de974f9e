"""Search occupations by any of their titles, whatever the order of the words, with typing mistakes.

Each word that was typed is compared with every word that titles are made of; a title is as good
as the words it shares with what was typed, and the rarer a word the more it counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

import numpy as np

from careerkit.beforehand import beforehand
from careerkit.coach.occupations.answers import Found
from careerkit.coach.occupations.figures import TITLES, Floats, Whole, figures, lines
from careerkit.coach.occupations.title_words import title_words
from careerkit.coach.occupations.typos import Words
from careerkit.settings import settings

MOST_WORDS = 8  # of what was typed; no title worth finding needs more
_LEAST = 0.5  # of a full match; a title with less has too little to do with what was typed
_PREFIX = 0.9  # what the beginning of a word is worth: people stop typing when they see it
_SHORTEST_PREFIX = 2  # letters
_TYPO_EVERY = 4  # letters: "clark" may have one mistake, "libarrain" two
_TYPO = 0.8  # what is left of a word's worth for each mistake
_SPARE = 0.3  # of its worth, what a title loses at most by words that nobody asked for
_OFFICIAL = 0.1  # of its worth, what O*NET's own title adds to other names of the occupation


@dataclass(frozen=True)
class Titles:
    """All titles as numbers of words; the words of a title stand together in `tokens`."""

    words: tuple[str, ...]
    tokens: Whole
    starts: Whole  # where each title begins in `tokens`
    occupations: Whole  # of each title: a row of the figures
    text: bytes  # the titles, one a line

    @cached_property
    def known(self) -> frozenset[str]:
        """Return the words, to look one up."""
        return frozenset(self.words)

    @cached_property
    def spelling(self) -> Words:
        """Return the words, ready to be compared."""
        return Words(self.words)

    @cached_property
    def lengths(self) -> Whole:
        """Return how many words each title has."""
        return np.diff(self.starts, append=len(self.tokens))

    @cached_property
    def rarity(self) -> Floats:
        """Return how much each word says: the logarithm of one title in how many has it."""
        times = np.bincount(self.tokens, minlength=len(self.words))
        return np.log(len(self.starts) / times).astype(np.float32)

    @cached_property
    def ends(self) -> Whole:
        """Return where each title ends in `text`."""
        newlines = np.flatnonzero(np.frombuffer(self.text, np.uint8) == ord("\n"))
        return np.append(newlines, len(self.text))

    @cached_property
    def official(self) -> Whole:
        """Return for each title which one is O*NET's own of the same occupation."""
        _, first, inverse = np.unique(self.occupations, return_index=True, return_inverse=True)
        return first[inverse]

    def title(self, number: int) -> str:
        """Return a title as O*NET writes it."""
        begin = int(self.ends[number - 1]) + 1 if number else 0
        return self.text[begin : int(self.ends[number])].decode()


@beforehand
@cache
def titles() -> Titles:
    """Return the titles that came with the package."""
    with np.load(settings().assets / "occupations" / TITLES, allow_pickle=False) as kept:
        return Titles(
            words=lines(kept["words"]),
            tokens=kept["tokens"],
            starts=kept["starts"],
            occupations=kept["occupations"],
            text=kept["titles"].tobytes(),
        )


def search(text: str, limit: int) -> tuple[Found, ...]:
    """Return the occupations whose titles fit best, each once, with the title that did."""
    asked = title_words(text)[:MOST_WORDS]
    if not asked or limit <= 0:
        return ()
    kept, known = titles(), figures()
    worth = np.max([_worth(kept, words) for words in _readings(kept, asked)], axis=0)
    worth += _OFFICIAL * worth[kept.official]
    best: dict[int, Found] = {}
    for number in np.argsort(-worth, kind="stable"):
        if worth[number] < _LEAST or len(best) == limit:
            break
        row = int(kept.occupations[number])
        if row not in best:
            soc, rated = known.socs[row], bool(known.rated[row])
            best[row] = Found(soc, known.titles[row], kept.title(int(number)), rated)
    return tuple(best.values())


def _readings(kept: Titles, asked: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what was typed, and with two words as one where that is a word: "book keeper"."""
    yield asked
    for place, (one, other) in enumerate(pairwise(asked)):
        if one + other in kept.known:
            yield (*asked[:place], one + other, *asked[place + 2 :])


def _worth(kept: Titles, asked: tuple[str, ...]) -> Floats:
    """Return for each title how well it fits what was typed, 1 for word by word."""
    shared = np.zeros(len(kept.starts), np.float32)
    used = np.zeros(len(kept.tokens), np.float32)
    whole = 0.0
    for place, word in enumerate(asked):
        alike = _alike(kept, word, last=place == len(asked) - 1)
        nearest = alike.max(initial=0)
        rarity = kept.rarity[alike == nearest].min() if nearest else kept.rarity.max()
        in_titles = alike[kept.tokens]
        shared += rarity * np.maximum.reduceat(in_titles, kept.starts)
        np.maximum(used, in_titles, out=used)
        whole += float(rarity)
    spare = 1 - np.add.reduceat(used, kept.starts) / kept.lengths
    worth: Floats = (shared / np.float32(whole) * (1 - _SPARE * spare)).astype(np.float32)
    return worth


def _alike(kept: Titles, word: str, *, last: bool) -> Floats:
    """Return for each word of the titles how well it stands for `word`, 1 for the same."""
    allowed = len(word) // _TYPO_EVERY
    typos = kept.spelling.typos(word, allowed)
    alike = np.where(typos <= allowed, np.float32(_TYPO) ** typos, 0).astype(np.float32)
    if last and len(word) >= _SHORTEST_PREFIX:
        begins = kept.spelling.beginning(word)
        alike[begins] = np.maximum(alike[begins], _PREFIX)
    return alike
