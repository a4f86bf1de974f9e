"""The small words around a verb, and turns of phrase that make a deed of it or take it away."""

import re

from careerkit.coach.story.reading import one_of

ADVERBS = frozenset(
    "actually additionally afterwards again all allways almost alone already also alway "
    "always and away back basically both but each even eventually ever finally first firstly "
    "hence here however instead just last later maybe meanwhile myself nearly never next not "
    "now often once only perhaps personally plus quite rather really right second secondly "
    "simply since so somehow sometimes soon still straight then there therefore third thirdly "
    "thus today together tomorrow too twice usually very well yesterday".split()
)
_VERBS_IN_LY = frozenset("apply comply fly multiply rely reply supply".split())
NEGATIONS = frozenset("hardly neither never nor not".split())
NOT_YET = frozenset("can gonna may might must shall should wanna will".split())
HELPERS = frozenset("could did do does had has have would".split())
BE = frozenset("am are be been is was were".split())
BEFORE_A_NOUN = frozenset(
    "& ( , after and as at before by during for from in of on or over through together with".split()
)
NO_VERBS = frozenset(  # what may stand behind "I" or a helper without being a verb
    ") : a an any because best better good great he her his how i if it its more most my no "
    "of our she some that the their these they this those to we well what when where which "
    "while who why you your".split()
)
OTHERS = frozenset(  # whoever stands here does what follows
    "admin administration anybody board boss colleagues committee council coworkers "
    "department director everybody everyone friends he head i it leadership management "
    "manager managers nobody others people principal she somebody someone staff supervisor "
    "supervisors team they trustees vendor volunteers we which who whose you".split()
)
JOINTS = frozenset("& , also and but or plus so then".split())
GIVEN = frozenset(
    "allowed asked assigned chosen given hired invited made selected sent told".split()
)
_SOMEBODY = frozenset("a an another her his my our several some the their three two".split())

SHRUG = re.compile(  # doing nothing in particular
    r"(?:did|do|does|gave|give|had|have|made|make|tried|try) (?:"
    r"not|nothing|no|what i could|as told|well|good|great|fine|fun|okay|ok|"
    r"(?:all |everything |only )?my (?:very )?(?:all|best|bit|duty|duties|job|utmost|work)|"
    r"an? (?:good|great) job)(?: |$)"
    r"|(?:give|gave) (?:all )?(?:the )?credit"
)
MERELY = re.compile(  # verbs of doing that tell of no deed here
    r"got (?:involved|tired|angry|nervous|worried|upset|asked|told|hired|lucky|to (?:know|see)|"
    r"the (?:idea|impression|feeling|job|chance)|"
    r"an? (?:e-?mail|email|call|message|letter|chance|surprise))"
    r"|found (?:out|that|(?:it|this|the \w+) (?:\w+ )?(?:difficult|easy|good|great|hard|important|"
    r"interesting|sad|strange|unfair))"
    r"|went (?:home|along|(?:to )?(?:the |a |an |our )?"
    r"(?:work|meeting|training|workshop|conference|session|event|party)s?(?: |$))"
    r"|learn(?:ed|t) (?:a lot|so much|much|that|many things|how important)"
    r"|work(?:ed)? (?:at|in|there|here|as|for|under|hard)|t(?:ake|ook) part"
    r"|stood (?:by|behind|there|and watched)|sat (?:in|at|there)"
    r"|stay(?:ed)? (?:in|at|out|away)|stay calm|stayed calm$"
    r"|left (?:it to|the (?:building|decision|job|library|meeting|rest|room))"
    r"|started (?:work|working|my|as|at|here|in)|began (?:work|working|my|as)"
    r"|(?:started|began) to (?:feel|think|see|notice|wonder|worry|like)"
    r"|supported (?:this|it|the (?:idea|decision|plan|change|project))"
    r"|followed (?:\w+ ){0,2}(?:example|instructions|lead|orders|plan|policy|procedure|rules)"
    r"|met (?:the team|my)|grew up|said (?:yes|ok)$"
    r"|organi[sz]ed (?:,|and) (?!\w+ed\b)"
)
AFTER_ALL = re.compile(  # verbs of being there that tell of a deed here
    r"work(?:ed|ing)? (?:\w+ ){0,3}(?:on|with|out)\b|came? (?:up with|in early)|come up with"
    r"|going (?:from|to|through|round|around|door)\b|sitting (?:down )?with|(?:saw|seen) to\b"
    r"|look(?:ed|ing)? (?:up|after|for|through|into)\b|waited with|cared for"
)
MY_SHARE = one_of(r"""
    my (?:(?:own|main|personal|small|only|little) )?(?:part|share|task|contribution|bit
    piece)\b[^.!?\n]{0,30}?(?:\b(?:included|is|was|were)(?! (?:minor|not|nothing|small|tiny))
    : ?\w+)
    my (?:(?:own|main|personal) )?(?:job|role|work|duty|duties|responsibility
    assignment)\b[^.!?\n]{0,30}?(?:(?:\bwas|\bwere)(?: mainly| only| just)? (?:to|\w+ing)
    : ?\w+)
    my (?:own )?(?:idea|suggestion|initiative|proposal|advice|request|invention)
    by (?:me|myself)|thanks to me|with my (?:help|own hands|notes|list)
    under my (?:lead|leadership|guidance|supervision|direction)
    i (?:had|got|have) (?:the|an|this|one) idea|it was (?:me|i)|mine (?:was|were|is)
    including (?:me|myself)
""")
IN_CHARGE = one_of(r"""
    (?:responsible for|in charge of|tasked with|tasked to|busy|assigned to|able to|person who
    one (?:who|that|to)|first (?:who|to)) (?:(?:also|then) )?(\w+)
""")


def is_adverb(word: str) -> bool:
    """Return whether the word may stand between "I" and its verb."""
    return word in ADVERBS or (word.endswith("ly") and word not in _VERBS_IN_LY)


def done_by_somebody(rest: tuple[str, ...]) -> bool:
    """Return whether a "by" in these words names who did it ("led by the director")."""
    if "by" not in rest:
        return False
    after = rest[rest.index("by") + 1 :][:2]
    if not after or after[-1] in {"time", "end", "door", "book", "hour", "way"}:
        return False
    return after[0] in _SOMEBODY or after[0] in OTHERS


def makes_a_subject(rest: tuple[str, ...]) -> bool:
    """Return whether a verb in these words belongs to the word before ("signage was put up")."""
    for at, word in enumerate(rest):
        if word in {"that", "which", "who", "what", "how", "so", "and", ",", "because", "where"}:
            return False
        if word in BE or (at and word in {"has", "have", "had", "took", "helped", "will"}):
            return True
    return False
