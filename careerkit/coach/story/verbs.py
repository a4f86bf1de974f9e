"""Which words say that somebody did something, and which only that they were, felt or thought."""

from functools import cache, lru_cache

_LONG_ENOUGH = 5  # letters; shorter words are too easily mistaken for each other

IRREGULAR_PAST = frozenset(
    "ate began begun bent bit blew bought bound broke brought built came caught chose chosen "
    "crept cut dealt did done drank drawn drew driven drove dug fled flew forgave fought "
    "found froze gave given gone got grew held hid hung kept knelt laid learnt led lent let "
    "lit made met oversaw overseen paid put ran rang read rebuilt redid redone redrew reset "
    "rethought rewritten rewrote rode rose rung said sang sat sent set sewed sewn shook shown "
    "shut slept slid sold spelt spent split spoke spoken spread stood stuck swam swept swore "
    "taken taught threw thrown told took tore undertook undid undone went withdrew woke won "
    "wore wound wove written wrote".split()
)
SAME_IN_PAST = frozenset("bit cut hit let put read set shut split spread".split())
_PARTICIPLES = frozenset(  # in a compound these describe
    "begun bound chosen done drawn driven forgiven given gone made risen sewn shaken shown spoken "
    "taken taught thrown undone withdrawn worn woven written".split()
)
DEEDS = frozenset(
    "adapt add address adjust advertise advise alert alphabetize amend answer apply appoint "
    "approach argue arrange ask assemble assess assign assist audit back balance barter beg "
    "begin bind book borrow break bring brush build buy calculate call calm carry catalog "
    "catalogue catch chair challenge change chase check choose clean clear climb coach "
    "collect combine comfort compare compile complete compose conduct connect consult contact "
    "convert convince cook coordinate copy correct count cover create cut dance deal decide "
    "decorate deliver demonstrate describe design develop dig digitise digitize direct "
    "discard discuss display distribute divide do document donate draft drag draw drive dry "
    "edit email encourage escort establish examine exchange explain extend fetch file fill "
    "film find finish fix fold follow form format found frame free fund gather give glue go "
    "greet group guide hand handle hang haul help hide hire hold hook host identify "
    "illustrate improvise index inform insert inspect install introduce invent invest "
    "investigate invite invoice keep kneel knit knock label laminate launch lay lead lend "
    "level lift light link list listen load locate lower mail make manage map mark match "
    "measure mediate meet mend mentor merge migrate mop motivate move negotiate note notify "
    "number offer open order organise organize overhaul oversee pack paint paste pay perform "
    "persuade phone photograph pick pilot place plan plant play post practice practise "
    "prepare present print process produce program programme promote proofread propose "
    "provide publish pull purchase push put query question raise reach read rearrange rebuild "
    "recommend record recruit redesign redo reduce refer reformat register rehearse relabel "
    "relocate remind remove rename renew rent reorganise reorganize repair repeat replace "
    "reply report request rescue research reserve reset reshelve resolve restore restructure "
    "return retype review revise revive rewrite ring roll run sand save scan schedule scrub "
    "search secure select sell send separate serve set sew share shelve shift shovel show "
    "sign simplify sing sit sketch slice smile solve sort speak split sponsor stack stand "
    "staple start stay step stick stitch stock stop store streamline study submit suggest "
    "supervise supply support survey swap sweep switch tackle tag take talk tape teach tell "
    "test tidy time track train transcribe transfer translate transport travel treat trim "
    "troubleshoot try tune turn tutor type update upgrade upload use vacuum visit volunteer "
    "walk wash weed weigh welcome wipe wire withdraw work wrap write".split()
)
ALSO_NOUNS = frozenset(  # "call the families" is a deed; "calls came in" is not
    "address advertise answer approach audit back balance book break brush call calm catch "
    "chair challenge change check clean clear coach contact copy count cover cut dance deal "
    "design direct display document draft draw drive dry email file fill film finish fix form "
    "format found frame free fund guide hand handle help host index invoice label launch lead "
    "level lift light link list mail map mark match measure move note number offer open order "
    "pack paint pay phone photograph pick pilot place plan plant play post practice present "
    "print process produce program programme purchase question raise reach record register "
    "rent repair report request rescue research reserve return review ring roll run scan "
    "schedule search secure shift shovel show sign sketch smile sort split sponsor stack "
    "stand start step stick stock stop store study supply support survey swap switch tag talk "
    "tape test time track train transfer travel trim tune turn type update upgrade use visit "
    "volunteer walk wash welcome wire work wrap".split()
)
NO_DEEDS = frozenset(  # being, having, feeling, thinking, knowing, seeing, being there
    "acknowledge acknowledged admire admired agree agreed am appear appeared appreciate "
    "appreciated are arrive arrived aspire assume assumed attend attended attending be became "
    "become been being believe believed belong belonged benefit benefited came care cared "
    "come consider considered depend depended deserve doubt doubted dream dreamed enjoy "
    "enjoyed excel excelled exist expect expected expecting experience experienced fail "
    "failed fear feared feel feeling felt forget forgot gain gained get going had happen "
    "happened has hate hated have having hear heard hearing hope hoped hoping imagine "
    "imagined intend intended is join joined knew know knowing known lack lacked like liked "
    "liking live lived living look looked looking love loved loving mean meant mind miss "
    "missed need needed notice noticed observe observed owe own owned participate "
    "participated participating prefer preferred pride realise realised realize realized "
    "recall recalled receive received regret regretted relied rely remain remained remember "
    "remembered resemble saw see seeing seem seemed seen sitting standing strive suffer "
    "suffered suppose supposed tend think thinking thought thrive trust trusted understand "
    "understood used wait waited waiting want wanted wanting was watch watched watching were "
    "wish wished wishing witness witnessed wonder wondered wondering working worried worry".split()
)
_ENDS_LIKE_PAST = frozenset(  # ends in -ed and stands before a noun or after "was"
    "advanced aged amazed annoyed ashamed based bed beloved bleed blessed bored breed "
    "committed complicated concerned confused continued crowded dedicated delighted "
    "detail-oriented detailed determined disappointed due embarrassed embed exceed excited "
    "exhausted experienced feed frustrated gifted honored honoured hundred impressed improved "
    "increased indeed interested involved kindred limited motivated naked need needed "
    "overwhelmed pleased proceed qualified red reduced related relaxed relieved retired "
    "rugged sacred satisfied scared seed shed skilled so-called speed stressed succeed "
    "supposed surprised talented thrilled tired touched undaunted united unused used wicked "
    "worried".split()
)
_ENDS_LIKE_DOING = frozenset(  # ends in -ing and is nothing that one does
    "according amazing annoying anything being boring bring building buildings caring ceiling "
    "challenging clothing concerning confusing considering demanding disappointing during "
    "easy-going easygoing encouraging evening everything exciting following forward-thinking "
    "frustrating going hard-working hardworking having including inspiring interesting king "
    "meeting meetings morning nothing outgoing outstanding overwhelming pudding regarding "
    "rewarding ring sibling sing something spring string surprising swing thing understanding "
    "upcoming wedding welcoming willing wing".split()
)
OBJECTS = frozenset(  # behind a verb these begin what it was done to
    "a all an another any at both children colleagues down each eight every everyone "
    "everything families five flyers for four her him his in it its kids labels lists more my "
    "new nine off old on one other our out patrons people posters readers seven signs six "
    "some staff students ten that the their them these this those three to twelve twenty two "
    "up volunteers what with your".split()
)


