"""A printed page holds every answer, whole."""

from typing import TypedDict

from careerkit.model import Workbook
from careerkit.steps import STEPS, Step
from tests.browser.person import Person
from tests.browser.states import each_step
from tests.browser.store import Store, everything
from tests.model.filled import leaves

PAPER = 673  # CSS pixels: the width of A4 without its margins
LONG = " It was a long day, and I would do it again." * 5

# What stands on the paper: the words of the page, and of each field as much as can be seen.
_PAPER = """() => addEventListener("beforeprint", () => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true })
    && getComputedStyle(element).clipPath === "none";
  const all = document.querySelectorAll("main :is(input[type=text], textarea)");
  const fields = [...all].filter(shown);
  const cut = (field) => field.scrollHeight > field.clientHeight + 1
    || field.scrollWidth > field.clientWidth + 1;
  window.paper = {
    words: document.querySelector("main").innerText,
    fields: fields.filter((field) => !cut(field)).map((field) => field.value),
    cut: fields.filter(cut).map((field) => field.value),
    width: document.documentElement.scrollWidth,
  };
})"""


class Paper(TypedDict):
    """What stands on a printed page."""

    words: str
    fields: list[str]
    cut: list[str]
    width: int


def answers(workbook: Workbook, slug: str) -> set[str]:
    """Return what a person wrote on the page of a step; ids and choices are single words."""
    parts = (f"{slug}.", f"takeaways.{slug}")
    return {
        value
        for path, value in leaves(workbook)
        if path.startswith(parts) and isinstance(value, str) and " " in value
    }


def lengthened(workbook: Workbook) -> Workbook:
    """Return the workbook with more words in every text."""
    text = workbook.model_dump_json()
    for answer in {words for step in STEPS for words in answers(workbook, step.slug)}:
        text = text.replace(f'"{answer}"', f'"{answer}{LONG}"')
    return Workbook.model_validate_json(text)


@each_step
def test_a_printed_page_shows_every_answer_whole(step: Step, person: Person, store: Store) -> None:
    workbook = lengthened(everything())
    store.put(workbook)
    page = person.open(step.slug)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 972})
    page.evaluate(_PAPER)
    page.pdf()
    paper: Paper = page.evaluate("window.paper")
    there = {answer for answer in answers(workbook, step.slug) if answer in paper["words"]}
    there |= set(paper["fields"])
    assert answers(workbook, step.slug) - there == set()
    assert paper["cut"] == []
    assert paper["width"] <= PAPER
