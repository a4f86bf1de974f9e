"""Turns of phrase that leave a result open: hopes, plans, what is awaited, unknown or under way."""

import re

from careerkit.coach.story.reading import any_of

# Said of oneself these leave the outcome open; said of others most of them are the outcome.
_HELPERS = (
    r"(?:(?:also|am|are|can|could|currently|did|do|had|have|just|now|only|presently|really|still|was|"
    r"were) )*"
)
_I = rf"(?:^(?:am |currently |now |still )*|(?<!than )(?<!as )\b(?:i|we) {_HELPERS})"
_IT = (
    r"(?:^|\b(?:it|outcome|plan|project|question|result|this|trial|which) (?:has been |is |was )?)"
)
_NEWS = r"(?:an? |any |the )?(?:answer|data|feedback|news|numbers|reply|response|results?|word)\b"
_NEXT = r"(?:next(?! door| to)|the coming|this coming)\b"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DAY = (  # one time; "on Saturdays" is every week
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? )?{_MONTH}|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}\.\d{1,2})\b"
)
_SEASON = r"(?:the )?(?:autumn|fall|new (?:school )?year|spring|summer|winter)\b"
_DATE = rf"(?:{_DAY}|{_SEASON})"
_IN_CHARGE = (  # with whom a thing waits until it goes on
    r"(?:admin\w*|architect|binder|board|boss|builder|committee|contractor|council|county|dean|"
    r"department|designer|director|editor|finance|head ?office|landlord|lawyers?|leadership|legal|"
    r"management|manager|mayor|minister|ministry|office|owner|painter|principal|printers?|"
    r"procurement|publisher|superintendent|supervisor|supplier|transcriber|translator|trustees|"
    r"university|vendor)\b"
)
_THEM = rf"(?:(?:an?|her|his|my|our|the|their) (?:\w+ ){{0,2}})?{_IN_CHARGE}"
_NOW = r"(?:(?:all|currently|now|still) )?"
_GOAL = r"(?:aim|ambition|goal|intention|objective|target)"
_WEIGHING = (
    r"(?:assess|check|consider|decid|discuss|draft|draw(?!ing on)|evaluat|examin|negotiat|review|"
    r"study|think|weigh)ing"
)
_PREPARING = r"(?:analy[sz]|assess|collat|collect|compil|draft|finali[sz]|gather|prepar|revis)ing"
_PREPARED = r"(?:assessed|collected|compiled|drafted|drawn up|finali[sz]ed|ordered|raised|repaired)"
_FINITE = r"(?:became|costs?|gets?|got|has|is|needs|takes?|took|was|went)"
_HARD = r"(?:difficult|hard|impossible|not easy|not possible|tough|tricky)"
_MATTER = (
    r"(?:(?:an? |my |our |that |the |this )?(?:answer|application|case|decision|discussion|end|"
    r"issue|matter|outcome|process|proposal|question|request|result|rest|topic|vote))"
)
_WISHED = any_of(rf"""
    {_I}applied (?:for|to)\b|{_I}aim(?:ing)? (?:at|for|to)\b
    {_I}(?:anticipate|expect(?:ed|ing)?|hope|hoping|intend|look(?:ing)? forward|want(?:ed)?|wish)\b
    (?<!than )(?<!as )\b(?:i|we) (?:had )?hoped (?:for|it|that|to)\b|\bhopefully\b|\bwant it\b
    \b(?:i|we) (?:had|would) (?:like|love|prefer)\b
    \b(?:fingers crossed|cross\w* (?:my|our) fingers)\b
    {_I}(?:plan|planned|planning) (?:for|on|to)\b|\b(?:are|is|was) planned\b|{_IT}planned\b
    \b(?:my|our|the) (?:{_GOAL}|dream|hope|idea|plan|purpose|vision
    wish)s? (?:are|is|was) (?:for|that|to)\b
    \bit (?:is|was) (?:my|our|the) (?:{_GOAL}|dream|hope|plan|wish) (?:for|that|to)\b
    \b(?:my|our|the) {_GOAL}s? (?:are|is) (?:an?|the)\b|\bnext steps? (?:\w+ ){{0,3}}(?:are|is)\b
    \bit (?:has been|is|was) (?:\w+ly )?(?:anticipated|envisaged|envisioned|expected
    foreseen|hoped|intended|planned|predicted|projected|proposed)\b
    \b(?:are|is|was|were) (?:designed|intended|meant) to\b|\bto be hoped\b
    \b(?:let (?:us|'?s)|let's) (?:hope|pray)\b
    \b(?:god willing|in ?sha ?'?allah|with (?:any |some )?luck)\b
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
    {_I}(?:not )?(?:have|know) (?:any|no|nothing) (?:\w+ ){{0,2}}(?:data|details?|figures
    information|knowledge|numbers|statistics)\b
    \b(?:i|we) {_HELPERS}no (?:data|details|figures|information|numbers|statistics)\b
    ^(?:there (?:are|is|was|were) )?no (?:data|details|figures|follow[- ]?up|information|numbers
    statistics)(?: about| available| on|$)
    \b(?:no one|nobody) (?:(?:ever|had|has) )*(?:informed|told) (?:me|us)(?: about| anything| how
     if| what| whether|$)
    \b(?:no one|nobody) (?:knew|knows?) (?:how|if|what|whether|yet)\b
    {_I}(?:been )?(?:never|not) (?:been )?(?:informed|notified|told)\b(?! off)|{_I}yet to\b
    {_I}(?:never|not) (?:get|got|stay|stayed) (?:\w+ )?to (?:find out|hear|know|learn|see)\b
    \bno (?:\w+ )?(?:data|figures|numbers|records|statistics) (?:(?:has|have) been|was
    were) (?:collected|gathered|kept|recorded|taken)\b
    \b(?:no one|nobody) (?:counted|followed up|kept track|measured|recorded)\b
    \bmy (?:contract|internship|placement|term|time) (?:\w+ )?(?:ended|expired|finished|ran out)\b
    \b(?:effect|impact|outcome|result)s? (?:are |is )?(?:not known|unclear|unknown)\b
    {_I}not had (?:an?|any|the) (?:chance|opportunity|time)\b
    {_I}lost (?:contact|sight|touch|track)\b|{_I}left (?:\w+ ){{0,3}}before\b
    \bresults? (?:\w+ ){{0,4}}(?:are|is) not in\b|\bhas not (?:answered|replied|responded)\b
    \btoo (?:early|soon)\b|\bremains? to be\b|\btime (?:shall|will) tell\b|\bearly days\b
    \blet'?s (?:see|wait)\b|\blet us see\b|\bwait and see\b|\bwatch this space\b|\bstay tuned\b
    \b{_HARD} (?:for (?:me|us) )?to (?:assess|judge|know|measure|prove|quantify
    say|tell)\b(?! (?:her|him|no|the \w+ from|them))|^(?:god|who) knows\b|\bask (?:again|me)\b
    \b(?:uncertain|undecided|unresolved|up in the air|anybody's guess|anyone's guess)\b
    ^(?:{_MATTER} )?(?:are |is |remains? |stays? )?(?:still |wide )*open(?: question| end)?$
    \bjury(?:'s| is) (?:\w+ )?out\b|\b(?:your|my) guess\b|\bno telling\b
    \bwho (?:can|could) (?:know|say|tell)\b
    \bno (?:\w+ )?(?:clue|inkling|notion)\b|\bno (?:means|way) (?:of|to) (?:know|tell)(?:ing)?\b
    {_I}not (?:\w+ )?(?:judge|say|tell)(?: (?:for sure|how|if|much|what|whether|yet)|$)
    \b(?:no one|nobody) (?:(?:ever|has) )*(?:answered|came back|come back|followed|got back
    replied|reported|wrote back)(?: to (?:me|us))?(?: about\b|$)
    ^(?:have |had )?not (?:\w+ )?(?:asked|checked|counted|followed|looked|measured)(?:$| )
    \b(?:lies|lying|sits|sitting|stuck) (?:\w+ )?(?:at|in|on|with) (?:[\w']+ ){{1,3}}(?:desk|drawer
    e-?mails?|folder|inbox|pile|tray)\b
    \b(?:can|could) not (?:yet )?be (?:assessed|evaluated|foreseen|judged|known|measured
    predicted|quantified|said)\b|\bnot (?:\w+ )?known to me\b
    \b(?:one|we|you) (?:has to|have to|must|needs? to|should) (?:be patient|see|wait)\b
    \b(?:are|is) (?:\w+ )?(?:anticipated|envisaged|foreseen|intended)$
    \b(?:are|is) to be (?:expected|hoped)$|\bfollows? (?:in|later|next|soon)\b
    {_I}(?:moved|transferred) to another\b
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
    \b(?:begins?|closes|comes? into force|kicks? off|launch(?:es)?|opens|starts?
    takes? place) (?:after|from|in|on) {_DATE}(?! to\b)|\b(?:are|is) (?:in|on) {_DAY}
    \b(?:board|city|committee|council|county|jury|trustees) (?:decides?|meets? (?:in|on) {_DATE}
    votes?)\b
    \b(?:are|been|is|was|were) (?:\w+ )?(?:scheduled|slated) (?:for|to)\b
    \b(?:am|are|is) (?:\w+ )?about to\b
    \b(?:has|have) (?:\w+ )?been (?:applied for|commissioned|ordered|requested)\b(?! by)
    \b(?:are|is) in (?:\w+ ){{1,2}}(?:days|months|weeks)$
    \basked (?:(?:for (?:more|some)|me|us) )+(?:time|to wait)\b
    \b{_IN_CHARGE} (?:are|is) {_NOW}(?:{_WEIGHING}|looking (?:at|into|over|through))\b
    \b(?:will|would) (?:come back to|revisit|review|see about|take (?:it|this) up|try)\b
    \b(?:will|would) (?:check|consider|discuss|get back|let (?:me|us)|look (?:at|into)|think)\b
    \b(?:are|is) {_NOW}(?:to be (?:\w+ed|held|made|put|shown|taken)|up to|in the hands of) \w
    \b(?:goes|is going|will go) to {_THEM}
    \bto be (?:announced|confirmed|continued|decided|determined|seen)\b|^(?:yet )?to be \w+ed\b
    \b(?:application|bid|claim|proposal) (?:\w+ )?(?:gone in|sent|submitted|went in)\b
    \b(?:been|was|were) (?:forwarded|handed|passed|put|referred|sent|submitted) (?:\w+ )?to {_THEM}
    (?<!he )(?<!they )\b(?:are|is) {_NOW}(?:before|with) {_THEM}(?!')
    \b(?:are|is) {_NOW}at the (?:binder|framer|printer|repair shop|restorer|workshop)\b
    \b(?:are|is|lies?|sits?) {_NOW}on {_THEM}(?:'s|s'?)? (?:desk|table)\b
    \b(?:approval|decision|payment|permission|reply|sign-?off) (?:\w+ )?(?:is|remains) outstanding\b
    \bmore to come\b|\bresults to follow\b
    \b(?:application|it|plan|proposal|report|request) (?:\w+ ){{0,2}}submitted (?:for|to)\b
    \bit (?:\w+ ){{0,2}}(?:forwarded|handed|passed) (?:(?:in|off|on|over) )?to\b
""")
_UNFINISHED = any_of(rf"""
    \bnot (?:\w+ )?(?:clear|complete|completed|decided|finished|implemented|introduced|known)\b
    \bnot over\b|\bnot (?:\w+ )?(?:measured|ready|started|sure)\b
    \bnot (?:quite|yet) (?:done|there)\b|\bnot yet\b
    \b(?:no one|nobody|none|not|nothing) (?:\w+ ){{0,4}}yet\b|\byet to (?:be|see)\b
    \b(?:i|we) {_HELPERS}{_PREPARING}\b|^(?:currently|still) {_PREPARING}\b
    ^{_PREPARING}\b(?!.{{0,99}}\b{_FINITE}\b)
    {_I}(?:considering|discussing|evaluating|looking (?:for|into)|measuring|negotiating)\b
    {_I}(?:testing|thinking|trying|working on)\b|\bthey are (?:looking into|working on)\b
    {_I}in the middle of\b|{_I}need to (?:check|evaluate|find out|measure|see|wait)\b
    {_IT}(?:(?:on|put on) hold|ongoing|pending|(?:in|under) process|still open)\b
    \bin progress\b|\bunder ?way\b|\bunder (?:consideration|construction|discussion|review)\b
    \b(?:are|is|remains?|still) (?:\w+ )?(?:ongoing|pending)\b|^(?:ongoing|pending|undecided)\b
    \bpostponed\b|\brunning until\b
    \b(?:pilot|test|testing|trial) (?:continues|ends|goes on|period|phase|runs?)\b
    \bstill (?:deciding|has to|have to|needs?|planning|thinking|trying|working on)\b
    \bstill to (?:be|come|do)\b
    \b(?:are|is|lies?|remains?|still) (?:\w+ )?half(?:way|-? ?(?:built|done|finished|painted
    ready))\b
    \b(?:are|is|remains?|still) {_NOW}(?:at|in) (?:an?|its|the|their) (?:\w+ )?(?:phase|pipeline
    queue|stages?)\b(?! of (?:her|his|their))
    \b(?:are|is|remains?|still) (?:\w+ )?in (?:draft|negotiations?|preparation|production|talks)\b
    \bin (?:its|our|the) (?:\w+ )?(?:month|phase|round|week) of (?:an?|our
    the) (?:\w+ )?(?:pilot|test|trial)\w*
    \b(?:are|has it|is|still) on the table$|\b(?:all|everything|it) (?:\w+ )?depends (?:on|upon)\b
    \bup for (?:an? )?(?:approval|debate|discussion|review|vote)\b
    \b(?:are|is|remains?|still) (?:\w+ )?on (?:order|the (?:\w+ )?(?:agenda|waiting list))\b
    \b\w+ing (?:\w+ ){{0,5}}at (?:the|this) moment$
    \b(?:can|could|may|might) (?:\w+ ){{1,9}}in (?:the )?future\b
    \bstill in (?:its|the) (?:draft\w*|planning|test\w*|trial|works)\b
    \bneeds? (?:(?:a bit of|a little|more|some) )?time\b
    \b(?:are|is) (?:\w+ )?being (?:{_PREPARED}|built|considered|decided|developed|discussed)\b
    \b(?:are|is) (?:\w+ )?being (?:evaluated|sought|transcribed|translated|written)\b
    \b(?:are|is) (?:\w+ )?being (?:examined|looked at|planned|prepared|printed|processed)\b
    \b(?:are|is) (?:\w+ )?being (?:reviewed|tested)\b
    {_IT}(?:(?:had|has|have|only) )*just (?:begun|started)\b
    \bonly (?:just )?(?:begun|started)\b
    \b(?:almost|nearly|not quite) (?:done|finished|ready|there)\b
""")
OPEN = re.compile(f"{_WISHED}|{_UNKNOWN}|{_AWAITED}|{_UNFINISHED}")
LEANING = re.compile(
    any_of(r"""
    (?<!again )(?<!the )\bnext (?:autumn|fall|month|spring|summer|term|week|winter|year)$
    \b(?:will|shall)\b|\bought to\b|(?<!where it )(?<!as it )(?<!as they )\bshould\b
    ^(?:may|might|could|would)\b|\bmight (?:be|help|take|work)\b
    \bi think (?:\w+ ){1,2}(?:can|could|may|might)\b
    \b(?:board|committee|council|director|it|that|they|this|we|which) (?:may|might)\b
    \b(?:it|this) could (?:be an?|bring|help|improve|make|reduce|save)\b
    \b(?:i|it|that|this|we|which) would\b
    \b(?:it|that|this|we)'d (?:be|have to|like|need|take|want)\b
    \bwould (?:be|have been|help|like|love|make)\b
    """)
)
