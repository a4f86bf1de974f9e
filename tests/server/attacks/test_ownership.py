"""Two people in one room, and a stranger: nobody reaches another's kernel."""

import asyncio
import json
import uuid

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from tests.server.entrance import Visitor
from tests.server.hosted import Hosted
from tests.server.served import SWITCH, Browser, Page

GONE = 4410


def runs(page: Page) -> bool:
    """Return whether the owner still reaches the kernel of a page."""

    async def edit() -> bool:
        async with page.connected() as line:
            return bool(await line.answer(await line.edit({"start.inspires": "Ana's"})))

    return asyncio.run(edit())


def token(browser: Browser) -> dict[str, str]:
    return {"X-XSRFToken": browser.cookies.get("_xsrf", "")}


@pytest.fixture
def stranger(hosted: Hosted) -> Visitor:
    visitor = Visitor(hosted.port)
    visitor.look("/")
    return visitor


def test_the_owner_can_ask_about_a_kernel(ana: Visitor, page: Page) -> None:
    answer = ana.get(f"/api/kernels/{page.kernel}")
    assert answer.status == 200
    assert json.loads(answer.text)["id"] == page.kernel


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_nobody_else_asks_about_a_kernel_or_ends_it(
    ben: Visitor, stranger: Visitor, page: Page, method: str
) -> None:
    for other in (ben, stranger):
        assert other.ask(method, f"/api/kernels/{page.kernel}", token(other)).status == 403
    assert runs(page)


@pytest.mark.parametrize("action", ["interrupt", "restart", "x"])
def test_there_is_no_address_that_interrupts_or_restarts(
    ana: Visitor, page: Page, action: str
) -> None:
    path = f"/api/kernels/{page.kernel}/{action}"
    assert ana.ask("POST", path, token(ana)).status == 404
    assert runs(page)


def test_nobody_else_says_good_bye_for_a_page(ben: Visitor, stranger: Visitor, page: Page) -> None:
    for other in (ben, stranger):
        path = f"/voila/api/shutdown/{page.kernel}"
        assert other.ask("POST", path, token(other)).status == 403
    assert runs(page)


def test_nobody_else_listens_to_a_kernel(ben: Visitor, stranger: Visitor, page: Page) -> None:
    for other in (ben, stranger):
        assert other.get(page.channels, **SWITCH).status == 403
    assert runs(page)


def test_another_sessions_name_on_the_line_opens_nothing(ben: Visitor, page: Page) -> None:
    path = f"/api/kernels/{page.kernel}/channels?session_id=test"
    assert ben.get(path, **SWITCH).status == 403


def test_a_kernel_that_nobody_has_is_told_as_gone(hosted: Hosted, ben: Visitor) -> None:
    async def code() -> int | None:
        address = f"ws://127.0.0.1:{hosted.port}/api/kernels/{uuid.uuid4()}/channels"
        socket = await websocket_connect(HTTPRequest(address, headers=ben.cookie()))
        assert await socket.read_message() is None
        socket.close()
        return socket.close_code

    assert asyncio.run(code()) == GONE


def test_a_stranger_opens_no_line_at_all(hosted: Hosted) -> None:
    async def connect() -> None:
        await websocket_connect(f"ws://127.0.0.1:{hosted.port}/api/kernels/{uuid.uuid4()}/channels")

    with pytest.raises(HTTPClientError, match="403"):
        asyncio.run(connect())


@pytest.mark.parametrize("stuck", ["", "1"])
def test_holding_anothers_kernel_gives_one_of_ones_own(
    ben: Visitor, page: Page, stuck: str
) -> None:
    answer = ben.tell("/w/start/kernel", kernel=page.kernel, stuck=stuck)
    assert answer.status == 200
    assert json.loads(answer.text)["kernel"] != page.kernel
    assert runs(page)


def test_the_mark_of_a_workbook_is_another_for_each(ana: Visitor, ben: Visitor) -> None:
    marks = [json.loads(one.tell("/w/start/kernel").text)["who"] for one in (ana, ben)]
    assert len(set(marks)) == 2


def test_a_stranger_gets_no_kernel(stranger: Visitor) -> None:
    assert stranger.tell("/w/start/kernel").status == 401


def test_a_page_of_another_origin_gets_no_kernel(hosted: Hosted, ana: Visitor) -> None:
    before = hosted.kernels()
    assert ana.ask("POST", "/w/start/kernel", {}).status == 403
    assert hosted.kernels() == before


def test_a_kernel_that_its_owner_ends_is_gone_and_the_page_gets_another(ana: Visitor) -> None:
    page = ana.open("values")

    async def code() -> int | None:
        async with page.connected() as line:
            assert ana.ask("DELETE", f"/api/kernels/{page.kernel}", token(ana)).status == 204
            while await line.receive():
                pass
            return line.socket.close_code

    assert asyncio.run(code()) == GONE
    again = ana.tell("/w/values/kernel", kernel=page.kernel)
    assert json.loads(again.text)["kernel"] != page.kernel
