"""The short-list, weighed."""

from typing import Any

import pytest

from careerkit.coach.short_list import named_jobs, weigh_jobs
from careerkit.model import Workbook

ONE, OTHER, THIRD = "25-4031-00", "25-9042-00", "a0000003"
GOOD_PAY = {"salary": "good", "commute": "fair"}


def listed(points: dict[str, int], **scores: dict[str, str]) -> Workbook:
    keys = (ONE, OTHER, THIRD)
    jobs: dict[str, Any] = {
        key: {"title": f" {name} ", "scores": given}
        for key, (name, given) in zip(keys, scores.items(), strict=False)
    }
    return Workbook.model_validate({"values": {"weights": points}, "directions": {"jobs": jobs}})


def test_a_job_without_a_title_is_not_weighed() -> None:
    jobs = {ONE: {"title": " "}, OTHER: {"title": "Teaching assistant"}}
    assert [*named_jobs(Workbook.model_validate({"directions": {"jobs": jobs}}))] == [OTHER]


def test_the_factor_with_more_points_decides() -> None:
    scores = {
        "pays": {"salary": "good", "commute": "poor"},
        "near": {"salary": "poor", "commute": "good"},
    }
    assert weigh_jobs(listed({"salary": 60, "commute": 40}, **scores)).decision.first == (ONE,)
    assert weigh_jobs(listed({"salary": 40, "commute": 60}, **scores)).decision.first == (OTHER,)


def test_points_are_told_heaviest_first_with_names() -> None:
    weighing = weigh_jobs(listed({"commute": 30, "salary": 70}, one=GOOD_PAY))
    assert weighing.factors == {"salary": ("Salary", 70), "commute": ("Commute", 30)}


def test_a_factor_without_points_does_not_count() -> None:
    weighing = weigh_jobs(listed({"salary": 100, "commute": 0}, one=GOOD_PAY, other=GOOD_PAY))
    assert [*weighing.factors] == ["salary"]


@pytest.mark.parametrize("score", [{}, {"commute": "unknown"}])
def test_what_is_not_known_is_counted_and_left_out_for_all(score: dict[str, str]) -> None:
    weighing = weigh_jobs(
        listed({"salary": 60, "commute": 40}, one=GOOD_PAY, other={"salary": "fair", **score})
    )
    assert weighing.unknown == 1
    assert weighing.decision.left_out == ("commute",)


def test_a_factor_of_ones_own_without_a_name_gets_one() -> None:
    said = {"own_factors": {"a0000009": {"name": " "}}, "weights": {"a0000009": 100}}
    weighing = weigh_jobs(Workbook.model_validate({"values": said}), "something")
    assert weighing.factors == {"a0000009": ("something", 100)}


def test_jobs_within_five_of_a_hundred_lead_together() -> None:
    near = listed(
        {"salary": 51, "commute": 49},
        one={"salary": "good", "commute": "fair"},
        other={"salary": "fair", "commute": "good"},
        third={"salary": "fair", "commute": "poor"},
    )
    assert weigh_jobs(near).leading == (ONE, OTHER)


def test_a_clear_first_leads_alone() -> None:
    clear = listed(
        {"salary": 80, "commute": 20}, one=GOOD_PAY, other={"salary": "poor", "commute": "good"}
    )
    assert weigh_jobs(clear).leading == (ONE,)


def test_a_change_is_close_if_a_third_of_the_points_makes_it() -> None:
    scores = {
        "one": {"salary": "good", "commute": "poor"},
        "other": {"salary": "poor", "commute": "good"},
    }
    close = weigh_jobs(listed({"salary": 60, "commute": 40}, **scores)).close
    assert {(change.factor, change.way) for change in close} == {
        ("salary", "less"),
        ("commute", "more"),
    }
    assert weigh_jobs(listed({"salary": 90, "commute": 10}, **scores)).close == ()
