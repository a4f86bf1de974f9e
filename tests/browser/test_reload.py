"""A page that is loaded again shows everything that was entered in it."""

import signal

from playwright.sync_api import Dialog, Page, expect

from careerkit.steps import Step
from tests.browser.person import Person, check_all, last_answer, saved, unfold, wait_until_open
from tests.browser.serving import Server
from tests.browser.states import each_step
from tests.browser.store import Store

WORDS = "Ünï “quoted” & <b>bold</b> 📚"
MOST = 600  # fields on a page

# What one searches for, a file and six words are no answers
ANSWERS = "main :is(input, textarea, select):not([type=search], [type=file], [autocapitalize=none])"

# The first field that was not filled yet; of a group of radio buttons, the last one. The entry of a
# log begins anew once what stands in it is kept.
_NEXT = """(answers) => {
  window.filled ??= new WeakSet();
  const fields = [...document.querySelectorAll(answers)].filter(
    (field) => field.checkVisibility({ visibilityProperty: true }) && !field.readOnly
      && !field.closest(".ck-entry, .ck-searching"));
  const last = (radio) => fields.filter((other) => other.name === radio.name).pop() === radio;
  const open = (field) => !window.filled.has(field) && (field.type !== "radio" || last(field));
  const next = fields.find(open);
  if (next) window.filled.add(next);
  return next ?? null;
}"""

_FIELDS = """(answers) => [...document.querySelectorAll(answers)]
  .filter((field) => field.checkVisibility({ visibilityProperty: true }))
  .filter((field) => !field.closest(".ck-entry, .ck-searching"))
  .map((field) => [field.getAttribute("aria-label") ?? field.labels[0].textContent,
    /radio|checkbox/.test(field.type) ? field.checked : field.value])"""


def fields(page: Page) -> list[list[object]]:
    """Return every field of a page and what is entered in it."""
    unfold(page)
    found: list[list[object]] = page.evaluate(_FIELDS, ANSWERS)
    return found


def fill_all(page: Page) -> None:
    """Enter something in every field, those included that appear while one does so."""
    for entry in page.locator(".ck-entry").all():
        entry.get_by_role("textbox").first.fill("Passed the exam")
        entry.get_by_role("button").click()
    for number in range(MOST):
        unfold(page)
        field = page.evaluate_handle(_NEXT, ANSWERS).as_element()
        if field is None:
            return
        kind = field.evaluate("(field) => field.inputMode || field.type")
        if kind == "numeric" and field.get_attribute("maxlength") == "4":
            field.fill(str(1990 + number % 9))  # a year
        elif kind == "numeric":
            field.fill(str(number % 9))
        elif kind in ("radio", "checkbox"):
            field.check()
        elif kind == "select-one":
            field.select_option(index=field.evaluate("(field) => field.options.length - 1"))
        elif kind == "date":
            field.fill(f"2026-02-{number % 28 + 1:02}")
        else:
            field.fill(f"{WORDS} {number}")
    msg = f"a page with more than {MOST} fields"
    raise AssertionError(msg)


@each_step
def test_what_is_entered_is_there_after_a_reload_the_last_words_too(
    step: Step, person: Person
) -> None:
    page = person.open(step.slug)
    asked: list[str] = []

    def ask(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept()

    page.on("dialog", ask)
    check_all(page)
    fill_all(page)
    person.quiet(page)
    saved(page)
    last_answer(page).press_sequentially(", typed last")
    entered = fields(page)
    page.reload()  # sooner than typed words are saved by themselves
    wait_until_open(page)
    assert any(str(value).endswith(", typed last") for _, value in entered)
    assert fields(page) == entered
    assert asked == []


def test_what_was_typed_while_a_slow_kernel_saved_is_there_after_a_reload(
    person: Person, server: Server, store: Store
) -> None:
    page = person.open("start")
    field = page.get_by_role("textbox").last
    kernel = server.kernel(person.kernel(page))
    kernel.send_signal(signal.SIGSTOP)
    try:
        field.press_sequentially("First words")
        field.blur()
        field.focus()
        field.press_sequentially(", last words")
        page.reload()
    finally:
        kernel.send_signal(signal.SIGCONT)
    wait_until_open(page)
    expect(page.get_by_role("textbox").last).to_have_value("First words, last words")
    assert store.load().start.inspires == "First words, last words"
