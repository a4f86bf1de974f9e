"""Small signs of which one means little, and several together mean that a win is made small."""

from careerkit.coach.wins.grammar import whole

ENOUGH = 2  # signs of different sorts; one alone stands in many a proud line

_SIGNS = (
    whole(r"""
        no|not|nothing|never|none|no[- ]?one|nobody|\w+n't|isnt|wasnt|didnt|dont|doesnt|without
        hardly|barely
    """),
    whole(r"""
        but|although|though|tho|however|anyway|anyhow|at least|still|mind you|even so|except
    """),
    whole(r"""
        little|small|tiny|quick|brief|a bit|bit of|stuff|silly|half|low|lowly|basic|minor|cheap
        short|easy|simple|modest|once|some|boring|routine|usual|ordinary
        average|mediocre|tired|slow|late
    """),
    whole(r"""
        doubt|unsure|suppose|guess|probably|perhaps|maybe|apparently|supposedly|technically
        officially|so[- ]called|if|sort of|kind of|i know|to be honest|tbh|honestly|frankly
        let'?s face it|let'?s be honest|in truth|really|actually|basically|hopefully
    """),
    whole(r"""
        everyone|everybody|anyone|anybody|any \w+ (?:can|could)|others|other people|most people
        all of them|someone else|real|proper|true|serious|someone better|somebody else
    """),
    whole(r"""
        (?:it|that|this)(?:'s| is| was) (?:my|the|a) (?:job|duty|least)|what i do|worth
        matters?|counts?|mean|concrete|fuss|credit|praise
    """),
)


def hedges(text: str) -> str:
    """Return the first of several signs in this text; "" if there are not enough of them."""
    found = [sign for pattern in _SIGNS if (sign := pattern.search(text))]
    return min(found, key=lambda sign: sign.start())[0] if len(found) >= ENOUGH else ""
