"""Claims about oneself in general ("I am a people person") where one event should be told."""

import re

from careerkit.coach.story import deeds, quantities, reading, verbs
from careerkit.coach.story.reading import any_of, one_of

_ALWAYS = (
    "al+ways?|as a rule|by nature|consistently|constantly|generally|in general|normally|typically|"
    "usually|whenever"
)
_HABIT = f"{_ALWAYS}|frequently|never|often|rarely|regularly|routinely|seldom|sometimes|tend to"
_HELPERS = (
    "(?:(?:also|am|as well|being|can|could|do|have|just|myself|personally|really|too|was|will|"
    "would) )*"
)
_DEGREES = any_of(r"""
    a|actually|also|always|an|and|basically|both|by nature|certainly|considered|definitely
    extremely|generally|highly|is|just|kind of|known|more|most|naturally|not only|one of those
    pretty|quite|really|seen as|simply|so|sort of|still|such|super|the|too|truly|usually|very
    well|what you call|who
""")
_TRAIT = any_of(r"""
    (?:awesome|bad|best|better|brilliant|excellent|fantastic|gifted|good|great|skilled|skillful
    strong|talented) (?:at|communicat\w+|customer|in|leader\w*|listen\w+|manager|multitask\w+|on
    organi[sz]\w+|people|problem|researcher|teacher|team|with|worker)
    able to|adaptable|all-?rounder|ambitious|approachable|born|calm (?:and|person|under)|capable
    caring|comfortable (?:around|in|with)|committed|compassionate|competent|creative|curious
    dedicated|dependable|detail[- ]oriented|diligent|early bird|efficient|empath\w+|enthusiastic
    experienced|extrovert|fast learner|flexible|for (?:being|my)|friendly|go-getter
    hard-?\s?working|hard[- ]worker|helpful|honest|introvert|jack of|kind|knowledgeable|loyal
    meticulous|motivated|multi-?tasker|natural|open-minded|optimis\w+|organi[sz]ed|outgoing
    passionate|patient|people[- ](?:oriented|person)|perfectionist|persistent|polite|proactive
    problem[- ]solver|punctual|quick learner|ready to|reliable|resourceful|respectful
    responsible (?:and|employee|person)|self-?starter|self-motivated|skilled|sociable
    some(?:body|one) who|team[- ]player|there for|the (?:go-to|kind|one|person|type)|thorough
    trustworthy|willing to
    (?:\w+ )?(?:believer|communicator|helper|learner|listener|motivator|organi[sz]er|person
    player|thinker|worker)
""")
_MOMENTARY = frozenset(  # what one is once, or by trade
    "able about afraid alone also among angry another around aware away because before behind "
    "between certain clerk convinced curious delighted during from fully glad grateful happy here "
    "home into librarian like married merely never next only over page part proud retired sick "
    "single sorry sure thankful then there under unhappy upset well when where with without young "
    "your".split()
)
_SHORTEST_TRAIT = 4  # letters: "fair"
_GENERALLY_DO = any_of(r"""
    aim|believe|care|communicate|deal with|do (?:anything|everything|my best|my job|what)|enjoy
    excel
    can (?:adapt|always|be|calm|cope|deal|do|easily|explain|find|fix|handle|help|learn|manage
    multitask|solve|speak|talk|work)
    do not (?:complain|give up|like|lose|mind|panic)|get (?:along|on)
    give (?:100|110|a hundred|everything|my best)|go (?:above|out of my|the extra)|like|live for
    love|have (?:always|never|been (?:a|an|doing|helping|in|known|serving|volunteering|working))
    have (?:\d+|many|several|\w+) years|(?:keep|remain|stay) calm|multi-?task|never|prefer|pride
    (?:bring|have|hold|possess) (?:\w+ ){0,5}(?:abilit\w+|attitude|background|character|ear
    experience|expertise|eye for|gift|heart|knack|knowledge|memory|nature|passion|patience
    personality|sense|skills?|talents?|understanding|way with|work ethic)
    know (?:all|every|everyone|exactly|how|just)|(?:consider|describe|see|think of) myself
    strive|make (?:a point|customers|every|it (?:a point|my)|patrons|people)
    take (?:great )?pride|tend|thrive
    put (?:customers|others|patrons|people|readers|students|them) first|treat|try|value
    want to (?:be|give|help)|work (?:best|hard|well)
""")
_CLAIM = one_of(rf"""
    i {_HELPERS}(?:{_HABIT})
    i (?:am|have always been|have been) (?:(?:{_DEGREES}) )*(?:{_TRAIT})
    i am (?:appreciated|famous|in charge|known|liked|recogni[sz]ed|respected|responsible|valued)
    i am not (?:a|afraid|one|shy|someone|the)|i (?:had|would) do anything|i used to|born to
    i (?:(?:also|always|and|do|even|genuinely|just|really|simply|truly) )*(?:{_GENERALLY_DO})
    i (?!\w+ed\b)\w+ (?:\w+ ){{0,3}}(?:carefully|easily|efficiently|fast|independently
    professionally|quickly|reliably|well|whatever|wherever|whoever)
    i (?:\w+ ){{0,8}}(?:each|every) (?:single )?(?:customer|day|morning|patron|person|shift)
    i think (?:that )?(?:it is (?:\w+ )?important|(?:everyone|one|people|you) should)
    it is (?:\w+ )?important (?:for|to) me|(?:for|to) me it is (?:\w+ )?important|my door is
    my (?:\w+ )?(?:approach|attitude|experience|gift|motto|nature|passion|personality|philosophy
    secret|skill|special(?:i)?ty|strength|strong(?:est)? (?:point|side|suit)|style|talent
    way of working|weakness)s? (?:allows?|are|has|have|helps?|is|lies?|makes?)
    my (?:dut(?:y|ies)|job|responsibilit\w+|role|tasks?|work) (?:are|consists?|includes?
    involves?|is)
    (?:are|is) (?:what i do|my (?:passion|special(?:i)?ty|strength|strong|talent|thing))
    (?:boss|colleagues|customers|co-?workers|everybody|everyone|friends|manager|others|patrons
    people|staff|supervisor|they) (?:(?:all|always|can|often|usually|will|would) )*(?:appreciate
    call|come|count|depend|describe|go|know|like|love|rely|say|see|tell|think|trust
    turn)s? (?:me|they can|my|(?:about|on|to|upon) me|(?:you )?that i|i am)
    (?:no one|nobody) is better (?:\w+ ){{0,5}}than (?:i|me)
    (?:during|in|over|through(?:out)?) (?:\w+ ){{1,2}}(?:career|long career|time|working life
    years)
    all my life|(?:countless|many) times|day in,? day out|on a daily basis|day[- ]to[- ]day
    you can (?:always )?(?:count|depend|rely) on me|that is (?:just )?(?:how|the way|who) i am
""")
_OPENING_CLAIM = re.compile(
    rf"(?:{_ALWAYS}|often|sometimes|(?:each|every) (?:afternoon|day|evening|"
    "morning|night|shift|time|week)|when(?:ever)? (?:a|any|anyone|"
    "customers|patrons|people|some|somebody|someone|students|there (?:are|is)|things|users|"
    r"visitors)\b)[^.!?]{0,160}?\bi (?!\w+ed\b)\w"
    rf"|(?:{_ALWAYS}|never) \w"
    rf"|(?:(?:a|always|an|extremely|highly|really|very) )*(?:{_TRAIT})\b"
    r"|(?:excellent|good|great|outstanding|strong|very good) (?:\w+ ){0,2}(?:attitude|communicator|"
    r"knowledge|listener|memory|organi[sz]er|sense|skills?|work ethic|worker)\b"
)
_I_AM = re.compile(rf"\bi am (?:(?:{_DEGREES}) )*([a-z]+(?:-[a-z]+)*)")
_WE = re.compile(r"\bwe\b(?! are)(?: all)?")
_WE_ARE = re.compile(r"\bwe (?:all )?are\b")
_WE_ALWAYS = one_of(rf"""
    we (?:all )?(?:are (?:all )?)?(?:{_ALWAYS}|never)|that is (?:just )?(?:how|the way|who) we are
""")
_DUTY = one_of(r"""
    i (?:(?:also|mainly|mostly|then) )*(?:answer|assist|check|coordinate|deal|do|ensure|explain
    find|give|greet|guide|handle|help|keep|listen|maintain|make sure|manage|oversee|perform
    process|provide|serve|show|smile|solve|supervise|support|take care|teach|treat|welcome|work)
""")
_ANYBODY = one_of(r"""
    anybody|anyone|books|children|colleagues|customers|desk|everybody|everyone|issues|kids|needs
    others|patrons|people|problems|questions|requests|situations|staff|students|tasks|them|users
    visitors|whoever
""")
_ONE_EVENT = one_of(r"""
    one (?:afternoon|day|evening|morning|night|time)|once (?:a|an|i|there|we|when)|yesterday|ago
    last (?:autumn|christmas|fall|month|night|semester|spring|summer|term|week|winter|year)
    suddenly|(?:that|this) (?:boy|day|family|girl|lady|man|night|patron|student|time|woman)|he
    she|him|mrs|mr|ms
    (?:an?|old|the|young) (?:\w+ )?(?:boy|child|couple|customer|family|father|gentleman|girl|guy
    kid|lady|man|mother|patron|student|woman)
    in (?:january|february|march|april|may|june|july|august|september|october|november|december)
""")
_NO_EVENT = one_of("whenever|every ?time|each time|(?:if|when) an?|any")
_OVER_TIME = one_of(r"""
    (?:during|over|throughout) (?:all|many|my|the|these) (?:career|years)|have always
    have been \w+ing
""")
_HABIT_WORDS = frozenset(
    "alway always allways constantly generally never normally often regularly tend typically "
    "usually whenever".split()
)
_OPENS_WITH_HABIT = re.compile(rf"(?:{_ALWAYS}|when(?:ever)? (?:an?|any|some))\b")
_SEEN_AS = re.compile(r"i (?:am|have been) (?:\w+ )?(?:known|seen|\w+ed)\b")  # others say so
_WAS = frozenset("had was were yesterday".split())
_SEVERAL = 2  # deeds
_BEFORE_VERB = 3  # words in which "always" belongs to the verb


