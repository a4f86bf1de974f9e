"""Turns of phrase that value a win for what may come after it, or that value it for itself."""

from careerkit.coach.wins.grammar import BETTER, CV, IT_IS, JOB, JUST, whole

_WILL = (
    r"(?:will|'ll|would|'d|might|may|could|can|should|shall|hopefully|hope|hoping|hopes?|"
    r"gonna|going to|maybe|perhaps|is going|ought to|likely|wil|surely|definitely)"
)
_GET = (
    r"(?:get|getting|gets|land|find|finding|reach|become|becoming|apply|applying|qualify|move|"
    r"secure|win|break|climb|advance|progress|score|score|transfer|switch|go|be hired|"
    r"be considered|work as|enter|join|grow|impress|stand|be|step|obtain|achieve|compete)"
)
_USEFUL = (
    r"(?:experience|practi[cs]e|practi[cs]ing|training|useful|handy|prepar\w+|good|great|"
    r"valuable|references?|contacts?|warm[- ]?up|rehearsal|groundwork|material|ammunition|"
    r"basis|foundation|skills?|helpful|helps|help me|essential|required|requirement|necessary|"
    r"asset|advantage|plus|bonus|credentials?|leverage|things?|something|points?|"
    r"skills? i need)"
)
_LATER = (
    r"(?:later|later on|in (?:the )?future|for the future|down the (?:road|line|track)|"
    r"one day|some ?day|eventually|at some point|in the long run|next time)"
)

