"""Reading what a person typed: its sentences and words, and whether it says anything at all."""

import re
from dataclasses import dataclass
from functools import lru_cache

LONGEST_READ = 10_000  # characters of a field that are looked at; a told story has about 2,000
LONGEST_QUOTE = 90  # characters; enough to know one's own sentence again
TELLING_WORDS = 8  # in fewer words than this the language of a text cannot be told


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it was typed, and its words and commas in lower case."""

    text: str
    words: tuple[str, ...]

    @property
    def line(self) -> str:
        """The words with one space between them."""
        return " ".join(self.words)


def any_of(patterns: str) -> str:
    """Return one pattern for any of these; the end of a line stands for "or"."""
    return "|".join(line for line in map(str.strip, patterns.splitlines()) if line)


def one_of(patterns: str) -> re.Pattern[str]:
    """Return a pattern that finds any of these as whole words; the end of a line means "or"."""
    return re.compile(rf"\b(?:{any_of(patterns)})\b")


_SPELT_OUT = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"[\u2018\u2019\u02bc`\u00b4]", "'"),
        (r"\bn\. ?a\b\.?", "n/a"),
        (r"\bt\.b\.([acd])\b\.?", r"tb\1"),
        (r"\be\. ?g\b\.?", "for example"),
        (r"\bi\. ?e\b\.?", "that is"),
        (r"\b(?:can't|cant|cannot)\b", "can not"),
        (r"\b(?:won't|wont)\b", "will not"),
        (r"n't\b", " not"),
        (r"\b(do|does|did|was|were|is|are|have|has|had|could|would|should)nt\b", r"\1 not"),
        (r"\bi'?m\b|\biam\b|\bi'am\b", "i am"),
        (r"\bi'?ve\b", "i have"),
        (r"\bi'd\b", "i had"),
        (r"\bi'll\b", "i will"),
        (r"\b(we|you|they)'re\b", r"\1 are"),
        (r"\b(we|you|they)'ve\b", r"\1 have"),
        (r"\b(we|you|they|he|she|it|that|there)'ll\b", r"\1 will"),
        (r"\b(he|she|it|that|there|what)'s\b", r"\1 is"),
    )
)
_BETWEEN_SENTENCES = re.compile(
    r"(?<!\b[MmDdSs][RrSst])(?<!\b[Mm]rs)[.!?\u2026](?=\s|$)"
    r"|[;\n\r\u2022\u00b7]|(?:(?<=\s)|^)[*\u2013\u2014-](?=\s)"
)
_WORD = re.compile(r"[^\W_]+(?:['/-][^\W_]+)*|[,:()&\u2013\u2014]")
_SOMETHING = re.compile(r"[^\W_]")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ENGLISH = frozenset(
    "about after all and anyone are at because been before but by could everybody everyone "
    "for from had have her his how i is it more my nobody not of our out she should some than "
    "that the their them there they this to up very we were what when which who with would "
    "you your".split()
)

_NO_ANSWER = frozenset(
    "above applicable asdf bc because blah blank cause clue cos coz cuz ditto dk dunno ehm "
    "empty erm hm hmm idea idk ipsum know later lol lorem meh n n/a na nada nah naw nein nil "
    "nix no none nope not nothing null ongoing pass pending progress remember same skip soon "
    "tba tbc tbd test think thinking todo uh um unclear undecided unknown unsure whatever why "
    "wip x xx xxx yes".split()
)
_AROUND_NO_ANSWER = frozenset(
    "a about add again am an announced answer any anymore anything are as at back be been can "
    "come comes comment confirmed decided decision determined did do does done either far for "
    "guess have here honestly how i in is it just known maybe me mind moment much my nothing "
    "now of ok okay or particular please put really reason reasons result results right say "
    "see seen so sorry special specific still sure tbh tell that the there this to was we "
    "well what will write yet you".split()
)
_BRUSHED_OFF = one_of(r"""
    to be filled(?: in)?|fill in later|(?:i )?will come back\b.*|(?:i )?do not care
    (?:(?:it|that|this) is )?(?:a )?(?:difficult|(?:difficult|good|hard|tough) (?:one|question
    to say))
    (?:no one|nobody|who)(?: really)?(?: cares)?
    why should (?:any(?:body|one)|they|you)(?: care)?
    (?:i )?(?:have to|must|need to|will) (?:add|do|fill|think|write)\b.*
""")
_SHRUG = one_of(r"""
    idk|dunno|(?:i )?(?:do not|not really) know
    (?:i )?can not (?:\w+ )?(?:describe|explain|say)
    (?:i am )?not (?:really )?sure
""")
_WORDS_AFTER_SHRUG = 6  # in all, at most: "idk, money I guess?"
_WORDS_OF_NO_ANSWER = 9  # at most: "I really do not know what to say here"


@lru_cache(maxsize=64)
def spelt_out(text: str) -> str:
    """Return the text in lower case with its short forms written out ("I've" is "i have")."""
    text = text[:LONGEST_READ].lower()
    for pattern, words in _SPELT_OUT:
        text = pattern.sub(words, text)
    return text


@lru_cache(maxsize=64)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text; each line and each bullet is a sentence too."""
    pieces = _BETWEEN_SENTENCES.split(text[:LONGEST_READ])
    found = (Sentence(piece, tuple(_WORD.findall(spelt_out(piece)))) for piece in pieces)
    return tuple(sentence for sentence in found if sentence.words)


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, short forms written out."""
    return tuple(word for word in _WORD.findall(spelt_out(text)) if _SOMETHING.match(word))


def count_words(text: str) -> int:
    """Return how many words somebody would count: pieces between spaces with a letter or digit."""
    return sum(1 for piece in text.split() if _SOMETHING.search(piece))


def says_nothing(text: str) -> bool:
    """Return whether a field is empty or holds a mere place holder such as "n/a" or "?"."""
    if not _SOMETHING.search(text):
        return True
    if len(text.split(None, _WORDS_OF_NO_ANSWER)) > _WORDS_OF_NO_ANSWER:
        return False
    found = words(text)
    line = " ".join(found)
    shrug = _SHRUG.match(line)
    if _BRUSHED_OFF.fullmatch(line) or (shrug and len(found) <= _WORDS_AFTER_SHRUG):
        return True
    return not _NO_ANSWER.isdisjoint(found) and (_NO_ANSWER | _AROUND_NO_ANSWER).issuperset(found)


def in_latin_script(text: str) -> bool:
    """Return whether at least half of the letters are Latin ones."""
    text = text[:LONGEST_READ]
    return 2 * len(_LATIN.findall(text)) >= len(_LETTER.findall(text))


def in_english(text: str) -> bool:
    """Return whether the rules apply, which are for English; short Latin text has the doubt."""
    if not in_latin_script(text):
        return False
    found = words(text)
    return len(found) < TELLING_WORDS or not _ENGLISH.isdisjoint(found)


def quote(text: str) -> str:
    """Return the text on one line, cut after a whole word when it is long."""
    line = " ".join(text[: 4 * LONGEST_QUOTE].split())
    if len(line) <= LONGEST_QUOTE:
        return line
    return line[:LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(",;:") + " \u2026"
