"""Options are weighed by what matters, and what would change the first place is told."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from careerkit.coach import Decision, decide

STAY, GO, WAIT = "stay", "go", "wait"

weights = st.dictionaries(
    st.sampled_from(["pay", "time", "way", "joy"]), st.integers(0, 60), min_size=1
)
rows = st.fixed_dictionaries({id_: st.integers(1, 5) for id_ in ("pay", "time", "way", "joy")})
tables = st.dictionaries(st.sampled_from([STAY, GO, WAIT]), rows, min_size=2)


def decided(scores: dict[str, dict[str, float]], **weighing: float) -> Decision:
    return decide(list(scores), weighing, scores)


def firsts(weighing: dict[str, Fraction], scores: dict[str, dict[str, int]]) -> set[str]:
    totals = {
        option: sum(weighing[factor] * of[factor] for factor in weighing)
        for option, of in scores.items()
    }
    return {option for option, total in totals.items() if total == max(totals.values())}


def reweighed(weighing: dict[str, int], factor: str, weight: Fraction) -> dict[str, Fraction]:
    rest = sum(weighing.values()) - weighing[factor]
    scale = (100 - weight) / Fraction(rest)
    return {id_: Fraction(own) * scale for id_, own in weighing.items()} | {factor: weight}


def test_a_total_is_the_weighted_mean_of_the_scores() -> None:
    found = decided({STAY: {"pay": 2, "time": 4}, GO: {"pay": 5, "time": 1}}, pay=25, time=75)
    assert found.totals == {STAY: 3.5, GO: 2.0}
    assert found.first == (STAY,)


def test_weights_that_do_not_add_up_count_in_proportion() -> None:
    scores: dict[str, dict[str, float]] = {STAY: {"pay": 2, "time": 4}, GO: {"pay": 5, "time": 1}}
    half, whole = (decided(scores, pay=pay, time=time) for pay, time in ((10, 30), (25, 75)))
    assert half == whole


def test_a_tie_is_told_and_has_no_changes() -> None:
    found = decided({STAY: {"pay": 2, "time": 4}, GO: {"pay": 4, "time": 2}}, pay=50, time=50)
    assert (found.first, found.settled, found.changes) == ((STAY, GO), False, ())


def test_a_tie_in_tenths_is_a_tie() -> None:
    found = decided({STAY: {"pay": 3}, GO: {"pay": 3}}, pay=0.1)
    assert found.first == (STAY, GO)
    found = decided(
        {STAY: {"a": 1, "b": 2, "c": 3}, GO: {"a": 3, "b": 2, "c": 1}}, a=33.3, b=33.4, c=33.3
    )
    assert found.first == (STAY, GO)


def test_salary_counting_less_changes_the_first_place_where_the_lines_cross() -> None:
    found = decided({STAY: {"pay": 2, "time": 4}, GO: {"pay": 5, "time": 3}}, pay=40, time=60)
    (change, *_) = found.changes
    assert (change.factor, change.way, change.first) == ("pay", "less", (STAY,))
    assert (change.weight, change.than) == (40, 25)


def test_the_smallest_change_comes_first() -> None:
    found = decided(
        {STAY: {"a": 5, "b": 1, "c": 3}, GO: {"a": 1, "b": 4, "c": 4}}, a=50, b=25, c=25
    )
    sizes = [abs(change.than - change.weight) for change in found.changes]
    assert sizes == sorted(sizes)
    assert {change.factor for change in found.changes} == {"a", "b", "c"}


def test_a_factor_without_weight_may_come_to_count() -> None:
    found = decided({STAY: {"pay": 4, "way": 1}, GO: {"pay": 3, "way": 5}}, pay=100, way=0)
    (change,) = found.changes
    assert (change.factor, change.way, change.than) == ("way", "more", 20)


def test_an_option_that_is_best_in_everything_stays_first() -> None:
    found = decided({STAY: {"pay": 5, "time": 5}, GO: {"pay": 4, "time": 1}}, pay=50, time=50)
    assert found.settled
    assert found.changes == ()


def test_drawing_level_is_no_change_of_the_first_place() -> None:
    found = decided({STAY: {"pay": 5, "time": 3}, GO: {"pay": 4, "time": 3}}, pay=50, time=50)
    assert found.changes == ()


def test_two_options_may_overtake_together() -> None:
    found = decided(
        {STAY: {"pay": 2, "time": 4}, GO: {"pay": 5, "time": 3}, WAIT: {"pay": 2, "time": 4}},
        pay=40,
        time=60,
    )
    assert found.changes[0].first == (STAY, WAIT)


def test_a_factor_that_one_option_lacks_counts_for_none() -> None:
    found = decided({STAY: {"pay": 2, "time": 4}, GO: {"pay": 3}}, pay=50, time=50)
    assert found.totals == {STAY: 2, GO: 3}
    assert (found.first, found.left_out, found.settled) == ((GO,), ("time",), False)


def test_a_missing_score_that_cannot_matter_leaves_it_settled() -> None:
    found = decided({STAY: {"pay": 5, "time": 5}, GO: {"pay": 1}}, pay=90, time=10)
    assert (found.first, found.left_out, found.settled) == ((STAY,), ("time",), True)


def test_an_option_without_scores_waits_for_them() -> None:
    found = decided({STAY: {"pay": 2}, GO: {"pay": 3}, WAIT: {}}, pay=100)
    assert (found.first, found.unscored, found.settled) == ((GO,), (WAIT,), False)
    assert WAIT not in found.totals


@pytest.mark.parametrize("scores", [{}, {STAY: {}, GO: {}}, {STAY: {"pay": 3}, GO: {"time": 3}}])
def test_where_nothing_can_be_compared_nothing_is_first(
    scores: dict[str, dict[str, float]],
) -> None:
    found = decided(scores, pay=50, time=50)
    assert (found.totals, found.first, found.settled, found.changes) == ({}, (), False, ())


def test_without_weights_nothing_is_first() -> None:
    assert decided({STAY: {"pay": 3}, GO: {"pay": 4}}, pay=0).first == ()


def test_the_only_option_is_first_and_stays_so() -> None:
    found = decided({STAY: {"pay": 3, "time": 1}}, pay=50, time=50)
    assert (found.first, found.settled, found.changes) == ((STAY,), True, ())


@pytest.mark.parametrize(("score", "weight"), [(0, 50), (6, 50), (3, -1)])
def test_numbers_off_their_scale_are_a_mistake_of_ours(score: float, weight: float) -> None:
    with pytest.raises(ValueError, match="weight"):
        decided({STAY: {"pay": score}}, pay=weight)


@given(weights, tables)
def test_just_beyond_a_change_another_is_first_and_just_before_it_is_not(
    weighing: dict[str, int], scores: dict[str, dict[str, int]]
) -> None:
    found = decide(list(scores), weighing, scores)
    assume(found.changes)
    whole = sum(weighing.values())
    for change in found.changes:
        step = Fraction(1 if change.way == "more" else -1, 10**6)
        at = Fraction(change.than).limit_denominator(10**7)
        beyond = reweighed(weighing, change.factor, at + step)
        before = reweighed(weighing, change.factor, at - step)
        assert firsts(beyond, scores) == set(change.first)
        if abs(at - Fraction(100 * weighing[change.factor], whole)) > abs(step):
            assert set(found.first) <= firsts(before, scores)


@given(weights, tables, st.sampled_from(["pay", "time", "way", "joy"]), st.integers(0, 100))
def test_where_no_change_is_told_no_weight_changes_the_first_place(
    weighing: dict[str, int],
    scores: dict[str, dict[str, int]],
    factor: str,
    weight: int,
) -> None:
    found = decide(list(scores), weighing, scores)
    assume(len(found.first) == 1 and factor in weighing)
    assume(sum(weighing.values()) > weighing[factor])
    way = "more" if weight > 100 * weighing[factor] / sum(weighing.values()) else "less"
    assume(not [each for each in found.changes if (each.factor, each.way) == (factor, way)])
    assert set(found.first) <= firsts(reweighed(weighing, factor, Fraction(weight)), scores)
