"""Whether a result says how something came out, or only what is hoped, planned or awaited."""

import re

from careerkit.coach import quantities, reading, verbs
from careerkit.coach.reading import any_of, one_of

_SENTENCE = re.compile(r"[.!?;\n\r\u2026]")
_PART = re.compile(r"[,:()]|\b(?:although|and|but|however|so|though|while)\b|\s[\u2013\u2014-]+\s")
# Said of oneself these leave the outcome open; said of others most of them are the outcome.
_I = (
    r"(?:^|(?<!than )(?<!as )\b(?:i|we) "
    r"(?:(?:am|are|can|could|did|do|had|have|just|only|really|still|was|were) )*)"
)
_IT = (
    r"(?:^|\b(?:it|outcome|plan|project|question|result|this|trial|which) (?:has been |is |was )?)"
)
_NEWS = r"(?:an? |any |the )?(?:answer|data|feedback|news|numbers|reply|response|results?|word)\b"
_NEXT = r"(?:next(?! door| to)|the coming|this coming)\b"
_WISHED = any_of(rf"""
    {_I}(?:anticipate|expect(?:ed|ing)?|hope|hoping|intend|look(?:ing)? forward|want(?:ed)?|wish)\b
    (?<!than )(?<!as )\b(?:i|we) (?:had )?hoped (?:for|it|that|to)\b|\bhopefully\b|\bwant it\b
    \b(?:i|we) (?:had|would) (?:like|love|prefer)\b|\bfingers crossed\b
    {_I}(?:plan|planned|planning) (?:for|on|to)\b|\b(?:are|is|was) planned\b|{_IT}planned\b
    \b(?:my|our|the) (?:aim|goal|hope|idea|intention|plan)s? (?:are|is|was) (?:for|that|to)\b
    {_I}(?:feel )?(?:confident|curious|hopeful|optimistic)(?! (?:about|at|in|with))\b
    \bpotential (?:for|to)\b|\b(?:has|have) (?:\w+ ){{0,4}}potential\b
    \bif (?:all|everything|it) (?:goes|works)\b
""")
_UNKNOWN = any_of(rf"""
    {_I}(?:never |not )(?:\w+ )?(?:check|count|find out|follow|know|measure|recall|remember)\b
    {_I}(?:never |not )(?:\w+ )?(?:say|tell)\b
    {_I}never (?:checked|counted|found out|knew|learned|measured)\b|\bi forgot\b|\bi'?ll know\b
    {_I}(?:not |never )(?:yet )?(?:get|got|had|have|receive|received|see|seen) {_NEWS}
    {_I}(?:not |never )(?:yet )?(?:hear|heard)(?: {_NEWS}| anything| back| from| of|$)
    \bno (?:answer|clue|decision|feedback|idea|news|outcome|reply|response|results?|word)\b
    \bhave no (?:data|figures|numbers)\b|\bhas not (?:answered|replied|responded)\b
    \btoo (?:early|soon)\b|\bremains? to be\b|\btime (?:shall|will) tell\b|\bearly days\b
    \blet'?s (?:see|wait)\b|\blet us see\b|\bwait and see\b|\bwatch this space\b|\bstay tuned\b
    \bhard to (?:say|tell)\b|^(?:god|who) knows\b|\bask (?:again|me)\b|{_I}moved to another\b
    \bchanged jobs\b|\bbefore (?:seeing|it was (?:done|finished|over))\b
    \bbefore (?:i|we) could (?:finish|know|measure|see)\b
    \b(?:are|is|remains?|still) (?:\w+ )?(?:unclear|unknown|unsure)\b
    ^(?:unclear|unknown|unsure)\b
""")
_AWAITED = any_of(rf"""
    {_I}(?:not )?wait(?:ing)? (?:for|on|to|until)\b|\bstill waiting\b|{_I}await\w*|^waiting$
    \b(?:are|is) (?:due|expected)\b|\b(?:am|are|is|was|were) supposed to \w|\bgonna\b
    \bgoing to (?!an?\b|bed|church|college|court|her|his|my|our|school|the|their|town|work)
    \bpromised? to (?:answer|call|check|consider|decide|get back|let|look|repair|replace
    reply)\b
    \bpromised? to (?:send|think|write)\b|\bwill let (?:me|us) know\b
    \b(?:are|begins?|happens|is|launch(?:es)?|opens?|starts?|takes place) (?:in )?{_NEXT}
    \bto be (?:announced|confirmed|continued|decided|determined|seen)\b|^(?:yet )?to be \w+ed\b
    \bapplication (?:\w+ )?(?:sent|submitted)\b|\bmore to come\b|\bresults to follow\b
    \b(?:application|it|plan|proposal|report|request) (?:\w+ ){{0,2}}submitted (?:for|to)\b
    \bit (?:\w+ ){{0,2}}(?:forwarded|handed|passed) (?:(?:in|off|on|over) )?to\b
""")
_UNFINISHED = any_of(rf"""
    \bnot (?:\w+ )?(?:clear|complete|completed|decided|finished|implemented|introduced|known)\b
    \bnot over\b|\bnot (?:\w+ )?(?:measured|ready|started|sure)\b
    \bnot (?:quite|yet) (?:done|there)\b|\bnot yet\b
    \b(?:no one|nobody|none|not|nothing) (?:\w+ ){{0,4}}yet\b|\byet to (?:be|see)\b
    {_I}(?:collecting|considering|discussing|evaluating|looking into|measuring|negotiating)\b
    {_I}(?:testing|thinking|trying|working on)\b|\bthey are (?:looking into|working on)\b
    {_I}in the middle of\b|{_I}need to (?:check|evaluate|find out|measure|see|wait)\b
    {_IT}(?:(?:on|put on) hold|ongoing|pending|(?:in|under) process|still open)\b
    \bin progress\b|\bunder ?way\b|\bunder (?:consideration|construction|discussion|review)\b
    \b(?:are|is|remains?|still) (?:\w+ )?(?:ongoing|pending)\b|^(?:ongoing|pending|undecided)\b
    \bpostponed\b|\brunning until\b|\b(?:pilot|test|testing|trial) (?:ends|period|phase|run)\b
    \bstill (?:deciding|has to|have to|needs?|planning|thinking|trying|working on)\b
    \bstill to (?:be|come|do)\b
    \bstill in (?:its|the) (?:draft\w*|planning|test\w*|trial|works)\b
    \bneeds? (?:(?:a bit of|a little|more|some) )?time\b
    \b(?:are|is) (?:\w+ )?being (?:built|considered|decided|developed|discussed|evaluated)\b
    \b(?:are|is) (?:\w+ )?being (?:examined|looked at|planned|prepared|printed|processed)\b
    \b(?:are|is) (?:\w+ )?being (?:reviewed|tested)\b
    {_IT}(?:(?:had|has|have|only) )*just (?:begun|started)\b
    \bonly (?:just )?(?:begun|started)\b
    \b(?:almost|nearly|not quite) (?:done|finished|ready|there)\b
""")
_OPEN = re.compile(f"{_WISHED}|{_UNKNOWN}|{_AWAITED}|{_UNFINISHED}")
_LEANING = re.compile(
    any_of(r"""
    \b(?:will|shall)\b|(?<!where it )(?<!as it )(?<!as they )\bshould\b
    ^(?:may|might|could|would)\b|\bmight (?:be|help|take|work)\b
    \b(?:board|committee|council|director|it|that|they|this|we|which) (?:may|might)\b
    \b(?:it|this) could (?:be an?|bring|help|improve|make|reduce|save)\b
    \b(?:i|it|that|this|we|which) would\b|\bwould (?:be|have been|help|like|love|make)\b
    """)
)
_TIME_WILL_TELL = one_of(r"""
    (?:i|we) (?:shall|will) (?:find out|know|see)|remains to be seen|time (?:shall|will) tell
    too (?:early|soon) to|wait and see
""")
_GUESS = one_of(r"""
    maybe|perhaps|presumably|probably|i (?:assume|guess|imagine|suppose)
""")
_PURPOSE = re.compile(r"\s*(?:so that|in order to|to (?!date|my|our|the|this)[a-z]+) ")
_SAYS = one_of(r"""
    asks?|says?|tells?|now
""")
_SETTLED = one_of(r"""
    now|already|so far|no longer|has|have|is|are|was|were|had|got|can|gets|comes|uses
""")
_ACHIEVED = frozenset(
    "achieved became completed earned ended finished found gained got improved increased "
    "learned learnt managed passed raised reached received recovered reduced saved solved "
    "succeeded won".split()
)
_SAME_WORDS = 0.6  # share of a result's words that stood in the story already
_STEM = 5  # letters: "collected" and "collecting" begin alike
_SMALL_WORD = 3  # letters: "the", "for"


