"""What the rules on wins are made of."""

import re

from careerkit.coach.story.reading import any_of

COUNT = (
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred|few|a few|a couple(?: of)?|"
    r"couple(?: of)?|several)"
)
NUMBER = rf"(?:{COUNT}|an?|half|some)"
TIME = (
    r"(?:second|minute|min|hour|day|night|week|weekend|fortnight|month|term|semester|year|"
    r"moment)s?"
)
ONLY = r"(?:only|onyl|olny|onlly|onli|ony)"
JUST = r"(?:just|jsut|jus|jst|juste)"
NOT = r"(?:not|n't|isnt|wasnt|isn't|wasn't|aint|ain't|hardly|never)"
IT_IS = (
    r"(?:it'?s|it is|it was|that'?s|that is|that was|this is|this was|they'?re|they are|they were|"
    r"it'?ll be|it will be|there'?s|there is|there was|there were|which is|which was)"
)
CV = r"(?:cv|c\.v\.|resume|résumé|resumé|curriculum(?: vitae)?)"
BETTER = (
    r"(?:real|proper|actual|better|bigger|permanent|perm|full[- ]?time|fulltime|right|dream|"
    r"decent|paid|serious|good|professional|higher|next|stable|steady|main|librarian|library|"
    r"big)"
)
JOB = (
    r"(?:jobs?|work|positions?|posts?|roles?|career|gigs?|vacanc(?:y|ies)|openings?|"
    r"librarian(?:ship)?|contract|one|thing|things|something|opportunit(?:y|ies)|place|"
    r"promotion|employment|employer|interview|hired|degree|masters?|mlis|library school|"
    r"qualification|profession|field)"
)


_GOES_ON = re.compile(r"\\\n\s*")


def whole(patterns: str) -> re.Pattern[str]:
    """Return a pattern that finds any of these lines as whole words, in capitals or not.

    The end of a line stands for "or"; after a backslash the line goes on.
    """
    lines = any_of(_GOES_ON.sub("", patterns))
    if "||" in lines:
        msg = "an empty alternative finds nothing everywhere"
        raise ValueError(msg)
    return re.compile(rf"(?<!\w)(?:{lines})(?!\w)", re.IGNORECASE)
