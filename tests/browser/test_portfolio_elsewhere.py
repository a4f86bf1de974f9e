"""In JupyterLab and stock Voila files come out of the kernel, by the same buttons."""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from careerkit.content import guide
from careerkit.model import replace
from tests.browser.person import DESKTOP
from tests.browser.serving import CAREERKIT, ROOT, free_port, serving
from tests.browser.store import Store
from tests.steps.complete import complete_workbook

pytestmark = pytest.mark.slow

NOTEBOOK = "11_portfolio.ipynb"
SLOW = 60_000  # ms for JupyterLab to open, and for a notebook to run
TOKEN = "only-for-this-test"  # noqa: S105
WORDS = guide("portfolio").exercises
POSITIONS = b"Company Name,Title,Started On\nMuseum,Guide,Apr 2009\n"


@pytest.fixture(scope="module", params=["lab", "voila"])
def place(request: pytest.FixtureRequest) -> str:
    """Return where the notebook runs."""
    return str(request.param)


@pytest.fixture(scope="module")
def folder(place: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the server keeps its data."""
    return tmp_path_factory.mktemp(place)


@pytest.fixture(scope="module")
def page(place: str, folder: Path, browser: Browser) -> Iterator[Page]:
    """Return the notebook, all its cells run."""
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    lab = [*CAREERKIT, "lab", "--no-browser", "--port", str(port)]
    voila = [sys.executable, "-m", "voila", str(ROOT / "workbooks"), "--no-browser"]
    voila += [f"--port={port}", "--Voila.ip=127.0.0.1"]
    with serving(lab if place == "lab" else voila, folder, JUPYTER_TOKEN=TOKEN) as server:
        server.wait_for(f"{base}/lab" if place == "lab" else base)
        page = browser.new_context(**DESKTOP).new_page()
        if place == "lab":
            page.goto(f"{base}/lab/tree/{NOTEBOOK}?reset&token={TOKEN}")
            idle = page.get_by_role("button", name="Python 3 (ipykernel) | Idle")
            expect(idle).to_be_visible(timeout=SLOW)
            page.get_by_role("menuitem", name="Run", exact=True).click()
            page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        else:
            page.goto(f"{base}/voila/render/{NOTEBOOK}")
        expect(part(page, "delete_everything")).to_be_visible(timeout=SLOW)
        yield page
        page.context.close()


@pytest.fixture
def store(folder: Path, page: Page) -> Iterator[Store]:  # noqa: ARG001
    """Return what stands on the disk."""
    store = Store(folder / "home")
    yield store
    store.close()


def part(page: Page, name: str) -> Locator:
    """Return one exercise of the notebook."""
    return page.get_by_role("region", name=WORDS[name].title, exact=True)


def save(page: Page, label: str) -> tuple[str, bytes]:
    """Press the button of a file; return its name and what is in it."""
    with page.expect_download(timeout=SLOW) as waiting:
        part(page, "take_home").get_by_role("button", name=f"Save {label}", exact=True).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_a_pdf_comes_out_of_the_kernel(page: Page, store: Store) -> None:
    store.put(replace(complete_workbook(), "start.inspires", "Other atlases"))
    expect(part(page, "see_picture").get_by_text("Library Technician")).to_be_visible()
    name, file = save(page, "Your whole workbook")
    assert re.fullmatch(r"careerkit-whole-workbook-to-print-\d{4}-\d\d-\d\d\.pdf", name)
    assert "Sunita Rao" in "".join(one.extract_text() for one in PdfReader(io.BytesIO(file)).pages)


def test_what_is_typed_while_a_file_is_made_is_saved(page: Page, store: Store) -> None:
    take = part(page, "take_home")
    with page.expect_download(timeout=SLOW):
        take.get_by_role("button", name="Save Your career on one page").click()
        part(page, "working_life").get_by_label("Your name").fill("Sunita Rao-Lindt")
        expect(page.locator(".ck-save").last).to_have_attribute("data-state", "saved")
    assert store.load().background.contact.name == "Sunita Rao-Lindt"


def test_a_file_is_brought_in_and_taken_back(page: Page, store: Store) -> None:
    bringing = part(page, "bring_in")
    file = {"name": "Positions.csv", "mimeType": "text/csv", "buffer": POSITIONS}
    choosing = bringing.get_by_label(WORDS["bring_in"].labels["choose"])
    choosing.set_input_files(file)  # type: ignore[arg-type]
    expect(bringing.get_by_role("checkbox", name=re.compile("Guide"))).to_be_checked()
    bringing.get_by_role("button", name=WORDS["bring_in"].labels["take"]).click()
    expect(bringing.get_by_text("1 thing was taken from the file.").first).to_be_visible()
    assert "Guide" in {post.title for post in store.load().background.posts.values()}
    bringing.get_by_role("button", name="Take it back").click()
    expect(bringing.get_by_text(WORDS["bring_in"].labels["undone"]).first).to_be_visible()
    assert "Guide" not in {post.title for post in store.load().background.posts.values()}


def test_everything_is_deleted_at_last(page: Page, folder: Path) -> None:
    deleting = part(page, "delete_everything")
    deleting.get_by_role("button", name="Delete my workbook").click()
    deleting.get_by_label("type the word").fill("delete")
    deleting.get_by_role("button", name="Delete everything now").click()
    expect(page.get_by_role("heading", name="Your workbook is deleted")).to_be_focused()
    assert not (folder / "home" / "home.key").exists()
