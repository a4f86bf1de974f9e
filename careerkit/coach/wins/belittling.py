"""Turns of phrase that make a win small."""

from careerkit.coach.wins.grammar import BETTER, IT_IS, JOB, JUST, NOT, NUMBER, ONLY, whole

_DEED = (  # what one "just did"; what one has just reached stands among the harmless
    r"(?:answer|ask|attend|carr|check|clean|click|copi|copy|cover|did|do|dust|enter|file|"
    r"filed|fill|follow|gave|give|got lucky|hand|happen|held|help|hold|kept|listen|look|luck|"
    r"mention|nod|organi[sz]|point|press|print|push|put|ran|read|repeat|said|sat|sav(?!ed)|"
    r"sent (?:an? )?(?:one|e-?mail)|shelv|show|sit|smil|sort|spoke|stack|stapl|stamp|stood|"
    r"suggest|talk|tid|told|took|tri|try|turned up|typ|updat|us|volunteer|watch|work|wrote|"
    r"had to|have to|need to|needed to)(?:e|ed|ied|ing|s|d)?"
)
_THING = (
    r"(?:thing|things|win|victory|success|achievement|accomplishment|matter|job|task|role|"
    r"part|gesture|step|step forward|potatoes|one|bit|stuff|event|detail|favou?r)"
)
_SMALL = (
    r"(?:small|little|tiny|minor|minute|trivial|silly|stupid|dumb|petty|insignificant|"
    r"unimportant|wee)"
)
_GREAT = (
    r"(?:big|huge|major|great|special|impressive|important|exciting|significant|amazing|"
    r"spectacular|grand|glamorous|fancy|remarkable|extraordinary|difficult|hard|serious|"
    r"world[- ]changing|earth[- ]shattering|ground[- ]?breaking|brilliant|clever|prestigious|"
    r"noteworthy|interesting|brag about|something)"
)
_VERY = (
    r"(?:a|an|such|that|so|very|really|too|all|exactly|particularly|terribly|anything|of|"
    r"quite|even|super|like)"
)
_WIN = (
    r"(?:win|victory|success|achievement|accomplishment|career|progress|promotion|"
    r"qualification|something to celebrate|news)"
)

