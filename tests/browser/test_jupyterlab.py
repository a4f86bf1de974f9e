"""In JupyterLab a notebook is the person's own workbook, and no answer stays in its file."""

import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Locator, Page, Response, expect

from careerkit.content import guide
from careerkit.steps import STEPS, notebook
from tests.browser.person import DESKTOP
from tests.browser.serving import CAREERKIT, free_port, serving
from tests.browser.store import Store

pytestmark = pytest.mark.slow

TOKEN = "only-for-this-test"  # noqa: S105
FOLDER = "mine"  # people put notebooks where they like
SLOW = 60_000  # ms for JupyterLab to open, and for a notebook to run
VALUES = guide("values").exercises
GUESS = "Teach people who are new here"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the server keeps its data."""
    return tmp_path_factory.mktemp("lab")


@pytest.fixture(scope="module")
def lab(browser: Browser, folder: Path) -> Iterator[Page]:
    """Return JupyterLab with the notebook about values, all its cells run."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [*CAREERKIT, "lab", "--no-browser", "--port", str(port)]
    with serving(command, folder, JUPYTER_TOKEN=TOKEN) as server:
        server.wait_for(f"{address}/lab")
        notebooks = folder / "home" / "notebooks"
        (notebooks / FOLDER).mkdir()
        for file in sorted(notebooks.glob("*.ipynb")):
            file.rename(notebooks / FOLDER / file.name)
        page = browser.new_context(**DESKTOP).new_page()
        page.goto(f"{address}/lab/tree/{FOLDER}/{notebook(STEPS[1])}?reset&token={TOKEN}")
        run_all(page)
        yield page
        page.context.close()


@pytest.fixture
def store(folder: Path, lab: Page) -> Iterator[Store]:  # noqa: ARG001
    """Return what stands on the disk."""
    store = Store(folder / "home")
    yield store
    store.close()


def run_all(page: Page) -> None:
    """Choose *Run ▸ Run All Cells*, and wait for the last exercise of this run."""
    expect(page.get_by_role("button", name="Python 3 (ipykernel) | Idle")).to_be_visible(
        timeout=SLOW
    )
    former = shown(page).locator("section.ck")
    former.evaluate_all("(all) => all.forEach((one) => one.classList.add('former'))")
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    expect(shown(page).locator(".former")).to_have_count(0, timeout=SLOW)
    expect(region(page, "finish")).to_be_visible(timeout=SLOW)


def saves(response: Response) -> bool:
    """Return whether this is the end of a notebook's being saved."""
    return response.request.method == "PUT" and "/api/contents/" in response.url


def shown(page: Page) -> Locator:
    """Return the notebook in front."""
    return page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")


def region(page: Page, name: str) -> Locator:
    """Return one exercise of the notebook."""
    return shown(page).get_by_role("region", name=VALUES[name].title, exact=True)


def saved(page: Page) -> None:
    """Wait until everything is saved."""
    expect(shown(page).locator(".ck-save")).to_have_attribute("data-state", "saved")


def test_a_key_sorts_a_card_and_does_nothing_to_the_notebook(lab: Page, store: Store) -> None:
    cells = shown(lab).locator(".jp-Cell")
    before = (cells.count(), shown(lab).locator(".jp-MarkdownCell").count())
    region(lab, "sort_cards").get_by_role("button", name="Very important").first.focus()
    for key in ("1", "b", "x", "2"):
        lab.keyboard.press(key)
    saved(lab)
    assert sorted(store.load().values.piles.values()) == ["somewhat", "very"]
    assert (cells.count(), shown(lab).locator(".jp-MarkdownCell").count()) == before


def test_words_are_saved_and_keys_in_a_field_are_words(lab: Page, store: Store) -> None:
    region(lab, "first_guesses").get_by_label(VALUES["first_guesses"].fields[0].label).click()
    lab.keyboard.type(GUESS)
    saved(lab)
    assert store.load().values.guesses.want == GUESS


def test_a_page_follows_the_theme_of_jupyterlab(lab: Page) -> None:
    color = "(part) => getComputedStyle(part).color"
    before = region(lab, "first_guesses").evaluate(color)
    lab.evaluate(
        "jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Dark' })"
    )
    expect(region(lab, "first_guesses")).not_to_have_css("color", before)


def test_running_all_cells_again_shows_the_same_answers(lab: Page, store: Store) -> None:
    store.set("values.guesses.good_at", "Explaining forms")
    run_all(lab)
    fields = VALUES["first_guesses"].fields
    field = region(lab, "first_guesses").get_by_label(fields[1].label)
    expect(field).to_have_value("Explaining forms")
    field.fill("Explaining forms and bus times")
    saved(lab)
    assert store.load().values.guesses.good_at == "Explaining forms and bus times"


def test_a_saved_notebook_file_holds_no_output_and_no_answer(
    lab: Page, store: Store, folder: Path
) -> None:
    store.set("values.guesses.want", GUESS)
    expect(
        region(lab, "first_guesses").get_by_label(VALUES["first_guesses"].fields[0].label)
    ).to_have_value(GUESS)
    file = folder / "home" / "notebooks" / FOLDER / notebook(STEPS[1])
    before = file.stat().st_mtime_ns
    shown(lab).locator(".jp-MarkdownCell").first.click()
    with lab.expect_response(saves):
        lab.keyboard.press("Control+s")
    assert file.stat().st_mtime_ns > before
    assert all(not cell.get("outputs") for cell in nbformat.read(file, as_version=4).cells)
    files = [one for one in (folder / "home").rglob("*") if one.is_file()]
    assert [one for one in files if GUESS.encode() in one.read_bytes()] == []


def test_a_link_opens_the_next_notebook_in_a_tab(lab: Page) -> None:
    shown(lab).get_by_role("link", name="Save").click()
    tab = lab.get_by_role("tab", name=notebook(STEPS[2]))
    expect(tab).to_have_attribute("aria-selected", "true", timeout=SLOW)
    expect(lab).to_have_url(re.compile(f"/lab/tree/{FOLDER}/{notebook(STEPS[2])}$"))
    expect(shown(lab).get_by_role("heading", level=1, name=STEPS[2].title)).to_be_visible(
        timeout=SLOW
    )
