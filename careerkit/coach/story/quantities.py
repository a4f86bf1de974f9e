"""Numbers, in digits and in words, and comparisons with another time or thing."""

from careerkit.coach.story import reading
from careerkit.coach.story.reading import one_of

_MEASURES_NOTHING = one_of(r"""
    covid-?\s?19|24 ?/ ?7|3 ?-?d|a[345]|web 2\.0|k-?12|mp[34]|windows \d+|room \d+|at first
    first of all|firstly|first(?=,)
    first (?:aid|class|day|floor|hand|impression|name|place|step|thing)\w*|first-\w+
    second[ -]?hand|second floor|(?:on the|for a|the) second|in the first place|more or less
    once more|what is more|never ?the ?less|none ?the ?less
    10 ?/ ?10|100 ?%? (?:happy|satisfied|sure)|more than (?:any|every)thing|much more to
    (?:best|greatest|happiest|proudest) (?:\w+ )?(?:chapter|day|decision|experience|feeling
    memor\w+|moment|thing|time)s?
    d(?:id|oing|o|one) (?:my|our|their|his|her|the) best|try (?:my|our) best|all the best
    (?:better|more) than (?:(?:\w+ ){0,3}(?:dreamed|dreamt|hoped|imagined))
    best (?:of luck|practice|regards|wishes)\w*|at (?:best|least|most)|sooner or later
    other than|more to (?:come|do|say)|forward to more|thanks a (?:bunch|million)
    higher education|more information|better or worse|half-?hearted\w*|less than ideal|early on
    most of all|for the most part|more than (?:glad|happy|pleased|satisfied|welcome|willing)
    better late than never|would rather|one another|one and (?:all|only)
    one (?:by one|day|of|thing)|(?:any|each|every|no|some|that|the|this|which) one
    more (?:accessible|attractive|beautiful\w*|comfortable|effective\w*|efficient\w*|enjoyable
    friendly|fun|interesting|inviting|modern|open|organi[sz]ed|pleasant|positive|professional\w*
    relaxed|satisf\w+|smooth\w*|structured|user-friendly|visible|welcoming)(?! than)
""")
_NUMBERS = frozenset(
    "both couple crore double doubled doubling dozen dozens eight eighteen eighth eighty "
    "eleven fifteen fifth fifty five fivefold fortnight forty four fourteen fourth "
    "fourty half halved halves halving hundred hundreds lakh million millions nine nineteen "
    "ninety ninth pair percent percentage percents quadruple quadrupled quarter second seven "
    "seventeen seventh seventy single six sixteen sixth sixty ten tenfold tenth third thirds "
    "thirteen thirty thousand thousands three threefold thrice triple tripled tripling twelve "
    "twenty twice two twofold zero".split()
)
_UNITS = _NUMBERS | frozenset(
    "day days fold hour hours minute minutes month months one week weeks year years".split()
)
_COUNTS = one_of(r"""
    (?:about|after|almost|every|for|in|inside|just|less than|nearly|only|over|per|takes?|than
    took|under|within) (?:an?|half an?|one|a single) (?:second|minute|hour|day|week|fortnight
    month|year|term|semester|morning|afternoon|evening|night|weekend|page|click)s?
    (?:once|times?|\w{3,}s) (?:an?|per) (?:minute|hour|day|week|month|year|term|session|visit
    shift)
    (?:just|not|only) one|not a single
    one (?:child|complaint|family|man|patron|person|student|woman)
    (?:the )?same[ -](?:minute|hour|day|morning|afternoon|evening|night|week)|overnight
""")
_COMPARING = frozenset(
    "anymore beat best better-attended bigger biggest busier busiest calmer cheaper cheapest "
    "cleaner climbed compared decline declined decrease decreased decreasing disappeared "
    "downward dropped drops earlier exceeded fallen faster fastest fell fewer formerly "
    "fresher fuller grew grow growing grown grows heavier higher highest increase increased "
    "increases increasing instead jumped larger largest least less lessened lighter longer "
    "longest louder lower lowest majority more most multiplied narrower newer older outnumber "
    "outnumbered outperformed plummeted poorer previously quicker quickest quieter reduced "
    "reduces reduction richer risen rises rose safer shorter shortest shrank shrunk slower "
    "smaller smallest soared sooner stronger surged surpassed than unlike unprecedented "
    "upward vanished versus wider worst younger".split()
)
_COMPARES = one_of(r"""
    (?:any|no) ?more|no longer|(?<!get )(?<!got )(?<!are )(?<!is )used to|sold out
    gone (?:down|up)|(?:go|goes|going|went) (?:down|up)|(?:down|up) (?:by|from)
    (?:the )?first (?:ever|place|prize|time)|the first (?:\w+ ){0,3}(?:ever|in|of its|since|to)
    before,? (?:it|that|there|they|we) (?:\w+ )?(?:had|could|took|used|was|were)
    before(?= *(?:$|[.,;:!)]))|(?:attendance|high|low|sales|turnout) record
    record (?:attendance|crowds?|high|low|numbers?|sales|turnout|year)
    (?:break|broke|set) (?:\w+ )?record
    (?:backlog|line|lines|pile|piles|queue|queues|wait) (?:\w+ )?gone|never (?:been|had)
    never (?:\w+ ){0,3}(?:again|before)|none (?:of|since|was|were)
    there (?:had been|was|were) none|to (?:never|none|nothing|zero)
    no \w+ (?:\w+ ){0,5}(?:again|after that|since)|not (?:\w+ )?(?:again|since)
    nobody (?:\w+ )?(?:any|now|since)|without (?:a single|one)
    cut (?:by|costs|down|from|in|it|our|the|their|time|waiting)|every (?:last|single) \w+
    ahead of (?:schedule|time)|under budget|as (?:fast|high|many|much|often) as|better than
    (?:attendance|checkouts|circulation|grades|loans|numbers|sales|scores?|turnout|usage|use
    visits) (?:(?:has|have) )?improved
    stopped \w+ing
    (?:complaints?|errors?|fights?|jams?|noise|problems?|thefts?|\w+ings?) (?:(?:has
    have) )?stopped
""")


def something_is_measured(text: str) -> bool:
    """Return whether the text holds a number or compares with another time or thing."""
    line = _MEASURES_NOTHING.sub(" ", reading.spelt_out(text))
    return bool(
        something_is_counted(text)
        or _COUNTS.search(line)
        or _COMPARES.search(line)
        or not _COMPARING.isdisjoint(reading.words(line))
    )


def something_is_counted(text: str) -> bool:
    """Return whether the text holds a number, in digits or in words."""
    found = reading.words(_MEASURES_NOTHING.sub(" ", reading.spelt_out(text)))
    return not _NUMBERS.isdisjoint(found) or any(
        _is_compound(word) or any(map(str.isnumeric, word)) for word in found
    )


def _is_compound(word: str) -> bool:
    """Return whether a compound counts something ("forty-two", "two-thirds"; not "two-page")."""
    first, *rest = word.split("-")
    return first in _NUMBERS and bool(rest) and rest[0] in _UNITS
