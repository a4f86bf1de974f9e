"""Jobs that fit, jobs that were searched for, and the short-list."""

import asyncio

import pytest

from careerkit import content
from careerkit.coach.fitting import fitting_jobs
from careerkit.editor import Editor
from careerkit.model import replace
from careerkit.repository import Repository
from careerkit.vault import Access
from careerkit.widgets import FindJobs
from tests.steps.complete import complete_workbook

EXERCISE = content.guide("directions").exercises["find_jobs"]


def find_jobs(editor: Editor) -> FindJobs:
    return FindJobs(editor, "directions.find_jobs", EXERCISE)


@pytest.fixture
def full(repository: Repository, access: Access, editor: Editor) -> Editor:
    """Return an editor that is open for somebody who has done everything."""
    repository.update(access, lambda _: complete_workbook())
    editor.refresh()
    return editor


def search(widget: FindJobs, text: str) -> list[str]:
    widget.act({"do": "search", "text": text})
    return [job["title"] for job in widget.view["found"]["jobs"]]


def test_no_job_fits_somebody_who_said_nothing(editor: Editor) -> None:
    assert find_jobs(editor).view.get("jobs", []) == []


def test_no_credit_is_owed_while_no_figures_are_shown(editor: Editor) -> None:
    assert find_jobs(editor).view["credit"] == ""


def test_the_credit_stands_with_jobs_that_fit(full: Editor) -> None:
    assert "O*NET" in find_jobs(full).view["credit"]


def test_the_credit_stands_with_jobs_that_were_found(editor: Editor) -> None:
    widget = find_jobs(editor)
    search(widget, "librarian")
    assert "O*NET" in widget.view["credit"]


def test_jobs_come_in_bands_that_the_exercise_names(full: Editor) -> None:
    bands = {option.id for option in EXERCISE.options}
    jobs = find_jobs(full).view["jobs"]
    assert jobs
    assert {job["band"] for job in jobs} <= bands


def test_a_job_says_which_stories_show_what_the_person_brings(full: Editor) -> None:
    brought = [one for job in find_jobs(full).view["jobs"] for one in job["bring"]]
    (teaching, *_) = (one for one in brought if one["name"] == "Teaching and showing how")
    assert teaching["stories"] == [
        "Homework table that filled up",
        "Passed the evening course in book-keeping",
    ]


def test_a_job_says_which_task_shows_what_the_person_brings(full: Editor) -> None:
    brought = [one for job in find_jobs(full).view["jobs"] for one in job["bring"]]
    (teaching, *_) = (one for one in brought if one["name"] == "Teaching and showing how")
    assert teaching["duties"] == [
        "Show people how to use the catalogue, databases and other digital tools."
    ]


def test_a_job_says_how_much_of_what_matters_the_person_has_rated(full: Editor) -> None:
    shares = {fit.match.soc: fit.comparison.told for fit in fitting_jobs(full.workbook).jobs}
    told = {job["soc"]: job["told"] for job in find_jobs(full).view["jobs"]}
    assert told == {soc: round(100 * share) for soc, share in shares.items()}
    assert all(0 < share < 100 for share in told.values())
    assert "{n}" in EXERCISE.labels["share_told"]


def test_the_figures_are_not_said_to_come_from_workers() -> None:
    assert "workers" not in EXERCISE.labels["sure"]
    assert "O*NET" in EXERCISE.labels["sure"]


def test_a_strong_job_promises_no_more_than_what_is_rated() -> None:
    (strong,) = (option for option in EXERCISE.options if option.id == "strong")
    assert strong.hint.startswith("Of what you have rated,")


def test_a_job_tells_how_old_its_figures_are(full: Editor) -> None:
    for job in find_jobs(full).view["jobs"]:
        assert job["old"] == (int(job["rated"][:4]) < 2016)


def test_how_much_preparation_a_job_takes_has_words(full: Editor) -> None:
    labels = EXERCISE.labels
    assert {f"preparation_{job['zone']}" for job in find_jobs(full).view["jobs"]} <= labels.keys()


def test_what_matters_to_the_person_is_there_to_talk_about(full: Editor) -> None:
    talk = find_jobs(full).view["talk"]
    assert talk[-3:] == ["Salary", "Schedule", "Commute"]


def test_what_matters_to_the_person_does_not_change_the_jobs(full: Editor) -> None:
    before = find_jobs(full).view["jobs"]
    full.apply({"values.weights.salary": 0, "values.weights.growth": 90})
    assert find_jobs(full).view["jobs"] == before


def test_jobs_are_found_by_a_title_that_is_not_the_official_one(editor: Editor) -> None:
    found = search(find_jobs(editor), "bookmobile driver")
    assert "Library Assistants, Clerical" in found or "Library Technicians" in found


def test_at_most_ten_jobs_are_found(editor: Editor) -> None:
    assert len(search(find_jobs(editor), "teacher")) == 10


def test_what_was_searched_for_is_told_with_what_was_found(editor: Editor) -> None:
    widget = find_jobs(editor)
    assert search(widget, "  zzzzzz ") == []
    assert widget.view["found"]["text"] == "zzzzzz"


def test_a_search_for_nothing_finds_nothing(editor: Editor) -> None:
    widget = find_jobs(editor)
    widget.act({"do": "search", "text": "  "})
    assert widget.view["found"] is None


def test_what_was_found_stays_when_something_is_saved(editor: Editor) -> None:
    widget = find_jobs(editor)
    found = search(widget, "librarian")
    editor.apply({"directions.prepared": "3"})
    assert [job["title"] for job in widget.view["found"]["jobs"]] == found


def test_a_job_that_was_found_can_be_kept_and_knows_its_guide(editor: Editor) -> None:
    widget = find_jobs(editor)
    search(widget, "library technician")
    job = widget.view["found"]["jobs"][0]
    guide = widget.view["guides"][job["key"]]
    kept = {"title": job["title"], "soc": job["soc"], "role": guide}
    assert editor.apply({f"directions.jobs.{job['key']}": kept}) == {}
    assert widget.value["directions"]["jobs"] == {"25-4031-00": {**kept, "reason": ""}}
    assert guide == "library-technician"


async def _seen_before_and_after(editor: Editor, access: Access) -> tuple[object, object]:
    widget = find_jobs(editor)
    editor.open(access)
    before = widget.view.get("jobs")
    await asyncio.sleep(0.5)
    editor.close()
    return before, widget.view.get("jobs")


def test_a_page_that_opens_does_not_wait_for_the_jobs(
    closed: Editor, full: Editor, access: Access
) -> None:
    before, after = asyncio.run(_seen_before_and_after(closed, access))
    assert before is None
    assert after == find_jobs(full).view["jobs"]


def test_every_job_that_fits_is_shown(full: Editor) -> None:
    fits = fitting_jobs(full.workbook)
    assert [job["soc"] for job in find_jobs(full).view["jobs"]] == [
        fit.match.soc for fit in fits.jobs
    ]


def test_jobs_go_when_too_few_skills_are_left(
    full: Editor, repository: Repository, access: Access
) -> None:
    widget = find_jobs(full)
    repository.update(access, lambda workbook: replace(workbook, "skills", {}))
    full.refresh()
    assert "jobs" not in widget.view
