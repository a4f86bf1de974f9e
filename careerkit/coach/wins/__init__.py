"""Whether somebody belittles a win, or values it only as a step to the next one.

No model and no network: a small grammar of turns of phrase, because a page has to answer while one
types, and because the person is shown which of their words we stumbled over. A text is read in
three looks. First what is harmless is taken out: "only" and "just" of time, number and effort, of
distinction and of surprise ("in just a week", "the only applicant", "I just got the call"). Then
the rest is searched for words that make the win small, or a waiting room of it; and where there are
none, for several small signs of doubt at once. Words that value a win as a step, and signs of
doubt, do not count beside words that value it for itself ("and I love it").
`python -m tests.coach.wins.report` says how often that is right.
"""

from dataclasses import dataclass
from typing import Literal

from careerkit.coach.wins.belittling import BELITTLED
from careerkit.coach.wins.harmless import HARMLESS
from careerkit.coach.wins.hedging import hedges
from careerkit.coach.wins.stepping import LATER, LOVED

LONGEST_READ = 1_000  # characters of an entry that are looked at; one has about a hundred
LONGEST_QUOTE = 60

_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc`\u00b4\u2010\u2011", "'''''--")

How = Literal["small", "step"]
"""A win is made small, or is only good for what comes next."""


@dataclass(frozen=True)
class Shrinking:
    """The words that shrink a win, as they were typed, and how they do it."""

    words: str
    how: How


def find_shrinking(text: str) -> Shrinking | None:
    """Return what shrinks a win in this text, the first such words; nothing if nothing does."""
    # each step keeps the length, so that a place found is a place in what was typed
    seen = text[:LONGEST_READ].translate(_APOSTROPHES)
    left = HARMLESS.sub(lambda found: "~" * len(found[0]), seen)
    if small := BELITTLED.search(left):
        return Shrinking(_quote(text, small.span()), "small")
    if (step := LATER.search(left)) and not LOVED.search(left):
        return Shrinking(_quote(text, step.span()), "step")
    if (hedged := hedges(left)) and not LOVED.search(left):
        return Shrinking(hedged, "small")
    return None


def shrinks_win(text: str) -> bool:
    """Return whether the text belittles the win it tells of, or values it only as a step."""
    return find_shrinking(text) is not None


def shrinking(text: str) -> str:
    """Return the words that shrink the win, as they were typed; "" if nothing does."""
    found = find_shrinking(text)
    return found.words if found else ""


def _quote(text: str, place: tuple[int, int]) -> str:
    words = " ".join(text[slice(*place)].split()).strip(" ,.;:!?-")
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE].rstrip()}…"
