"""Step 0: somebody opens the workbook for the first time, and comes back."""

import pytest
from playwright.sync_api import Locator, Page, expect

from careerkit.content import guide
from careerkit.steps import STEPS, Step
from tests.browser.person import Person, exercise, saved, wait_until_open
from tests.browser.store import Store

WORDS = guide("start").exercises
LATER = STEPS[1:]


def task(page: Page, step: Step) -> Locator:
    """Return a step's row in the task list."""
    return exercise(page, WORDS["see_steps"].title).get_by_role(
        "link", name=f"{STEPS.index(step)}. {step.title}"
    )


def test_what_inspires_and_the_purpose_are_kept(person: Person, store: Store) -> None:
    page = person.open("start")
    page.get_by_label("What inspires you about this work?").fill("The atlases")
    for option in WORDS["choose_purpose"].options:
        page.get_by_role("radio", name=option.label).check()
    saved(page)
    start = store.load().start
    assert (start.inspires, start.purpose) == ("The atlases", option.id)


@pytest.mark.parametrize(
    ("done", "status"), [(0, "Not started"), (1, "In progress"), (2, "Done")], ids=str
)
def test_the_task_list_says_how_far_each_step_is(
    done: int, status: str, person: Person, store: Store
) -> None:
    if done:
        store.complete()
    if done == 1:
        for section in ("accomplishments", "stories"):
            rows = getattr(store.load(), section)
            first = next(iter(rows))
            store.set(section, {first: rows[first]})
        wins = store.load().victories.wins
        first = next(iter(wins))
        store.set("victories.wins", {first: wins[first]})
        store.set("values.guesses.want", "")
        for section in ("skills", "directions.likes", "gap.picked", "background.posts"):
            store.set(section, {})
    page = person.open("start")
    for step in LATER:
        expect(task(page, step)).to_contain_text(status)


@pytest.mark.parametrize("step", LATER, ids=lambda step: step.slug)
def test_a_row_of_the_task_list_opens_its_step_and_the_way_back_leads_home(
    step: Step, person: Person
) -> None:
    page = person.open("start")
    task(page, step).click()
    expect(page.get_by_role("heading", level=1, name=step.title)).to_be_visible()
    wait_until_open(page)
    page.get_by_role("link", name="← Back").click()
    expect(page.get_by_role("heading", level=1, name=STEPS[0].title)).to_be_visible()
    wait_until_open(page)
