"""Step 1: somebody sorts cards, finds five, weighs what decides, and guesses."""

import re

from playwright.sync_api import Locator, Page, expect

from careerkit.content import deck, guide
from careerkit.model import Workbook, replace
from tests.browser.person import Person, exercise, saved, unfold, wait_until_open
from tests.browser.store import Store

WORDS = guide("values").exercises
CARDS = [card.id for card in deck("values").cards if card.work]
VERY, SOMEWHAT, NOT = (option.label for option in WORDS["sort_cards"].options)
MANY = 7  # cards on the first pile
MOST = 60  # questions about so few cards


def part(page: Page, name: str) -> Locator:
    """Return one exercise of the page."""
    return exercise(page, WORDS[name].title)


def sorted_workbook() -> Workbook:
    """Return a workbook in which every card is sorted, a few of them as very important."""
    piles = {card: "very" if i < MANY else "not" for i, card in enumerate(CARDS)}
    return replace(Workbook(), "values.piles", piles)


def answer_all(person: Person, page: Page) -> None:
    """Choose the left card, again and again, until the five are found."""
    top = page.get_by_role("heading", name=WORDS["keep_top"].labels["top_title"])
    part(page, "keep_top").get_by_role("button").first.focus()
    for _ in range(MOST):
        if top.is_visible():
            return
        page.keyboard.press("1")
        person.quiet(page)
    raise AssertionError(page.inner_text("main"))


def rows(page: Page) -> list[str]:
    """Return the names in the top five, in order."""
    shown = part(page, "keep_top").locator("ol.ck-top b").all_inner_texts()
    return [re.sub(r"^\d+\. ", "", name) for name in shown]


def test_every_card_can_be_sorted_with_three_keys(person: Person, store: Store) -> None:
    page = person.open("values")
    part(page, "sort_cards").get_by_role("button", name=VERY).focus()
    for number in range(len(CARDS)):
        page.keyboard.press("123"[number % 3])
    saved(page)
    progress = WORDS["sort_cards"].labels["progress"].format(n=len(CARDS), total=len(CARDS))
    expect(part(page, "sort_cards").get_by_text(progress)).to_be_visible()
    piles = store.load().values.piles
    assert piles.keys() == set(CARDS)
    assert set(piles.values()) == {"very", "somewhat", "not"}


def test_a_double_click_sorts_one_card(person: Person, store: Store) -> None:
    page = person.open("values")
    part(page, "sort_cards").get_by_role("button", name=VERY).dblclick()
    person.quiet(page)
    assert [*store.load().values.piles.values()] == ["very"]


def test_a_card_can_be_taken_back_and_put_on_another_pile(person: Person, store: Store) -> None:
    page = person.open("values")
    sorting = part(page, "sort_cards")
    sorting.get_by_role("button", name=SOMEWHAT).click()
    sorting.get_by_role("button", name=WORDS["sort_cards"].labels["undo"], exact=True).click()
    saved(page)
    assert store.load().values.piles == {}
    sorting.get_by_role("button", name=VERY).click()
    sorting.get_by_role("combobox").select_option(NOT)
    saved(page)
    assert [*store.load().values.piles.values()] == ["not"]


def test_a_card_of_ones_own_joins_the_deck(person: Person, store: Store) -> None:
    page = person.open("values")
    sorting = part(page, "sort_cards")
    sorting.get_by_role("button", name=WORDS["sort_cards"].labels["add_own"]).click()
    page.keyboard.type("Using both my languages")
    saved(page)
    expect(sorting.get_by_role("group", name="Using both my languages")).to_be_visible()
    sorting.get_by_role("button", name=VERY).click()
    saved(page)
    values = store.load().values
    assert [values.own_cards[card].name for card in values.piles] == ["Using both my languages"]


def test_two_at_a_time_the_five_most_important_are_found(person: Person, store: Store) -> None:
    store.put(sorted_workbook())
    page = person.open("values")
    answer_all(person, page)
    names = {card.name for card in deck("values").cards if card.id in CARDS[:MANY]}
    assert len(rows(page)) == 5
    assert set(rows(page)) < names


