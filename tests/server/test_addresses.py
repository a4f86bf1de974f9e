"""The addresses there are, and those of Voila's and Jupyter's that are not."""

import re

import pytest

from tests.server.served import Browser, Page, Served

GONE = [
    "/api",
    "/api/config/notebook",
    "/api/contents",
    "/api/contents/00_start.ipynb",
    "/api/kernels",
    "/api/kernelspecs",
    "/api/sessions",
    "/api/status",
    "/api/terminals",
    "/files/00_start.ipynb",
    "/lab",
    "/login",
    "/logout",
    "/metrics",
    "/static/base/images/logo.png",
    "/tree",
    "/voila",
    "/voila/api/contents",
    "/voila/api/contents/00_start.ipynb",
    "/voila/execution/{kernel}",
    "/voila/files/00_start.ipynb",
    "/voila/files/.hidden/x.png",
    "/voila/query/{kernel}",
    "/voila/render/00_start.ipynb",
    "/voila/templates/lab/static/voila.js",
    "/voila/tree",
    "/w",
    "/w/",
    "/w/00_start.ipynb",
    "/w/nosuch",
    "/w/start/",
    "/w/START",
]

OUTSIDE = [
    "/page/../index.html.j2",
    "/page/../../errors.yaml",
    "/page/..%2f..%2ferrors.css",
    "/page/%2e%2e/%2e%2e/x.css",
    "/page/....//x.css",
    "/page//etc/x.css",
    "/page/kit.css/..%2f..%2findex.html.j2",
    "/page/index.html.j2",
    "/page/",
    "/page/.",
    "/w/..%2f..%2fREADME",
    "/w/../README.md",
    "/w/%2e%2e/x",
    "/voila/static/../app.py",
    "/voila/static/%2e%2e/app.py",
    "/voila/static/..%2fapp.py",
    "/voila/labextensions/..%2f..%2f..%2f..%2fetc%2fpasswd",
    "/voila/labextensions/%2e%2e/%2e%2e/jupyter/kernels/python3/kernel.json",
    "/voila/api/themes/..%2f..%2fetc%2fpasswd",
]


def without_names(page: Page) -> str:
    """Return a page without what is different each time."""
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|0x[0-9a-f]+", "", page.html)


@pytest.mark.parametrize("path", GONE)
def test_nothing_else_of_jupyter_or_voila_answers(browser: Browser, page: Page, path: str) -> None:
    answer = browser.get(path.format(kernel=page.kernel))
    assert answer.status == 404
    assert "There is no such page" in answer.text


@pytest.mark.parametrize("path", OUTSIDE)
def test_no_address_leads_out_of_what_is_served(browser: Browser, path: str) -> None:
    answer = browser.get(path)
    assert answer.status in {400, 403, 404}
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", ["/page/kit.css", "/page/page.js", "/page/kit/kit.js"])
def test_what_draws_a_page_is_served(stranger: Browser, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status == 200
    kind = "text/javascript" if path.endswith(".js") else "text/css"
    assert answer.headers["Content-Type"].partition(";")[0] == kind


def test_what_draws_a_page_is_asked_for_anew_after_an_update(stranger: Browser) -> None:
    assert stranger.get("/page/kit.css").headers["Cache-Control"] == "no-cache"


def test_no_address_chooses_another_template(page: Page, second: Page) -> None:
    assert without_names(second) == without_names(page)


def test_a_kernel_cannot_be_started_by_hand(served: Served, browser: Browser) -> None:
    before = served.kernels()
    token = {"X-XSRFToken": browser.cookies.get("_xsrf", "")}
    assert browser.ask("POST", "/api/kernels", token).status == 404
    assert served.kernels() == before


def test_the_server_says_that_it_is_up(served: Served, stranger: Browser) -> None:
    assert stranger.get("/healthz").text == f'{{"pages": {served.kernels()}}}'
