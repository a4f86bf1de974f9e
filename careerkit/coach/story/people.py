"""Which words name somebody: a person, or a group that something was done for."""

import re

from careerkit.coach.story import reading, verbs
from careerkit.coach.story.reading import one_of

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
_THEY_DID_IT = one_of(r"""
    they (?:\w+ )?(?:accepted|agreed|approved|came|changed|decided|did|fixed|gave|installed|ordered
    promised|refused|rejected|repaired|replaced|said|sent|solved|told|took)
""")
_PART = re.compile(r"[.,:;!?\n]|\b(?:and|but)\b")
_THEY = frozenset({"they", "them", "their"})
_THINGS_BEFORE = re.compile(  # "the registers can be read again and they look handsome"
    r"\b(?:all|both|her|his|my|our|the|these|those) (?:\w+ )?(\w+s) (?:are|can|could|did|do|had"
    r"|have|were|will)\b.{0,200}?\bthey (?:all |also |both |now |still )*(?:are|feel|fit|"
    r"have been|held|hold|last|lasted|lie|look|looked|sit|smell|stand|stay|stayed|stood|were|work|"
    r"worked)\b"
)
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
_GROUPS = frozenset(word for word in _PEOPLE if word.endswith("s") and not word.endswith("ss")) - {
    "mrs",
    "ms",
    "hers",
    "his",
} | {"children", "crowd", "folk", "men", "women"}
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
    "aaron abby abdul abdullah abigail abraham adaeze adam adele aditi adrian agnes ahmed "
    "aileen aisha alan alana albert alberto alejandro alex alexander alfred ali alice alicia "
    "alison allan allison alma alvin amanda amara amelia amina amir amit amos amparo amy ana "
    "anders andre andrea andrew angela angelo anil anita anju anna anne anton antonio anya "
    "aoife arash archie ariana arjun arnold arthur asha ashley astrid audrey ayesha aziz "
    "barbara beatrice beatriz bella ben benjamin bernard bernice bertha beth betty beverly "
    "bianca billy bjorn bobby brandon brenda brendan brian bridget bruce bruno caitlin caleb "
    "calvin camila carl carla carlo carlos carmen carol caroline catalina catherine cecilia "
    "cedric celia cesar charlene charles charlotte cheryl chidi chika chinedu chioma chloe "
    "chris christina christine christopher ciara claire clara claudia clifford colin colleen "
    "connor consuelo craig curtis cynthia damian daniel danielle darren david deborah deepa "
    "deepak deirdre denise dennis derek desmond devi diana diego dieter dimitri dmitri dominic "
    "donald donna doreen doris dorothea dorothy douglas duncan dylan eddie edgar edith edna "
    "eduard eduardo edward edwin eileen elaine eleanor elena eli elias elise elizabeth ella "
    "ellen elsa elsie elvira emeka emil emily emma emmanuel enrique eric ernest esperanza "
    "esteban esther ethel eugene eva evelyn fabio faisal farah fatima fatou felix fernanda "
    "fernando fiona florian francesca francisca francisco franz fred freddie frederick frieda "
    "gabriel gareth gary gavin geoffrey george gerald gerard gillian giovanni giulia gladys "
    "glenn gloria gordon graham greg gregory greta guillermo gustavo gwen hamza hannah hans "
    "harold harriet harry hassan hector heidi heinrich helen helena helga henrik henry herbert "
    "hilda hodan horst howard hugh hugo humberto hussein ian ibrahim ignacio imran ines ingrid "
    "irene irina irma isaac isabel isabella ismail ivan ivana jacob jacqueline jakob jamal "
    "james jamila jane janet janice jannat jasmine jason javid javier jayden jeffrey jennifer "
    "jenny jeremy jerome jerry jessica jill jim jimmy joan joanna joanne joel johan johanna "
    "john johnny jonas jonathan jorge jorgen jose josef joseph joshua joyce juan juanita judith "
    "judy julia julian julie juliet justin kamal karen karim karin karl karla kate katherine "
    "kathleen katie keith kelly kenji kenneth kerstin kevin khadija khalid kimberly klaus kofi "
    "krishna kristen kurt kwame kyle lakshmi larry lars laura lauren lawrence leah leila leon "
    "leonard leroy leslie liam lillian linda lindsay lisa lisbeth lloyd logan lola lorenzo "
    "lorna lorraine louis louise luca lucas lucia lucy luigi luis luka lukas luther lydia lynn "
    "mabel madeleine magdalena mahmoud malcolm malik manuel marcel marco marcos marcus margaret "
    "margarita maria mariam mariana marie marina mario marion marisol marjorie marlene marta "
    "martha martin marvin mary mateo mathias matilda matthew maureen maurice meera mehmet "
    "melissa mercedes michael michelle miguel mike mila mildred mina miriam mohamed mohammed "
    "mohan molly mona monica muhammad muriel mustafa myra nadia nancy naomi nasreen natalia "
    "natalie natasha nathan neil ngozi nicholas nicola nicole nikhil nikolai nils nina noah "
    "nora nuria olga oliver olivia olivier omar oscar oskar osman otto pablo pamela paola "
    "patrice patricia paul paula paulina pauline pavel pedro peggy penelope percy perry peter "
    "petra philip phyllis pierre pooja prakash priya rachel rafael rahul raj rajesh ramon "
    "ramona rashid raul ravi raymond rebecca reggie renata ricardo richard rita robert roberta "
    "roberto rodrigo roger rohan roland ronald rosa rosalind rosemary roxanne rudolf rupert "
    "russell ruth ryan sabrina sadia sahra salma salvador samantha samira samuel sandeep sandra "
    "sanjana sanjay santiago sara sarah saskia satoshi scott seamus sean sebastian sergei "
    "sergio shanice sharon sheila shirley silvia simon simone siobhan sofia solomon sonia "
    "sophie soren stefan stella stephanie stephen steve steven stuart sunita suresh susan "
    "suzanne sven svetlana sybil sylvia tabitha takashi tamika tammy tanya tara tariq tatiana "
    "ted terence teresa teresita terry thandiwe thea theo theresa thomas tiffany tim timothy "
    "tina todd tom tomasz tony tracy trevor tunde tyler uma ursula usha valentina valerie "
    "vanessa vera veronica vicente victoria vijay vikram viktor vincent vincenzo vladimir "
    "walter wanda wei wendy werner wilhelm william winifred xavier xiao yasmin yolanda yuki "
    "yusuf yvonne zahra zainab zara zoe".split()
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


