"""Other people on the same computer, who can reach the port but have no cookie."""

import pytest

from tests.server.served import SWITCH, Browser, Page, Served


@pytest.mark.parametrize("path", ["/", "/w/start", "/w/values"])
def test_a_page_leads_to_the_door(stranger: Browser, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status == 302
    assert answer.headers["Location"].startswith("/enter?")
    assert stranger.get(answer.headers["Location"]).status == 403


def test_the_door_never_leads_elsewhere(served: Served) -> None:
    path = f"/enter?ticket={served.ticket}&next=https%3A%2F%2Felsewhere.example"
    assert "elsewhere" not in Browser(served.port).get(path).text


def test_no_kernel_is_started_for_a_stranger(served: Served, stranger: Browser) -> None:
    before = served.kernels()
    stranger.get("/w/start")
    assert served.kernels() == before


def test_a_kernel_cannot_be_looked_at(stranger: Browser, page: Page) -> None:
    assert stranger.get(f"/api/kernels/{page.kernel}").status == 403


def test_a_kernel_cannot_be_connected_to(stranger: Browser, page: Page) -> None:
    assert stranger.get(page.channels, **SWITCH).status == 403


@pytest.mark.parametrize(
    ("method", "path"),
    [("DELETE", "/api/kernels/{}"), ("POST", "/voila/api/shutdown/{}")],
)
@pytest.mark.parametrize("token", ["", "mine"])
def test_a_kernel_cannot_be_ended(
    served: Served, page: Page, method: str, path: str, token: str
) -> None:
    before = served.kernels()
    stranger = Browser(served.port, {"_xsrf": token})
    headers = {"X-XSRFToken": token}
    assert stranger.ask(method, path.format(page.kernel), headers).status == 403
    assert served.kernels() == before


def test_a_stranger_learns_nothing_from_what_is_open_to_all(stranger: Browser, page: Page) -> None:
    for path in ("/healthz", "/enter", "/page/kit.css", "/nosuch"):
        answer = stranger.get(path)
        assert page.kernel not in answer.text + str(answer.headers)
