"""The stock ipywidgets that our client draws, both ways."""

import io
from collections.abc import Callable

import ipywidgets as w
import pytest
from ipywidgets.widgets.widget import _instances
from matplotlib.figure import Figure
from playwright.sync_api import BrowserContext, expect

from tests.client.acts import field, opened, saved
from tests.client.host import Host
from tests.client.stock import NAMED, Open


def test_a_text_goes_up_while_one_types_and_comes_down(stock: Open) -> None:
    here = stock(lambda: w.Text("first", description="Name", placeholder="yours", **NAMED))
    field = here.page.get_by_role("textbox", name="Name")
    expect(field).to_have_value("first")
    expect(field).to_have_attribute("placeholder", "yours")
    field.press("End")
    field.press_sequentially(" and last")
    here.becomes(value="first and last")
    here.set(value="other", description="Nickname", disabled=True)
    field = here.page.get_by_role("textbox", name="Nickname")
    expect(field).to_have_value("other")
    expect(field).to_be_disabled()


def test_a_text_that_is_to_wait_goes_up_when_it_is_left_and_enter_submits_it(stock: Open) -> None:
    submitted: list[str] = []

    def make() -> w.Widget:
        text = w.Text(description="Name", continuous_update=False, **NAMED)
        with pytest.warns(DeprecationWarning, match="on_submit"):
            text.on_submit(lambda text: submitted.append(text.value))
        return text

    here = stock(make)
    field = here.page.get_by_role("textbox", name="Name")
    field.press_sequentially("abc")
    here.page.wait_for_timeout(500)
    assert here.widget.value == ""
    field.press("Enter")
    here.becomes(value="abc")
    here.reaches(lambda: submitted, ["abc"])


def test_a_textarea_goes_up_and_comes_down(stock: Open) -> None:
    here = stock(lambda: w.Textarea("one", description="Notes", rows=7, **NAMED))
    area = here.page.get_by_role("textbox", name="Notes")
    expect(area).to_have_attribute("rows", "7")
    area.fill("one\ntwo")
    here.becomes(value="one\ntwo")
    here.set(value="three")
    expect(area).to_have_value("three")


def test_a_whole_number_goes_up_and_comes_down(stock: Open) -> None:
    here = stock(lambda: w.IntText(3, description="Years", **NAMED))
    field = here.page.get_by_role("spinbutton", name="Years")
    expect(field).to_have_value("3")
    field.fill("12")
    field.press("Tab")
    here.becomes(value=12)
    field.fill("")
    field.press("Tab")
    here.page.wait_for_timeout(500)
    assert here.widget.value == 12
    here.set(value=7)
    expect(field).to_have_value("7")


def test_a_choice_goes_up_and_comes_down(stock: Open) -> None:
    here = stock(lambda: w.Dropdown(options=["a", "b"], value=None, description="Which", **NAMED))
    select = here.page.get_by_role("combobox", name="Which")
    expect(select).to_have_value("")
    select.select_option("b")
    here.becomes(value="b")
    here.set(value="a")
    expect(select).to_have_value("0")
    here.set(options=["c", "d", "e"])
    expect(select.get_by_role("option")).to_have_text(["c", "d", "e"])


def test_a_tick_goes_up_and_comes_down(stock: Open) -> None:
    here = stock(lambda: w.Checkbox(value=False, description="I agree", **NAMED))
    tick = here.page.get_by_role("checkbox", name="I agree")
    tick.check()
    here.becomes(value=True)
    here.set(value=False)
    expect(tick).not_to_be_checked()


def test_a_button_is_pressed_once_and_changes_its_words(stock: Open) -> None:
    pressed: list[str] = []

    def make() -> w.Widget:
        button = w.Button(description="Go", tooltip="Goes", **NAMED)
        button.on_click(lambda button: pressed.append(button.description))
        return button

    here = stock(make)
    button = here.page.get_by_role("button", name="Go")
    button.focus()
    button.press("Enter")
    here.reaches(lambda: pressed, ["Go"])
    here.set(description="Gone", disabled=True)
    expect(here.page.get_by_role("button", name="Gone")).to_be_disabled()
    assert pressed == ["Go"]


def test_text_with_markup_comes_down(stock: Open) -> None:
    here = stock(lambda: w.HTML("<b>bold</b> <i>new</i>", **NAMED))
    expect(here.page.locator(".ck-stock b")).to_have_text("bold")
    here.set(value="<p>plain</p>")
    expect(here.page.locator(".ck-stock p")).to_have_text("plain")


def test_a_picture_comes_down(stock: Open) -> None:
    def picture(inches: int) -> bytes:
        file = io.BytesIO()
        Figure(figsize=(inches, 1), dpi=100).savefig(file, format="png")
        return file.getvalue()

    here = stock(lambda: w.Image(value=picture(2), tooltip="Two bars", **NAMED))
    image = here.page.get_by_role("img", name="Two bars")
    width = "(image) => image.decode().then(() => image.naturalWidth)"
    assert image.evaluate(width) == 200
    here.set(value=picture(3))
    expect(image).to_have_js_property("naturalWidth", 300)


@pytest.mark.parametrize("box", [w.VBox, w.HBox])
def test_a_box_follows_its_children_and_those_that_stay_keep_focus(
    stock: Open, box: type[w.Box]
) -> None:
    def make() -> w.Widget:
        return box([w.Text(description="One"), w.Text(description="Two")], **NAMED)

    here = stock(make)
    two = here.page.get_by_role("textbox", name="Two")
    two.press_sequentially("typed")
    added: list[w.Widget] = []

    def swap() -> None:
        added.append(w.VBox([w.Text(description="Three")]))
        here.widget.children = (here.widget.children[1], added[0])

    here.host.do(lambda: here.host.living_kernel().do(swap))
    expect(here.page.get_by_role("textbox", name="Three")).to_be_visible()
    expect(here.page.get_by_role("textbox")).to_have_count(2)
    expect(two).to_be_focused()
    expect(two).to_have_value("typed")


def test_a_widget_that_needs_voilas_scripts_says_so_and_the_page_opens(stock: Open) -> None:
    here = stock(lambda: w.IntSlider(**NAMED))
    expect(here.page.get_by_text("This part could not be opened.")).to_be_visible()


def test_an_activity_of_the_kit_in_a_box_is_drawn_too_and_saves(
    context: BrowserContext, exercises: Host, stored: Callable[[], str]
) -> None:
    build = exercises.build

    def box() -> None:
        build()
        form = _instances["Form:start.say_what_inspires"]
        w.VBox([w.Text(description="Above"), form], model_id="the-box")

    exercises.build, exercises.shown = box, ["the-box"]
    page = context.new_page()
    page.goto(exercises.address)
    opened(page)
    field(page).fill("From inside a box")
    saved(page)
    assert stored() == "From inside a box"
    assert page.locator(".ck-save").count() == 1