def somebody_is_named(text: str, *, one_event: bool = True) -> bool:
    """Return whether the text names a person ("Mrs Ortiz", "she") or a group ("new parents").

    A group without an event is nobody in particular: "my students succeed".
    """
    line = _BELONGS_TO_THEM.sub(" ", reading.spelt_out(text))
    found = reading.words(line)
    vague = _is_mere_mood(line, len(found)) or not (one_event or any(map(verbs.is_past, found)))
    nobody = _THINGS | _ANY_PUBLIC | _GROUPS if vague else _THINGS
    return (
        not ((_PEOPLE - nobody) | _FIRST_NAMES).isdisjoint(found)
        or bool(_PEOPLE_WHO.search(line))
        or any(word not in nobody for word in _WHO_DO.findall(line))
        or (bool(_BOSSES.search(line)) and not _PRAISE.search(line))
        or _has_name(text[: reading.LONGEST_READ], len(found))
    )


def they_are_named(text: str, before: str) -> bool:
    """Return whether a "they" that does more than feel stands for somebody named before."""
    line = reading.spelt_out(text)
    things = _THINGS_BEFORE.search(line)
    if things and not somebody_is_named(things.group(1)):
        return False
    parts = [part for part in map(reading.words, _PART.split(line)) if part]
    of_them = [part for part in parts if not _THEY.isdisjoint(part) or verbs.is_past(part[0])]
    return (
        any(not _THEY.isdisjoint(part) for part in parts)
        and any(not _says_nothing_of_them(" ".join(part)) for part in of_them)
        and somebody_is_named(before)
    )


def _says_nothing_of_them(part: str) -> bool:
    return bool(_PURE_MOOD.search(part) or _THEY_DID_IT.search(part))


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