def test_the_five_can_be_put_in_another_order(person: Person) -> None:
    page = person.open("values")
    part(page, "sort_cards").get_by_role("button", name=VERY).focus()
    for key in "1" * MANY + "3" * (len(CARDS) - MANY):
        page.keyboard.press(key)
    person.quiet(page)
    answer_all(person, page)
    first, second, *rest = rows(page)
    down = part(page, "keep_top").get_by_role("button", name=f"Move down {first}")
    down.click()
    saved(page)
    assert rows(page) == [second, first, *rest]
    page.reload()
    wait_until_open(page)
    assert rows(page) == [second, first, *rest]


def test_points_that_are_not_a_hundred_are_pointed_out_and_can_be_shared_out(
    person: Person, store: Store
) -> None:
    page = person.open("values")
    weighing = part(page, "weigh_factors")
    labels = WORDS["weigh_factors"].labels
    weighing.get_by_label(labels["points"].format(name="Salary")).fill("40")
    weighing.get_by_role("button", name="Check my answers").click()
    problems = weighing.get_by_role("group", name="There is a problem")
    expect(problems).to_be_focused()
    problems.get_by_role("link", name=labels["check_left"].format(n=60)).click()
    expect(weighing.get_by_label(labels["points"].format(name="Salary"))).to_be_focused()
    weighing.get_by_role("button", name=labels["share_rest"]).click()
    expect(weighing.get_by_text(labels["exact"])).to_be_visible()
    expect(problems).to_be_hidden()
    saved(page)
    weights = store.load().values.weights
    assert (weights["salary"], sum(weights.values())) == (40, 100)


def test_what_is_no_number_is_pointed_out_beside_the_field(person: Person, store: Store) -> None:
    page = person.open("values")
    weighing = part(page, "weigh_factors")
    labels = WORDS["weigh_factors"].labels
    field = weighing.get_by_label(labels["points"].format(name="Commute"))
    field.fill("a lot")
    field.blur()
    expect(weighing.get_by_text(labels["whole"])).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    assert store.load().values.weights == {}


def test_guesses_are_checked_only_when_asked(person: Person, store: Store) -> None:
    page = person.open("values")
    guessing = part(page, "first_guesses")
    fields = [field for field in WORDS["first_guesses"].fields if field.wanted]
    for field in fields[1:]:
        guessing.get_by_label(field.label).fill(f"A guess at {field.id}")
    problems = guessing.get_by_role("group", name="There is a problem")
    expect(problems).to_be_hidden()
    guessing.get_by_role("button", name="Check my answers").click()
    expect(problems.get_by_role("link")).to_have_text([fields[0].wanted])
    problems.get_by_role("link").press("Enter")
    expect(guessing.get_by_label(fields[0].label)).to_be_focused()
    page.keyboard.type("Teach")
    guessing.get_by_role("button", name="Check my answers").click()
    expect(problems).to_be_hidden()
    saved(page)
    assert store.load().values.guesses.want == "Teach"


def test_the_picture_says_its_finding_and_has_a_table(person: Person, store: Store) -> None:
    store.complete()
    page = person.open("values")
    unfold(page)
    picture = part(page, "see_values").get_by_role("figure")
    expect(picture).to_be_visible()
    expect(picture.get_by_role("img")).to_have_attribute("aria-label", re.compile("Salary"))
    expect(picture.get_by_role("row", name="Salary").get_by_role("cell").last).to_have_text("40")


def test_save_and_continue_leads_to_the_next_step(person: Person, store: Store) -> None:
    page = person.open("values")
    page.get_by_label(WORDS["finish"].fields[0].label).fill("I need both")
    page.get_by_role("link", name="Save").click()
    expect(
        page.get_by_role("heading", level=1, name=guide("accomplishments").title)
    ).to_be_visible()
    assert store.load().takeaways == {"values": "I need both"}
