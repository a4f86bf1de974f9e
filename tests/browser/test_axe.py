"""axe-core finds nothing on any page, whatever it shows."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from careerkit.steps import Step
from tests.browser.axe import violations
from tests.browser.conftest import Meet
from tests.browser.person import DARK, DESKTOP, PHONE, check_all, unfold
from tests.browser.states import each_step
from tests.browser.store import Store

LOOKS = {"light": DESKTOP, "dark": DARK, "phone": PHONE}

Report = Callable[[str], None]


def states(page: Page) -> dict[str, list[str]]:
    """Return what axe finds on a page as it opens, unfolded, and with every answer checked."""
    found = {"opened": violations(page)}
    unfold(page)
    found["unfolded"] = violations(page)
    check_all(page)
    found["checked"] = violations(page)
    return found


@pytest.mark.parametrize("look", LOOKS)
@each_step
def test_axe_finds_nothing_on_a_page(
    step: Step, look: str, meet: Meet, store: Store, report: Report
) -> None:
    person = meet(LOOKS[look])
    page = person.open(step.slug)
    found = {f"empty, {name}": lines for name, lines in states(page).items()}
    expect(page.get_by_role("group", name="There is a problem").first).to_be_visible()
    store.complete()
    page = person.open(step.slug)
    found.update((f"complete, {name}", lines) for name, lines in states(page).items())
    counts = "; ".join(f"{name} {len(lines)}" for name, lines in found.items())
    report(f"{step.slug:<16} {look:<6} {counts}")
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("address", ["/enter", "/w/nowhere"])
def test_axe_finds_nothing_on_a_page_without_a_notebook(
    address: str, look: str, meet: Meet
) -> None:
    person = meet(LOOKS[look])
    page = person.context.new_page()
    page.goto(f"{person.base}{address}")
    person.mishaps.clear()  # the console says that the server refused
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert violations(page) == []
