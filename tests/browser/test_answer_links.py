"""Each link beside an answer leads to where it can change: its field, or else its exercise."""

from playwright.sync_api import Page, expect

from careerkit.content import guide
from careerkit.steps import Step
from tests.browser.person import Person, exercise, unfold, wait_until_open
from tests.browser.states import each_step
from tests.browser.store import Store

LOOKING = guide("portfolio").exercises["check_answers"].title

_HREFS = "(links) => links.map((link) => link.href)"

# Follow a link on a page that is open; return what has the focus then, if it can be seen
_FOLLOW = """async (href) => {
  document.activeElement.blur();
  location.hash = new URL(href).hash;
  for (let n = 0; n < 40 && document.activeElement === document.body; n++) {
    await new Promise((done) => setTimeout(done, 50));
  }
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  const seen = bottom > 0 && top < innerHeight && document.activeElement.closest("section.ck");
  return seen ? document.activeElement.localName : "";
}"""


def hrefs(person: Person, step: Step) -> list[str]:
    """Return where the links beside the answers of a step lead."""
    page = person.open("portfolio")
    unfold(page)
    links = exercise(page, LOOKING).locator(f"a[data-path][href*='{step.slug}#']")
    found: list[str] = links.evaluate_all(_HREFS)
    page.close()
    return found


@each_step
def test_every_link_of_a_page_leads_to_a_field_or_an_exercise(
    step: Step, person: Person, store: Store
) -> None:
    store.complete()
    links = dict.fromkeys(hrefs(person, step))
    page = person.open(step.slug)
    reached = {href: page.evaluate(_FOLLOW, href) for href in links}
    assert links
    assert [href for href, name in reached.items() if not name] == []


def test_a_link_reaches_its_place_on_a_page_that_is_not_open_yet(
    person: Person, store: Store
) -> None:
    store.complete()
    page = person.open("start")
    page.goto(f"{person.base}/w/gap#gap.target/gap.choose_target")
    wait_until_open(page)
    title = guide("gap").exercises["choose_target"].title
    heading = page.get_by_role("heading", name=title)
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()


def test_a_link_to_a_field_of_the_same_page_works_again_and_again(
    person: Person, store: Store
) -> None:
    store.complete()
    page = person.open("portfolio")
    name = page.get_by_label("Your name")
    for _ in range(2):
        follow(page, "Change Your name")
        expect(name).to_be_focused()
    follow(page, "Change Town")
    expect(name).not_to_be_focused()
    page.go_back()
    expect(name).to_be_focused()


def follow(page: Page, name: str) -> None:
    """Press a link beside an answer."""
    unfold(page)
    exercise(page, LOOKING).get_by_role("link", name=name, exact=True).click()