def general_claim(problem: str, action: str, result: str) -> str:
    """Return the sentence that claims something in general, or "" where an event is told.

    The action decides; problem and result are asked only when the action says nothing.
    """
    told = f"{problem}\n{result}" if reading.says_nothing(action) else action
    if not reading.in_english(told):
        return ""
    scene = reading.spelt_out(f"{problem} {action}")
    one_event = bool(_ONE_EVENT.search(scene)) and not _NO_EVENT.search(scene)
    if any(_is_event(deed, one_event=one_event) for deed in deeds.own_deeds(told)):
        return ""
    sentences = reading.sentences(told)
    claims = [said for said in sentences if _claims_something(said.line)]
    if not claims and not one_event and not quantities.something_is_measured(f"{told} {result}"):
        claims = [said for said in sentences if _lists_duties(said.line)]
    if not claims and not one_event and not _tells_of_a_time(problem, f"{told} {result}"):
        claims = _habits(told)
    return claims[0].text if claims else ""


def _tells_of_a_time(problem: str, told: str) -> bool:
    """Return whether anything was once so, or is counted; what was always so is no one time."""
    scene = [said for said in reading.sentences(problem) if _HABIT_WORDS.isdisjoint(said.words)]
    was = any(not _WAS.isdisjoint(said.words) for said in (*scene, *reading.sentences(told)))
    return was or quantities.something_is_counted(told)


