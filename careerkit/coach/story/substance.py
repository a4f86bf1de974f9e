"""What an answer says of the world, once small words, praise and feelings are taken away.

"I'm really proud of it" leaves nothing and "the wardens borrow them" leaves wardens and borrowing:
whether something came out, and whether a reason is given, is asked of the words that are left.
"""

import re

from careerkit.coach.story import reading

_STEM = 5  # letters: "shelves" and "shelving" begin alike

_SELF = frozenset("i me mine my myself our ours ourselves us we".split())
_THEM = frozenset("their them themselves they you your".split())
_EXCLAIMED = frozenset(
    "bc boy coz cuz eh gosh guess ha haha hey lol man omg period tbh whatsoever wow yay".split()
)
_SMALL = (
    _SELF
    | _THEM
    | _EXCLAIMED
    | frozenset(  # grammar, degree and time: in every sentence, of no one thing
        "a about absolutely actually after again ah alas all almost along already also "
        "although altogether always am an and any anyway are as at back basically be because "
        "been before being but by can certainly completely could definitely did do does doing "
        "done during each end ended ending enough especially even ever every extremely fairly "
        "far finally first for from fully generally get got greatly had has have having here "
        "highly honestly how however i if in incredibly indeed into is it its itself just "
        "kind kinda last least like lot lots made make makes many may maybe more most mostly "
        "much myself never no not now of off oh ok okay on once one only or otherwise out "
        "over overall part particularly perhaps personally pretty quite rather real really "
        "right same simply since so some somehow something sort still such sure than that the "
        "then there these thing things this those though through time times to today together "
        "too totally truly two under until up upon very was way well were what when where "
        "which while who whose will with within without would wow yeah yes yet".split()
    )
)
_FEELING = frozenset(  # of the person who tells, or of something they went through
    "accomplished achievement adventure amused anxious appreciated appreciative ashamed "
    "blessed blessing bored brave challenge challenges challenging chapter comfortable "
    "confidence confident delight delighted disappointed disappointing ecstatic educational "
    "elated emotion emotional emotionally emotions encouraged enjoy enjoyable enjoyed "
    "enjoying enjoyment enlightening enriched enriching excited excitement exhausted "
    "exhausting exhilarating experience experiences eye-opener eye-opening feel feeling "
    "feelings feels felt fond frustrated frustrating fulfilled fulfilling fulfilment glad "
    "grateful gratification gratified gratifying gratitude grew growth happiness happy "
    "highlight honor honored honour honoured humbled humbling insight insightful insights "
    "inspirational inspired inspiring interesting journey joyful learn learned learning "
    "learnt lesson lessons lucky meaningful memorable memories memory milestone motivated "
    "motivating moved moving nervous nostalgic opportunity overjoyed overwhelmed pleased "
    "pride privilege privileged proud prouder proudest relief relieved remember rewarded "
    "rewarding sad satisfaction satisfied satisfying scary sense strengthened stressed "
    "stressful surprised tears thankful thrilled tired tiring touched touching unforgettable "
    "upset valued".split()
)
_PRAISE = frozenset(  # calls something good, and not what
    "amazing awesome bad beautiful best better big brilliant cool difficult easy excellent "
    "fantastic fine fun good grand great greatest hard huge incredible joy lovely lovingly "
    "nice nicest ok perfect pleasant positive special splendid success successful super "
    "superb terrific tough tremendous useful valuable wonderful worth worthwhile worthy".split()
)
_CHANGE_OF_SELF = frozenset(  # "it changed me as a person", "it made me stronger"
    "became become being better career change changed changes character colleague competence "
    "competences contribution day develop developed employee evening eyes filled find forever "
    "found full gave give given gives heart helped human learner left librarian life lifted "
    "means meant mind opened patience performance person personal personality personally "
    "professional professionally put realise realised realize realized saw see self "
    "self-confidence shaped showed skills smile soul spirits strengths stronger taught teach "
    "teaches think thought wiser worker".split()
)
_ONE_FEELS = frozenset("am be been being feel feeling felt is was were".split())
_IMPORTANT = frozenset(
    "critical crucial essential everything fundamental future important key matters necessary "
    "paramount vital".split()
)
_EASE = frozenset("difficult easy hard tough useful".split())  # "it is easy to find now"
_WAS_TO_DO = re.compile(
    r"(?:it|this|that) (?:is|was|felt|has been|had been) (?:an? |\w+ly |really |so |very )*"
    r"([\w-]+)(?: feeling| thing)? to \w"
)
_SLOGAN = 6  # words
_THE_TRADE = frozenset(word[:_STEM] for word in ("library", "libraries", "librarians"))
_OTHERS = frozenset("anybody anyone else everybody everyone nobody somebody someone".split())
_OPINION = frozenset(  # generalities that stand for a reason
    "ability affair aim ambition attitude back believe best care cared cares caring change "
    "character client clients collaboration colleague colleagues commitment committed "
    "communication communities community core counts customer customers dedication deserve "
    "difference discipline do dream drive drives duties duty enjoy enjoyed enjoying essential "
    "everything excellence excellent feel feels fulfilling fundamental future give gives "
    "giving goal happen happy have heart heartfelt help helpful helping helps human humanity "
    "humans ideal impact importance important integrity job key kind kindness king leadership "
    "level life lifeblood liked likes love loved loves loving making matter mattered matters "
    "mean meaningful means mindset mission mood moral motivation motto must name nature "
    "necessary need needed needs number obvious obviously others ought passion passionate "
    "people person personality philosophy pleasure point positive positivity power priceless "
    "pride principle priority profession professional professionalism proud purpose quality "
    "question reason reliability responsibility rewarding satisfaction seriously serve "
    "service services serving shall should show skill skills smile soul speaks special spirit "
    "success successful support supporting take task tasks team teams teamwork thought true "
    "try trying ultimately user users value values vision vital want wanted whole why win "
    "winning wish work worked working works world worth".split()
)


