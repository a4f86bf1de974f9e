"""What somebody likes to do, as the scores of six themes."""

from collections.abc import Mapping
from statistics import fmean

from careerkit import content

LEAST_ANSWERED = 3  # activities of a theme; with fewer it is unknown

_LOWEST_ANSWER, _HIGHEST_ANSWER = 1, 5
_LOWEST, _HIGHEST = 1.0, 7.0  # of O*NET's scale for interests


def score_interests(answers: Mapping[str, int]) -> dict[str, float]:
    """Return a score from 1 to 7 by the element id of each theme that is answered well enough.

    `answers` maps ids of activities to 1 for not liking it at all, up to 5 for a lot. Ids that
    are not in the check are passed over. Raises `ValueError` for an answer outside 1 to 5.
    """
    known = content.interest_check()
    outside = {
        id_: answer
        for id_, answer in answers.items()
        if id_ in known.statements and not _LOWEST_ANSWER <= answer <= _HIGHEST_ANSWER
    }
    if outside:
        raise ValueError("an answer is not from 1 to 5", outside)
    given = {
        theme.id: [answers[id_] for id_ in theme.statements if id_ in answers]
        for theme in known.themes
    }
    steps = (_HIGHEST - _LOWEST) / (_HIGHEST_ANSWER - _LOWEST_ANSWER)
    return {
        theme: _LOWEST + (fmean(found) - _LOWEST_ANSWER) * steps
        for theme, found in given.items()
        if len(found) >= LEAST_ANSWERED
    }
