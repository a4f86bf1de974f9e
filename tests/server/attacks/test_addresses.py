"""No listing, no file server, no way out of what is served, no other template."""

import re
from pathlib import Path

import pytest

from tests.server.entrance import Visitor
from tests.server.hosted import Hosted
from tests.server.served import Page

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
    "/enter",
    "/files/00_start.ipynb",
    "/lab",
    "/login",
    "/logout",
    "/metrics",
    "/nbextensions/x.js",
    "/static/base/images/logo.png",
    "/tree",
    "/voila",
    "/voila/api/contents",
    "/voila/api/themes/x.css",
    "/voila/execution/{kernel}",
    "/voila/files/00_start.ipynb",
    "/voila/files/.hidden/x.png",
    "/voila/labextensions/x.js",
    "/voila/query/{kernel}",
    "/voila/render/00_start.ipynb",
    "/voila/static/voila.js",
    "/voila/templates/lab/static/voila.js",
    "/voila/tree",
    "/w",
    "/w/",
    "/w/00_start.ipynb",
    "/w/nosuch",
    "/w/start/",
    "/w/START",
    "/workbooks.db",
    "/host.key",
]
UP = ["..", "%2e%2e", ".%2e", "%252e%252e", "..%5c..", "..\\..", "%c0%ae%c0%ae", "....//", "%00.."]
ROOTS = ["/page/", "/w/", "/voila/static/", "/voila/files/", "/j/"]
TARGETS = ["etc/passwd", "errors.yaml", "page.html.j2", "home/host.key", ".git/config"]
ODD = [
    "/page/%00.js",
    "/page/x%00.css",
    f"/page/{'x' * 3000}.js",
    "/page/.hidden.js",
    "/page/kit/.js",
    "/page/~root/x.js",
    "/page/C:%5cWindows%5cx.js",
    "/page//etc/x.css",
    "/page/kit/",
    "/page/page-Nothing.0123456789ab.js",
    "/page/page-CardSort-StepHeader.0123456789ab.js",
    "/j/%00",
    "/j/%ff%fe",
    "/w/start%00",
    "/w/start%2f..%2fvalues",
]


@pytest.mark.parametrize("path", GONE)
def test_nothing_else_of_jupyter_or_voila_answers(ana: Visitor, page: Page, path: str) -> None:
    answer = ana.get(path.format(kernel=page.kernel))
    assert answer.status == 404
    assert "There is no such page" in answer.text


@pytest.mark.parametrize("up", UP)
@pytest.mark.parametrize("root", ROOTS)
def test_no_path_leads_out_of_what_is_served(ana: Visitor, root: str, up: str) -> None:
    for target in TARGETS:
        for slash in ("/", "%2f", "%5c"):
            for ending in ("", "%00.js", ".css"):
                answer = ana.get(f"{root}{slash.join([up] * 6)}{slash}{target}{ending}")
                assert answer.status in {400, 403, 404, 422}, target
                assert "root:" not in answer.text
                assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", ODD, ids=lambda path: path[:30])
def test_an_odd_address_is_no_accident(hosted: Hosted, path: str) -> None:
    assert Visitor(hosted.port).get(path).status in {302, 400, 403, 404, 422}
    assert hosted.bugs() == []


def test_a_script_that_no_page_has_is_not_made_for_whoever_asks(ana: Visitor) -> None:
    path = "/page/page-CardSort-Form.0123456789ab.js"  # two of many kinds, in their order
    assert ana.get(path).status == 404


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND"])
@pytest.mark.parametrize("path", ["/", "/w/start", "/page/kit.css", "/healthz", "/nosuch"])
def test_no_other_way_of_asking_does_anything(ana: Visitor, path: str, method: str) -> None:
    token = {"X-XSRFToken": ana.cookies["_xsrf"]}
    assert ana.ask(method, path, token).status in {400, 404, 405, 501}


def without_names(html: str) -> str:
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|0x[0-9a-f]+", "", html)


@pytest.mark.parametrize("query", ["template=reveal", "theme=dark", "template=../../x&theme=../x"])
def test_no_address_chooses_another_template(ana: Visitor, page: Page, query: str) -> None:
    answer = ana.get(f"/w/start?{query}")
    assert answer.status == 200
    assert without_names(answer.text) == without_names(page.html)


def test_a_page_names_no_folder_of_this_computer(hosted: Hosted, page: Page) -> None:
    for folder in (hosted.home, Path.home(), Path(__file__).parents[3], hosted.scratch):
        assert str(folder) not in page.html


def test_a_kernel_cannot_be_started_by_hand(hosted: Hosted, ana: Visitor) -> None:
    before = hosted.kernels()
    assert ana.ask("POST", "/api/kernels", {"X-XSRFToken": ana.cookies["_xsrf"]}).status == 404
    assert hosted.kernels() == before