def is_past(word: str) -> bool:
    """Return whether the word is a past tense ("built", "laminated"), even if spelt "organzied"."""
    compound, _, verb = word.rpartition("-")
    if verb in IRREGULAR_PAST:  # "shelf-read", "hand-wrote"; not "results-driven"
        return not compound or verb not in _PARTICIPLES
    return word.endswith("ed") and len(word) >= _LONG_ENOUGH and not is_state(word)


def is_state(word: str) -> bool:
    """Return whether the word ends like a past tense but describes ("tired", "improved")."""
    return word in _ENDS_LIKE_PAST


def is_doing(word: str) -> bool:
    """Return whether the word names an activity in -ing ("calling", "organising")."""
    return (
        word.endswith("ing")
        and len(word) > _LONG_ENOUGH
        and word not in _ENDS_LIKE_DOING
        and word not in NO_DEEDS
    )


@lru_cache(maxsize=4096)
def sounds_like_past(word: str) -> bool:
    """Return whether the word is a past tense, or one slip of the finger away ("bougth")."""
    if is_past(word):
        return True
    if word in NO_DEEDS or len(word) < _LONG_ENOUGH:
        return False
    return any(_one_slip(word, known) for known in _irregular_by_letter().get(word[0], ()))


@cache
def _irregular_by_letter() -> dict[str, tuple[str, ...]]:
    long = sorted(word for word in IRREGULAR_PAST if len(word) >= _LONG_ENOUGH)
    return {letter: tuple(w for w in long if w[0] == letter) for letter in {w[0] for w in long}}


def _one_slip(word: str, known: str) -> bool:
    """Return whether one letter was added, left out, changed or swapped with its neighbour."""
    if abs(len(word) - len(known)) > 1:
        return False
    same = 0
    while same < min(len(word), len(known)) and word[same] == known[same]:
        same += 1
    rest, other = word[same:], known[same:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return swapped or rest[1:] in {other, other[1:]} or rest == other[1:]
