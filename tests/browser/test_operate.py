"""Whatever is done with the keyboard, focus stays on something."""

import re
from typing import TypedDict

from playwright.sync_api import Page, expect

from careerkit.steps import Step
from tests.browser.person import Person, exercise, saved
from tests.browser.states import each_state, each_step, open_in
from tests.browser.store import Store

TWICE = 2  # times that a kind of control is operated: the second time others stand beside it
MOST = 400  # controls; nobody's page has so many kinds


class Control(TypedDict):
    """Something to operate, which has focus now."""

    name: str
    key: str


# Focus the first control whose kind (its words without names and numbers) was not operated twice.
_NEXT = """(twice) => {
  window.operated ??= new Map();
  const keys = { BUTTON: "Enter", SUMMARY: "Enter", SELECT: "ArrowDown", A: "Enter" };
  const operable = "button, summary, select, [type=checkbox], [type=radio], .ck-problems a";
  for (const element of document.querySelectorAll(`main :is(${operable})`)) {
    if (element.matches(":disabled")) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { tagName, type } = element;
    const section = element.closest("section.ck")?.querySelector("h2").textContent ?? "";
    const words = element.firstChild?.textContent.split(":")[0].replace(/[0-9]+/g, "") ?? "";
    const kind = [section, tagName, type, tagName === "SELECT" ? "" : words].join("|");
    const times = window.operated.get(kind) ?? 0;
    if (times >= twice) continue;
    window.operated.set(kind, times + 1);
    element.focus();
    const name = (element.ariaLabel ?? element.textContent).slice(0, 60);
    return { name: `${section}: ${name} (${tagName})`, key: keys[tagName] ?? "Space" };
  }
  return null;
}"""

_LOST = """() => {
  const focused = document.activeElement ?? document.body;
  return focused === document.body || !focused.checkVisibility({ visibilityProperty: true });
}"""


def losses(person: Person, page: Page) -> tuple[int, list[str]]:
    """Operate every kind of control; return how many, and which of them lost the focus."""
    lost: list[str] = []
    for count in range(MOST):
        control: Control | None = page.evaluate(_NEXT, TWICE)
        if control is None:
            return count, lost
        page.keyboard.press(control["key"])
        person.quiet(page)
        if page.evaluate(_LOST):
            lost.append(control["name"])
    msg = f"a page with more than {MOST} kinds of controls"
    raise AssertionError(msg)


@each_step
@each_state
def test_nothing_that_is_operated_loses_the_focus(
    step: Step, state: str, person: Person, store: Store
) -> None:
    count, lost = losses(person, open_in(state, step, person, store))
    assert count > 3
    assert lost == []


def test_sorting_every_card_with_a_key_keeps_the_focus(person: Person) -> None:
    page = person.open("values")
    deck = exercise(page, "Sort the cards")
    deck.get_by_role("button", name="Very important").focus()
    for key in "123" * 16:
        page.keyboard.press(key)
        assert not page.evaluate(_LOST)
    saved(page)
    expect(deck.get_by_text(re.compile("^All the cards are sorted"))).to_be_focused()
    assert not page.evaluate(_LOST)
