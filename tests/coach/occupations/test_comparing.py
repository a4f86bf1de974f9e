"""A person beside one occupation."""

from itertools import pairwise

import pytest

from careerkit.coach import compare_with, occupation

TECHNICIAN = "25-4031.00"
SERVICE, LISTENING, ADMINISTRATIVE = "2.B.1.f", "2.A.1.b", "2.C.1.b"

needs = occupation(TECHNICIAN).needs


def test_somebody_with_all_that_is_asked_for_lacks_nothing() -> None:
    found = compare_with({id_: need.level for id_, need in needs.items()}, TECHNICIAN)
    assert (found.shortfall, found.shortfalls, found.untold, found.told) == (0, (), (), 1)


def test_somebody_unknown_has_neither_fits_nor_shortfalls() -> None:
    found = compare_with({}, TECHNICIAN)
    assert (found.fits, found.shortfalls, found.shortfall, found.told) == ((), (), 0, 0)


def test_what_matters_and_is_not_rated_is_named_to_ask_for() -> None:
    found = compare_with({SERVICE: 4.0}, TECHNICIAN)
    assert ADMINISTRATIVE in found.untold
    assert SERVICE not in found.untold
    assert all(needs[id_].importance >= 3 for id_ in found.untold)


def test_what_one_brings_is_a_fit() -> None:
    found = compare_with({SERVICE: needs[SERVICE].level, LISTENING: 0.0}, TECHNICIAN)
    assert [point.element_id for point in found.fits] == [SERVICE]


def test_a_difference_that_nobody_notices_is_none() -> None:
    found = compare_with({SERVICE: needs[SERVICE].level - 0.4}, TECHNICIAN)
    assert found.shortfalls == ()
    assert found.fits[0].short == pytest.approx(0.4)


def test_what_a_job_is_more_about_than_others_comes_first() -> None:
    found = compare_with(dict.fromkeys(needs, 7.0), TECHNICIAN)
    assert found.fits[0].element_id == ADMINISTRATIVE


def test_of_equal_shortfalls_the_more_important_comes_first() -> None:
    profile = {id_: need.level - 1 for id_, need in needs.items()}
    importance = [point.importance for point in compare_with(profile, TECHNICIAN).shortfalls]
    assert all(one >= other for one, other in pairwise(importance))


def test_a_larger_shortfall_of_the_same_importance_comes_first() -> None:
    profile = {id_: need.level for id_, need in needs.items()}
    profile[SERVICE] -= 1
    profile[LISTENING] -= 3
    found = compare_with(profile, TECHNICIAN).shortfalls
    assert [point.element_id for point in found] == [LISTENING, SERVICE]
    assert [point.short for point in found] == pytest.approx([3, 1])


def test_what_hardly_matters_is_no_shortfall() -> None:
    unimportant = min(needs, key=lambda id_: needs[id_].importance)
    assert compare_with({unimportant: 0.0}, TECHNICIAN).shortfalls == ()


def test_the_shortfall_is_weighed_by_importance() -> None:
    weight = {id_: needs[id_].importance - 1 for id_ in (SERVICE, LISTENING)}
    profile = {SERVICE: needs[SERVICE].level - 2, LISTENING: needs[LISTENING].level}
    expected = 2 * weight[SERVICE] / (weight[SERVICE] + weight[LISTENING])
    assert compare_with(profile, TECHNICIAN).shortfall == pytest.approx(expected)


def test_an_unknown_code_is_a_mistake_of_ours() -> None:
    with pytest.raises(LookupError):
        compare_with({}, "00-0000.00")
