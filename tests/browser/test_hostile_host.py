"""Whatever people type stays text on every page of a host: the entrance, the room, the workbook."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from careerkit.repository import Repository
from careerkit.repository.rooms import Rooms
from careerkit.repository.visits import Visits
from careerkit.steps import STEPS, Step
from tests.browser.person import DESKTOP, unfold, wait_until_open
from tests.browser.states import each_step
from tests.browser.test_hostile_text import HOSTILE
from tests.model.filled import filled_workbook
from tests.server.hosted import Hosted, hosting

PLANTED = (  # only hostile text can have made these; our own fields have names, our pictures data
    "img:not([src^='data:image/svg+xml']), a.hostile, [onload], [onerror], [onfocus], "
    "[autofocus]:not([name]), [href^='javascript:']"
)
SCRIPTS = "script:not([src]):not([type='application/json']), [onclick], [onfocus], [style*=url]"
LINKS = "a[href^='javascript:'], a[href*='evil.example'], form[action*='evil.example']"


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    with hosting(tmp_path_factory.mktemp("host"), room=HOSTILE) as one:
        yield one


@pytest.fixture
def context(browser: Browser, host: Hosted) -> Iterator[BrowserContext]:
    made = browser.new_context(**DESKTOP, base_url=host.address)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Return a page on which nothing hostile may come to life by the end."""
    opened = context.new_page()
    yield opened
    check(opened)


def check(page: Page) -> None:
    """See that hostile text made no element, ran nothing and leads nowhere."""
    assert page.evaluate("window.hacked") is None
    assert page.locator(PLANTED).count() == 0
    assert page.locator(SCRIPTS).count() == 0
    assert page.locator(LINKS).count() == 0


def join(page: Page, host: Hosted) -> None:
    page.goto(f"/j/{host.code}")
    assert HOSTILE[:20] in page.inner_text("main")
    check(page)
    page.get_by_role("button", name="Join").click()
    page.wait_for_url("**/w/start")


def fill(context: BrowserContext, host: Hosted) -> None:
    """Let hostile text stand in every field of somebody's workbook."""
    (token,) = (one["value"] for one in context.cookies() if one["name"] == "careerkit_visit")
    visits, repository = Visits(host.database), Repository(host.database)
    visit = visits.find(token)
    assert visit
    repository.update(visit.access, lambda _: filled_workbook(HOSTILE))
    visits.close()
    repository.close()


@each_step
def test_hostile_text_in_every_field_stays_text(
    step: Step, page: Page, context: BrowserContext, host: Hosted
) -> None:
    join(page, host)
    fill(context, host)
    page.goto(f"/w/{step.slug}")
    wait_until_open(page)
    unfold(page)
    check(page)


@pytest.mark.parametrize("path", ["/", "/leave", "/words", "/back"])
def test_a_hostile_room_is_a_name_to_those_who_are_in_it(
    page: Page, host: Hosted, path: str
) -> None:
    join(page, host)
    page.goto(path)
    check(page)


def test_a_hostile_code_in_an_address_stays_text(page: Page) -> None:
    page.goto(f"/j/{quote(HOSTILE[:12], safe='')}")
    expect(page.get_by_label("Code of the workshop")).to_have_value(HOSTILE[:12])


@pytest.mark.parametrize(
    ("path", "label", "button"),
    [("/", "Code of the workshop", "Join"), ("/back", "Your six words", "Open my workbook")],
)
def test_what_is_typed_at_the_entrance_stays_text(
    page: Page, path: str, label: str, button: str
) -> None:
    page.goto(path)
    for typed in (HOSTILE, '"><script>window.hacked=1</script>'):
        page.get_by_label(label).evaluate("(field) => field.removeAttribute('maxlength')")
        page.get_by_label(label).fill(typed)
        page.get_by_role("button", name=button).click()
        expect(page.get_by_label(label)).to_have_value(typed)
        check(page)


@pytest.mark.parametrize("path", ["/back", "/facilitate"])
def test_what_stands_behind_the_hash_of_an_address_stays_text(page: Page, path: str) -> None:
    page.goto(f"{path}#{quote(HOSTILE)}")
    page.wait_for_load_state("networkidle")


def test_the_facilitators_screen_shows_a_hostile_room_as_a_name(
    page: Page, context: BrowserContext, host: Hosted
) -> None:
    guest = context.browser.new_context(**DESKTOP, base_url=host.address)  # type: ignore[union-attr]
    join(guest.new_page(), host)
    fill(guest, host)
    page.goto(f"/facilitate#{host.token}")
    expect(page.get_by_role("heading", name="Who is here")).to_be_visible()
    assert HOSTILE[:20] in page.inner_text("body")
    page.goto("/room/close")
    assert HOSTILE[:20] in page.inner_text("body")
    guest.close()


def test_hostile_numbers_on_the_facilitators_screen_stay_text(page: Page, host: Hosted) -> None:
    room = Rooms(host.database).by_code(host.code)
    assert room

    def lie(route: Route) -> None:
        steps = [{"slug": STEPS[0].slug, "title": HOSTILE, "people": HOSTILE}]
        told = {
            "room": room.id,
            "open": True,
            "joined": HOSTILE,
            "here": HOSTILE,
            "waiting": 0,
            "steps": steps,
        }
        route.fulfill(json=told)

    page.route("**/room/counts", lie)
    page.goto(f"/facilitate#{host.token}")
    expect(page.locator("[data-count=joined]")).to_have_text(HOSTILE)
