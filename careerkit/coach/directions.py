"""Where skills could lead: occupations near a person, and occupations by name.

The figures, and the arithmetic with them, are loaded by the first question: most pages ask none.
"""

from collections.abc import Mapping

from careerkit.coach.occupations.answers import Comparison, Found, Matching, Occupation


def match_occupations(
    profile: Mapping[str, float], *, job_zone: int | None = None, limit: int = 12
) -> Matching:
    """Return the occupations that fit a person, in bands and never in an exact order.

    `profile` maps element ids to levels from 0 to 7: skills and knowledge areas, and interests as
    `score_interests` gives them. What is not in it is unknown, not zero; ids that O*NET does not
    rate are passed over. `job_zone` is how much preparation the person has, from 1 to 5. Ratings
    of oneself are rough: only what stays near in most of many slightly different profiles is
    returned. With fewer than three elements there is no match.
    """
    from careerkit.coach.occupations import matching  # noqa: PLC0415  # numpy is slow to import

    return matching.match(profile, job_zone, limit)


def find_occupations(text: str, limit: int = 10) -> tuple[Found, ...]:
    """Return the occupations with a title like `text`, best first; typing mistakes are forgiven."""
    from careerkit.coach.occupations import titles  # noqa: PLC0415

    return titles.search(text, limit)


def occupation(soc: str) -> Occupation:
    """Return what O*NET says about an occupation. Raises `LookupError` for an unknown code."""
    from careerkit.coach.occupations import comparing, figures  # noqa: PLC0415

    return comparing.occupation(figures.figures(), soc)


def compare_with(profile: Mapping[str, float], soc: str) -> Comparison:
    """Return a person beside one occupation. Raises `LookupError` for an unknown code."""
    from careerkit.coach.occupations import comparing, figures  # noqa: PLC0415

    return comparing.compare(figures.figures(), profile, soc)


def occupation_credit() -> str:
    """Return the credit that has to stand wherever occupation figures are shown."""
    from careerkit.coach.occupations import figures  # noqa: PLC0415

    return figures.credit()
