"""Turns of phrase with the words that belittle, which belittle nothing."""

from careerkit.coach.wins.grammar import JUST, ONLY, whole
from careerkit.coach.wins.measures import MEASURES

_REACHED = (  # what one has just reached is news
    r"(?:accept|announc|approv|arriv|award|becom|beg[au]n|book|buil|call|chang|clos|com(?:e|"
    r"ing)|complet|confirm|deliver|email|enrol|extend|f[ao]und|finish|fix|g[eo]t|grad|grant|"
    r"hear|hir|hung up|land|launch|learn|left|made it|master|met|mov|offer|open|pass|pick|"
    r"post|promot|publish|quit|reach|realis|realiz|receiv|recieve|regist|renew|repair|return|"
    r"sav|sent|sign|start|submit|succe|turn(?:ed)? (?:\d|in|down)|walk|want|was (?!an?\b)|"
    r"were|went live|won|wrapp)\w*"
)
_LUCKY_FIND = (
    r"(?:as|right|what(?! (?:i|you|any|every)\b)|how|in time|in case|like(?! (?:any|every))|great|"
    r"amazing|wonderful|brilliant|perfect|lovely|fantastic|beautiful|incredible|magic|happy|so|too|"
    r"about|around|over|under|below|above|before|after|past|outside|inside|behind|near|off|"
    r"back|now|then|today|yesterday|this|last|recently|when|where|"
    r"because (?:they|he|she|it)|enough time|love|wow|proud|glad|delighted|thrilled|"
    r"the (?:thing|job|right|best|start|beginning|ticket|push|boost|place|kind|sort|person|one|"
    r"break|news))"
)

HARMLESS = whole(rf"""
    {MEASURES}
    (?:the|my|our|his|her|their|your|an?|its) (?:one and )?{ONLY}(?! (?:success|win|achievement|\
    accomplishment|good|progress|news|thing (?:i|that)|one (?:free|around|available)))
    if {ONLY}|{ONLY} child
    read[- ]only|{ONLY} (?:better|wish|regret|hope|fair|natural|sorry)
    (?:can|could) {ONLY} (?:recommend|dream|imagine|say|get)
    (?:is|was|are|were) {ONLY} (?:fair|natural|right)
    {ONLY} (?:yesterday|today|tonight|last|this (?:morning|week|month|year|time)|after|since|when|\
    then|once|now
    recently|through|thanks|{JUST})
    {ONLY} (?:he|she|they|we|i|the|those|my|one|two|three|people|women) (?:\w+ ){{0,2}}(?:are|\
    could|can|do|does|get|got|had|has|have
    knew|know|knows|was|were|will)
    {ONLY} (?:the |my )?best|{ONLY} had to
    help(?:ed|ing|s)? (?!me\b|us\b|you\b)(?:[\w']+ ){{1,5}}?(?:to )?(?:find|get|land|apply|become|\
    reach|write|win|prepare|move|build|pass)(?: [\w']+){{0,6}}
    not (?:a|one) single|(?:best|favou?rite|new|big) part of (?:my|the)
    {ONLY} (?:good|positive|great|excellent|five[- ]star)
    (?:have|has|had|'ve|'s|i'?d|we'?d) {JUST} (?!an? )(?:been )?\w+(?!ing)
    {JUST} {_REACHED}
    {JUST} {_LUCKY_FIND}
    {JUST} \w+ (?:my|our|the|his|her|their|an?) (?:very |own )?first
    {JUST} (?:\w+ )?(?:me|him|her|us|them) (?:the job|a (?:job|post|place|contract))
    {ONLY} {JUST}|{JUST} the same|{JUST} (?:for|to) (?:say|thank|tell)
    (?:can|could|would|want|wanted|had) (?:\w+ )?{JUST} to
    fair and {JUST}|{JUST}(?: \w+)? (?:by|to) be there
    nothing (?:but|could|can|will|would|beats|like|was lost|broke|went|short of)
    (?:nothing|not) (?:special|much) (?:was )?(?:needed|left|missing)
    hardly (?:believe|slept|wait|contain|speak|stop)
    (?:no|any)one could (?:have )?(?:believe|believed|guess|stop|imagine|expect|expected)\w*
    anyone (?:can|could) (?:now |see|use|read|come|join|borrow|walk|find)[^.!?\n]{{0,60}}
    (?:so|that|where|which|now) (?:that )?any(?:one|body| \w+) (?:can|could)(?! do)
    (?:any|every)(?:one|body) (?:can|could) (?:now|finally|use|join|see|find|read|hear|come)
    counts? (?:as|towards|the)
""")
