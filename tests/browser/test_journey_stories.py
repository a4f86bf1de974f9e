"""Step 3: somebody tells a story, is asked about it, shortens it, and is listened to."""

import pytest
from playwright.sync_api import Locator, Page, expect

from careerkit.content import coach_questions, guide
from careerkit.model import Workbook, replace
from tests.browser.axe import violations
from tests.browser.person import Person, exercise, saved, unfold
from tests.browser.store import Store

WORDS = guide("stories").exercises
FAVOURITE = "a0000001"
TITLE = "Moved 9,000 books in a week"
STORY = {
    "title": TITLE,
    "problem": "The cellar flooded, and the books stood on the floor.",
    "action": "I found twelve helpers, made a plan of the shelves and carried boxes with them.",
    "why_care": "The town kept its history.",
}


def part(page: Page, name: str) -> Locator:
    """Return one exercise of the page."""
    return exercise(page, WORDS[name].title)


def picked() -> Workbook:
    """Return a workbook with one favourite."""
    return replace(Workbook(), f"accomplishments.{FAVOURITE}", {"title": TITLE, "picked": True})


def begun() -> Workbook:
    """Return a workbook with a story that has no end yet."""
    return replace(picked(), f"stories.{FAVOURITE}", STORY)


@pytest.fixture
def page(person: Person, store: Store) -> Page:
    """Return the page with a story that has no end yet, unfolded."""
    store.put(begun())
    page = person.open("stories")
    unfold(page)
    return page


def test_a_favourite_waits_to_be_told(person: Person, store: Store) -> None:
    store.put(picked())
    page = person.open("stories")
    unfold(page)
    telling = part(page, "tell")
    expect(telling.get_by_label("Name", exact=True)).to_have_value(TITLE)
    telling.get_by_label("Problem", exact=True).fill("The cellar flooded.")
    saved(page)
    story = store.load().stories[FAVOURITE]
    assert (story.title, story.problem) == (TITLE, "The cellar flooded.")


def test_the_coach_asks_when_asked_and_its_question_goes_away_when_answered(
    page: Page, person: Person
) -> None:
    telling = part(page, "tell")
    question = telling.get_by_text(coach_questions()["no_result"].question, exact=True)
    expect(question).to_be_hidden()
    telling.get_by_role("button", name=WORDS["tell"].labels["ask"]).click()
    expect(question).to_be_visible()
    telling.get_by_role("button", name="Go to Result").click()
    expect(telling.get_by_label("Result", exact=True)).to_be_focused()
    page.keyboard.type("All 9,000 were dry by Sunday, and 40 people came to the reopening.")
    expect(question).to_be_hidden()
    person.quiet(page)
    telling.get_by_role("button", name="question").click()
    expect(telling.get_by_text(WORDS["tell"].labels["none"])).to_be_visible()


def test_a_short_version_says_how_long_it_takes_aloud(page: Page, store: Store) -> None:
    shorten = part(page, "shorten")
    shorten.get_by_label("In one line").fill("I moved 9,000 books in a week.")
    shorten.get_by_label("In one minute").fill("word " * 75)
    expect(shorten.get_by_text("about 30 seconds aloud")).to_be_visible()
    saved(page)
    assert store.load().stories[FAVOURITE].one_line == "I moved 9,000 books in a week."


def test_a_partner_taps_the_strengths_that_they_hear(page: Page, store: Store) -> None:
    listening = part(page, "listen")
    labels = WORDS["listen"].labels
    listening.get_by_role("button", name=labels["start"], exact=True).click()
    expect(listening.get_by_role("heading", name=TITLE)).to_be_focused()
    expect(listening.get_by_text(STORY["problem"])).to_be_visible()
    heard = [option.label for option in WORDS["listen"].options[:2]]
    for strength in heard:
        listening.get_by_role("checkbox", name=strength, exact=True).check()
    listening.get_by_label(labels["other"]).fill("Humour")
    listening.get_by_label(labels["listener"]).fill("Tom")
    listening.get_by_role("button", name=labels["done"]).click()
    result = f"{labels['heard_by'].format(name='Tom')}: {heard[0]}, {heard[1]}, Humour"
    expect(listening.get_by_role("definition").filter(has_text=result)).to_be_visible()
    saved(page)
    story = store.load().stories[FAVOURITE]
    assert (len(story.heard), story.heard_else, story.listener) == (2, "Humour", "Tom")


def test_the_part_of_the_partner_has_no_axe_violations(page: Page) -> None:
    part(page, "listen").get_by_role("button", name=WORDS["listen"].labels["start"]).click()
    part(page, "tell").get_by_role("button", name=WORDS["tell"].labels["ask"]).click()
    expect(part(page, "tell").get_by_role("button", name="Go to Result")).to_be_visible()
    assert violations(page) == []


def test_the_picture_has_a_row_for_each_story(page: Page) -> None:
    picture = part(page, "see_stories").get_by_role("figure")
    expect(picture.get_by_role("row", name=TITLE)).to_be_visible()
    expect(picture.get_by_role("img")).to_be_visible()


def test_save_and_continue_leads_to_the_skills(page: Page) -> None:
    page.get_by_role("link", name="Save").click()
    expect(page.get_by_role("heading", level=1, name=guide("skills").title)).to_be_visible()
