"""What a running contestant is to those who visit it: addresses, cookies, kernels."""

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlencode

import psutil
from tornado.httpclient import AsyncHTTPClient, HTTPClientError

from tests.browser.serving import ROOT
from tests.server.served import Browser

NOTEBOOKS = {
    file.stem.partition("_")[2]: file for file in sorted((ROOT / "workbooks").glob("[0-9]*.ipynb"))
}
"""Step -> its notebook, in the order of the course."""

STEP = next(iter(NOTEBOOKS))
LONGEST = 300.0  # seconds for a page to open

Cookies = dict[str, str]


@dataclass(frozen=True)
class Site(ABC):
    """A running contestant."""

    port: int
    process: psutil.Process
    steps: tuple[str, ...]  # the pages that it has

    @property
    def base(self) -> str:
        """The address without a path."""
        return f"http://127.0.0.1:{self.port}"

    @abstractmethod
    def page(self, step: str = STEP) -> str:
        """Return the path of a page."""

    def admit(self) -> Cookies:
        """Do what a person does once, before they open a page; return their cookies."""
        return {}

    @abstractmethod
    async def open(
        self, client: AsyncHTTPClient, cookies: Cookies, step: str, held: str = ""
    ) -> str:
        """Load a page as a browser does; return its kernel. `held` is one that it had before."""

    @abstractmethod
    async def leave(self, client: AsyncHTTPClient, cookies: Cookies, kernel: str) -> None:
        """Do what a page does when it is left, besides closing its connection."""

    @abstractmethod
    async def end(self, client: AsyncHTTPClient, cookies: Cookies, kernel: str) -> None:
        """End a kernel now. Pages never do it; it keeps one measurement out of the next."""

    async def ask(
        self,
        client: AsyncHTTPClient,
        path: str,
        cookies: Cookies,
        form: Mapping[str, str] | None = None,
        *,
        method: str = "",
    ) -> str:
        """Return what an address answers; a form is sent as our page sends it."""
        answer = await client.fetch(
            f"{self.base}{path}",
            method=method or ("GET" if form is None else "POST"),
            headers={"X-XSRFToken": cookies.get("_xsrf", ""), "Cookie": as_header(cookies)},
            body=None if form is None else urlencode(form),
            connect_timeout=LONGEST,
            request_timeout=LONGEST,
        )
        return answer.body.decode()


class Ours(Site):
    """Our host: a page is the same for everybody, and asks for its kernel."""

    def page(self, step: str = STEP) -> str:
        return f"/w/{step}"

    def admit(self) -> Cookies:
        browser = Browser(self.port)
        browser.get("/")
        assert browser.tell("/join", alone="1").status == 303
        return browser.cookies

    async def open(
        self, client: AsyncHTTPClient, cookies: Cookies, step: str, held: str = ""
    ) -> str:
        await self.ask(client, self.page(step), cookies)
        form = {"kernel": held, "stuck": ""}
        answer = await self.ask(client, f"{self.page(step)}/kernel", cookies, form)
        return str(json.loads(answer)["kernel"])

    async def leave(self, client: AsyncHTTPClient, cookies: Cookies, kernel: str) -> None:
        await self.ask(client, f"/voila/api/shutdown/{kernel}", cookies, {})

    async def end(self, client: AsyncHTTPClient, cookies: Cookies, kernel: str) -> None:
        await self.ask(client, f"/api/kernels/{kernel}", cookies, method="DELETE")


class Stock(Site):
    """Stock Voila: a page is made for each visit and holds the name of its kernel."""

    def page(self, step: str = STEP) -> str:
        return f"/voila/render/{NOTEBOOKS[step].name}"

    async def open(
        self, client: AsyncHTTPClient, cookies: Cookies, step: str, held: str = ""
    ) -> str:
        del held  # a page that is loaded again gets another kernel
        page = await self.ask(client, self.page(step), cookies)
        found = re.search(r'"kernelId": ?"([\w-]+)"', page)
        if not found:
            msg = "a page without a kernel"
            raise EOFError(msg)
        return found[1]

    async def leave(self, client: AsyncHTTPClient, cookies: Cookies, kernel: str) -> None:
        # refused for want of a cookie: https://github.com/voila-dashboards/voila/issues/1458
        with suppress(HTTPClientError):
            await self._good_bye(client, cookies, kernel)

    async def end(self, client: AsyncHTTPClient, cookies: Cookies, kernel: str) -> None:
        await self._good_bye(client, {**cookies, "_xsrf": "given"}, kernel)

    async def _good_bye(self, client: AsyncHTTPClient, cookies: Cookies, kernel: str) -> None:
        await self.ask(client, f"/voila/api/shutdown/{kernel}", cookies, {})


def as_header(cookies: Cookies) -> str:
    """Return cookies as a browser sends them."""
    return "; ".join(f"{name}={value}" for name, value in cookies.items())
