"""Step 8: somebody notes wins, is asked what they are worth, tells one, and tracks applications."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from careerkit.content import guide
from careerkit.model import Victory, Workbook, replace
from tests.browser.axe import violations
from tests.browser.person import PHONE, Meet, Person, exercise, saved, unfold
from tests.browser.store import Store

WORDS = guide("victories").exercises
LOG = WORDS["log_win"].labels
FIELDS = {field.id: field.label for field in WORDS["log_win"].fields}
KINDS = {
    option.id: option.label
    for field in WORDS["log_win"].fields
    if field.id == "kind"
    for option in field.options
}
WIN = "a0000001"
MOST_TAPS = 4
CLIPBOARD = ["clipboard-read", "clipboard-write"]
TAPS = """() => {
  window.taps = 0;
  addEventListener("pointerdown", () => (window.taps += 1), true);
}"""


def part(page: Page, name: str) -> Locator:
    """Return one exercise of the page."""
    return exercise(page, WORDS[name].title)


def won(**said: object) -> Workbook:
    """Return a workbook with one win."""
    win = {"title": "Passed the exam", "kind": "skill", "on": "2026-03-01", **said}
    return replace(Workbook(), f"victories.wins.{WIN}", win)


def only_win(store: Store) -> Victory:
    (win,) = store.load().victories.wins.values()
    return win


@pytest.fixture
def page(person: Person, store: Store) -> Iterator[Page]:
    """Return the page with one win."""
    store.put(won())
    page = person.open("victories")
    unfold(page)
    yield page
    person.quiet(page)


@pytest.mark.parametrize("width", [390, 320])
def test_a_win_is_kept_on_a_phone_with_few_taps_and_one_field(
    meet: Meet, store: Store, width: int
) -> None:
    page = meet({**PHONE, "viewport": {"width": width, "height": 640}}).open("victories")
    page.evaluate(TAPS)
    entry = page.locator(".ck-entry")
    entry.get_by_label(FIELDS["title"]).tap()
    page.keyboard.type("The archive called me")
    entry.get_by_text(KINDS["interview"], exact=True).tap()
    entry.get_by_role("button", name=LOG["keep"]).tap()
    assert page.evaluate("window.taps") <= MOST_TAPS
    expect(part(page, "log_win").locator(".ck-notice")).to_be_focused()
    saved(page)
    win = only_win(store)
    assert (win.title, win.kind) == ("The archive called me", "interview")
    assert win.on == date.fromisoformat(
        page.evaluate("new Intl.DateTimeFormat('sv-SE').format(new Date())")
    )
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_choice_is_big_enough_for_a_thumb(meet: Meet) -> None:
    page = meet(PHONE).open("victories")
    boxes = [chip.bounding_box() for chip in page.locator(".ck-entry .ck-strength").all()]
    assert len(boxes) == len(KINDS)
    assert all(box and box["height"] >= 44 and box["width"] >= 44 for box in boxes)


def test_a_tap_on_a_kind_is_enough_for_a_win(person: Person, store: Store) -> None:
    page = person.open("victories")
    page.locator(".ck-entry").get_by_label(KINDS["thanks"]).check()
    page.get_by_role("button", name=LOG["keep"]).click()
    expect(part(page, "log_win").locator(".ck-row > summary")).to_contain_text(KINDS["thanks"])
    saved(page)
    assert only_win(store).title == KINDS["thanks"]


def test_an_empty_win_is_not_kept_and_the_field_says_why(person: Person, store: Store) -> None:
    page = person.open("victories")
    page.get_by_role("button", name=LOG["keep"]).click()
    title = page.locator(".ck-entry").get_by_label(FIELDS["title"])
    expect(title).to_be_focused()
    expect(title).to_have_attribute("aria-invalid", "true")
    person.quiet(page)
    assert store.load().victories.wins == {}


def test_a_win_is_noted_with_the_keyboard_alone(person: Person, store: Store) -> None:
    page = person.open("victories")
    page.locator(".ck-entry").get_by_label(FIELDS["title"]).focus()
    page.keyboard.type("Sang alone")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")  # from the first kind round to the last: an own one
    own = page.locator(".ck-entry").get_by_label(FIELDS["own_kind"])
    expect(own).to_be_visible()
    page.keyboard.press("Tab")
    expect(own).to_be_focused()
    page.keyboard.type("Choir")
    page.keyboard.press("Enter")
    expect(part(page, "log_win").locator(".ck-row > summary")).to_contain_text("Choir")
    saved(page)
    win = only_win(store)
    assert (win.title, win.kind, win.own_kind) == ("Sang alone", "own", "Choir")


def test_a_kind_of_ones_own_is_enough_for_a_win(person: Person, store: Store) -> None:
    page = person.open("victories")
    entry = page.locator(".ck-entry")
    entry.get_by_label(KINDS["own"]).check()
    entry.get_by_label(FIELDS["own_kind"]).fill("Bread")
    page.get_by_role("button", name=LOG["keep"]).click()
    expect(part(page, "log_win").locator(".ck-row > summary")).to_contain_text("Bread")
    saved(page)
    assert only_win(store).title == "Bread"


def test_a_kind_of_ones_own_without_a_name_is_asked_for_it(person: Person) -> None:
    page = person.open("victories")
    entry = page.locator(".ck-entry")
    entry.get_by_label(KINDS["own"]).check()
    page.get_by_role("button", name=LOG["keep"]).click()
    expect(entry.get_by_label(FIELDS["own_kind"])).to_be_focused()


def test_what_is_typed_and_never_kept_is_not_lost(person: Person, store: Store) -> None:
    page = person.open("victories")
    page.locator(".ck-entry").get_by_label(FIELDS["title"]).fill("Half a w")
    saved(page)
    assert only_win(store).title == "Half a w"
    again = person.open("victories")
    expect(part(again, "log_win").locator(".ck-row > summary")).to_contain_text("Half a w")


def test_a_shrunk_win_is_asked_about_kindly(person: Person, store: Store) -> None:
    page = person.open("victories")
    log = part(page, "log_win")
    log.locator(".ck-entry").get_by_label(FIELDS["title"]).fill("It's only a part-time job")
    page.keyboard.press("Enter")
    notice = log.locator(".ck-notice")
    expect(notice).to_contain_text("You wrote “only”")
    notice.get_by_label(FIELDS["worth"]).fill("I eat with people who laugh.")
    expect(notice.get_by_label(FIELDS["worth"])).to_be_focused()
    saved(page)
    assert only_win(store).worth == "I eat with people who laugh."


def test_an_innocent_only_is_not_asked_about(person: Person) -> None:
    page = person.open("victories")
    log = part(page, "log_win")
    title = log.locator(".ck-entry").get_by_label(FIELDS["title"])
    title.fill("I was the only applicant who speaks Somali")
    page.keyboard.press("Enter")
    expect(log.locator(".ck-notice")).to_contain_text("Kept:")
    person.quiet(page)
    expect(log.get_by_text("You wrote")).to_have_count(0)


def test_a_removed_win_comes_back_with_its_words(page: Page, store: Store) -> None:
    log = part(page, "log_win")
    log.get_by_role("button", name="Remove Passed the exam").press("Enter")
    undo = log.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    saved(page)
    assert store.load().victories.wins == {}
    undo.press("Enter")
    expect(log.locator(".ck-row").get_by_label(FIELDS["title"])).to_have_value("Passed the exam")
    assert only_win(store).title == "Passed the exam"


def test_the_latest_win_stands_first(page: Page, store: Store) -> None:
    store.set("victories.wins.a0000002", {"title": "Earlier", "on": "2026-01-01"})
    store.set("victories.wins.a0000003", {"title": "Later", "on": "2026-05-01"})
    names = part(page, "log_win").locator(".ck-row > summary > span:first-child")
    expect(names).to_have_text(["Later", "Passed the exam", "Earlier"])


def test_a_day_that_has_not_come_is_kept_and_told_so(person: Person, store: Store) -> None:
    store.put(won())
    page = person.open("victories")
    entry = page.locator(".ck-entry")
    entry.get_by_label(FIELDS["title"]).fill("Graduation")
    expect(entry.get_by_role("status")).to_have_text("")
    entry.get_by_label(FIELDS["on"]).fill("2999-05-01")
    expect(entry.get_by_role("status")).to_have_text(LOG["early"])
    entry.get_by_role("button", name=LOG["keep"]).click()
    rows = part(page, "log_win").locator(".ck-row > summary")
    expect(rows.first).to_contain_text(f"1 May 2999, {LOG['not_yet']}")
    expect(part(page, "see_wins").get_by_role("figure")).to_contain_text("One win")
    choice = part(page, "tell_one").get_by_label(WORDS["tell_one"].labels["choose"])
    expect(choice.locator("option:checked")).to_have_text("Passed the exam")
    saved(page)
    assert len(store.load().victories.wins) == 2


def test_a_win_becomes_something_to_be_proud_of_and_is_taken_back(page: Page, store: Store) -> None:
    log = part(page, "log_win")
    log.get_by_role("button", name=LOG["accomplish"]).press("Enter")
    take_off = log.get_by_role("button", name=LOG["unaccomplish"])
    expect(take_off).to_be_focused()
    expect(log.get_by_role("link", name=LOG["to_accomplishments"])).to_be_visible()
    saved(page)
    assert store.load().accomplishments[WIN].title == "Passed the exam"
    take_off.press("Enter")
    expect(log.get_by_role("button", name="Undo")).to_be_focused()
    saved(page)
    assert store.load().accomplishments == {}


def test_a_win_becomes_a_line_for_a_resume(page: Page, store: Store) -> None:
    log = part(page, "log_win")
    log.get_by_role("button", name=LOG["resume"]).press("Enter")
    line = log.get_by_label(LOG["line"])
    expect(line).to_be_focused()
    line.fill("Passed the state exam at 52")
    saved(page)
    assert store.load().background.lines[WIN].title == "Passed the state exam at 52"
    log.get_by_role("button", name=LOG["unresume"]).press("Enter")
    expect(log.get_by_role("button", name=LOG["resume"])).to_be_visible()


def test_the_picture_follows_the_wins(page: Page, store: Store) -> None:
    figure = part(page, "see_wins").get_by_role("figure")
    expect(figure).to_contain_text("One win, in March 2026.")
    store.set("victories.wins.a0000002", {"title": "More", "on": "2026-05-01"})
    expect(figure).to_contain_text("2 wins in 3 months.")


def test_a_ready_message_is_copied_and_sent_by_ones_own_means(page: Page, store: Store) -> None:
    page.context.grant_permissions(CLIPBOARD)
    telling = part(page, "tell_one")
    telling.get_by_label(WORDS["tell_one"].fields[0].label).fill("Ndapewa")
    message = telling.get_by_label(WORDS["tell_one"].fields[1].label)
    expect(message).to_have_value(re.compile(r"Hello Ndapewa\. .*: Passed the exam\."))
    telling.get_by_role("button", name=WORDS["tell_one"].labels["copy"]).press("Enter")
    expect(telling.get_by_text(WORDS["tell_one"].labels["copied"]).first).to_be_visible()
    assert "Ndapewa" in page.evaluate("navigator.clipboard.readText()")
    mail = telling.get_by_role("link", name=WORDS["tell_one"].labels["mail"])
    expect(mail).to_have_attribute("href", re.compile(r"mailto:\?subject=.*Passed%20the%20exam"))
    telling.get_by_role("radio", name="I told somebody").check()
    expect(telling.get_by_text("1 of 1 told to somebody.")).to_be_visible()
    saved(page)
    win = only_win(store)
    assert (win.tell, win.sharing) == ("Ndapewa", "told")
    assert "Passed the exam" in win.message


def test_an_own_message_stays_as_it_was_written(page: Page, store: Store) -> None:
    telling = part(page, "tell_one")
    message = telling.get_by_label(WORDS["tell_one"].fields[1].label)
    message.fill("Guess what.")
    telling.get_by_label(WORDS["tell_one"].fields[0].label).fill("Tom")
    expect(message).to_have_value("Guess what.")
    saved(page)
    assert only_win(store).message == "Guess what."


def test_the_hours_of_small_jobs_are_added_up(page: Page, store: Store) -> None:
    counting = part(page, "count_small_jobs")
    labels = {field.id: field.label for field in WORDS["count_small_jobs"].fields}
    for title, hours in (("Saturday desk", "6"), ("My mother", "15")):
        counting.get_by_role("button", name=WORDS["count_small_jobs"].labels["add"]).click()
        counting.get_by_label(labels["title"]).last.fill(title)
        counting.get_by_label(labels["hours"]).last.fill(hours)
    expect(counting.get_by_text("You give them 21 hours of each week.")).to_be_visible()
    expect(counting.get_by_text("1,092 hours")).to_be_visible()
    saved(page)
    assert [job.hours for job in store.load().victories.small_jobs.values()] == [6, 15]


def test_hours_that_are_no_whole_number_stay_in_the_field_with_a_kind_word(page: Page) -> None:
    counting = part(page, "count_small_jobs")
    counting.get_by_role("button", name=WORDS["count_small_jobs"].labels["add"]).click()
    hours = counting.get_by_label(WORDS["count_small_jobs"].fields[1].label)
    for typed in ("12.5", "many"):
        hours.fill(typed)
        hours.press("Tab")
        expect(hours).to_have_attribute("aria-invalid", "true")
        expect(hours).to_have_value(typed)
    hours.fill("7")
    expect(hours).not_to_have_attribute("aria-invalid", "true")


def test_an_application_gets_its_history_day_by_day(page: Page, store: Store) -> None:
    tracking = part(page, "track_applications")
    words = WORDS["track_applications"]
    tracking.get_by_role("button", name=words.labels["add"]).click()
    tracking.get_by_label(words.fields[0].label).fill("Archive clerk")
    happened = tracking.get_by_label(words.labels["happened"])
    note = tracking.get_by_role("button", name=words.labels["note_it"])
    note.press("Enter")
    sent = tracking.get_by_label("I sent it: the day")
    expect(sent).to_be_focused()
    sent.fill("2026-03-03")
    happened.select_option("interview")
    note.press("Enter")
    tracking.get_by_label("An interview: the day").fill("2026-03-18")
    summary = tracking.locator(".ck-row > summary")
    expect(summary).to_contain_text("An interview · 18 March 2026")
    saved(page)
    (one,) = store.load().victories.applications.values()
    assert one.stages == {"sent": date(2026, 3, 3), "interview": date(2026, 3, 18)}


def test_a_removed_stage_comes_back_with_its_day(page: Page, store: Store) -> None:
    job = {"title": "Clerk", "stages": {"sent": "2026-03-03"}}
    store.set("victories.applications.b0000001", job)
    tracking = part(page, "track_applications")
    unfold(page)
    tracking.get_by_role("button", name="Remove this day I sent it").press("Enter")
    undo = tracking.get_by_role("button", name="Undo I sent it")
    expect(undo).to_be_focused()
    undo.press("Enter")
    expect(tracking.get_by_label("I sent it: the day")).to_have_value("2026-03-03")
    saved(page)
    (one,) = store.load().victories.applications.values()
    assert one.stages == {"sent": date(2026, 3, 3)}


def test_a_win_is_tied_to_the_application_that_it_came_from(page: Page, store: Store) -> None:
    log = part(page, "log_win")
    came_from = log.get_by_label(FIELDS["application"])
    expect(came_from).to_be_hidden()
    store.set("victories.applications.b0000001", {"title": "Clerk", "employer": "Court"})
    came_from.select_option("Clerk, Court")
    saved(page)
    assert only_win(store).application == "b0000001"
