"""What a first visit loads: little, from this host alone, and nothing that could run inline."""

import gzip
import zlib
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Request, Response, WebSocket

from careerkit.editor import Editor
from careerkit.repository import Repository
from careerkit.settings import settings
from careerkit.steps import STEPS, accomplishments, start, stories, values
from careerkit.vault import Access
from tests.client.acts import opened
from tests.client.host import Host

MOST = {"start": 30_000}  # bytes of the first page of all
MOST_OF_ANY, MOST_REQUESTS = 40_000, 6
MODULES = {"start": start, "values": values, "accomplishments": accomplishments, "stories": stories}


class Visit:
    """Counts what one visit loads."""

    def __init__(self, page: Page) -> None:
        self.requests: list[Request] = []
        self.responses: list[Response] = []
        self.sockets: list[WebSocket] = []
        self.state = (
            0  # bytes of what comes over the websocket, deflated as permessage-deflate does
        )
        self._deflate = zlib.compressobj(wbits=-15)
        page.on("request", self._ask)
        page.on("response", self._answer)
        page.on("websocket", self._connect)

    def weight(self) -> dict[str, int]:
        """Return the bytes of each part, compressed."""
        parts = {"states": self.state}
        for response in self.responses:
            if response.ok:
                name = response.url.rpartition("/")[2].rpartition(".")[2]
                parts[name] = len(gzip.compress(response.body()))
        return parts

    def _ask(self, request: Request) -> None:
        self.requests.append(request)

    def _answer(self, response: Response) -> None:
        self.responses.append(response)

    def _connect(self, socket: WebSocket) -> None:
        self.sockets.append(socket)
        socket.on("framereceived", self._hear)

    def _hear(self, frame: Any) -> None:
        data = frame if isinstance(frame, bytes) else frame.encode()
        self.state += len(self._deflate.compress(data) + self._deflate.flush(zlib.Z_SYNC_FLUSH))


def exercises_of(slug: str) -> list[Any]:
    """Return what makes each exercise of a step."""
    module = MODULES[slug]
    step = next(step for step in STEPS if step.slug == slug)
    return [module.head, *(getattr(module, name) for name in step.guide.exercises)]


@pytest.fixture(params=MODULES)
def slug(
    request: pytest.FixtureRequest,
    host: Host,
    repository: Repository,
    access: Access,
    monkeypatch: pytest.MonkeyPatch,
) -> str:
    """Return a step whose exercises the host shows, as our server does."""
    slug = str(request.param)
    monkeypatch.setenv("CAREERKIT_PLACE", "server")
    settings.cache_clear()

    def build() -> None:
        editor = Editor(repository)
        editor.open(access)
        host.shown = [exercise(editor).model_id for exercise in exercises_of(slug)]
        editor.close()

    host.build = build
    host.do(host.living_kernel)
    return slug


def test_a_first_page_is_small_and_comes_from_this_host(
    context: BrowserContext, host: Host, slug: str
) -> None:
    page = context.new_page()
    visit = Visit(page)
    page.goto(host.address)
    opened(page)
    weight = visit.weight()
    requests = [one for one in visit.requests if not one.url.startswith("data:")]
    count = len(requests) + len(visit.sockets)
    print(f"\n{slug}: {sum(weight.values())} bytes {weight}, {count} requests")  # noqa: T201
    assert sum(weight.values()) <= MOST.get(slug, MOST_OF_ANY)
    assert count <= MOST_REQUESTS
    assert {one.url.split("/")[2] for one in requests} == {f"127.0.0.1:{host.port}"}


def test_a_second_visit_asks_for_no_script_again(page: Page) -> None:
    cached = page.evaluate(
        """() => performance.getEntriesByType("resource")
          .filter((one) => /\\.(js|css)$/.test(one.name)).length"""
    )
    assert cached == 2
    page.reload()
    opened(page)
    again = page.evaluate(
        """() => performance.getEntriesByType("resource")
          .filter((one) => /\\.(js|css)$/.test(one.name)).map((one) => one.transferSize)"""
    )
    assert again == [0, 0]


def test_the_page_holds_no_script_of_its_own_and_nothing_of_anybody(host: Host) -> None:
    host.shown = ["Form:start.say"]
    html = host.html()
    assert html.count("<script") == 2
    assert 'type="application/json" id="page"' in html
    assert "onload" not in html
    assert host.html() == html


def test_a_name_in_the_page_cannot_break_out(host: Host) -> None:
    host.shown = ['"><script>1</script>']
    host.back = "</script><script>1</script>"
    assert host.html().count("<script>") == 0
