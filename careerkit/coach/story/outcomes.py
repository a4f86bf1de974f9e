"""Whether a result says how something came out, or only what is hoped, planned or awaited."""

import re
from collections.abc import Sequence
from itertools import pairwise

from careerkit.coach.story import (
    claims,
    grammar,
    people,
    quantities,
    reading,
    substance,
    unsettled,
    verbs,
)
from careerkit.coach.story.reading import one_of

_QUESTION = re.compile(
    r"(?:^|(?<=[.!?;\n\r\u2026]))[^.!?;\n\r\u2026]*\?"
)  # "Did it help?" tells nothing
_SENTENCE = re.compile(r"[.!?;\n\r\u2026]")
_PART = re.compile(r"[,:()]|\b(?:although|and|but|however|so|though|while)\b|\s[\u2013\u2014-]+\s")
_TIME_WILL_TELL = one_of(r"""
    (?:i|we) (?:shall|will) (?:(?:have|need) to )?(?:wait and )?(?:find out|know|see)
    remains to be seen|time (?:shall|will) tell
    too (?:early|soon) to|wait and see
""")
_GUESS = one_of(r"""
    maybe|perhaps|presumably|probably|i (?:assume|guess|imagine|suppose)
""")
_DONE_TO_ME = re.compile(  # "the whole thing taught me patience" tells of nobody else
    r"^(?:and |also |but |for me )*(?:(?:all of |the whole |the )?(?:all|day|event|evening|"
    r"experience|it|job|journey|process|project|that|thing|this|time|which|work|year) )?"
    r"(?:(?:also|has|have|really|truly|\w+ly) )*(?:\w+ed|brought|gave|given|left|made|meant|shown|"
    r"taught) (?:a lot to |so much to |to |up )?(?:me|my|myself)\b"
    r"(?! (?:\w+ )?(?:award|bonus|certificate|contract|job|place|post|prize|raise|title))"
)
_PURPOSE = re.compile(r"\s*(?:so that|in order to|to (?!date|my|our|the|this)[a-z]+) ")
_OPINES = re.compile(  # "I think they liked it"; "I believe it helped"
    r"\b(?:i|we) (?:\w+ly |do |had |still |would )?(?:believe|bet|feel|imagine|reckon|suspect|"
    r"think|(?<=had )say|(?<=would )say)\b(?! (?:at home|better|safe|welcome))"
    r"|^(?:almost |am |fairly |i am |pretty |quite )*(?:certain|convinced|sure) "
    r"|\b(?:in my (?:eyes|mind|opinion|view)|if you ask me)\b"
)
_I_GOT = r"i (?:am|get|got|had|have|was)(?: (?:\w+ly|also|been|even|now|since))*"
_MY_GAIN = one_of(rf"""
    i (?:can|keep|now|run|still|use)
    {_I_GOT} (?!delighted|pleased|satisfied|tired|used)\w{{3,}}ed
    {_I_GOT} (?:an?|chosen|given|known|made|my|paid|seen|the|to|told)
""")
_OF_MYSELF = re.compile(
    r"(?:(?:a|after|afterwards|also|at|because|before|by|later|now|on|since|so|soon|that|then|this|"
    r"time|when) )*i\b"
)
_SAYS = one_of(r"""
    asks?|says?|tells?|now
""")
_SETTLED = one_of(r"""
    already|became|fell|lost|no longer|now|saw|so far|went
    has|have|is|are|was|were|had|got|can|gets|comes|uses
""")
_ACHIEVED = frozenset(
    "achieved became completed earned ended finished found gained got improved increased "
    "learned learnt managed passed raised reached received recovered reduced saved solved "
    "succeeded won".split()
)
_STATES = frozenset(  # what a thing is when something came out: "garage empty"
    "available back better bust clean clear correct dead empty failure flop free full gone hit "
    "nobody none nothing online open over permanent quiet ready safe same success tidy up "
    "victory working".split()
)
_SUBJECTS = frozenset("everybody everyone he i it people she they we".split())  # a verb follows
_KNOWN = (  # verbs that may stand in the present
    verbs.DEEDS
    | verbs.NO_DEEDS
    | verbs.SAME_IN_PAST
    | set("circulate close continue fit grow last leave lie mean pass persist rise survive".split())
)
_LONGEST_PHRASE = 6  # words without a verb: "great sense of pride all round"
_CLAUSE = frozenset("because he her him she that they until which who whose".split())  # go on
_BARE = frozenset("be become get have see".split())
_FELT = "felt"  # stands for a part that tells only of feelings
_SAME_WORDS = 0.6  # share of a result's words that stood in the story already
_STEM = 5  # letters: "collected" and "collecting" begin alike
_SMALL_WORD = 3  # letters: "the", "for"


def has_outcome(result: str, before: str) -> bool:
    """Return whether the result tells how it came out; `before` is what the story said already."""
    if reading.says_nothing(result):
        return False
    if not reading.in_english(result):
        return True
    told = _QUESTION.sub(" ", reading.spelt_out(result))
    parts = [part for said in _SENTENCE.split(told) for part in _told(said)]
    felt = _FELT in parts
    if not any(part != _FELT and not (felt and substance.is_only_praised(part)) for part in parts):
        return False
    if _only_repeats(result, before) or claims.only_claims(result):
        return False
    if quantities.something_is_measured(result):
        return True
    return not (all(map(_is_own_part, parts)) or _is_mere_phrase(result))


