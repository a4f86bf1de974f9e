"""Occupations are matched with a person: near, in bands, and no surer than the ratings are."""

import math
import time
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerkit.coach import Matching, match_occupations, occupation
from careerkit.coach.occupations.figures import figures
from careerkit.coach.occupations.matching import LEAST_TOLD
from tests.benchmarks import occupation_matching as benchmark

TECHNICIAN, LIBRARIAN, ASSISTANT = "25-4031.00", "25-4022.00", "43-4121.00"
CROSSING_GUARDS = "33-9091.00"
BANDS = ["strong", "promising", "stretch"]

profiles = st.dictionaries(
    st.sampled_from([*figures().columns, "9.Z.1"]),
    st.floats(0, 7) | st.just(math.nan),
    max_size=20,
)


def like(soc: str) -> dict[str, float]:
    """Return the profile of somebody who has just what an occupation asks for."""
    found = occupation(soc)
    return {id_: need.level for id_, need in found.needs.items()} | dict(found.interests)


def shown(matching: Matching) -> dict[str, str]:
    return {match.soc: match.band for match in matching.matches}


@pytest.mark.slow
def test_full_profiles_find_the_related_occupations() -> None:
    assert benchmark.recall(benchmark.everything) >= 0.43  # measured: .444


@pytest.mark.slow
def test_the_job_zone_helps() -> None:
    without = benchmark.recall(benchmark.everything)
    assert benchmark.recall(benchmark.everything, zone=True) > without


def test_eight_strengths_find_some_of_them() -> None:
    assert benchmark.recall(benchmark.strengths) >= 0.19  # measured: .206


@pytest.mark.slow
def test_strong_is_more_often_right_than_promising() -> None:
    found: dict[str, list[bool]] = {band: [] for band in BANDS}
    for row, matching, _ in benchmark.people(benchmark.everything, zone=True):
        for band, is_right in benchmark.right(row, matching):
            found[band].append(is_right)
    assert fmean(found["strong"]) > fmean(found["promising"]) > 0.3


def test_a_technician_is_a_strong_match_with_being_one() -> None:
    assert shown(match_occupations(like(TECHNICIAN), job_zone=3))[TECHNICIAN] == "strong"


def test_the_assistants_are_near_the_technicians() -> None:
    assert ASSISTANT in shown(match_occupations(like(TECHNICIAN), job_zone=3))


def test_a_job_that_needs_years_of_study_is_a_stretch() -> None:
    matching = match_occupations(like(LIBRARIAN), job_zone=3, limit=30)
    assert shown(matching)[LIBRARIAN] == "stretch"


def test_a_job_that_needs_much_study_is_never_strong_without_knowing_how_prepared_one_is() -> None:
    matching = match_occupations(like(LIBRARIAN), limit=30)
    assert shown(matching)[LIBRARIAN] == "promising"


def test_lower_levels_all_over_make_a_match_a_stretch() -> None:
    lower = {id_: max(0.0, level - 1.6) for id_, level in like(TECHNICIAN).items()}
    lower |= dict(occupation(TECHNICIAN).interests)
    matching = match_occupations(lower, job_zone=3, limit=30)
    assert shown(matching).get(TECHNICIAN) == "stretch"


def test_one_large_gap_in_what_matters_keeps_a_match_from_being_strong() -> None:
    english = "2.C.7.a"
    gap = like(TECHNICIAN) | {english: occupation(TECHNICIAN).needs[english].level - 2.1}
    found = match_occupations(gap, job_zone=3, limit=30)
    (match,) = (match for match in found.matches if match.soc == TECHNICIAN)
    assert match.steady >= 0.8
    assert match.band == "promising"


def test_a_match_is_never_strong_while_little_of_what_matters_is_known() -> None:
    for row, matching, _ in benchmark.people(benchmark.strengths_and_interests, zone=True):
        few = [match for match in matching.matches if match.comparison.told < 0.4]
        assert "strong" not in {match.band for match in few}, figures().titles[row]


def test_jobs_that_ask_for_little_are_not_near_everybody() -> None:
    assert CROSSING_GUARDS not in shown(match_occupations(like(TECHNICIAN), job_zone=3, limit=30))


def test_what_is_not_rated_is_unknown_and_not_zero() -> None:
    some = {id_: like(LIBRARIAN)[id_] for id_ in ("2.C.6", "2.C.7.a", "2.C.4.f", "2.B.1.e")}
    zeros = dict.fromkeys(figures().elements, 0.0) | some
    alone, with_zeros = (shown(match_occupations(each, limit=30)) for each in (some, zeros))
    assert alone.keys().isdisjoint(with_zeros)


def test_an_unknown_rating_is_the_same_as_none() -> None:
    profile = like(TECHNICIAN)
    more = profile | {"9.Z.1": 3.0}
    assert match_occupations(more) == match_occupations(profile)
    del profile["2.C.10"]
    assert match_occupations(profile | {"2.C.10": math.nan}) == match_occupations(profile)


def test_too_little_matches_nothing() -> None:
    few = dict(list(like(TECHNICIAN).items())[: LEAST_TOLD - 1])
    assert match_occupations(few) == Matching((), LEAST_TOLD - 1, 0)
    assert match_occupations({}) == Matching((), 0, 0)


def test_the_same_answers_give_the_same_matches() -> None:
    assert match_occupations(like(TECHNICIAN)) == match_occupations(like(TECHNICIAN))


def test_less_known_means_more_left_out_as_unsteady() -> None:
    few = {id_: level for id_, level in like(TECHNICIAN).items() if id_.startswith("2.A.1")}
    little, much = match_occupations(few), match_occupations(like(TECHNICIAN))
    assert little.unsteady > much.unsteady


@settings(max_examples=30, deadline=None)
@given(profiles, st.none() | st.integers(1, 5), st.integers(0, 15))
def test_any_profile_gives_bands_in_order_and_no_rank_within(
    profile: dict[str, float], zone: int | None, limit: int
) -> None:
    matches = match_occupations(profile, job_zone=zone, limit=limit).matches
    assert len(matches) <= limit
    assert [*matches] == sorted(matches, key=lambda each: (BANDS.index(each.band), each.title))
    assert all(match.steady >= 0.5 for match in matches)


def test_a_match_says_how_old_its_ratings_are() -> None:
    matches = match_occupations(like(TECHNICIAN), job_zone=3).matches
    assert {match.soc: match.rated for match in matches}[TECHNICIAN] == "2017-07"


def test_shared_interests_are_strong_in_both() -> None:
    profile = like(TECHNICIAN) | {"1.B.1.f": 1.0}
    matches = match_occupations(profile, job_zone=3, limit=30).matches
    assert matches
    assert all("1.B.1.f" not in match.interests for match in matches)
    same = {match.soc: match.interests for match in match_occupations(like(TECHNICIAN)).matches}
    assert "1.B.1.f" in same[TECHNICIAN]


def test_a_match_takes_no_time_that_people_notice() -> None:
    profile = like(TECHNICIAN)
    match_occupations(profile)
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        match_occupations(profile, job_zone=3)
        times.append(time.perf_counter() - begun)
    assert min(times) < 0.1  # seconds; measured: 0.02
