"""Which words name somebody: a person, or a group that something was done for."""

import re

from careerkit.coach import reading, verbs
from careerkit.coach.reading import one_of

_PEOPLE = frozenset(  # singular and plural; whom a library worker works for and with
    "adults apprentice apprentices artist artists aunt aunts aunty author authors babies baby "
    "beginner beginners borrower borrowers boy boys branches brother brothers caregiver "
    "caregivers carer carers child children childs class classes classmate classmates client "
    "clients club clubs co-worker co-workers colleague colleagues collegue collegues "
    "communities community commuter commuters congregation couple couples coworker coworkers "
    "crew crowd customer customers dad dads daughter daughters deaf department departments "
    "doctor doctors dr elder elderly elders employee employees faculty families family farmer "
    "farmers father fathers freshman freshmen friend friends gentleman gentlemen girl girls "
    "grader graders grandad grandchild grandchildren granddaughter grandfather grandma "
    "grandmas grandmother grandmothers grandpa grandparent grandparents grandson group groups "
    "guest guests guy guys he her hers herself him himself his homeless household households "
    "immigrant immigrants inmate inmates intern interns kid kids lad ladies lads lady lawyer "
    "lawyers learner learners lecturer lecturers librarian librarians madam mama mamas man "
    "member members men migrant migrants mom moms mother mothers mr mrs ms mum mums neighbor "
    "neighborhood neighbors neighbour neighbourhood neighbours nephew newcomer newcomers "
    "niece nurse nurses offender offenders officer officers parent parents participant "
    "participants partner patients patron patrons pensioner pensioners person pikin pikins "
    "preschooler preschoolers prisoner prisoners prof professor professors pupil pupils "
    "reader readers refugee refugees regulars researcher researchers resident residents "
    "retiree retirees senior seniors she shelver shelvers sibling siblings sir sister sisters "
    "son sons staff staffs student students teacher teachers team teams teen teenager "
    "teenagers teens toddler toddlers tourist tourists trainee trainees tutor tutors twins "
    "uncle undergrads undergraduates user users veteran veterans victim victims villager "
    "villagers visitor visitors volunteer volunteers widow widower widows wife woman women "
    "worker workers youngster youngsters youth youths".split()
)
_BOSSES = one_of(r"""
    (?:boss|dean|director|headmaster|headteacher|manager|mayor|principal|supervisor)s?
""")
_PRAISE = one_of(r"""
    happy|pleased|liked?|loved?|thank\w*|satisfied|impressed|proud|prais\w+|said|says?|told
    approv\w+|agreed|compliment\w*|congratulat\w+|glad|appreciat\w+|enjoyed|delighted
""")
_PEOPLE_WHO = one_of(r"""
    (?:black|blind|country|deaf|disabled|displaced|elderly|hard-of-hearing|homeless|local|lonely
    new|night|old|older|poor|queer|retired|sick|town|trans|unemployed|village|working|young
    younger) (?:people|folks?|ones)
    (?:people|folks?|those|everyone|anyone|everybody) (?:aged|coming|from|in the|learning|living
    looking|on the|over|under|who|with|without)
    (?:whole|entire) (?:branch|building|campus|city|county|floor|office|school|street|town
    village)
    other (?:branches|departments|libraries|schools)|(?:all|new|our|student) pages
    pages (?:can|do|find|know|learn|now)
""")
_BELONGS_TO_THEM = one_of(r"""
    in person
    \w+(?: ?'s|s')? (?:area|books|catalogue|collection|corner|department|desk|interface|kitchen
    library|lounge|manual|meeting|newsletter|room|section|shelf|shelves|space|wing)
""")
_PART = re.compile(r"[.,:;!?\n]|\b(?:and|but)\b")
_THEY = frozenset({"they", "them", "their"})
_PURE_MOOD = one_of(r"""
    happy|pleased|liked?|loved?|enjoyed|satisfied|glad|delighted|calmed|impressed|excited
    thankful|grateful|appreciat\w+
""")
_ABLE = one_of(r"""
    able|can|could|no longer|now|themselves|without
""")
_SHORT = 10  # words
_ANY_PUBLIC = frozenset(  # not a group that one could name or find
    "borrowers clients colleagues collegues community coworkers customers employees guests "
    "members patrons readers staff staffs team users visitors volunteers".split()
)
_WHO_DO = re.compile(r"\b[a-z]{3,}(?:ers|ors|ists|ians|ees|eers)\b")  # "gardeners", "musicians"
_THINGS = frozenset(
    "adapters adaptors agrees alters amplifiers answers banners barriers beamers beepers bees "
    "behaviors behaviours binders boosters borders bothers breakers browsers bumpers buzzers "
    "calculators calendars careers carriers centers chapters characters chargers checklists "
    "clusters coasters coffees colors colours committees computers considers consists "
    "containers coolers copiers corners corridors counters covers crackers crossovers cutters "
    "dangers degrees dehumidifiers delivers differs dinners directories disasters disclaimers "
    "discovers disorders dividers dollars doors drawers dryers e-readers elevators enters "
    "erasers errors escalators exists factors favors favours feathers feelers fees fewers "
    "filters fingers fists flavors fliers floors flowers flyers folders frees freezers "
    "gathers generators guarantees gutters handovers hangers headers headphones heaters hers "
    "holders hours hovers identifiers indoors insists interiors knees ladders lasers layers "
    "ledgers leftovers letters lingers lists lockers lowers majors makeovers manners markers "
    "matters meters metres mirrors mists modifiers monitors motors newsletters newspapers "
    "numbers offers orders others outdoors overs papers persists planners plasters playlists "
    "pointers posters powers prefers printers processors projectors qualifiers quarters "
    "radiators rafters razors recovers refers registers remainders remembers reminders "
    "renders resists rollers routers rulers rumors rumours scanners scissors sectors sees "
    "semesters sensors servers shelters shortlists shoulders showers shutters sliders "
    "speakers spiders stairs stickers suffers summers sweaters tables takeovers theaters "
    "theatres tigers timers toasters toners towers trackers tractors trailers transfers trees "
    "triggers trimmers trolleys trousers turnovers twists typewriters uncovers vectors "
    "vouchers waitlists wallpapers washers waters winters wonders wrappers wrists".split()
)
_FIRST_NAMES = frozenset(
    "aaron abdul abdullah abigail adaeze adam aditi ahmed aisha alex alexander alice amanda "
    "amara amina amir amy ana anders andrea andrew anita anna anne antonio anya arjun asha "
    "ben benjamin beth brian carlos carmen carol caroline charles chidi chloe chris christine "
    "claire clara daniel danielle david deborah deepa deepak dennis diana diego dmitri donna "
    "dorothy edith eduardo elena elizabeth emeka emily emma eric esther evelyn fatima fatou "
    "felix fiona gabriel george gloria greta hamza hannah harold harry hassan helen henry "
    "hodan ibrahim ines ingrid irene isaac isabel ivan jacob jamal james jamila jane janet "
    "jasmine jason javier jennifer jessica joanna joel john jonas jorge jose josef joseph "
    "joshua juan julia julie kamal karen karim katie kevin khadija kofi kwame lakshmi larry "
    "laura leila liam linda lisa logan lucas lucia lucy luis luka magdalena marco maria "
    "mariam marie mario martha martin mary mateo matthew mehmet michael michelle miguel mike "
    "mina miriam mohamed mohammed mona mustafa nadia nancy naomi nathan ngozi nina noah nora "
    "olga oliver olivia omar oscar oskar pablo patricia paul pedro peter petra philip pierre "
    "priya rachel rahul ravi rebecca richard robert roberto rohan rosa ruth ryan sahra samuel "
    "sandra sanjay sara sarah sergei sheila simon sofia sonia sophie stefan stephen steven "
    "sunita susan tamika tanya tariq teresa thomas tom tomasz tunde tyler victoria vikram "
    "vincent wei william yasmin yuki yusuf zahra zainab zoe".split()
)
_INSIDE_CAPITAL = re.compile(
    r"(?<=[a-z,] )([A-Z][a-z]+)\b(?! ?(?:Branch|City|County|Day|Hall|House|Library|Month|Park|Road|"
    r"Room|School|Street|System|Week))"
)
_OPENING_NAME = re.compile(
    r"(?:^|[.!?]\s+)[A-Z][a-z]+(?:, whose?|'s (?:mother|father|mum|mom|wife|son|daughter))\b"
)
_BEFORE_THINGS = one_of(r"""
    in|at|from|near|on|via|using|the|a|our|this|called|since|until|by|last|next|every|of
""")
_OTHER_CAPITALS = frozenset(
    "And April Arabic August Autumn Braille But Canva Chinese Christmas Covid December Dewey "
    "Diwali Easter English Excel Facebook February French Friday Fridays Friends German God "
    "Google Halloween Hindi I Instagram Internet January July June Kindle Koha Lego Libby "
    "Library Linux Marathi Marc March May Monday Mondays November October Outlook Overdrive "
    "Polish Powerpoint Punjabi Ramadan Reading Russian Saturday Saturdays September So Somali "
    "Spanish Spring Story Summer Sunday Sundays Tagalog Tamil Teams Thanksgiving The Thursday "
    "Thursdays Tuesday Tuesdays Twitter Urdu Wednesday Wednesdays Wifi Windows Winter Word "
    "Youtube Zoom".split()
)