def _told(sentence: str) -> tuple[str, ...]:
    """Return the parts of the sentence that state something, feelings as `_FELT`."""
    if _PURPOSE.match(sentence) and not _has_past(sentence):
        return ()
    if _TIME_WILL_TELL.search(sentence) and not quantities.something_is_counted(sentence):
        return ()
    told: list[str] = []
    still_open, part = False, ""
    for part in map(str.strip, _PART.split(sentence)):
        if reading.says_nothing(part):
            still_open = still_open or any(char.isalnum() for char in part)
        elif _is_felt(part, after_feeling=_FELT in told):
            told.append(_FELT)
        elif _is_open(part) or _is_opinion(part):
            still_open = True
        elif not still_open or _closes(part):
            told.append(part)
    if still_open and reading.says_nothing(part) and not quantities.something_is_measured(sentence):
        return ()
    return tuple(told)


def _is_felt(part: str, *, after_feeling: bool) -> bool:
    """Return whether this is about the person's own feelings and growth."""
    if substance.is_only_felt(part, after_feeling=after_feeling):
        return True
    if substance.is_judged(part) and not people.somebody_is_named(part):
        return True
    return bool(_DONE_TO_ME.match(part)) and not quantities.something_is_counted(part)


def _is_opinion(part: str) -> bool:
    """Return whether the person guesses how it was ("I think it went well")."""
    found = _OPINES.search(part)
    return bool(found) and not (
        quantities.something_is_measured(part)
        or people.somebody_is_named(part[found.end() :] if found else part)
    )


def _closes(part: str) -> bool:
    """Return whether this tells an outcome although what stands before it is open.

    "… but the line is gone" does; "… I was on leave then" tells only what the person did.
    """
    if not _is_settled(part) or _goes_on(part):
        return False
    own = _OF_MYSELF.match(part)
    return not own or quantities.something_is_measured(part) or _is_achieved(part.split())


def _is_achieved(words: Sequence[str]) -> bool:
    return not _ACHIEVED.isdisjoint(words)


def _is_open(part: str) -> bool:
    """Return whether this is only hoped or planned ("she said she will be back" is neither)."""
    if unsettled.OPEN.search(part) or (_GUESS.search(part) and not _is_settled(part)):
        return True
    leaning = unsettled.LEANING.search(part)
    if not leaning or re.match(r"(?:will|would) n(?:ot|ever) ", part[leaning.start() :]):
        return False
    before = part[: leaning.start()]
    return not (_has_past(before) or _SAYS.search(before))


def _goes_on(part: str) -> bool:
    """Return whether a hope before goes on here ("we plan to open and … get people growing")."""
    first = next((word for word in part.split() if not grammar.is_adverb(word)), "")
    bare = first in verbs.DEEDS or first in _BARE
    return first == "to" or ((bare or verbs.is_doing(first)) and not verbs.is_past(first))


def _is_settled(part: str) -> bool:
    return _has_past(part) or bool(_SETTLED.search(part)) or quantities.something_is_measured(part)


def _has_past(part: str) -> bool:
    return any(map(verbs.is_past, part.replace("did not", "").split()))


def _is_mere_phrase(result: str) -> bool:
    """Return whether a few words name no event and no state ("a feather in my cap")."""
    found = reading.words(result)
    if len(found) > _LONGEST_PHRASE or people.somebody_is_named(result):
        return False
    return not any(
        word in _STATES
        or word in _SUBJECTS
        or verbs.sounds_like_past(word)
        or verbs.is_state(word)
        or _is_present(word)
        or word in grammar.HELPERS | grammar.BE | grammar.NOT_YET
        for word in found
    ) and not any(noun.endswith("s") and verb in _KNOWN for noun, verb in pairwise(found))


def _is_present(word: str) -> bool:
    """Return whether the word is a verb in -s ("works", "goes"), not a plural."""
    return word.endswith("s") and not _KNOWN.isdisjoint({word[:-1], word[:-2], word[:-3] + "y"})


def _is_own_part(part: str) -> bool:
    """Return whether this is what "I" did or became, and not what came of it ("I typed it")."""
    words = part.split()
    return part == _FELT or (
        bool(_OF_MYSELF.match(part))
        and not _is_achieved(words)
        and not _MY_GAIN.search(part)
        and _CLAUSE.isdisjoint(words)
    )


def _only_repeats(result: str, before: str) -> bool:
    """Return whether the result is what "I" did, in words that the story used already."""
    told = reading.sentences(result)
    if any(sentence.words[0] != "i" for sentence in told):
        return False
    if any(_is_achieved(sentence.words[1:4]) for sentence in told):
        return False
    if quantities.something_is_measured(result):
        return False
    known = {word[:_STEM] for word in reading.words(before)}
    fresh = [word[:_STEM] for word in reading.words(result) if len(word) > _SMALL_WORD]
    return bool(fresh) and sum(word in known for word in fresh) >= _SAME_WORDS * len(fresh)
