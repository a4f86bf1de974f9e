"""What a page is before any script has run."""

import json
import re
from http.client import HTTPMessage
from pathlib import Path

import pytest

from careerkit.steps import STEPS, Step
from tests.server.served import CANARY, Browser, Page, serving

FAILED = "This part could not be opened."


@pytest.fixture
def headers(page: Page) -> HTTPMessage:
    return page.answer.headers


def has_all(page: Page, step: Step) -> bool:
    """Return whether each exercise of a step has a place on its page, and its header too."""
    places = page.html.count('class="ck-cell"')
    return FAILED not in page.html and places == len(step.guide.exercises) + 1


def test_the_first_page_has_a_place_for_each_of_its_exercises(page: Page) -> None:
    assert has_all(page, STEPS[0])


@pytest.mark.slow
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
def test_every_page_has_a_place_for_each_of_its_exercises(browser: Browser, step: Step) -> None:
    assert has_all(browser.open(step.slug), step)


def test_a_page_has_its_title_its_language_and_its_landmarks(page: Page) -> None:
    assert re.search(r"<title>Start here .*Career workbook</title>", page.html)
    assert '<html lang="en">' in page.html
    for landmark in ("header", "main", "footer"):
        assert len(re.findall(f"<{landmark}[ >]", page.html)) == 1


def test_a_page_leaves_out_what_is_said_to_people_in_jupyterlab(page: Page) -> None:
    assert "Run All Cells" not in page.html


def test_a_page_asks_no_other_host_for_anything(page: Page) -> None:
    asked = re.findall(r"""(?:src|href|action)=["']?((?:https?:)?//[^"' >]+)""", page.html)
    assert asked == []
    assert set(re.findall(r"https?://[\w.]+", page.html)) <= {"http://www.w3.org"}


def test_a_page_is_not_kept_by_the_browser(headers: HTTPMessage) -> None:
    assert "no-store" in headers["Cache-Control"]


def test_a_page_tells_other_sites_nothing(headers: HTTPMessage) -> None:
    assert headers["Referrer-Policy"] == "same-origin"


def test_the_html_of_a_page_holds_nothing_that_was_written(second: Page) -> None:
    assert has_all(second, STEPS[0])
    assert CANARY not in second.html


def test_the_html_of_a_page_names_no_folder_of_this_computer(page: Page) -> None:
    assert str(Path(__file__).parents[2]) not in page.html
    assert str(Path.home()) not in page.html


@pytest.mark.slow
def test_a_workbook_that_cannot_be_opened_is_told_in_a_sentence(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        browser = served.enter()
        browser.get("/w/start")
        (served.home / "home.key").write_text("no key", "utf-8")
        answer = browser.tell("/w/start/kernel")
    assert answer.status == 500
    assert "careerkit restore" in json.loads(answer.text)["why"]
    for word in ("Traceback", "CareerkitError", "damaged_key"):
        assert word not in answer.text


@pytest.mark.slow
def test_a_persons_own_settings_for_voila_do_not_reach_our_pages(tmp_path: Path) -> None:
    folder = tmp_path / "config"
    folder.mkdir()
    settings = '{"Voila": {"ip": "0.0.0.0"}, "VoilaConfiguration": {"show_tracebacks": true}}'
    (folder / "voila.json").write_text(settings, "utf-8")
    variables = {"JUPYTER_CONFIG_DIR": str(folder), "JUPYTER_NO_CONFIG": ""}
    with serving(tmp_path, variables=variables) as served:
        assert served.base.startswith("http://127.0.0.1:")


@pytest.mark.slow
def test_pages_open_where_the_folder_for_temporary_files_has_a_long_name(tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 20)
    folder.mkdir()
    before = f"import tempfile; tempfile.tempdir = {str(folder)!r}"
    with serving(tmp_path, before=before) as served:
        page = served.enter().open("start")
        served.stop()  # its sockets are in a folder that nobody else clears
        assert has_all(page, STEPS[0])
