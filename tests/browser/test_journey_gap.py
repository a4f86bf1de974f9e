"""Step 6: somebody chooses a job, sees the gap, plans a step, and comes back to it."""

import re
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from careerkit.content import guide
from careerkit.model import Workbook, replace
from careerkit.roles import roles
from tests.browser.axe import violations
from tests.browser.person import PHONE, Meet, Person, exercise, saved, unfold
from tests.browser.store import Store

WORDS = guide("gap").exercises
LIBRARIAN = {"title": "Librarian", "soc": "25-4022.00", "role": "librarian"}
DEGREE = roles()["librarian"].gates[0].name
STEP = "0000000a"
FIELDS = {field.id: field.label for field in WORDS["bridge_gaps"].fields}


def part(page: Page, name: str) -> Locator:
    """Return one exercise of the page."""
    return exercise(page, WORDS[name].title)


def aiming() -> Workbook:
    """Return a workbook with a target and a skill that falls short of it."""
    workbook = replace(Workbook(), "gap.target", LIBRARIAN)
    return replace(workbook, "skills.2-c-6", {"keep": "yes", "good": "new"})


def planned(**answers: object) -> Workbook:
    """Return a workbook with one step."""
    action = {"title": "Ask Ama", "by": "2026-02-12", **answers}
    return replace(aiming(), f"gap.actions.{STEP}", action)


@pytest.fixture
def page(person: Person, store: Store) -> Page:
    """Return the page with a target."""
    store.put(aiming())
    return person.open("gap")


def test_a_job_is_chosen_from_a_guide_with_the_keyboard(person: Person, store: Store) -> None:
    page = person.open("gap")
    choosing = part(page, "choose_target")
    choosing.get_by_label(WORDS["choose_target"].labels["from_guides"]).focus()
    page.keyboard.press("l")  # the first one that begins so; a slow machine makes two words of more
    page.keyboard.press("Tab")
    expect(choosing.locator("p", has_text="Your plan is for: Librarian")).to_be_visible()
    saved(page)
    assert store.load().gap.target.model_dump() == LIBRARIAN


def test_a_job_is_found_by_a_title_and_chosen(person: Person, store: Store) -> None:
    page = person.open("gap")
    choosing = part(page, "choose_target")
    choosing.get_by_label(WORDS["choose_target"].labels["search"]).fill("bread baker")
    page.keyboard.press("Enter")
    take = f"{WORDS['choose_target'].labels['take']} Bakers"
    choosing.get_by_role("button", name=take).press("Enter")
    expect(choosing.get_by_text(WORDS["choose_target"].labels["no_guide"])).to_be_visible()
    saved(page)
    assert store.load().gap.target.soc == "51-3011.00"


def test_a_job_that_nobody_knows_is_taken_as_it_is(person: Person, store: Store) -> None:
    page = person.open("gap")
    choosing = part(page, "choose_target")
    choosing.get_by_label(WORDS["choose_target"].labels["search"]).fill("Qwyxel")
    page.keyboard.press("Enter")
    choosing.get_by_role("button", name="Plan for “Qwyxel”").press("Enter")
    expect(choosing.get_by_text(WORDS["choose_target"].labels["no_figures"])).to_be_visible()
    saved(page)
    assert store.load().gap.target.title == "Qwyxel"


def test_gates_stand_apart_and_a_gap_is_picked(page: Page, store: Store) -> None:
    seeing = part(page, "see_gap")
    expect(seeing.get_by_role("figure")).to_contain_text("The widest gap is Teaching")
    seeing.get_by_role("group", name=DEGREE, exact=True).get_by_label("Not yet").check()
    seeing.get_by_role("checkbox", name="Teaching and training").check()
    expect(seeing.get_by_role("status").filter(has_text="1 picked")).to_have_count(1)
    saved(page)
    said = store.load().gap
    assert said.gates == {"librarian~~degree": "not-yet"}
    assert said.picked == {"2-c-6": True}


def test_a_gate_that_is_passed_is_no_gap_any_more(page: Page) -> None:
    seeing = part(page, "see_gap")
    expect(seeing.get_by_role("checkbox", name=DEGREE)).to_be_visible()
    gate = seeing.get_by_role("group", name=DEGREE, exact=True)
    gate.get_by_label("I have it").check()
    expect(seeing.get_by_role("checkbox", name=DEGREE)).to_have_count(0)
    expect(gate.get_by_label("I have it")).to_be_focused()


def test_a_must_of_ones_own_is_added_removed_and_put_back(page: Page, store: Store) -> None:
    seeing = part(page, "see_gap")
    seeing.get_by_role("button", name=WORDS["see_gap"].labels["add_gate"]).press("Enter")
    page.keyboard.type("A driving licence")
    expect(seeing.get_by_role("checkbox", name="A driving licence")).to_be_visible()
    seeing.get_by_role("button", name="Remove A driving licence").press("Enter")
    undo = seeing.get_by_role("button", name="Undo A driving licence")
    expect(undo).to_be_focused()
    undo.press("Enter")
    expect(seeing.get_by_label(WORDS["see_gap"].labels["own_gate"])).to_be_focused()
    saved(page)
    (need,) = store.load().gap.needs.values()
    assert (need.title, need.paper, need.target) == ("A driving licence", True, "25-4022.00")


