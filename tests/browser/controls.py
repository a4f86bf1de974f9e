"""The controls of a page, as somebody without a mouse meets them."""

from collections.abc import Iterator
from typing import TypedDict

from playwright.sync_api import Page


class Stop(TypedDict):
    """A place where Tab stops."""

    name: str
    focused: bool  # this is where focus is now
    marked: bool  # it looks different with focus
    uncovered: bool  # a part of it can be seen


DATE_STOPS = 4  # of a date in Chromium: its three parts, and the calendar

# Radio buttons of one group are one stop: the checked one, or else the first when tabbing forward.
_COLLECT = """() => {
  const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const controls = [...document.querySelectorAll(focusable)].filter(
    (element) => element.tabIndex >= 0 && !element.matches(":disabled") && shown(element));
  const group = ({ name }) => controls.filter((one) => one.type === "radio" && one.name === name);
  const stops = controls.filter((element) => element.type !== "radio"
    || element === (group(element).find((radio) => radio.checked) ?? group(element)[0]));
  window.look = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return [outlineStyle, outlineWidth, outlineColor, boxShadow].join();
  };
  const dateParts = (element) => Array(element.type === "date" ? DATE_STOPS : 1).fill(element);
  window.stops = stops.flatMap(dateParts)
    .map((element) => ({ element, before: window.look(element) }));
  const top = document.createElement("span");
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus(); // Tab goes on from here
  top.addEventListener("blur", () => top.remove());
  return window.stops.length;
}""".replace("DATE_STOPS", str(DATE_STOPS))

_NOW = """(i) => {
  const { element, before } = window.stops[i];
  const box = element.getBoundingClientRect();
  const points = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].map(
    ([x, y]) => [box.left + x * box.width, box.top + y * box.height]);
  const words = element.labels?.[0]?.textContent || element.textContent;
  return {
    name: `${element.tagName} "${(element.ariaLabel ?? words).trim().slice(0, 60)}"`,
    focused: document.activeElement === element,
    marked: window.look(element) !== before,
    uncovered: points.some(([x, y]) => element.contains(document.elementFromPoint(x, y))),
  };
}"""


def tab_through(page: Page) -> Iterator[Stop]:
    """Press Tab from the top of a page to its end; yield each expected stop as it is reached."""
    count: int = page.evaluate(_COLLECT)
    for number in range(count):
        page.keyboard.press("Tab")
        stop: Stop = page.evaluate(_NOW, number)
        yield stop
