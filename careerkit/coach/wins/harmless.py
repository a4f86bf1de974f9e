"""Turns of phrase with the words that belittle, which belittle nothing."""

from careerkit.coach.wins.grammar import JUST, NUMBER, ONLY, TIME, whole

_AGO = r"(?:ago|after|before|later|earlier|into|in|from|past|since|away|old|shy|early|until|till)"
_PICKED = (
    r"(?:accepted|admitted|asked|awarded|called|chosen|elected|got|get|hired|invited|made|"
    r"named|offered|pass|passed|picked|places?|selected|shortlisted|spots?|survived|taken|"
    r"were|was|is|are)"
)
_REACHED = (  # what one has just reached is news
    r"(?:accept|announc|approv|arriv|award|becom|beg[au]n|book|buil|call|chang|clos|com(?:e|"
    r"ing)|complet|confirm|deliver|email|enrol|extend|f[ao]und|finish|fix|g[eo]t|grad|grant|"
    r"hear|hir|hung up|land|launch|learn|left|made it|master|met|mov|offer|open|pass|pick|"
    r"post|promot|publish|quit|reach|realis|realiz|receiv|recieve|regist|renew|repair|return|"
    r"sav|sent|sign|start|submit|succe|turn(?:ed)? (?:\d|in|down)|walk|want|was (?!an?\b)|"
    r"were|went live|won|wrapp)\w*"
)
_LUCKY_FIND = (
    r"(?:as|right|what(?! (?:i|you|any|every)\b)|how|in time|in case|like|great|amazing|"
    r"wonderful|brilliant|perfect|lovely|fantastic|beautiful|incredible|magic|happy|so|too|"
    r"about|around|over|under|below|above|before|after|past|outside|inside|behind|near|off|"
    r"back|now|then|today|yesterday|this|last|recently|when|where|"
    r"because (?:they|he|she|it)|enough time|love|wow|proud|glad|delighted|thrilled|"
    r"the (?:thing|job|right|best|start|beginning|ticket|push|boost|place|kind|sort|person|one|"
    r"break|news))"
)

HARMLESS = whole(rf"""
    (?:the|my|our|his|her|their|your|an?|its) (?:one and )?{ONLY}(?! (?:success|win|achievement|\
    accomplishment|good|progress|news|thing (?:i|that)))
    (?:not|n't) {ONLY}|if {ONLY}|{ONLY} child
    (?:one of|one out of|of|from|out of) {ONLY} (?:\d+|{NUMBER})
    read[- ]only|{ONLY} (?:better|wish|regret|hope|fair|natural|sorry)
    (?:can|could) {ONLY} (?:recommend|dream|imagine|say|get)
    (?:is|was|are|were) {ONLY} (?:fair|natural|right)
    {ONLY} (?:yesterday|today|tonight|last|this (?:morning|week|month|year|time)|after|since|when|\
    then|once|now
    recently|through|thanks|{JUST})
    (?:takes?|took|taken|needs?|needed|cost|costs|lost|lose|missed|failed|made) (?:me |us |him |\
    her )?{ONLY}
    {ONLY} (?:took|takes|needed|cost|missed|lost)
    {ONLY} (?:for |about )?{NUMBER} (?:\w+ )?{TIME} {_AGO}
    (?:after|within|in|with|despite|having|using|at) {ONLY} (?:{NUMBER}|my|one)
    {ONLY} {NUMBER}(?: \w+)?(?: of| out of| in) (?:us|them|\d|{NUMBER}|the|all)
    {ONLY} {NUMBER} (?:[\w'-]+ ){{0,3}}{_PICKED}
    {ONLY} (?:he|she|they|we|i|the|those|my|one|two|three|people|women) (?:\w+ ){{0,2}}(?:are|\
    could|can|do|does|get|got|had|has|have
    knew|know|knows|was|were|will)
    {ONLY} (?:the |my )?(?:second|third|fourth|fifth|2nd|3rd|4th|best|had to)
    there (?:was|were|is|are) (?:{ONLY}|{JUST}) {NUMBER} (?:\w+ )?(?:posts?|places?|vacanc\w+|\
    seats?|spots?|jobs?|positions?|openings?)
    help(?:ed|ing|s)? (?!me\b|us\b|you\b)(?:[\w']+ ){{1,5}}?(?:to )?(?:find|get|land|apply|become|\
    reach|write|win|prepare|move|build|pass)(?: [\w']+){{0,6}}
    not (?:a|one) single|(?:best|favou?rite|new|big) part of (?:my|the)
    {ONLY} the (?:two|three|four|\d+) of us
    {ONLY} (?:good|positive|great|excellent|five[- ]star)
    (?:have|has|had|'ve|'s|i'?d|we'?d) {JUST} (?:been )?\w+(?!ing)
    {JUST} {_REACHED}
    {JUST} {_LUCKY_FIND}
    {JUST} (?:about )?{NUMBER} (?:\w+ )?{TIME} {_AGO}
    {JUST} \w+ (?:my|our|the|his|her|their|an?) (?:very |own )?first
    {JUST} (?:\w+ )?(?:me|him|her|us|them) (?:the job|a (?:job|post|place|contract))
    only {JUST}|{JUST} the same|{JUST} (?:for|to) (?:say|thank|tell)
    (?:can|could|would|want|wanted|had) (?:\w+ )?{JUST} to
    fair and {JUST}|{JUST}(?: \w+)? (?:by|to) be there
    nothing (?:but|could|can|will|would|beats|like|was lost|broke|went|short of)
    (?:nothing|not) (?:special|much) (?:was )?(?:needed|left|missing)
    hardly (?:believe|slept|wait|contain|speak|stop)
    (?:no|any)one could (?:have )?(?:believe|believed|guess|stop|imagine|expect|expected)\w*
    anyone (?:can|could) (?:now |see|use|read|come|join|borrow|walk|find)[^.!?\n]{{0,60}}
    (?:so|that|where|which) (?:that )?any(?:one|body) (?:can|could)
    (?:any|every)(?:one|body) (?:can|could) (?:now|finally|use|join|see|find|read|hear|come)
    counts? (?:as|towards|the)
""")
