"""Words made comparable: "organised", "organizing" and "arranged" are read as one word.

A word loses its plural and tense endings, and its British spelling where there is another; then
words of much the same meaning (`assets/skills/same_words.yaml`) are read as one. Everyday words
that say nothing about a skill are passed over.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from careerkit import content

_WORD_OR_END = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*|[.!?;\n]")
_ENDS = frozenset(".!?;\n")
_PART = re.compile(r"[^-]+")
_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiouy][^aeiouwxy]")  # "shar" of "shared"
_ONE_SYLLABLE_E = re.compile(r"[^aeiou]*[aeiouy][^aeiou]e")  # "share"
_SHORT_FORM = re.compile(r"'(?:s|d|ll|ve|re|m)$")
_LONGEST_WORD = 40  # letters; what is longer is no word
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{3})iz(e?)$"), r"is\1"),
    (re.compile(r"yz(e?)$"), r"ys\1"),
    (re.compile(r"(?<=[a-z]{2})our"), "or"),
    (re.compile(r"ogue$"), "og"),
    (re.compile(r"tre$"), "ter"),
    (re.compile(r"(?<=[a-z]{4})ll$"), "l"),
)
_IRREGULAR = {
    form: forms[0]
    for forms in (
        line.split()
        for line in """teach taught
bring brought
build built
fall fell fallen
feel felt
find found
grow grew grown
hear heard
hold held
keep kept
leave left
lose lost
meet met
pay paid
ride rode ridden
run ran
send sent
sleep slept
spend spent
swim swam
tell told
throw threw thrown
understand understood
win won
fly flew flown
eat ate eaten
deal dealt
lay laid
bind bound
hang hung
leaf leaves
foot feet
wife wives
rebuild rebuilt
rewrite rewrote rewritten
oversee oversaw overseen
fight fought
flee fled
feed fed
weave wove woven
spell spelt
catch caught
wear wore worn
tear tore torn
dig dug
stick stuck
hide hid hidden
forget forgot forgotten
forgive forgave forgiven
wake woke woken
bleed bled
seek sought
shoot shot
swear swore sworn
show shown
prove proven
child children
shelf shelves
man men
woman women
lend lent
write wrote written
speak spoke spoken
break broke broken
begin began begun
choose chose chosen
draw drew drawn
drive drove driven
lead led
learn learnt
buy bought
sell sold
steal stole stolen
sew sewn
sing sang sung""".splitlines()
    )
    for form in forms[1:]
}
_WHOLE = frozenset(  # end like a plural or a tense but are none
    "access address analysis being beginning boss building bus business campus ceiling census "
    "class clothing economics ethics evening feeling finding gas glass hundred "
    "king lens maths mathematics meeting morning news opening painting physics politics "
    "process series status stress thesis virus wedding".split()
)


class Token(NamedTuple):
    """A word of a text: where it stands, and what it is compared by ("" for an everyday word)."""

    start: int
    end: int
    key: str
    sentence: int


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text in their order."""
    found: list[Token] = []
    sentence = 0
    for match in _WORD_OR_END.finditer(text):
        word, start = match.group(), match.start()
        if word in _ENDS:
            sentence += 1
        elif "-" not in word or _stem(word.lower()) in _alike():
            found.append(Token(start, match.end(), key(word), sentence))
        else:
            found += (
                Token(start + part.start(), start + part.end(), key(part.group()), sentence)
                for part in _PART.finditer(word)
            )
    return tuple(found)


@lru_cache(maxsize=16384)
def key(word: str) -> str:
    """Return what a word is compared by; "" if it says nothing about a skill."""
    if len(word) > _LONGEST_WORD or word.isdigit():
        return ""
    word = word.lower()
    stem = _stem(word)
    if len(stem) < 2 or word in _plain() or stem in _plain():  # noqa: PLR2004
        return ""
    return _alike().get(stem, stem)


@cache
def _alike() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in content.same_words().alike:
        first, *others = line.split()
        for word in (first, *others):
            found.setdefault(_stem(word), _stem(first))
    return found


@cache
def _plain() -> frozenset[str]:
    words = " ".join(content.same_words().plain).split()
    return frozenset(words) | frozenset(map(_stem, words))


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    word = _SHORT_FORM.sub("", word.replace("\u2019", "'")).replace("'", "")
    word = _IRREGULAR.get(word, word)
    if len(word) > 3 and word not in _WHOLE:  # noqa: PLR2004
        word = _without_plural(word)
        word = _IRREGULAR[word] if word in _IRREGULAR else _without_tense(word)
    for pattern, spelling in _SPELLINGS:
        word = pattern.sub(spelling, word)
    if len(word) > 3 and word.endswith("e") and not _ONE_SYLLABLE_E.fullmatch(word):  # noqa: PLR2004
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 2 and word.endswith("y") else word  # noqa: PLR2004


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _without_tense(word: str) -> str:
    if word in _WHOLE:
        return word
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base == word or len(base) < 3 or base.endswith("e") or not set(base) & set("aeiouy"):  # noqa: PLR2004
            continue
        if ending == "ed" and base.endswith("i"):
            return base[:-1] + "y"
        if base[-1] == base[-2]:
            return base if base[-1] in "lszaeiou" or len(base) == 3 else base[:-1]  # noqa: PLR2004
        return base + "e" if _ONE_SYLLABLE.fullmatch(base) else base
    return word