def somebody_is_named(text: str) -> bool:
    """Return whether the text names a person ("Mrs Ortiz", "she") or a group ("new parents")."""
    line = _BELONGS_TO_THEM.sub(" ", reading.spelt_out(text))
    found = reading.words(line)
    nobody = _THINGS | _ANY_PUBLIC if _is_mere_mood(line, len(found)) else _THINGS
    return (
        not ((_PEOPLE - nobody) | _FIRST_NAMES).isdisjoint(found)
        or bool(_PEOPLE_WHO.search(line))
        or any(word not in nobody for word in _WHO_DO.findall(line))
        or (bool(_BOSSES.search(line)) and not _PRAISE.search(line))
        or _has_name(text[: reading.LONGEST_READ], len(found))
    )


def they_are_named(text: str, before: str) -> bool:
    """Return whether a "they" that does more than feel stands for somebody named before."""
    parts = [part for part in map(reading.words, _PART.split(reading.spelt_out(text))) if part]
    of_them = [part for part in parts if not _THEY.isdisjoint(part) or verbs.is_past(part[0])]
    return (
        any(not _THEY.isdisjoint(part) for part in parts)
        and any(not _PURE_MOOD.search(" ".join(part)) for part in of_them)
        and somebody_is_named(before)
    )


def _is_mere_mood(line: str, length: int) -> bool:
    """Return whether this is little more than "patrons were happy", which says of nobody how."""
    return length <= _SHORT and bool(_PURE_MOOD.search(line)) and not _ABLE.search(line)


def _has_name(text: str, length: int) -> bool:
    if _OPENING_NAME.search(text):
        return True
    capitals = tuple(_INSIDE_CAPITAL.finditer(text))
    if 3 * len(capitals) > length:  # Every Word Begins Like This
        return False
    return any(
        found.group(1) not in _OTHER_CAPITALS
        and not _BEFORE_THINGS.fullmatch(text[: found.start()].rsplit(None, 1)[-1].lower())
        for found in capitals
    )
