"""What was removed or changed can be brought back on the first page."""

from playwright.sync_api import expect

from careerkit.content import guide
from careerkit.model import Workbook, replace
from tests.browser.person import PROMPT, Person, exercise, saved, unfold
from tests.browser.store import Store

WORDS = guide("start").exercises["bring_back"]


def test_a_removed_story_is_put_back_with_its_words(person: Person, store: Store) -> None:
    store.put(replace(Workbook(), "stories.0d0d0d0d", {"title": "The flood", "action": "I swam"}))
    before = store.load().stories
    stories, start = person.open("stories"), person.open("start")
    unfold(stories)
    stories.get_by_role("button", name="Remove Story 1").click()
    saved(stories)
    assert store.load().stories == {}
    put_back = exercise(start, WORDS.title).get_by_role("button", name="Put back The flood")
    expect(put_back).to_be_visible(timeout=PROMPT)
    put_back.click()
    expect(exercise(start, WORDS.title).get_by_text("The flood is back.").first).to_be_visible()
    assert store.load().stories == before
    expect(stories.get_by_label("Action", exact=True)).to_have_value("I swam", timeout=PROMPT)


def test_a_section_goes_back_to_an_earlier_version(person: Person, store: Store) -> None:
    store.set("start.inspires", "The first words")
    store.set("start.inspires", "The words after them")
    page = person.open("start")
    unfold(page)
    bring_back = exercise(page, WORDS.title)
    bring_back.get_by_role("button", name=WORDS.labels["go_back"]).first.click()
    yes = bring_back.get_by_role("button", name=WORDS.labels["confirm_yes"])
    expect(yes).to_be_visible()
    yes.click()
    expect(bring_back.get_by_text("is as it was on").first).to_be_visible()
    assert store.load().start.inspires != "The words after them"
    expect(page.get_by_label("What inspires you about this work?")).not_to_have_value(
        "The words after them"
    )
