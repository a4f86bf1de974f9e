"""What stands between a person and a job."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.coach import Need
from careerkit.coach.gaps import (
    IMPORTANT,
    gap_name,
    open_gates,
    skill_gaps,
    target_gaps,
    target_gates,
    target_key,
    untold_gates,
    wanted_duties,
)
from careerkit.model import Target, Workbook, replace
from careerkit.roles import roles

READING, TEACHING, MEDIA = "2.A.1.a", "2.C.6", "2.C.9.b"
LIBRARIAN = {"title": "Librarian", "soc": "25-4022.00", "role": "librarian"}
DEGREE = "librarian~~degree"
PERMIT = {"title": "A permit", "paper": True, "standing": "not-yet"}

levels = st.floats(0, 7, allow_nan=False)
elements = st.sampled_from([READING, TEACHING, MEDIA])
needs = st.dictionaries(elements, st.builds(Need, st.floats(1, 5, allow_nan=False), levels))


def workbook(**edits: object) -> Workbook:
    """Return the workbook of somebody who plans to be a librarian; `__` stands for a dot."""
    planned = replace(Workbook(), "gap.target", LIBRARIAN)
    for path, value in edits.items():
        planned = replace(planned, path.replace("__", "."), value)
    return planned


def test_what_nobody_said_anything_about_is_unknown_and_not_zero() -> None:
    (gap,) = skill_gaps({READING: Need(4.0, 4.0)}, {})
    assert (gap.have, gap.short, gap.size) == (None, None, "unknown")
    (nothing,) = skill_gaps({READING: Need(4.0, 4.0)}, {READING: 0.0})
    assert (nothing.short, nothing.size) == (4.0, "large")


@pytest.mark.parametrize(
    ("have", "size"), [(2.4, "large"), (2.6, "small"), (3.6, "covered"), (6.0, "covered")]
)
def test_a_gap_is_as_wide_as_the_levels_that_are_missing(have: float, size: str) -> None:
    (gap,) = skill_gaps({READING: Need(4.0, 4.0)}, {READING: have})
    assert gap.size == size


def test_what_hardly_matters_in_the_job_is_no_gap() -> None:
    assert skill_gaps({READING: Need(IMPORTANT - 0.1, 6.0)}, {READING: 1.0}) == ()


def test_the_widest_gap_comes_first_weighed_by_how_much_it_matters() -> None:
    asked = {READING: Need(3.0, 4.0), TEACHING: Need(5.0, 3.5), MEDIA: Need(4.0, 2.0)}
    found = skill_gaps(asked, {READING: 2.0, TEACHING: 2.0, MEDIA: 3.0})
    assert [gap.element_id for gap in found] == [TEACHING, READING, MEDIA]


@given(needs, st.dictionaries(elements, levels))
def test_gaps_come_before_what_is_covered_and_what_is_unknown_last(
    asked: dict[str, Need], told: dict[str, float]
) -> None:
    order = ["large", "small", "covered", "unknown"]
    sizes = [gap.size for gap in skill_gaps(asked, told)]
    groups = ["gap" if size in {"large", "small"} else size for size in sizes]
    assert groups == sorted(groups, key=["gap", "covered", "unknown"].index)
    assert set(sizes) <= set(order)


def test_there_are_no_gaps_without_a_target() -> None:
    assert target_gaps(Workbook()) == ()
    assert target_gates(Workbook().gap.target) == {}
    assert wanted_duties(Workbook()) == {}


def test_a_target_that_the_figures_do_not_know_has_no_gaps() -> None:
    assert target_gaps(workbook(gap__target__soc="99-9999.99")) == ()


def test_a_target_that_nobody_has_measured_has_no_gaps_but_its_gates() -> None:
    planned = workbook(gap__target__soc="")
    assert target_gaps(planned) == ()
    assert DEGREE in target_gates(planned.gap.target)


def test_the_gaps_of_a_target_are_what_it_asks_for_beside_what_is_shown() -> None:
    rated = workbook(**{"skills__2-a-1-a": {"keep": "yes", "good": "teach"}})
    (reading,) = (gap for gap in target_gaps(rated) if gap.element_id == READING)
    assert (reading.size, round(reading.need, 1)) == ("covered", 4.0)


@pytest.mark.parametrize(
    ("standing", "is_open"),
    [("", False), ("have", False), ("elsewhere", False), ("on-the-way", True), ("not-yet", True)],
)
def test_a_gate_is_open_when_the_person_says_that_they_lack_it(
    standing: str,
    is_open: bool,  # noqa: FBT001
) -> None:
    said = workbook(gap__gates={DEGREE: standing})
    assert (DEGREE in open_gates(said)) is is_open


def test_a_gate_of_their_own_counts_for_the_target_that_it_was_noted_for() -> None:
    said = workbook(gap__needs={"c0ffee01": {**PERMIT, "target": "25-4022.00"}})
    archivist = {"title": "Archivist", "soc": "25-4011.00", "role": "archivist"}
    assert open_gates(said) == {"c0ffee01": "A permit"}
    assert open_gates(replace(said, "gap.target", archivist)) == {}


@pytest.mark.parametrize(
    ("noted", "chosen"),
    [
        ({"soc": "25-4022.00"}, {"soc": "25-4022.00", "role": "librarian"}),
        ({"role": "reader"}, {"role": "reader"}),
    ],
    ids=["code", "guide without a code"],
)
def test_a_gate_of_their_own_stays_when_the_same_job_has_another_title(
    noted: dict[str, str], chosen: dict[str, str]
) -> None:
    key = target_key(Target(title="Librarian", **noted))
    said = workbook(gap__needs={"c0ffee01": {**PERMIT, "target": key}})
    other = {"title": "Librarians and Media Collections Specialists", "soc": "", "role": ""}
    assert open_gates(replace(said, "gap.target", {**other, **chosen})) == {"c0ffee01": "A permit"}


def test_jobs_in_ones_own_words_are_told_apart_by_them() -> None:
    said = workbook(gap__needs={"c0ffee01": {**PERMIT, "target": "Choir leader"}})
    own = {"title": "Choir leader", "soc": "", "role": ""}
    assert open_gates(replace(said, "gap.target", own)) == {"c0ffee01": "A permit"}
    assert open_gates(replace(said, "gap.target", {**own, "title": "Baker"})) == {}


def test_a_gate_that_was_noted_by_title_in_an_early_workbook_still_counts() -> None:
    said = workbook(gap__needs={"c0ffee01": {**PERMIT, "target": "Librarian"}})
    assert open_gates(said) == {"c0ffee01": "A permit"}


def test_without_a_target_no_need_counts() -> None:
    said = replace(Workbook(), "gap.needs", {"c0ffee01": PERMIT})
    assert open_gates(said) == {}


@pytest.mark.parametrize("standing", ["have", "elsewhere", "on-the-way", "not-yet"])
def test_a_gate_is_untold_until_it_is_answered(standing: str) -> None:
    assert DEGREE in untold_gates(workbook())
    assert DEGREE not in untold_gates(workbook(gap__gates={DEGREE: standing}))


def test_a_gate_that_is_asked_only_sometimes_may_stay_untold() -> None:
    asked = {gate.asked for key, gate in target_gates(workbook().gap.target).items()}
    told = {target_gates(workbook().gap.target)[key].asked for key in untold_gates(workbook())}
    assert "sometimes" in asked
    assert told <= {"always", "often"}


def test_a_gate_of_their_own_is_untold_until_it_is_answered() -> None:
    said = workbook(gap__needs={"c0ffee01": {**PERMIT, "standing": "", "target": "25-4022.00"}})
    assert untold_gates(said)["c0ffee01"] == "A permit"
    assert "c0ffee01" not in untold_gates(replace(said, "gap.needs.c0ffee01.standing", "have"))


def test_a_skill_from_an_advert_is_no_gate() -> None:
    need = {"title": "Mending", "target": "Librarian", "standing": "not-yet"}
    assert open_gates(workbook(gap__needs={"c0ffee01": need})) == {}


def test_a_task_that_the_person_would_like_to_do_is_something_to_work_on() -> None:
    first, second, *_ = roles()["librarian"].responsibilities.points
    answers = {f"librarian~{first.id}": "want", f"librarian~{second.id}": "done"}
    found = wanted_duties(workbook(directions__duties=answers))
    assert found == {f"librarian~{first.id}": first.text}


def test_every_kind_of_gap_has_a_name() -> None:
    duty = roles()["librarian"].responsibilities.points[0]
    said = workbook(gap__needs={"c0ffee01": {"title": "Mending"}})
    assert gap_name(said, "2-c-6") == "Teaching and training"
    assert gap_name(said, DEGREE) == roles()["librarian"].gates[0].name
    assert gap_name(said, f"librarian~{duty.id}") == duty.text
    assert gap_name(said, "c0ffee01") == "Mending"


@pytest.mark.parametrize("key", ["c0ffee02", "nobody~~degree", "librarian~nothing", "9-z-9"])
def test_a_gap_that_is_gone_has_no_name(key: str) -> None:
    assert gap_name(workbook(), key) == ""
