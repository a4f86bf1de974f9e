"""Two tabs of one person follow each other and lose nothing."""

from playwright.sync_api import Locator, Page, expect

from careerkit.steps import Step
from tests.browser.person import PROMPT, Person, exercise, last_answer, saved, unfold
from tests.browser.states import each_step
from tests.browser.store import Store

_CARET = "() => [document.activeElement.id, document.activeElement.selectionStart]"


@each_step
def test_the_other_tab_shows_what_is_typed_and_keeps_its_focus_and_caret(
    step: Step, person: Person, store: Store
) -> None:
    store.complete()
    one, other = person.open(step.slug), person.open(step.slug)
    for page in (one, other):
        unfold(page)
    followed = last_answer(other)
    followed.focus()
    followed.press("Home")
    followed.press("ArrowRight")
    before = other.evaluate(_CARET)
    last_answer(one).fill("Longer than it was before, and typed in the first tab")
    saved(one)
    expect(followed).to_have_value(
        "Longer than it was before, and typed in the first tab", timeout=PROMPT
    )
    assert before[1] == 1
    assert other.evaluate(_CARET) == before


def test_words_typed_in_two_tabs_at_once_are_all_kept(person: Person, store: Store) -> None:
    store.complete()
    one, other = person.open("values"), person.open("values")
    fields = (
        exercise(one, "First guesses").get_by_label("What do you do well?"),
        exercise(other, "First guesses").get_by_label("Where would you like to work?"),
    )
    for field in fields:
        field.clear()
    for letter in "at the same time":
        for field in fields:
            field.press_sequentially(letter)
    for page in (one, other):
        saved(page)
    guesses = store.load().values.guesses
    assert (guesses.good_at, guesses.where) == ("at the same time", "at the same time")


def test_rows_added_in_two_tabs_at_once_are_both_kept(person: Person, store: Store) -> None:
    one, other = person.open("accomplishments"), person.open("accomplishments")
    for page, title in ((one, "From the first tab"), (other, "From the other tab")):
        page.get_by_role("button", name="Add an accomplishment").click()
        page.get_by_label("Something you did").first.fill(title)
    for page in (one, other):
        saved(page)
    titles = {row.title for row in store.load().accomplishments.values()}
    assert titles == {"From the first tab", "From the other tab"}
    for page in (one, other):
        for title in titles:
            expect(heads(page).filter(has_text=title)).to_be_visible(timeout=PROMPT)


def test_of_two_tabs_that_write_in_the_same_field_the_last_one_wins(
    person: Person, store: Store
) -> None:
    one, other = person.open("start"), person.open("start")
    for page, words in ((one, "Written first"), (other, "Written last")):
        page.get_by_role("textbox").last.fill(words)
        page.get_by_role("textbox").last.blur()
        saved(page)
    assert store.load().start.inspires == "Written last"
    expect(one.get_by_role("textbox").last).to_have_value("Written last", timeout=PROMPT)


def heads(page: Page) -> Locator:
    """Return the heads of the rows."""
    return page.locator("details.ck-row > summary")
