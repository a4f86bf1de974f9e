"""The same on a phone, with a thumb."""

from playwright.sync_api import expect

from careerkit.content import guide
from tests.browser.person import PHONE, Meet, exercise, saved, unfold
from tests.browser.store import Store

VALUES = guide("values").exercises
PROUD = guide("accomplishments").exercises


def test_cards_are_sorted_by_tapping(meet: Meet, store: Store) -> None:
    page = meet(PHONE).open("values")
    sorting = exercise(page, VALUES["sort_cards"].title)
    for option in VALUES["sort_cards"].options:
        sorting.get_by_role("button", name=option.label).tap()
        sorting.get_by_role("heading").first.tap()  # or the next tap would be half a double tap
    saved(page)
    assert sorted(store.load().values.piles.values()) == ["not", "somewhat", "very"]


def test_an_accomplishment_is_noted_and_picked_by_tapping(meet: Meet, store: Store) -> None:
    page = meet(PHONE).open("accomplishments")
    capture = exercise(page, PROUD["capture"].title)
    capture.get_by_role("button", name=PROUD["capture"].labels["add"]).tap()
    page.keyboard.type("Started a choir")
    capture.get_by_role("radio", name="Life").tap()
    exercise(page, PROUD["pick_favourites"].title).get_by_text("Started a choir").tap()
    unfold(page)
    why = exercise(page, PROUD["say_why"].title).get_by_label(PROUD["say_why"].fields[0].label)
    why.tap()
    page.keyboard.type("It still sings.")
    saved(page)
    row, *_ = store.load().accomplishments.values()
    assert (row.title, row.area, row.picked, row.why) == (
        "Started a choir",
        "life",
        True,
        "It still sings.",
    )
    page.get_by_role("link", name="Save").tap()
    expect(page.get_by_role("heading", level=1, name=guide("stories").title)).to_be_visible()
