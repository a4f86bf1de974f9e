"""Whoever could not delete their workbook has not lost a word of what they had not saved yet."""

from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, expect

from careerkit.content import guide, sentence
from careerkit.repository.deleting import MARKS, WORD
from tests.browser.person import Person, exercise, saved
from tests.browser.store import Store
from tests.steps.complete import complete_workbook

WORDS = guide("portfolio").exercises
LABELS = WORDS["delete_everything"].labels
TOO_LONG = "x" * 1_000_001

# The exercise as it stands where no server of ours deletes, with a kernel that gives one answer
ELSEWHERE = """async ({ config, answer, traces }) => {
  const { deleteEverything } = await import("/page/kit/delete_everything.js");
  const { outboxOf } = await import("/page/kit/outbox.js");
  const hears = new Set();
  const sent = [];
  const hear = (said) => { outbox.hear(said); hears.forEach((one) => one(said)); };
  const model = {
    widget_manager: {},
    get: () => config,
    on: (_, react) => hears.add(react),
    off: (_, react) => hears.delete(react),
    send: (message) => {
      sent.push(message);
      if (!message.do) return;
      if (traces) hear({ traces });
      hear({ [answer]: message.n, why: "The disk is full." });
    },
  };
  const outbox = outboxOf(model);
  outbox.edit(model, "start.inspires", "Unsent", 1e6);
  outbox.refused.set("start.purpose", { value: "Too long", why: "" });
  const el = document.createElement("div");
  document.body.replaceChildren(el);
  deleteEverything({ model, el });
  el.querySelector("input").value = config.word;
  el.querySelector("form").requestSubmit();
  await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    pending: [...outbox.pending.keys()],
    refused: [...outbox.refused.keys()],
    sent: sent.filter((message) => message.edits).map((message) => message.edits),
    text: el.innerText,
  };
}"""


@pytest.fixture
def page(person: Person, store: Store) -> Page:
    """Return the page with a workbook where everything is done."""
    store.put(complete_workbook())
    return person.open("portfolio")


def elsewhere(page: Page, answer: str, traces: str = "") -> dict[str, Any]:
    """Return what is left after somebody asked to delete, and a kernel gave this answer."""
    words = {"title": "", "labels": LABELS, "options": [], "first": "", "address": ""}
    config = {**words, "word": WORD, "marks": MARKS}
    told: dict[str, Any] = page.evaluate(
        ELSEWHERE, {"config": config, "answer": answer, "traces": traces}
    )
    return told


def test_unsent_words_come_back_and_are_sent(page: Page) -> None:
    left = elsewhere(page, "failed")
    assert left["pending"] == ["start.inspires"]
    assert left["refused"] == ["start.purpose"]
    assert left["sent"] == [{"start.inspires": "Unsent"}]
    assert "The disk is full." in left["text"]


def test_unsent_words_go_with_the_workbook(page: Page) -> None:
    left = elsewhere(page, "saved")
    assert (left["pending"], left["refused"], left["sent"]) == ([], [], [])
    assert LABELS["done"] in left["text"]


def test_sealed_remains_are_told_where_everything_is_gone(page: Page) -> None:
    left = elsewhere(page, "saved", sentence("traces_left"))
    assert LABELS["done"] in left["text"]
    assert sentence("traces_left") in left["text"]


def test_words_that_were_refused_are_not_left_behind_without_asking(page: Page) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    name = exercise(page, WORDS["working_life"].title).get_by_label("Your name")
    name.fill(TOO_LONG)
    deleting = exercise(page, WORDS["delete_everything"].title)
    deleting.get_by_role("button", name=LABELS["open"]).click()
    deleting.get_by_label("type the word").fill(f"“{WORD.upper()}”")
    deleting.get_by_role("button", name=LABELS["delete"]).click(no_wait_after=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    expect(name).to_have_value(TOO_LONG)
    name.fill("Sunita Rao")  # or the browser asks again at the end
    saved(page)
