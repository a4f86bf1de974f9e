"""axe-core finds nothing on any page: empty, with its errors shown, complete, light or dark."""

import pytest
from playwright.sync_api import expect

from tests.axe_counts import Counts
from tests.browser.axe import violations
from tests.browser.person import Person
from tests.browser.states import Sight


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_page(scheme: str, sight: Sight, counts: Counts) -> None:
    sight.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    errors = sight.page.get_by_role("group", name="There is a problem")
    assert errors.count() if sight.look.startswith("empty") else not errors.count()
    found = violations(sight.page)
    counts.setdefault(sight.step.slug, {})[f"{sight.look}, {scheme}"] = len(found)
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/enter", "/w/nowhere"])
def test_axe_finds_nothing_on_a_page_without_a_notebook(
    address: str, scheme: str, person: Person
) -> None:
    page = person.context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{person.base}{address}")
    person.mishaps.clear()  # the console says that the server refused
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert violations(page) == []
