"""Whatever a person types stays text, on every page and in every picture."""

import re

from playwright.sync_api import Page, expect

from careerkit.model import Workbook
from careerkit.steps import Step
from tests.browser.person import Person, unfold
from tests.browser.states import each_step
from tests.browser.store import Store
from tests.model.filled import filled_workbook

HOSTILE = (
    "<img src=x onerror=window.hacked=1><svg onload=window.hacked=1></svg>"
    "</script><script>window.hacked=1</script>\"' onfocus=window.hacked=1 autofocus x='"
    "<a class=hostile href=javascript:window.hacked=1>&lt;b&gt;</a>"
)
PLANTED = "img, a.hostile, [onload], [onerror], [onfocus], [autofocus], [href^='javascript:']"


def planted(page: Page) -> list[str]:
    """Return the elements that only hostile text can have made; none if it was run."""
    assert page.evaluate("window.hacked") is None
    found: list[str] = page.locator(PLANTED).evaluate_all(
        "(all) => all.map((one) => one.outerHTML)"
    )
    return found


def values(page: Page) -> list[str]:
    """Return what stands in the fields."""
    found: list[str] = page.get_by_role("textbox").evaluate_all("(all) => all.map((a) => a.value)")
    return found


@each_step
def test_hostile_text_in_every_field_stays_text(step: Step, person: Person, store: Store) -> None:
    store.put(filled_workbook(HOSTILE))
    page = person.open(step.slug)
    unfold(page)
    assert HOSTILE[:20] in page.inner_text("main") + "".join(values(page))
    assert planted(page) == []
    for button in page.get_by_role("button", name=re.compile("^Add ")).all():
        button.click()
    for field in page.get_by_role("textbox").all():
        if field.is_visible() and field.get_attribute("type") != "date":
            field.fill(f"Typed {HOSTILE}")
            field.blur()
    person.quiet(page)
    unfold(page)
    assert planted(page) == []


def test_a_removed_record_with_a_hostile_name_stays_text(person: Person, store: Store) -> None:
    store.put(filled_workbook(HOSTILE))
    store.put(Workbook())
    page = person.open("start")
    expect(page.get_by_role("button", name="Put back <img src=x").first).to_be_visible()
    unfold(page)
    assert planted(page) == []