def test_a_must_of_ones_own_stays_when_the_job_is_found_by_another_title(page: Page) -> None:
    seeing = part(page, "see_gap")
    seeing.get_by_role("button", name=WORDS["see_gap"].labels["add_gate"]).press("Enter")
    page.keyboard.type("A driving licence")
    choosing = part(page, "choose_target")
    choosing.get_by_text(WORDS["choose_target"].labels["change"]).press("Enter")
    choosing.get_by_label(WORDS["choose_target"].labels["search"]).fill("archivist")
    page.keyboard.press("Enter")
    expect(choosing.get_by_text("O*NET")).to_be_visible()
    take = WORDS["choose_target"].labels["take"]
    choosing.get_by_role("button", name=f"{take} Archivists").press("Enter")
    expect(seeing.get_by_role("checkbox", name="A driving licence")).to_have_count(0)
    choosing.get_by_label(WORDS["choose_target"].labels["search"]).fill("librarian")
    page.keyboard.press("Enter")
    choosing.get_by_role("button", name=f"{take} Librarians and Media").press("Enter")
    expect(seeing.get_by_role("checkbox", name="A driving licence")).to_be_visible()


def test_a_picked_gap_becomes_a_step_with_a_date(page: Page, store: Store) -> None:
    part(page, "see_gap").get_by_role("checkbox", name="Teaching and training").check()
    bridging = part(page, "bridge_gaps")
    expect(bridging.locator(".ck-row > summary")).to_have_text("Step 1: Teaching and training")
    unfold(page)
    gap = bridging.get_by_label(FIELDS["gap"])
    expect(gap).to_have_value("2-c-6")
    bridging.get_by_label(FIELDS["title"]).fill("Ask Ama")
    bridging.get_by_label(FIELDS["way"]).select_option("mentor")
    bridging.get_by_label(FIELDS["by"]).fill("2026-02-12")
    bridging.get_by_label(FIELDS["obstacle"], exact=True).fill("I am shy.")
    saved(page)
    (step,) = store.load().gap.actions.values()
    assert (step.gap, step.title, step.way) == ("2-c-6", "Ask Ama", "mentor")
    assert (step.by, step.obstacle) == (date(2026, 2, 12), "I am shy.")
    expect(part(page, "see_plan").get_by_role("figure")).to_contain_text("Ask Ama")


def test_half_a_date_is_kept_and_told_kindly(person: Person, store: Store) -> None:
    store.put(planned())
    page = person.open("gap")
    unfold(page)
    by = part(page, "bridge_gaps").get_by_label(FIELDS["by"])
    by.focus()
    page.keyboard.press("Delete")
    by.blur()
    expect(by).to_have_accessible_description(re.compile("^Error: This is not a whole date yet"))
    assert store.load().gap.actions[STEP].by == date(2026, 2, 12)
    by.fill("2026-03-01")
    by.blur()
    expect(by).not_to_have_attribute("aria-invalid", "true")
    saved(page)
    assert store.load().gap.actions[STEP].by == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("typed", "kept"), [("0026-03-01", date(2026, 3, 1)), ("", None)], ids=["short year", "empty"]
)
def test_a_short_year_is_of_this_century_and_a_date_can_go(
    typed: str, kept: date | None, person: Person, store: Store
) -> None:
    store.put(planned())
    page = person.open("gap")
    unfold(page)
    by = part(page, "bridge_gaps").get_by_label(FIELDS["by"])
    by.fill(typed)
    by.blur()
    saved(page)
    assert store.load().gap.actions[STEP].by == kept


def test_what_is_missing_in_a_step_is_pointed_out(person: Person, store: Store) -> None:
    store.put(planned(by=None))
    page = person.open("gap")
    bridging = part(page, "bridge_gaps")
    bridging.get_by_role("button", name="Check my answers").press("Enter")
    problems = bridging.get_by_role("group", name="There is a problem")
    expect(problems).to_be_focused()
    problems.get_by_role("link", name="Step 1 has no date yet").press("Enter")
    expect(bridging.get_by_label(FIELDS["by"])).to_be_focused()


def test_somebody_comes_back_and_says_how_a_step_went(person: Person, store: Store) -> None:
    store.put(planned())
    page = person.open("gap")
    plan = part(page, "see_plan")
    expect(plan.get_by_role("figure")).to_contain_text("One step is past its date")
    unfold(page)
    plan.get_by_role("radio", name="Done", exact=True).check()
    plan.get_by_label("What did you learn?").fill("She said yes at once.")
    expect(plan.get_by_role("figure")).to_contain_text("All your steps are done")
    saved(page)
    step = store.load().gap.actions[STEP]
    assert (step.went, step.learned) == ("done", "She said yes at once.")


def test_a_removed_step_comes_back_with_its_words(person: Person, store: Store) -> None:
    store.put(replace(planned(gap="2-c-6"), "gap.picked", {"2-c-6": True}))
    page = person.open("gap")
    unfold(page)
    bridging = part(page, "bridge_gaps")
    bridging.get_by_role("button", name="Remove Step 1").press("Enter")
    saved(page)
    undo = bridging.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    undo.press("Enter")
    expect(bridging.get_by_label(FIELDS["title"]).first).to_have_value("Ask Ama")
    person.quiet(page)
    assert store.load().gap.actions[STEP].title == "Ask Ama"


def test_a_step_is_planned_on_a_phone(meet: Meet, store: Store) -> None:
    store.put(aiming())
    page = meet(PHONE).open("gap")
    part(page, "see_gap").get_by_text("Teaching and training", exact=True).last.tap()
    bridging = part(page, "bridge_gaps")
    bridging.get_by_label(FIELDS["title"]).tap()
    page.keyboard.type("Ask Ama")
    bridging.get_by_label(FIELDS["by"]).fill("2030-02-12")
    saved(page)
    expect(part(page, "see_plan").get_by_role("figure")).to_contain_text("12 February 2030")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_page_leads_on_to_the_next_step(page: Page) -> None:
    page.get_by_role("link", name="Save").click()
    expect(page.get_by_role("heading", level=1, name=guide("victories").title)).to_be_visible()