BELITTLED = whole(rf"""
    {ONLY}
    {IT_IS} {JUST}|(?:i'?m|i am|i was|was|were|is|am|are|be|been|he'?s|she'?s|we'?re|'s) {JUST}
    {JUST} (?:an?|{NUMBER}|my|part[- ]?time|temp|temporary|casual|the (?:usual|basics?|normal|\
    minimum|assistant
    phones?|receptionist|page|clerk|forms?|helper|temp|boring|same))
    {JUST} (?:luck|lucky|chance|enough to|basic|admin|filing|shelving|cleaning|sorting|stuff|\
    things|e-?mails?
    people|kids|routine|retail|data entry|entry[- ]level|being|because|another|ordinary|little|small
    nice
    polite|for (?:fun|now|practi[cs]e|me|an?|the)
    to (?:get|help|fill|keep|pass|pay|gain|build|see|practi[cs]e|have|be)
    (?!start|begin|finish|com|arriv|becom|return|leav)\w+ing|volunteer\w*|unpaid|at|in|on)
    (?:i|we|and|but|then|really|basically) {JUST} {_DEED}(?![^.!?\n]*!)
    (?:^|(?<=[.!?\n,(] )){JUST} (?:{_DEED}|my|the|some)(?![^.!?\n]*!)
    merely|mere|simply (?:an?|did|do|was|helped|doing|my|because|being)
    {JUST} $
    nothing (?:too |very |so |really |all that )?(?:{_GREAT}|to (?:brag|write home|shout|\
    celebrate|boast|talk
    be proud|make a fuss|get excited|be excited|look at
    frame)|really|worth|more|new|out of the ordinary|compared|unusual)
    (?:it|that|this|all|still) (?:is|was) nothing|it'?s nothing|that'?s nothing
    {NOT} (?:{_VERY} ){{0,5}}(?:{_GREAT}(?: (?:deal|one|win|thing))?|much(?=[,.!?;)]| but| though|\
    really| of an?| i | to |$))
    {NOT} (?:as if|like) (?:i|it|they)
    {NOT} (?:exactly )?(?:what|how) (?:you|one|most|people|anyone|i)(?:'d| would)? call
    no (?:\w+ )?(?:genius|expert|skills?|talent|brains?|effort|magic|knowledge|training|\
    degree) (?:needed|required|involved|necessary)
    the easiest|easy (?:one|enough|anyway|peasy|to get)
    (?:basically|practically|pretty much|essentially|more or less|virtually) (?:the same|nothing|\
    {JUST}|an?|no|every|any)
    in name only|on paper only
    (?:^|(?<=[.!?;] ))who (?:hasn't|doesn't|didn't|couldn't|can't|wouldn't)
    (?:in|outside|related to|nothing to do with|out of) my (?:own )?field|nothing to do with
    because (?:the|some|somebody|someone|another|nobody|they|my) (?:[\w']+ ){{0,4}}(?:dropped|\
    left|ill|sick|quit|couldn't|away|cancelled|canceled|short|pulled out|needed (?:bodies|people|\
    someone)|busy|retired|felt|had to)
    no ?(?:one|body) (?:really |even |ever )?(?:reads?|cares?|notices?|noticed|knows?|uses?|\
    looks?|comes?|asked|asks)
    any (?:\w+ )?(?:beginner|student|intern|trainee|newbie|idiot|amateur|adult|teenager) (?:can|\
    could)
    (?:silly|stupid|dumb|pathetic) (?:little )?\w+|every ?(?:one|body) else (?!was|came|clap)\w+
    by mistake|which (?:my|any|an?|your) (?:[\w-]+ ){{1,5}}(?:can|could) do
    (?:classmates?|friends|peers|cohort|siblings|sister|brother|cousins?|colleagues|others|\
    everyone else) (?:all |already |now )*(?:have|got|get|earn|are|make|has|is|found|\
    makes)(?! (?:me|my|to|so|happy|proud))
    (?:small|tiny|short|little|minor|unpaid|temporary|part[- ]time|silly|easy|low|slow|\
    late) (?:though|tho|i know)
    barely(?=[.,!?]|$)|scraped|squeaked|by the skin
    (?:minimum wage|unpaid|temporary|part[- ]time|entry[- ]level|low[- ]paid|badly paid|temp|\
    nights?|weekends?)(?: \w+)?,? but (?:i|at least|it|a|still|paid|better|ok)
    {NOT} (?:\w+ )?(?:worth (?:mention|talk|celebrat|writ|shar|a|it|not|bragg)\w*)
    {NOT} (?:an?|the|even|really|exactly|quite|my|actually|in|at) (?:\w+ ){{0,2}}(?:{BETTER}|\
    ideal|perfect|true) (?:\w+ )?(?:{JOB}|{_WIN})
    {NOT} (?:really |exactly |quite |even |actually |what you'?d call )?(?:an? |my |\
    the )?(?:{_WIN}|dream|first choice)
    {NOT} (?:exactly |really |quite |at all |even )?(?:what|where|the (?:job|post|role|one)) (?:i|\
    we|i'?d|i'?m|they)
    no (?:big|great|huge) (?:deal|thing|shakes|win|achievement)|no biggie|no biggy|big whoop
    big deal,? (?:right|huh|lol)
    any(?:one| one|body|fool|idiot)(?: else)? (?:can|could|would|might|with (?:an?|eyes|half|two|\
    time))
    any (?:\w+ )?(?:fool|idiot|child|kid|person|monkey) (?:can|could|would)
    (?:an? |my )?(?:[\w-]+ ){{0,2}}(?:monkey|kid|child|toddler|five[- ]year[- ]old|\
    ten[- ]year[- ]old|robot|machine|dog|cat) (?:can|could) (?:have )?(?:do|done|manage|managed|\
    pass|passed|written|figure|learn)
    (?:every ?(?:one|body)|they all|we all|all of us|most people|other people|others|\
    lots of people|many people)(?: else)?(?: (?:here|there|already|really))? (?:can|could|does|do|\
    gets?|passes|passed|would|manages?|knows how|has (?:one|it|that|this)|did (?:it|that|this|\
    better|more|the same|too))
    (?:they|he|she|it|to) (?:gives?|gave|sends?|sent|says?|said|\
    offer\w*) (?:\w+ ){{0,3}}to every ?(?:one|body)
    the (?:\w+ ){{0,2}}to everybody|like every ?(?:one|body) else
    compared (?:to|with) (?:others?|every|my|what|some|them|him|her|people|those|the)
    nothing next to
    (?:rocket science|brain surgery)|(?:a )?piece of cake|(?:low|not a high) bar|a no[- ]brainer
    (?:does|do|did)(?:n'?t| not) (?:really |even |actually |quite |probably |exactly )*(?:count|\
    matter|mean (?:much|anything|a lot|a thing)
    amount|say much|feel like (?:an? )?(?:{_WIN}|much|anything|it)|deserve|make (?:much|any) of)
    if (?:that|it|this|you can call it|one can call it|you call it|it can be called)(?: even|\
    really)? ?(?:counts?|an? {_WIN})?(?= that| an| if|[,.!?]|$)
    (?:does|do) (?:this|that|it|these|those) (?:even |really )?count|hardly counts?
    (?:if|whether) (?:this|that|it) (?:\w+ )?(?:counts?|qualif\w+)
    (?:hardly|barely|scarcely) (?:an?|anything|news|impressive|call|did|do|done|worth|earth|the|\
    my|count\w*)
    (?:not sure|unsure|don'?t know|dont know|do not know|don'?t think|do not think|dont think|\
    doubt|wonder|no idea|dunno) [^.!?\n]{{0,30}}(?:count|qualif\w+|matter|belong|{_WIN}|worth|\
    special|important|much|big|deserve|real)s?
    (?:got|was|were|am|get|be) (?:{JUST} |{ONLY} |probably |simply |really |very )?lucky(?! to|\
    enough to work)
    (?:pure|sheer|dumb|plain|blind|probably|beginner'?s|mostly|mainly|all|total|stupid|it was|\
    a lot of) luck
    luck (?:really|more than|mostly|i guess)
    (?:an?|total|complete|pure) fluke|by (?:chance|accident|luck)|by default
    (?:was|happened to be) (?:\w+ )?in the right place|right place,? (?:at the )?right time
    no ?(?:one|body) else (?:\w+ )?(?:appl|want|was|would|show|volunteer|came|turn|car|notic|did|\
    had|could|step)\w*
    (?:no one|nobody) (?:really |even )?(?:appl|want|volunteer|car|notic)\w*    (?:they|he|\
    she) (?:must|probably|were|was|are|is) (?:have |been |{JUST} |so |really |very )*(?:desperate|\
    nice|kind|polite|made a mistake
    short|bored|drunk|ran out|run out|sorry|pity)
    desperate(?:ly)? (?:for|to)|felt sorry|took pity|out of pity
    being (?:{JUST} )?(?:nice|polite|kind)|short[- ]?staffed
    (?:they|he|she|it) (?:probably |{JUST} |{ONLY} )?(?:take|takes|hire|hires|accept|give|gives|\
    say|says|tell|thank|thanks|invite|interview|interviews|ask|asks|let) (?:\w+ ){{0,2}}(?:any|\
    every) ?(?:one|body)
    better than (?:nothing|sitting|none|unemploy\w*|being)|beats (?:nothing|sitting|being)|beggars
    at least (?:it'?s|it is|it was|i|that'?s|they|something|it)|something at least
    for what (?:it|that)'?s worth|fwiw|such as it is
    (?:it'?s|is) something,? (?:i (?:guess|suppose)|at least)|i (?:guess|suppose)|no great shakes
    meh|(?:whatever|so what)(?=[.,!?]|$)|yawn|blah
    small (?:potatoes|fry|beer|thing)|baby steps?|my small contribution
    my little
    (?:{IT_IS}|was|is|but|a bit|sounds?|seems?|feels?|looks?|quite|pretty|kind of|kinda|rather|\
    probably|i know it'?s) (?:an?|such an?|very|really|so|too|kind of|a bit|rather|pretty|quite|\
    [ ]){{0,6}}(?: ?{_SMALL} (?:{_THING}|but|really|i know)| ?{_SMALL}(?=[,.!?;]|$)| ?(?:silly|\
    trivial|stupid|dumb|petty|insignificant|unimportant|pathetic|lame|unimpressive|laughable|ridiculous|\
    negligible
    embarrassing|boring|basic|modest|unremarkable|underwhelming|mediocre|easy|nothing|meaningless
    pointless|worthless|routine|low[- ]level|low[- ]paid|minimum wage|unpaid|temporary))
    (?:silly|trivial|minor|stupid|insignificant|unimportant|pathetic|lame|petty|tiny|dumb|\
    meaningless|pointless) (?:little )?(?:{_THING}|but)
    (?:trivial|insignificant|unimportant|unimpressive|pathetic|silly|lame|minor)(?=[,.;:])
    (?:little|small|tiny|minor) (?:thing|things|deal|stuff|old)|a little (?:nothing|something)
    not even
    {NOT} (?:that|so|very|really|too|even|all that|particularly) (?:hard|difficult|tricky|special|\
    good|great|many|impressive|well)
    that'?s (?:it|all|about it|about all)(?: really)?(?=[.,!?;)]|$)|is all(?=[.,!?;)]|$)
    nothing more|no more than|little more than
    all (?:i|we|it|that) (?:\w+ )?(?:did|do|took|was|does|had to do|happened)
    (?:should(?:'?ve| have|a)|could(?:'?ve| have)|ought to have) (?:\w+ ){{1,5}}(?:ages|years|\
    long|sooner|earlier|already|by now|months|weeks|before|better|more|faster|first time|time ago)
    took me (?:long enough|too long|way too long|far too long|embarrassingly)|long overdue
    about time(?: too)?(?=[.,!?]|$)
    (?:my|the|our) (?:boss|manager|team|colleagues?|supervisor|others?|rest|teacher|\
    mentor) (?:really |actually )?did (?:all|most|everything)
    did (?:all|most of) the (?:real |hard )?work
    (?:did|do|have)(?:n'?t| not) (?:really |actually |even )?(?:do|done|did|contribute\w*|add\w*|\
    earn\w*) (?:that |very |so |all that )?(?:much|anything|a lot|it|nothing)
    i hardly did|not my doing|(?:no|little) thanks to me|i can'?t take (?:any |much )?credit
    cannot take credit|credit (?:really )?(?:goes|belongs) to
    bare minimum|the least i could|part of (?:my|the) job|comes with the job
    my job (?:anyway|after all)|what i(?:'?m| am| get) paid (?:for|to)|supposed to (?:do|be)
    (?:had|have) to (?:do (?:it|that) )?anyway|expected of
    what any ?(?:one|body) (?:would|could|does|can)
    to (?:pass|kill|fill) (?:the )?time|fill (?:the|a|my|up) (?:gap|time|hours?)|out of boredom
    nothing better to do
    (?:still|but) (?:no(?! one| doubt)|not an?|unemployed|jobless|out of work|don'?t have|\
    do not have|without an?|have no|haven'?t|a long way|looking for (?:an?|real|work|the)|\
    on the bottom|the lowest|rejected|nowhere)
    (?:probably|surely|doubt|will|i'?ll|they'?ll|it'?ll|they will) (?:\w+ ){{0,2}}(?:not|won'?t|\
    never|n'?t|nothing|fail|reject|forget) (?:\w+ )?(?:get|go|lead|come|be|hire|last|work|happen|\
    call|choose|pick|make|change|matter|help|me|it|about|of it)
    probably (?:won'?t|nothing|a mistake|no use|pointless|useless)
    won'?t (?:get|lead|come|change|last|matter|amount)(?: \w+)?
    but (?:(?:it|that|this|they|there)(?:'?s|'?re| is| was| are| were)|{IT_IS}) (?:{ONLY}|{JUST}|\
    not|unpaid|temporary|part[- ]?time|nothing|far|a long|minimum|low|small|tiny|boring|\
    in the wrong|the wrong|beneath|no|very (?:small|little|short)|a (?:small|tiny|temp\w*|short|\
    zero|minor|little|long))
    (?:but|although|though) (?:unpaid|part[- ]?time|temporary|not (?:the|a|in|what|full|really|my|\
    paid)|no (?:pay|money|benefits)|{ONLY}|{JUST}|never mind|anyway)
    (?:the )?wrong (?:department|library|kind|sort|side|job|desk|field)|beneath me|below my
    over ?qualified (?:for)?
    settled? for|settling for|(?:have|has|got|gotta|need) to start somewhere|start somewhere
    it'?s a start|it is a start|a start,? (?:at least|i)|last resort|second (?:best|choice)
    fall ?back|plan b|consolation|not picky|can'?t be (?:picky|choosy)|take what i can
    (?:don'?t|do not|no need to|not to|shouldn'?t) (?:want to )?(?:make (?:a|too|much) (?:fuss|\
    big|much)\w*|brag|boast|exaggerate|congratulate|celebrate|get excited)
    not (?:really )?(?:sth|something) to (?:be proud|celebrate|brag|write)\w*
    embarrass(?:ed|ing) (?:to|that|for)|who cares|hooray i guess|yay me|woo ?hoo i guess
    (?:not|isn'?t|wasn'?t|never|hardly) (?:(?:a|an|as|like|the|in|my|at|really|even|any|\
    such) )+(?:\w+ )?(?:librarian|library|achievement|nobel|oscar|promotion|director|manager|\
    degree|real|proper)
    don'?t (?:laugh|judge)
""")
