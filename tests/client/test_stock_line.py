"""Stock widgets whose kernel is slow, mends what is typed, or is away for a while."""

from typing import Any

import ipywidgets as w
import pytest
from playwright.sync_api import expect

from tests.client.stock import NAMED, Open


def test_a_kernel_that_mends_what_is_typed_has_the_last_word(stock: Open) -> None:
    def make() -> w.Widget:
        text = w.Text(description="Code", **NAMED)

        def mend(change: Any) -> None:
            text.value = change.new.upper()

        text.observe(mend, "value")
        return text

    here = stock(make)
    field = here.page.get_by_role("textbox", name="Code")
    field.press_sequentially("abc")
    expect(field).to_have_value("ABC")
    here.becomes(value="ABC")


def test_what_comes_down_late_does_not_replace_what_is_typed(stock: Open) -> None:
    here = stock(lambda: w.Text(description="Name", **NAMED))
    field = here.page.get_by_role("textbox", name="Name")
    kernel = here.host.living_kernel()
    kernel.hangs = True
    field.press_sequentially("first")
    here.page.wait_for_timeout(500)
    field.press_sequentially(" and last")
    kernel.hangs = False
    here.host.do(kernel.go_on)
    here.becomes(value="first and last")
    expect(field).to_have_value("first and last")


@pytest.mark.parametrize("kernel", ["same", "another"])
def test_what_was_entered_while_the_line_was_down_goes_up_once_it_is_back(
    stock: Open, kernel: str
) -> None:
    pressed: list[str] = []

    def make() -> w.Widget:
        text = w.Text(description="Name", model_id="name")
        button = w.Button(description="Add", model_id="add")
        button.on_click(lambda _: pressed.append(text.value))
        return w.VBox([text, button], **NAMED)

    here = stock(make)
    here.host.close()
    here.page.get_by_role("textbox").fill("Typed while away")
    here.page.get_by_role("button", name="Add").click()
    expect(here.page.locator(".ck-banner")).to_be_visible()
    if kernel == "another":
        here.host.renew()
    here.host.listen()
    expect(here.page.locator(".ck-banner")).to_be_hidden()
    here.reaches(lambda: bool(pressed), wanted=True)
    here.page.wait_for_timeout(300)
    assert pressed == ["Typed while away"]


def test_another_kernel_is_told_all_that_was_entered(stock: Open) -> None:
    here = stock(lambda: w.Text(description="Name", **NAMED))
    here.page.get_by_role("textbox").fill("Entered long ago")
    here.becomes(value="Entered long ago")
    here.host.renew(4410)
    here.page.wait_for_timeout(300)
    here.becomes(value="Entered long ago")
    expect(here.page.get_by_role("textbox")).to_have_value("Entered long ago")


def test_what_the_same_kernel_cleared_while_the_line_was_down_stays_cleared(stock: Open) -> None:
    here = stock(lambda: w.Text(description="Name", **NAMED))
    here.page.get_by_role("textbox").fill("Added to a list")
    here.becomes(value="Added to a list")
    kernel = here.host.living_kernel()
    here.page.wait_for_timeout(300)  # the page has heard that it arrived
    kernel.mute = True
    here.set(value="")
    here.host.drop()
    kernel.mute = False
    expect(here.page.get_by_role("textbox")).to_have_value("")
    assert here.widget.value == ""
