"""Step 4: somebody keeps skills, rates them, sees them, names a theme, looks at a guess again."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from careerkit.content import guide
from careerkit.model import Workbook, replace
from tests.browser.axe import violations
from tests.browser.person import PHONE, Meet, Person, exercise, saved, unfold
from tests.browser.store import Store

WORDS = guide("skills").exercises
FIND = WORDS["find_skills"].labels
STORY = "a0000001"
TITLE = "The tablet hour"
TEACHING = "2-b-1-e"
NAME = "Teaching and showing how"
TOLD = {
    "start.inspires": "A pupil who came back to read to me.",
    "values.guesses.good_at": "Lessons in small groups",
    f"stories.{STORY}": {
        "title": TITLE,
        "problem": "Nobody dared to use the new tablets.",
        "action": "I taught six pensioners how to use one, step by step, and showed them again.",
        "result": "They now teach each other.",
        "heard": {"teaching": True},
    },
}


def part(page: Page, name: str) -> Locator:
    """Return one exercise of the page."""
    return exercise(page, WORDS[name].title)


def told() -> Workbook:
    """Return a workbook with a story, and a guess."""
    workbook = Workbook()
    for path, value in TOLD.items():
        workbook = replace(workbook, path, value)
    return workbook


def kept() -> Workbook:
    """Return a workbook with a skill to rate."""
    return replace(told(), f"skills.{TEACHING}", {"keep": "yes", "stories": {STORY: True}})


@pytest.fixture
def page(person: Person, store: Store) -> Page:
    """Return the page with a story told."""
    store.put(told())
    return person.open("skills")


@pytest.fixture
def rating(person: Person, store: Store) -> Page:
    """Return the page with a skill to rate, unfolded."""
    store.put(kept())
    page = person.open("skills")
    unfold(page)
    return page


def test_a_proposed_skill_shows_its_words_and_is_kept_with_its_story(
    page: Page, store: Store
) -> None:
    card = part(page, "find_skills").get_by_role("group", name=NAME, exact=True)
    expect(card.get_by_text("“step by step, and showed”")).to_be_visible()
    expect(card.get_by_text(FIND["heard"])).to_be_visible()
    card.get_by_role("radio", name=FIND["keep"]).check()
    expect(
        part(page, "find_skills").get_by_text(FIND["few"].format(n=1), exact=True)
    ).to_be_visible()
    saved(page)
    skill = store.load().skills[TEACHING]
    assert (skill.keep, skill.stories) == ("yes", {STORY: True})


def test_a_skill_is_kept_and_left_by_keyboard_alone(page: Page, store: Store) -> None:
    card = part(page, "find_skills").get_by_role("group", name=NAME, exact=True)
    card.get_by_role("radio", name=FIND["keep"]).focus()
    page.keyboard.press("Space")
    saved(page)
    expect(card.get_by_role("radio", name=FIND["keep"])).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(card.get_by_role("radio", name=FIND["leave"])).to_be_focused()
    saved(page)
    assert store.load().skills[TEACHING].keep == "no"


def test_a_skill_is_chosen_from_the_whole_list(page: Page, store: Store) -> None:
    finding = part(page, "find_skills")
    finding.get_by_text(FIND["list"], exact=True).click()
    finding.get_by_role("checkbox", name=re.compile("^Money and accounts")).check()
    saved(page)
    assert store.load().skills["2-c-1-c"].keep == "yes"
    expect(part(page, "rate_skills").get_by_text("Skill 1: Money and accounts")).to_be_visible()


def test_an_own_skill_is_added_named_removed_and_brought_back(
    page: Page, person: Person, store: Store
) -> None:
    finding = part(page, "find_skills")
    finding.get_by_role("button", name=FIND["add_own"]).click()
    page.keyboard.type("Teaching people to play the tuba")
    person.quiet(page)
    like = finding.get_by_label(FIND["same_as"])
    like.select_option(label=NAME)
    saved(page)
    (own,) = store.load().skills.values()
    assert (own.title, own.like, own.keep) == ("Teaching people to play the tuba", TEACHING, "yes")
    finding.get_by_role("button", name="Remove Teaching people to play the tuba").click()
    expect(
        finding.get_by_role("button", name="Undo Teaching people to play the tuba")
    ).to_be_focused()
    saved(page)
    assert store.load().skills == {}
    page.keyboard.press("Enter")
    name = finding.get_by_label(f"{FIND['own_unnamed']} 1", exact=True)
    expect(name).to_be_focused()
    expect(name).to_have_value("Teaching people to play the tuba")


def test_a_mark_made_while_a_skill_is_kept_again_is_not_lost(rating: Page, store: Store) -> None:
    rows = part(rating, "rate_skills")
    card = part(rating, "find_skills").get_by_role("group", name=NAME, exact=True)
    rows.get_by_role("radio", name="Others come to me for it").check()
    card.get_by_role("radio", name=FIND["keep"]).focus()
    rating.keyboard.press("Space")
    saved(rating)
    assert store.load().skills[TEACHING].good == "teach"


def test_a_skill_is_rated_and_drawn(rating: Page, person: Person, store: Store) -> None:
    rows = part(rating, "rate_skills")
    for answer in ("Others come to me for it", "Most of all", "Regularly"):
        rows.get_by_role("radio", name=answer).check()
    expect(rows.get_by_role("checkbox", name=TITLE)).to_be_checked()
    expect(rows.get_by_text("Others come to me for it · Most of all")).to_be_visible()
    person.quiet(rating)
    figure = part(rating, "see_skills").get_by_role("figure")
    expect(figure.get_by_role("img")).to_be_visible()
    expect(figure.get_by_role("row", name=NAME)).to_be_visible()
    table = part(rating, "see_skills").get_by_role("table", name="in all of your stories")
    expect(table.get_by_role("columnheader", name=TITLE)).to_be_visible()
    skill = store.load().skills[TEACHING]
    assert (skill.good, skill.want, skill.done) == ("teach", "most", "regularly")


def test_proof_is_wanted_only_where_no_story_shows_the_skill(rating: Page, store: Store) -> None:
    rows = part(rating, "rate_skills")
    check = rows.get_by_role("button", name="Check my answers")
    (proof,) = (field for field in WORDS["rate_skills"].fields if field.id == "proof")
    missing = rows.get_by_role("link", name=proof.wanted.format(n=1))
    check.click()
    expect(rows.get_by_role("link").first).to_be_visible()
    expect(missing).to_have_count(0)
    rows.get_by_role("checkbox", name=TITLE).uncheck()
    saved(rating)
    assert store.load().skills[TEACHING].stories == {}
    check.click()
    missing.click()
    expect(rows.get_by_label(proof.label)).to_be_focused()


def test_a_theme_is_kept_and_named(page: Page, store: Store) -> None:
    naming = part(page, "name_themes")
    labels = WORDS["name_themes"].labels
    card = naming.get_by_role("group", name="Helping others learn", exact=True)
    expect(card.get_by_text(f"{labels['in_start']}: pupil")).to_be_visible()
    called = naming.get_by_label("What do you call it?")
    expect(called).to_be_hidden()
    card.get_by_role("radio", name=labels["keep"]).check()
    called.fill("Starting people off")
    saved(page)
    theme = store.load().themes["teaching"]
    assert (theme.keep, theme.name) == ("yes", "Starting people off")


def test_an_own_theme_is_added_and_what_it_lacks_is_pointed_out(page: Page, store: Store) -> None:
    naming = part(page, "name_themes")
    naming.get_by_role("button", name=WORDS["name_themes"].labels["add"]).click()
    page.keyboard.type("The harbour")
    saved(page)
    (theme,) = store.load().themes.values()
    assert (theme.keep, theme.name) == ("yes", "The harbour")
    naming.get_by_role("button", name="Check my answers").click()
    naming.get_by_role("link", name="Theme 1 does not say yet").click()
    expect(naming.get_by_label("Where do you see it?").last).to_be_focused()


def test_a_guess_stands_beside_the_evidence(rating: Page, store: Store) -> None:
    store.set(f"skills.{TEACHING}.good", "teach")
    comparing = part(rating, "compare_guesses")
    expect(comparing.get_by_text("Lessons in small groups")).to_be_visible()
    expect(comparing.get_by_text(f"Others come to me for it: {NAME}")).to_be_visible()
    comparing.get_by_role("radio", name="Yes, it holds").nth(1).check()
    saved(rating)
    assert store.load().guesses["good_at"].verdict == "holds"


def test_the_page_is_filled_in_on_a_phone(meet: Meet, store: Store) -> None:
    store.put(told())
    page = meet(PHONE).open("skills")
    card = part(page, "find_skills").get_by_role("group", name=NAME, exact=True)
    card.get_by_text(FIND["keep"], exact=True).tap()
    rows = part(page, "rate_skills")
    rows.get_by_text("I can by myself", exact=True).tap()
    saved(page)
    assert store.load().skills[TEACHING].good == "alone"
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["viewport"]["width"]


def test_what_is_kept_own_and_wrong_has_no_axe_violations(rating: Page) -> None:
    part(rating, "find_skills").get_by_role("button", name=FIND["add_own"]).click()
    part(rating, "rate_skills").get_by_role("button", name="Check my answers").click()
    part(rating, "name_themes").get_by_role("radio", name="Yes, that is me").first.check()
    assert violations(rating) == []
