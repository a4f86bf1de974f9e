"""“Only” and “just” of time, number and effort: they tell how fast, how few, how easily.

Each rule takes both words, for people mean the same by them. Where "just" would also take in a
turn that belittles ("just a part of", "just one of the helpers"), it asks for more.
"""

from careerkit.coach.wins.grammar import COUNT, JUST, NUMBER, ONLY, TIME

_LITTLE = rf"(?:{ONLY}|{JUST})"
_AGO = r"(?:ago|after|before|later|earlier|into|in|from|past|since|away|old|shy|early|until|till)"
_BACK = rf"(?:{NUMBER} (?:\w+ )?{TIME} (?:ago|back|earlier)|last {TIME})"
_WHEN = (
    rf"(?:(?:in|on|since) (?:the )?(?:\d+|{TIME}|[jfmasond]\w+|spring|summer|winter)|last \w+|"
    rf"this \w+|yesterday|{NUMBER} (?:\w+ )?{TIME} (?:ago|back|earlier))"
)
_BEGUN = r"(?:started|begun|began|joined|arrived|came|moved|met|learn(?:ed|t)|qualified)"
_KNEW = r"(?:sp[eo]ak|spoke|knew|had|owned|understood|read|could \w+)"
_PICKED = (
    r"(?:accepted|admitted|asked|awarded|called|chosen|elected|got|get|hired|invited|made|"
    r"named|offered|pass|passed|picked|places?|selected|shortlisted|spots?|survived|taken|"
    r"were|was|is|are)"
)
_PEOPLE = (
    r"(?:people|persons|women|men|candidates|applicants|students|trainees|libraries|colleagues)"
)
_SLIP = r"(?:mistakes?|errors?|typos?|slips?|faults?)"
_TRY = (
    r"(?:tr(?:y|ies)|attempts?|goes?|applications?|interviews?|lessons?|rounds?|sessions?|"
    r"calls?|letters?|e-?mails?|meetings?|hints?)"
)
_STUMBLED = (
    r"(?:cr(?:y|ied)|wept|fail\w*|miss\w*|fell|stumbl\w*|stopp\w*|tremb\w*|shook|los[te]\w*|"
    r"forgot|got lost|got stuck|hesitat\w*|doubt\w*|swore|panick\w*|stutter\w*|"
    r"(?:had|needed) to \w+|needed)"
)
_HOPED = (
    r"(?:need(?:ed)?|want(?:ed)?|hoped|wished|dream(?:ed|t)|longed|"
    r"(?:was|were|am|are|had been|have been) (?:looking|hoping|waiting|longing|searching))"
)

MEASURES = rf"""
    {_LITTLE} (?:for |about )?{NUMBER} (?:\w+ )?{TIME} {_AGO}
    {_LITTLE} (?:for |about )?{NUMBER} (?:\w+ )?{TIME} (?:left|of (?:practi[cs]e|training|study\w*|\
    learning|lessons|notice)|to (?:prepare|learn|practi[cs]e|get ready|write|finish|read|decide|go))
    (?:after|within|despite) {_LITTLE} (?:{NUMBER}|my)
    (?:with|using) {_LITTLE} (?:{NUMBER}|my)
    (?:in|at|on|having) {_LITTLE} an? (?:\w+ )?{TIME}
    (?:in|at|having|by|from|aged?|turned) {_LITTLE} (?:{COUNT}|my)
    on {_LITTLE} (?:{COUNT}|my|the) (?:\w+ )?{_TRY}
    to {_LITTLE} {COUNT} (?:\w+ )?{TIME}|down to {_LITTLE} {COUNT}
    (?:one of|one out of|of|from|out of) {_LITTLE} {COUNT}
    {ONLY} {_BEGUN}(?=[^.!?\n]{{0,60}} (?:already|now)(?!\w))
    {ONLY} {_BEGUN} (?:[\w']+ ){{0,3}}?{_WHEN}
    (?:{ONLY} {_KNEW}|{_KNEW} {ONLY}) (?:[\w']+ ){{1,4}}{_BACK}
    {_BACK},? (?:i|we|he|she|they) (?:\w+ ){{0,2}}{_LITTLE}
    (?:until|till|before) (?:[\w']+ ){{1,4}}(?:i|we|he|she|they) (?:\w+ )?{_LITTLE}
    {ONLY} (?:[\w']+ ){{1,5}}since
    {_LITTLE} {_STUMBLED} (?:\w+ ){{0,3}}once
    {ONLY} \w+ (?:\w+ ){{0,2}}once(?=,? (?:and|before) (?:i|they|we|he|she|it|got|was|passed)\b)
    (?:takes?|took|taken|taking|needs?|needed|costs?|lose|lost|missed|failed) (?:me |us |him |\
    her |them )?{_LITTLE}(?! (?:some |a bit of |pure )?luck)
    made {ONLY}|made {JUST} {COUNT} (?:\w+ )?{_SLIP}
    {_LITTLE} {NUMBER} (?:\w+ )?{_SLIP}
    {ONLY} (?:took|takes|needed|cost|missed|lost)
    {JUST} (?:took|takes|needed|cost|missed|lost) (?:me |us |him |her )?(?:{NUMBER} (?:\w+ )?(?:\
    {TIME}|{_TRY})|patience|practi[cs]e)
    {_LITTLE} {COUNT} (?:\w+ )?{_TRY}(?=,? (?:later|before|and) (?:i|they|we|he|she|it|got)\b)
    {ONLY} {NUMBER}(?: \w+)?(?: of| out of| in) (?:us|them|\d|{NUMBER}|the|all)
    {_LITTLE} {COUNT}(?: \w+)?(?: of| out of| in) (?:us|\d|{COUNT})
    {ONLY} {NUMBER} (?:[\w'-]+ ){{0,3}}{_PICKED}
    {JUST} {COUNT} (?:{_PEOPLE} |of (?:them|the \w+) )?{_PICKED}
    {_LITTLE} {COUNT} (?:[\w'-]+ ){{0,2}}in (?:the|our|my|this) (?:whole |entire )?(?:country|\
    world|state|county|region|city|town)
    {_LITTLE} (?:the |my |our )?(?:second|third|fourth|fifth|2nd|3rd|4th)(?! (?:best|choice|class|\
    place|prize|rate))
    {_LITTLE} the (?:two|three|four|\d+) of us
    there (?:was|were|is|are) {_LITTLE} {NUMBER} (?:\w+ )?(?:posts?|places?|vacanc\w+|seats?|\
    spots?|jobs?|positions?|openings?)
    (?:not|n't) {_LITTLE}
    {_LITTLE} (?:what|the (?:[\w'-]+ ){{0,3}}?) ?(?:(?:that|which) )?(?:i|we|he|she|they)(?:'ve|\
    'd)? (?:\w+ )?{_HOPED}
"""
