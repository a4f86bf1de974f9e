"""Whether "why should anybody care" is answered with a reason."""

from careerkit.coach.story import reading, substance
from careerkit.coach.story.reading import one_of

_SAYING = one_of(r"""
    actions speak louder|go big|good deed|knowledge is power|live and learn
    make the world|making the world|never give up|practice makes|sharing is caring|sky is the limit
    (?:change|changing) the world|think(?:ing)? (?:big|outside)|treat others
    where there is a will|you only live once
""")
_LONGEST_SAYING = 8  # words


def gives_reason(text: str, story: str) -> bool:
    """Return whether more is said than that it matters, that one is like that, or a slogan.

    `story` is what the person told before: a reason that only names it again is none.
    """
    if reading.says_nothing(text):
        return False
    if not reading.in_english(text):
        return True
    if _SAYING.search(reading.spelt_out(text)) and len(reading.words(text)) <= _LONGEST_SAYING:
        return False
    return not substance.is_commonplace(text, story)