def own_words(text: str) -> frozenset[str]:
    """Return the words of a text that are more than grammar, degree or time."""
    return frozenset(reading.words(text)) - _SMALL


def is_only_felt(part: str, *, after_feeling: bool = False) -> bool:
    """Return whether this says how the person felt about it, or what it did to them, and no more.

    Behind such a part praise goes on with it ("I'm so proud, it was wonderful").
    """
    found = frozenset(reading.words(part))
    own = bool(found & _SELF)
    left = found - _SMALL - _FEELING - _PRAISE
    if own or after_feeling:
        left -= _CHANGE_OF_SELF
    return (
        not left
        and found.isdisjoint(_THEM)
        and (
            bool(found & _FEELING)
            or after_feeling
            or (own and bool(found & (_PRAISE | _CHANGE_OF_SELF | _ONE_FEELS)))
        )
    )


def is_judged(part: str) -> bool:
    """Return whether it is only told how something was to see or do ("it was nice to see how")."""
    found = _WAS_TO_DO.match(part)
    return found is not None and found.group(1) in (_FEELING | _PRAISE) - _EASE


def is_only_praised(part: str) -> bool:
    """Return whether this calls something good or bad and says no more ("it was wonderful")."""
    return not own_words(part) - _FEELING - _PRAISE


def is_commonplace(text: str, story: str) -> bool:
    """Return whether a reason is made of generalities, and at most of what the story is about."""
    found = own_words(text)
    said = reading.words(text)
    felt = _FEELING if not _SELF.isdisjoint(said) else frozenset[str]()
    general = found & (_OPINION | _PRAISE | felt)
    left = found - general - _OTHERS
    if not left:
        return bool(general) or found.isdisjoint(_OTHERS)
    known = {word[:_STEM] for word in own_words(story)} | _THE_TRADE
    circular = bool(general) and all(word[:_STEM] in known for word in left)
    return circular or _calls_it_important(said, left)


def _calls_it_important(said: tuple[str, ...], left: frozenset[str]) -> bool:
    """Return whether one thing is called important and no more ("education is key")."""
    at = [place for place, word in enumerate(said) if word in left]
    return (
        len(at) == 1
        and len(said) <= _SLOGAN
        and any(word in _IMPORTANT for word in said[at[0] + 1 :])
    )
