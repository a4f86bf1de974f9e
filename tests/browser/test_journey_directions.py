"""Step 5: somebody looks around, keeps a few jobs, reads up on one, and compares."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from careerkit.content import guide, interest_check
from careerkit.model import Workbook, replace
from tests.browser.axe import violations
from tests.browser.person import PHONE, Meet, Person, exercise, saved, unfold
from tests.browser.store import Store
from tests.steps.complete import complete_workbook

WORDS = guide("directions").exercises
LIKES = [*interest_check().statements]
KEEP, DROP = WORDS["find_jobs"].labels["keep"], WORDS["find_jobs"].labels["drop"]
OWN = "Reading teacher for adults"


def part(page: Page, name: str) -> Locator:
    """Return one exercise of the page."""
    return exercise(page, WORDS[name].title)


def without_jobs() -> Workbook:
    """Return a workbook with rated skills and interests, and an empty short-list."""
    return replace(complete_workbook(), "directions.jobs", {})


def with_two_jobs() -> Workbook:
    """Return a workbook with a short-list of two and no scores."""
    workbook = without_jobs()
    for key, title in {"a0000001": "Clerk", "a0000002": "Archivist"}.items():
        workbook = replace(workbook, f"directions.jobs.{key}", {"title": title})
    return workbook


def my_list(page: Page) -> Locator:
    """Return the titles on the short-list."""
    return part(page, "find_jobs").locator("h3 ~ ul.ck-jobs > li:has(input) h4")


def search(page: Page, text: str) -> Locator:
    """Search for a job with the keyboard; return what was found."""
    field = part(page, "find_jobs").get_by_label(WORDS["find_jobs"].labels["search"])
    field.fill(text)
    field.press("Enter")
    expect(part(page, "find_jobs").locator("form > p")).to_contain_text(f"“{text}”")
    return part(page, "find_jobs").locator("form li")


def test_every_activity_can_be_answered_with_five_keys(person: Person, store: Store) -> None:
    page = person.open("directions")
    check = part(page, "check_interests")
    check.get_by_role("button", name="So-so").focus()
    for number in range(len(LIKES)):
        page.keyboard.press("12345"[number % 5])
    saved(page)
    expect(check.get_by_text(WORDS["check_interests"].labels["done"])).to_be_focused()
    assert [store.load().directions.likes[id_] for id_ in LIKES[:6]] == [*"123451"]
    expect(check.get_by_role("row")).to_have_count(7)


def test_an_answer_can_be_taken_back_and_changed(person: Person, store: Store) -> None:
    page = person.open("directions")
    check = part(page, "check_interests")
    check.get_by_role("button", name="Not at all").click()
    check.get_by_role("button", name=WORDS["check_interests"].labels["undo"]).click()
    saved(page)
    assert store.load().directions.likes == {}
    check.get_by_role("button", name="Not at all").click()
    unfold(page)
    check.get_by_label(interest_check().statements[LIKES[0]]).select_option("I like it")
    saved(page)
    assert store.load().directions.likes == {LIKES[0]: "4"}


def test_a_double_click_answers_one_activity(person: Person, store: Store) -> None:
    page = person.open("directions")
    part(page, "check_interests").get_by_role("button", name="So-so").dblclick()
    person.quiet(page)
    assert store.load().directions.likes == {LIKES[0]: "3"}


def test_a_job_that_fits_goes_on_the_list_and_off_again(person: Person, store: Store) -> None:
    store.put(without_jobs())
    page = person.open("directions")
    button = part(page, "find_jobs").get_by_role("button", name=re.compile(f"^{KEEP}")).first
    title = (button.text_content() or "").removeprefix(KEEP).strip()
    button.focus()
    page.keyboard.press("Enter")
    saved(page)
    expect(my_list(page)).to_have_text([title])
    (job,) = store.load().directions.jobs.values()
    assert job.title == title
    assert re.fullmatch(r"\d\d-\d{4}\.\d\d", job.soc)
    page.keyboard.press("Enter")
    saved(page)
    expect(my_list(page)).to_have_count(0)
    assert store.load().directions.jobs == {}


def test_a_job_taken_off_comes_back_with_its_reason(person: Person, store: Store) -> None:
    store.put(with_two_jobs())
    page = person.open("directions")
    jobs = part(page, "find_jobs")
    reason = jobs.get_by_label(f"{WORDS['find_jobs'].labels['reason']} Clerk")
    reason.fill("It is near")
    saved(page)
    jobs.get_by_role("button", name=f"{DROP} Clerk").click()
    undo = jobs.get_by_role("button", name="Undo Clerk")
    expect(undo).to_be_focused()
    saved(page)
    undo.click()
    expect(reason).to_have_value("It is near")
    assert store.load().directions.jobs["a0000001"].reason == "It is near"


def test_a_job_in_ones_own_words_goes_on_the_list(person: Person, store: Store) -> None:
    page = person.open("directions")
    part(page, "find_jobs").get_by_role("button", name=WORDS["find_jobs"].labels["add_own"]).click()
    page.keyboard.type(OWN)
    saved(page)
    expect(my_list(page)).to_have_text([OWN])
    assert [job.title for job in store.load().directions.jobs.values()] == [OWN]


def test_a_job_can_be_searched_for_by_another_name_and_kept(person: Person, store: Store) -> None:
    page = person.open("directions")
    found = search(page, "library technical assistant")
    expect(found.first).to_contain_text("Library Technicians")
    expect(page.get_by_role("status").get_by_text("found for")).to_have_count(1)
    found.first.get_by_role("button", name=re.compile(KEEP)).click()
    saved(page)
    job = store.load().directions.jobs["25-4031-00"]
    assert (job.title, job.soc, job.role) == (
        "Library Technicians",
        "25-4031.00",
        "library-technician",
    )


def test_a_search_that_finds_nothing_says_so(person: Person) -> None:
    page = person.open("directions")
    expect(search(page, "zzzzzz")).to_have_count(0)


def test_the_guide_of_a_job_opens_from_the_list(person: Person, store: Store) -> None:
    store.put(replace(complete_workbook(), "directions.reading", ""))
    page = person.open("directions")
    part(page, "find_jobs").get_by_role("button", name="Read the guide Teaching Assistants").click()
    reading = part(page, "read_guides")
    expect(reading.get_by_role("combobox").first).to_be_focused()
    expect(reading.get_by_role("heading", name="Teaching Assistant", exact=True)).to_be_visible()
    saved(page)
    assert store.load().directions.reading == "teaching-assistant"


def test_a_job_tells_in_its_fold_how_much_of_it_is_rated(person: Person, store: Store) -> None:
    store.put(complete_workbook())
    page = person.open("directions")
    job = part(page, "find_jobs").locator(".ck-job").first
    job.get_by_text(WORDS["find_jobs"].labels["why_this"]).click()
    told = re.compile(r"^You have rated \d\d? % of what matters in this job\.$")
    expect(job.get_by_text(told)).to_be_visible()


def test_the_figures_of_a_guide_and_their_credit_stand_in_one_fold(person: Person) -> None:
    page = person.open("directions")
    reading = part(page, "read_guides")
    reading.get_by_label(WORDS["read_guides"].labels["which"]).select_option("Librarian")
    heading = WORDS["read_guides"].labels["figures"]
    fold = reading.locator("details").filter(has=page.locator("summary", has_text=heading))
    fold.locator("summary").click()
    expect(fold.get_by_text("U.S. Department of Labor")).to_be_visible()


def test_tasks_of_a_guide_are_answered_and_shown_by_a_story(person: Person, store: Store) -> None:
    store.put(replace(complete_workbook(), "directions.duties", {}))
    page = person.open("directions")
    reading = part(page, "read_guides")
    reading.get_by_label(WORDS["read_guides"].labels["which"]).select_option("Librarian")
    expect(reading.get_by_role("heading", name="Librarian", exact=True)).to_be_visible()
    first = reading.locator(".ck-stand").first
    first.get_by_role("radio", name="Have done").focus()
    page.keyboard.press("Space")
    first.get_by_role("combobox").select_option("Homework table that filled up")
    saved(page)
    expect(reading.get_by_text(re.compile("^You have done 1 of"))).to_be_visible()
    said = store.load().directions
    (duty,) = said.duties
    assert duty.startswith("librarian~")
    assert said.shown[duty] == "a0000001"


def test_whom_to_ask_is_asked_where_somebody_does_not_know(person: Person, store: Store) -> None:
    page = person.open("directions")
    facing = part(page, "face_hiring")
    fact = facing.get_by_role("group", name=WORDS["face_hiring"].options[0].label)
    asking = facing.get_by_label(re.compile(WORDS["face_hiring"].labels["who_knows"].rstrip("?")))
    expect(asking.filter(visible=True)).to_have_count(0)
    fact.get_by_role("radio", name="I do not know").check()
    asking.filter(visible=True).fill("The director")
    facing.get_by_label(WORDS["face_hiring"].fields[0].label).fill("I will ask")
    saved(page)
    said = store.load().directions
    assert said.realities == {"degrees": "unknown"}
    assert said.who_knows == {"degrees": "The director"}
    assert said.means == "I will ask"


def test_two_jobs_are_scored_and_the_sum_says_what_would_change_it(
    person: Person, store: Store
) -> None:
    store.put(with_two_jobs())
    page = person.open("directions")
    comparing = part(page, "compare_jobs")
    unfold(page)
    expect(comparing.get_by_text(WORDS["compare_jobs"].empty)).to_be_visible()
    for row, salary, rest in ((0, "Well", "Poorly"), (1, "Poorly", "Well")):
        for factor, score in {"Salary": salary, "Schedule": rest, "Commute": "Poorly"}.items():
            group = comparing.get_by_role("group", name=f"give you {factor}?").nth(row)
            group.get_by_role("radio", name=score, exact=True).check()
    saved(page)
    figure = comparing.get_by_role("figure")
    expect(figure).to_be_visible()
    expect(figure.get_by_role("heading")).to_have_text("Clerk comes first by your points.")
    change = r"^This changes if Salary counts less than \d+ of 100\. Then it is Archivist\.$"
    expect(comparing.get_by_role("listitem").get_by_text(re.compile(change))).to_be_visible()
    comparing.get_by_label(WORDS["compare_jobs"].labels["choose"]).select_option("Archivist")
    saved(page)
    assert store.load().directions.first == "a0000002"


def test_what_a_compared_job_lacks_is_pointed_out_when_asked(person: Person, store: Store) -> None:
    store.put(with_two_jobs())
    page = person.open("directions")
    unfold(page)
    comparing = part(page, "compare_jobs")
    comparing.get_by_role("button", name="Check my answers").click()
    problems = comparing.get_by_role("group", name="There is a problem")
    expect(problems.get_by_role("link")).to_have_count(4)
    problems.get_by_role("link").first.click()
    page.keyboard.type("Here, by the harbour")
    saved(page)
    assert store.load().directions.jobs["a0000001"].place == "Here, by the harbour"


def test_the_journey_fits_a_phone(meet: Meet, store: Store) -> None:
    store.put(without_jobs())
    page = meet(PHONE).open("directions")
    search(page, "archivist").first.get_by_role("button", name=re.compile(KEEP)).tap()
    saved(page)
    page.evaluate("document.querySelector('.ck-guides select').scrollIntoView()")
    guides = part(page, "read_guides").get_by_label(WORDS["read_guides"].labels["which"])
    guides.select_option("Archivist")
    expect(
        part(page, "read_guides").get_by_role("heading", name="Archivist", exact=True)
    ).to_be_visible()
    saved(page)
    assert [*store.load().directions.jobs] == ["25-4011-00"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_was_found(scheme: str, person: Person, store: Store) -> None:
    store.put(without_jobs())
    page = person.open("directions")
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    search(page, "librarian")
    unfold(page)
    assert violations(page) == []
