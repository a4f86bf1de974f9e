"""A page says “Saved” when what was typed is on disk, and not before."""

import signal

from playwright.sync_api import expect

from tests.browser.person import Person, saved
from tests.browser.serving import Server
from tests.browser.store import Store


def test_saved_is_said_only_after_the_words_are_on_disk(
    person: Person, server: Server, store: Store
) -> None:
    page = person.open("start")
    page.clock.install()
    status = page.locator(".ck-save")
    kernel = server.kernel(person.kernel(page))
    expect(status).to_contain_text("Answers save by themselves")
    kernel.send_signal(signal.SIGSTOP)
    try:
        page.get_by_role("textbox").last.fill("A quiet hour")
        expect(status).to_contain_text("Saving…")
        page.clock.fast_forward(1000)
        expect(status).to_contain_text("Saving…")
        page.clock.fast_forward(5000)
        expect(status).to_contain_text("Not saved yet. Keep this page open.")
        expect(page.locator(".ck-banner", has_text="The workbook does not answer.")).to_be_visible()
        assert store.load().start.inspires == ""
    finally:
        kernel.send_signal(signal.SIGCONT)
    saved(page)
    expect(page.get_by_role("status").filter(has_text="Saved at")).to_have_count(1)
    expect(page.locator(".ck-banner", has_text="The workbook does not answer.")).to_be_hidden()
    assert store.load().start.inspires == "A quiet hour"


def test_who_leaves_with_unsaved_words_is_asked_and_can_stay_and_save_them(
    person: Person, server: Server, store: Store
) -> None:
    page = person.open("start")
    page.clock.install()
    kernel = server.kernel(person.kernel(page))
    kernel.send_signal(signal.SIGSTOP)
    try:
        page.get_by_role("textbox").last.press_sequentially("A quiet hour")
        page.clock.fast_forward(1000)
        page.clock.fast_forward(5000)
        expect(page.locator(".ck-banner", has_text="The workbook does not answer.")).to_be_visible()
        with page.expect_event("dialog") as asked:
            page.close(run_before_unload=True)
        assert asked.value.type == "beforeunload"
        asked.value.dismiss()
    finally:
        kernel.send_signal(signal.SIGCONT)
    saved(page)
    assert store.load().start.inspires == "A quiet hour"