LATER = whole(rf"""
    {_WILL} (?:\w+ ){{0,2}}help(?:s|ing)?(?: me| us)? (?:\w+ )?(?:to )?(?:{_GET}|with|when|in|\
    towards?|into|my)(?: [\w'-]+){{0,5}} (?:{JOB}|{BETTER}|further|there|ahead|foot|door|chances?|\
    search|application\w*|in)
    helps? (?:me |us )(?:to )?{_GET}(?: [\w'-]+){{0,4}} (?:{JOB}|closer|nearer|further|ahead)
    help me (?:\w+ )?(?:{_GET}) (?:an?|into|my|the|to|onto|something)
    {_WILL} (?:\w+ )?(?:help|improve|boost|increase|raise|strengthen) my (?:\w+ )?(?:chances?|\
    odds|prospects?|application\w*|career|{CV}|search|profile|case|employability)
    (?:good|great|nice|better|impressive|fine|ok|okay|useful|handy|well|line|another|something|\
    point|thing|one more|item|words?|filler|put|puts|goes|add|adds?|put it|put that|put this|\
    goes well|look|looks) (?:\w+ ){{0,2}}(?:on|for|in|to|of) (?:my |the |a |any |\
    our )?(?:\w+ )?(?:{CV}|linkedin|portfolio|application form|applications?|paper)
    (?:pad|boost|bulk|beef|fill|strengthen|round|plump|pretty)s?(?:ed|ing|ding|en)?(?: out|\
     up)? (?:\w+ ){{0,2}}{CV}
    {CV} (?:filler|material|builder|point|line|fodder)
    (?:can|could|will|'ll|to) (?:put|add|list|use|mention|write) (?:it|this|that) (?:on|in|to|at|\
    when) (?:my |the |an? |future |next )*(?:\w+ )?(?:{CV}|interviews?|applications?)
    look(?:s|ing)? (?:really |quite |very )?(?:good|great|nice|better|well|impressive) (?:to|for|\
    when|on|in)
    stepping[- ]?stones?|(?:foot|toe) (?:in|into|inside) (?:the|a|that)(?: \w+)? doors?|foothold
    springboard|jumping[- ]off|launch ?pad|a way in(?:to)?|in through the back door|back ?door
    gateway|bridge to|pathway to|pipeline to|ticket (?:to|into|out)
    {_WILL} (?:\w+ )?open (?:\w+ ){{0,3}}doors?|opens (?:\w+ ){{0,3}}doors?|door[- ]opener
    bottom rung|(?:up|on|onto) the (?:\w+ )?ladder|rung (?:of|on)
    foot in(?=[.,!?]|$)
    (?:gets?|got|getting|put|puts|stick) (?:me |us |my foot |a foot )?(?:in|through|\
    inside) the door
    (?:get|got|put|stick) (?:my|a|one) (?:foot|toe) in
    (?:first|small|tiny|another|one|a|next|big|necessary|important|little) (?:\w+ )?(?:step|\
    stop) (?:to|towards?|into|on the (?:way|road|path)|closer|nearer|up to)
    one step|step closer
    (?:closer|nearer) to (?:an?|my|the|getting|becoming|being|what|where|landing|finding|{BETTER}|\
    {JOB})
    (?:way|path|route|road|track|journey) (?:in)?to(?:wards)? (?:(?:an?|my|the) )?(?:becoming|\
    being an?|getting|{BETTER})
    (?:to|for|until|towards?|reach|onto|take|before) (?:the|my|a) next (?:\w+ )?(?:step|job|level|\
    position|one|stage|rung|role|thing|post|career|opening|interview)
    {_WILL} (?:\w+ ){{0,2}}(?:(?:lead|leads)(?: on| up)? (?:to|somewhere)|(?:turn|grow|develop|\
    evolve|transition|result|become|go) (?:into|permanent|full|somewhere|in (?:an?|\
    something)))(?: \w+)?
    leads? (?:\w+ )?to (?:something|an?|the|other|more|better|bigger|{BETTER})
    (?:hope|hoping|wish|pray|praying) (?:that )?(?:it|this|they|to|for|\
    that)(?: \w+){{1,6}} (?:{JOB}|permanent|more|better|something|full[- ]?time|lead\w*|somewhere|\
    hire|keep|on|bigger)
    (?:until|untill|till|til|'til|unless) (?:an?|the|i|something|my|there|we|they|somebody|\
    someone|then|{BETTER}|{JOB}|better)(?: [\w'-]+){{0,6}} (?:jobs?|work|positions?|posts?|roles?|\
    career|contract|openings?|something|{BETTER}|comes?|turns?|shows?|appears?|opens?|find|get|\
    land|hires?|am|can|have|call|up|along|free|better)
    until then|till then
    (?:while|whilst|as) i(?:'?m| am)? (?:\w+ )?(?:look|search|wait|hunt|apply|keep (?:look|apply|\
    search))(?:ing)?
    while (?:looking|searching|waiting|hunting|applying)
    before (?:the|my|an?|i (?:get|find|can|move|land)) (?:\w+ )?(?:{BETTER}|{JOB})
    (?:so|so that|in order that) (?:that )?(?:maybe |hopefully |one day |later |eventually |\
    perhaps |now )*i (?:\w+ )?(?:can|could|will|might|may|'ll|would)(?: \w+){{0,2}} (?:apply|\
    become|qualify|transfer|be hired|be considered|advance|progress|move (?:to|on|up|into|over|\
    across))
    so i can (?:\w+ )?(?:{_GET}) (?:an?|for|into|my|the|something)
    (?:in order )?to (?:later|eventually|hopefully|finally|ultimately|one day|some ?day|maybe|\
    then|someday) {_GET}
    in order to {_GET}
    to (?:get|land|find|reach|become|secure) (?:an?|the|my|something|\
    into) (?:\w+ ){{0,2}}(?:{BETTER}) (?:\w+ )?(?:{JOB})
    (?:get|get to|become|be) (?:an? )?(?:real|proper|actual|better|\
    qualified) (?:{JOB})(?: (?:{_LATER}))?
    (?:which|that|as|because) (?:i|you|one|they) (?:\w+ )?(?:needs?|wants?|\
    requires?)(?: \w+)? (?:for|to)
    (?:need|needed|required) (?:for|to) (?:become|apply|get|qualify|(?:the |a |my )?(?:next|\
    {BETTER}|{JOB}))
    worth it (?:if|when|once)|means to an end
    experience (?:that )?(?:i|they|employers|you|everyone|everybody) (?:\w+ )?(?:need|want|ask|\
    can|could|will|'ll|lack|demand|require)\w*
    the experience (?:needed|required)
    (?:need|needed|require|required|missing) (?:the |some |more )?experience
    (?:gain|get|gives me|gaining|getting|build|building|some|more|for the|get some|\
    need the) (?:\w+ )?experience (?:for|to|towards?|so|before|until|and then|on)
    {_USEFUL} (?:for|to|towards?|in|when|on) (?:(?:when|if|an?|my|the|any|i|some|future|later|\
    getting|becoming|that|another|next|other|apply|get|land|one day|eventually|finally|\
    finding) )+(?:[\w'-]+ ){{0,2}}?(?:{BETTER} (?:\w+ )?(?:{JOB})|future|jobs?|positions?|posts?|\
    roles?|career|interviews?|applications?|apply|hired|employers?|librarian|school|degree)
    {_USEFUL} (?:[\w'-]+ ){{0,4}}{_LATER}
    {_WILL} (?:\w+ )?(?:be |come in |prove )?(?:useful|handy|helpful)|come in (?:handy|useful)
    (?:as |a |good |for |more |{JUST} )+(?:practi[cs]e|preparation|training|rehearsal|\
    warm[- ]?up)(?: run)?(?: for|[.,!?]|$)
    reference (?:out of|from|for)|(?:get|gives? me|need|for) (?:an? |the |good )+reference
    (?:now|then|so|and|means|cert\w*|course|this|that|it|diploma) (?:now )?i (?:can|could|\
    will be able to|am able to|'ll be able to|may) (?:now |finally |then |at last |maybe |\
    start to )*(?:apply (?:to|for|at)|applying|go for|try for|qualify|move on|aim|look for|\
    get (?:an?|the|into)|compete|search)
    (?:allows?|lets?|enables?|qualif(?:y|ies)|entitles?|makes?) me (?:to |for |eligible |more |\
    an? )*(?:apply|qualif\w*|get|eligible|employable|attractive|marketable|competitive|candidate|\
    stronger|better|hire?able|move)
    (?:make|makes|making) (?:me|myself) (?:look )?(?:more |an? |better |stronger )*(?:employable|\
    attractive|marketable|competitive|candidate|hire?able|qualified|interesting)
    employab\w+
    (?:better|more|increase\w*|improve\w*|raise\w*) (?:my |the )?(?:chances?|odds|prospects|\
    opportunities)(?: (?:of|to|for|in|at|on))?
    chances? (?:of|to|for|at|on) (?:an?|getting|finding|landing|the|my|being|real|permanent)
    (?:an? |some |better |more |the )(?:edge|leg up|head start|advantage) (?:for|in|over|when|on)
    gives me (?:an? |some |better |more )+(?:edge|leg up|head start|advantage|chance|shot)
    (?:the|my) real (?:goal|prize|thing|job|win|success|target|aim|dream|work|one|victory)
    what i really (?:want|need)|what (?:i'?m|i am) really after
    my (?:end|final|ultimate|actual|main|real|true) (?:goal|aim|target)
    real (?:win|victory|success|celebration)
    {_WILL} (?:{JUST} |only )?(?:count|be worth|matter|celebrate|be happy|be proud|pay off|\
    be a success|feel|mean something)(?: \w+){{0,2}} (?:when|if|once|after|until|later)
    {IT_IS} (?:worth|useful|good|fine) (?:it )?if|(?:pay|pays) off (?:later|when|one day|if|in the)
    (?:won'?t|not|can'?t|cannot) (?:\w+ )?(?:count|celebrate|celebrating|be happy|believe|feel|\
    there|done|relax|rest)(?: \w+){{0,3}} (?:until|till|before|yet|unless)
    not there yet|(?:i'?ll|i will) (?:celebrate|be proud|be happy|relax) (?:when|once|after|if)
    for (?:now|the time being|the moment|the meantime|the interim|the short term)
    (?:in the )?meantime|time being|stop[- ]?gap|tides? (?:me|us) over
    (?:it|that|which|this) (?:at least |just )?pays the bills
    pays? the (?:bills|rent) (?:for now|until|till|while)|bridge job|survival job|transitional
    (?:it )?will (?:have to )?do(?=[.,!?]| for| until|$)|it'?ll do|makeshift|place ?holder
    keeps? me afloat
    (?:as|is|was|be) (?:\w+ )?(?:an? )?(?:temporary|interim|short[- ]term)(?: (?:solution|thing|\
    fix|measure|stop))?
    temporary (?:solution|thing|fix|measure|until|till)|to hold me over|hold(?:ing)? me over
    (?:position|set|sets|positions|puts|put|sets|places) (?:me|myself)(?: up)? (?:\w+ )?(?:for|to|\
    in a|closer)
    (?:toward|towards) (?:an?|my|the|becoming|getting|that) (?:\w+ ){{0,2}}(?:{BETTER}|{JOB}|goal|\
    certificate)
    (?:counts?|goes) towards
    so they (?:will |'ll |might |may )?(?:notice|hire|consider|remember|keep|see)
    (?:network|networking|connections?|contacts?) (?:for|that (?:might|may|could|will)|to get)
    get (?:me )?noticed|prove (?:myself )?to (?:employers|future|them)
    then (?:maybe |perhaps |hopefully |finally )*(?:i (?:can|could|will|might|'ll|may)|they(?:'ll|\
     will| might| may)|a (?:real|proper|better))
    (?:maybe|perhaps|hopefully|eventually|one day|some ?day) (?:then |now |next time |this time |\
    later )?(?:i|they|it|this|someone|somebody|an?|the|next)(?:'ll| will| can| could| might| may|\
     get| hire| keep)?(?: \w+){{0,4}} (?:{JOB}|{BETTER}|lead\w*|hire|permanent|call|keep|on|me)
    (?:apply|applying|aim|aiming|go|going|try|trying) for (?:an? |the |my )?(?:real|proper|actual|\
    better|bigger|permanent) (?:\w+ )?(?:{JOB}) (?:later|next|after|soon|then|now)
""")

LOVED = whole(r"""
    (?:i|and|but|we|still) (?:really |truly |just |also |already |do |absolutely )*(?:love|loved|\
    enjoy|enjoyed|like|liked|adore|treasure)(?: it| that| this| the| my| every| being| working|\
     to| doing)?
    (?:am|i'm|feel|felt|was|so|very) (?:so |very |really |just )*(?:proud|glad|happy|delighted|\
    thrilled|chuffed)
    (?:a )?(?:joy|delight|pleasure)|(?:worth|good|matters|counts|enough) in itself|for its own sake
    fun|made my (?:day|week|year)
""")
