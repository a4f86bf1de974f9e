"""Jobs that use what a person can do and wants to use."""

from typing import Any

import pytest

from careerkit import content
from careerkit.coach import fitting, occupation
from careerkit.coach.fitting import Fits, fitting_jobs
from careerkit.model import Workbook, replace

LIKED = {"Helping": "5", "Creating": "4", "Organising": "3"}
TEACHING, FEELINGS, FIXING = "2-b-1-e", "2-b-1-a", "2-b-3-k"
SERVING = "2-c-1-e"


def likes() -> dict[str, str]:
    check = content.interest_check()
    return {id_: LIKED.get(t.name, "2") for t in check.themes for id_ in t.statements}


def person(skills: dict[str, str], **said: Any) -> Workbook:
    """Return somebody who is good at these skills: key -> how much they want to use it."""
    rated = {key: {"keep": "yes", "good": "alone", "want": want} for key, want in skills.items()}
    directions = {"likes": likes(), **said}
    return Workbook.model_validate({"skills": rated, "directions": directions})


TEACHER = person({TEACHING: "most", FEELINGS: "often", SERVING: "often", "2-a-1-d": "often"})


def test_jobs_fit_somebody_who_likes_to_teach() -> None:
    titles = [fit.match.title for fit in fitting_jobs(TEACHER).jobs]
    assert [title for title in titles if "Teach" in title or "Tutor" in title]


def test_each_job_uses_a_skill_that_the_person_wants_to_use() -> None:
    wanted = {"2.B.1.e", "2.B.1.a", "2.C.1.e", "2.A.1.d"}
    for fit in fitting_jobs(TEACHER).jobs:
        assert fit.uses
        assert set(fit.uses) <= wanted


def test_what_a_job_would_use_is_important_in_it() -> None:
    for fit in fitting_jobs(TEACHER).jobs:
        needs = occupation(fit.match.soc).needs
        assert all(needs[id_].importance >= 3 for id_ in fit.uses)


def test_a_skill_that_somebody_would_rather_not_use_takes_no_part() -> None:
    unwanted = replace(TEACHER, f"skills.{SERVING}.want", "none")
    without = replace(TEACHER, f"skills.{SERVING}", None)
    assert [fit.match for fit in fitting_jobs(unwanted).jobs] == [
        fit.match for fit in fitting_jobs(without).jobs
    ]


def test_a_job_that_asks_for_what_is_not_wanted_says_so() -> None:
    fits = fitting_jobs(replace(TEACHER, f"skills.{SERVING}.want", "none"))
    told = {fit.match.soc: fit.unwanted for fit in fits.jobs}
    asking = {
        soc
        for soc in told
        if (need := occupation(soc).needs.get("2.C.1.e")) and need.importance >= 3
    }
    assert asking
    assert {soc for soc, unwanted in told.items() if unwanted == ("2.C.1.e",)} == asking


def test_what_is_not_wanted_counts_as_told() -> None:
    for fit in fitting_jobs(replace(TEACHER, f"skills.{SERVING}.want", "none")).jobs:
        assert "2.C.1.e" not in fit.comparison.untold


def test_two_skills_are_too_few() -> None:
    assert fitting_jobs(person({TEACHING: "most", FEELINGS: "often"})) == Fits()


def test_skills_that_are_not_wanted_do_not_make_up_the_number() -> None:
    few = person({TEACHING: "most", FEELINGS: "often", SERVING: "little", FIXING: "none"})
    assert fitting_jobs(few) == Fits()


def test_skills_without_interests_fit_no_job() -> None:
    assert fitting_jobs(replace(TEACHER, "directions.likes", {})) == Fits()


def test_the_number_of_compared_skills_is_told() -> None:
    assert fitting_jobs(TEACHER).told == 4


def test_more_preparation_changes_what_fits() -> None:
    fits = {
        zone: {
            fit.match.soc
            for fit in fitting_jobs(replace(TEACHER, "directions.prepared", zone)).jobs
        }
        for zone in ("1", "5")
    }
    assert fits["1"] != fits["5"]


@pytest.mark.parametrize("skills", [{}, {TEACHING: "most"}])
def test_no_figures_are_needed_for_somebody_who_said_little(
    skills: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(fitting, "_fits")
    assert fitting_jobs(person(skills)) == Fits()