def _habits(text: str) -> list[reading.Sentence]:
    """Return what "I" do at no time in particular: several deeds, all in the present tense."""
    done = deeds.own_deeds(text)
    habits = all(deed.tense == "present" for deed in done) and len(done) >= _SEVERAL
    return [deed.sentence for deed in done] if habits else []


def only_claims(text: str) -> bool:
    """Return whether the text holds nothing but what "I" always do or am."""
    own = (
        said.words[0] == "i" and _claims_something(said.line) and not _SEEN_AS.match(said.line)
        for said in reading.sentences(text)
    )
    return all(own) and not any(_is_event(deed, one_event=False) for deed in deeds.own_deeds(text))


def _claims_something(line: str) -> bool:
    """Return whether something is claimed of oneself, or of "us"."""
    line = _WE_ARE.sub("i am", _WE.sub("i", line)) if _WE_ALWAYS.search(line) else line
    return bool(_CLAIM.search(line) or _OPENING_CLAIM.match(line)) or any(
        _is_trait(found.group(1)) for found in _I_AM.finditer(line)
    )


def _lists_duties(line: str) -> bool:
    return bool(_DUTY.search(line) and _ANYBODY.search(line))


def _is_trait(word: str) -> bool:
    """Return whether "I am" with this word says what one is like, not how one is just now."""
    return (
        len(word) >= _SHORTEST_TRAIT
        and word not in _MOMENTARY
        and word not in _DEGREES.split("|")
        and word not in verbs.NO_DEEDS
        and not (verbs.is_past(word) or verbs.is_state(word) or verbs.is_doing(word))
    )


def _is_event(deed: deeds.Deed, *, one_event: bool) -> bool:
    """Return whether a deed was done at one time, not always and whenever."""
    line, words = deed.sentence.line, deed.sentence.words
    if not _HABIT_WORDS.isdisjoint(words[max(deed.at - _BEFORE_VERB, 0) : deed.at + 1]):
        return False
    if words[deed.at] in verbs.SAME_IN_PAST and not _HABIT_WORDS.isdisjoint(words):
        return any(verbs.is_past(word) and word not in verbs.SAME_IN_PAST for word in words)
    if _OVER_TIME.search(line) or (_OPENS_WITH_HABIT.match(line) and not one_event):
        return False
    return deed.tense == "past" or one_event
