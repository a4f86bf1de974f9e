"""The same pages drawn by Voila's own scripts (`CAREERKIT_CLIENT=full`), our second path."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from careerkit.steps import STEPS, Step
from tests.browser.person import DESKTOP, Person, saved
from tests.browser.serving import ADDRESS, CAREERKIT, Server, free_port, serving

WORDS = "Typed when the kernel was gone"
RESCUE = 60_000  # ms; the first tries wait for the old kernel


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server whose pages load Voila's scripts."""
    command = [*CAREERKIT, "home", "--no-browser", "--port", str(free_port())]
    folder = tmp_path_factory.mktemp("full")
    with serving(command, folder, CAREERKIT_CLIENT="full") as server:
        server.wait_for(ADDRESS)
        yield server


@pytest.fixture
def guest(browser: Browser, full: Server) -> Iterator[Person]:
    """Return a person whose pages are drawn by Voila's scripts."""
    person = Person(browser.new_context(**DESKTOP), full.wait_for(ADDRESS))
    yield person
    person.leave()


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
def test_every_page_is_drawn_by_voilas_scripts_too(guest: Person, step: Step) -> None:
    page = guest.open(step.slug)
    expect(page.get_by_text("Answers save by themselves", exact=True)).to_be_visible()
    assert guest.mishaps == []


def test_words_typed_after_the_kernel_died_are_saved_through_a_new_one(
    guest: Person, full: Server
) -> None:
    page = guest.open("start")
    field = page.get_by_role("textbox").last
    field.fill("before")
    field.blur()
    saved(page)
    full.kernel(guest.kernel(page)).kill()
    field.fill(WORDS)
    field.blur()
    expect(page.locator(".ck-save")).to_contain_text("Answers save by themselves", timeout=RESCUE)
    expect(page.get_by_role("textbox").last).to_have_value(WORDS)
    guest.mishaps.clear()  # the browser reports the connection that broke


def test_words_of_one_person_are_not_saved_for_the_next_one(guest: Person, full: Server) -> None:
    page = guest.open("values")
    field = page.get_by_role("textbox").last
    page.evaluate("document.body.dataset.who = 'somebody who has left'")
    full.kernel(guest.kernel(page)).kill()
    field.fill(WORDS)
    field.blur()
    expect(page.get_by_text("Copy what is not saved.")).to_be_visible(timeout=RESCUE)
    guest.mishaps.clear()
    other = guest.open("values")
    expect(other.get_by_role("textbox").last).to_have_value("")