def has_outcome(result: str, before: str) -> bool:
    """Return whether the result tells how it came out; `before` is what the story said already."""
    if reading.says_nothing(result):
        return False
    if not reading.in_english(result):
        return True
    stated = any(map(_states_outcome, _SENTENCE.split(reading.spelt_out(result))))
    return stated and not _only_repeats(result, before)


def _states_outcome(sentence: str) -> bool:
    """Return whether a part of the sentence states something that came about."""
    if _PURPOSE.match(sentence) and not _has_past(sentence):
        return False
    if _TIME_WILL_TELL.search(sentence) and not quantities.something_is_counted(sentence):
        return False
    still_open = False
    for part in map(str.strip, _PART.split(sentence)):
        if reading.says_nothing(part):
            still_open = still_open or any(char.isalnum() for char in part)
        elif _is_open(part):
            still_open = True
        elif not still_open or _is_settled(part):
            return True
    return False


def _is_open(part: str) -> bool:
    """Return whether this is only hoped or planned ("she said she will be back" is neither)."""
    if _OPEN.search(part) or (_GUESS.search(part) and not _is_settled(part)):
        return True
    leaning = _LEANING.search(part)
    if not leaning or re.match(r"(?:will|would) n(?:ot|ever) ", part[leaning.start() :]):
        return False
    before = part[: leaning.start()]
    return not (_has_past(before) or _SAYS.search(before))


def _is_settled(part: str) -> bool:
    return _has_past(part) or bool(_SETTLED.search(part)) or quantities.something_is_measured(part)


def _has_past(part: str) -> bool:
    return any(map(verbs.is_past, part.replace("did not", "").split()))


def _only_repeats(result: str, before: str) -> bool:
    """Return whether the result is what "I" did, in words that the story used already."""
    told = reading.sentences(result)
    if any(sentence.words[0] != "i" for sentence in told):
        return False
    if any(not _ACHIEVED.isdisjoint(sentence.words[1:4]) for sentence in told):
        return False
    if quantities.something_is_measured(result):
        return False
    known = {word[:_STEM] for word in reading.words(before)}
    fresh = [word[:_STEM] for word in reading.words(result) if len(word) > _SMALL_WORD]
    return bool(fresh) and sum(word in known for word in fresh) >= _SAME_WORDS * len(fresh)
