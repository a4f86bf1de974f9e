"""Step 2: somebody notes what they are proud of, picks, and says why."""

import re

from playwright.sync_api import Locator, Page, expect

from careerkit.content import guide
from careerkit.model import Workbook, replace
from tests.browser.person import Person, exercise, saved, unfold, wait_until_open
from tests.browser.store import Store

WORDS = guide("accomplishments").exercises
TITLES = ("Moved 9,000 books", "Started a choir", "Passed the evening course")


def part(page: Page, name: str) -> Locator:
    """Return one exercise of the page."""
    return exercise(page, WORDS[name].title)


def noted() -> Workbook:
    """Return a workbook with three accomplishments."""
    rows = {f"a000000{i}": {"title": title} for i, title in enumerate(TITLES)}
    return replace(Workbook(), "accomplishments", rows)


def titles(page: Page) -> list[str]:
    """Return the titles of the rows, in the order in which they stand."""
    heads = part(page, "capture").locator("details.ck-row > summary").all_inner_texts()
    return [head.partition(": ")[2] for head in heads]


def test_accomplishments_are_noted_one_after_the_other(person: Person, store: Store) -> None:
    page = person.open("accomplishments")
    capture = part(page, "capture")
    for title, area in zip(TITLES, ("Work", "Life", "School"), strict=True):
        capture.get_by_role("button", name=WORDS["capture"].labels["add"]).click()
        page.keyboard.type(title)
        capture.get_by_role("radio", name=area).locator("visible=true").last.check()
    saved(page)
    kept = [(row.title, row.area) for row in store.load().accomplishments.values()]
    assert kept == [*zip(TITLES, ("work", "life", "school"), strict=True)]


def test_favourites_are_picked_and_get_a_reason(person: Person, store: Store) -> None:
    store.put(noted())
    page = person.open("accomplishments")
    part(page, "pick_favourites").get_by_role("checkbox", name=TITLES[1]).check()
    saved(page)
    why = part(page, "say_why").get_by_label(WORDS["say_why"].fields[0].label)
    expect(why).to_have_count(1)
    unfold(page)
    why.fill("Nobody had asked me to.")
    saved(page)
    rows = store.load().accomplishments
    assert {row.title: row.why for row in rows.values() if row.picked} == {
        TITLES[1]: "Nobody had asked me to."
    }


def test_a_removed_row_is_put_back_where_it_stood(person: Person, store: Store) -> None:
    store.put(noted())
    page = person.open("accomplishments")
    unfold(page)
    part(page, "capture").get_by_role("button", name="Remove Accomplishment 2").click()
    saved(page)
    assert titles(page) == [TITLES[0], TITLES[2]]
    undo = part(page, "capture").get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    undo.press("Enter")
    expect(
        part(page, "capture").get_by_label(WORDS["capture"].fields[0].label).nth(1)
    ).to_be_focused()
    assert titles(page) == [*TITLES]
    person.quiet(page)
    assert store.load().accomplishments == noted().accomplishments


def test_rows_are_put_in_another_order_with_buttons_that_say_which_row(
    person: Person, store: Store
) -> None:
    store.put(noted())
    page = person.open("accomplishments")
    unfold(page)
    up = part(page, "capture").get_by_role("button", name=f"Move up Accomplishment 3: {TITLES[2]}")
    up.press("Enter")
    saved(page)
    assert titles(page) == [TITLES[0], TITLES[2], TITLES[1]]
    said = f"Accomplishment 2: {TITLES[2]} is now 2 of 3."
    expect(part(page, "capture").get_by_role("status")).to_have_text(said)
    moved = f"Move up Accomplishment 2: {TITLES[2]}"
    expect(part(page, "capture").get_by_role("button", name=moved)).to_be_focused()
    page.reload()
    wait_until_open(page)
    assert titles(page) == [TITLES[0], TITLES[2], TITLES[1]]


def test_a_row_without_words_is_pointed_out(person: Person) -> None:
    page = person.open("accomplishments")
    capture = part(page, "capture")
    capture.get_by_role("button", name=WORDS["capture"].labels["add"]).click()
    capture.get_by_role("button", name="Check my answers").click()
    title, area = WORDS["capture"].fields
    problems = capture.get_by_role("group", name="There is a problem")
    expect(problems).to_be_focused()
    expect(problems.get_by_role("link")).to_have_text(
        [title.wanted.format(n=1), area.wanted.format(n=1)]
    )
    expect(capture.get_by_label(title.label)).to_have_accessible_description(
        re.compile(re.escape(f"Error: {title.wanted.format(n=1)}"))
    )
    problems.get_by_role("link").first.click()
    expect(capture.get_by_label(title.label)).to_be_focused()


def test_the_picture_appears_with_the_first_accomplishment(person: Person, store: Store) -> None:
    page = person.open("accomplishments")
    picture = part(page, "see_areas").get_by_role("figure")
    expect(part(page, "see_areas").get_by_text(WORDS["see_areas"].empty)).to_be_visible()
    expect(picture).to_be_hidden()
    store.complete()
    expect(picture).to_be_visible()
    unfold(page)
    expect(picture.get_by_role("row", name="Work")).to_be_visible()
    expect(picture.get_by_role("img", name="Work")).to_be_visible()
