"""What a person sees, and what the log says, when an address does not lead where they meant."""

import logging
import time
from collections.abc import Callable, Mapping
from typing import Any

from tornado import web
from tornado.log import access_log, app_log

from careerkit.errors import WithoutWords
from careerkit.server.headers import Guarded
from careerkit.server.pace import FullError

_OTHERS = ("tornado.application", "tornado.general", "asyncio")
_NOT_WORTH_SAYING = (
    "websocket_ping_timeout",
    "Got events for closed stream",
    "wrote error",  # Jupyter's warning of each 403 for a page whose kernel has ended
)

FAILED = 500  # the first status that says the fault is ours
BUSY = 503  # says that one should come again
SELDOM = 60.0  # seconds between two lines about a full host, where many pages ask again and again


class Crowded:
    """A handler that answers `BUSY` where the host is full."""


class Failures:
    """Logs the requests that failed on our side, without their query, which may hold a ticket."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._told = clock, float("-inf")

    def log(self, handler: web.RequestHandler) -> None:
        """Log a request if it failed, and now and then if it was asked to come again."""
        status, request = handler.get_status(), handler.request
        if status == BUSY and isinstance(handler, Crowded):
            self._tell_of_full_host(request.path)
        elif status >= FAILED:
            access_log.error("%d %s %s", status, request.method, request.path)

    def _tell_of_full_host(self, path: str) -> None:
        if self._clock() - self._told >= SELDOM:
            self._told = self._clock()
            access_log.warning("The host is full just now; somebody waits at %s", path)


def _is_worth_saying(record: logging.LogRecord) -> bool:
    """Leave out what is said of Jupyter's times, which count milliseconds, and of pages that go.

    Nor is it a failure that a host is full.
    """
    said = str(record.msg)
    if record.exc_info and isinstance(record.exc_info[1], FullError):
        return False
    return bool(said or record.exc_info) and not any(words in said for words in _NOT_WORTH_SAYING)


def be_discreet(*logs: logging.Logger | logging.LoggerAdapter[logging.Logger]) -> None:
    """Let these logs, and Tornado's, tell nothing of anybody."""
    for log in (*logs, *map(logging.getLogger, _OTHERS)):
        logger = log.logger if isinstance(log, logging.LoggerAdapter) else log
        logger.addFilter(_is_worth_saying)  # first: the other puts a failure into words
        if not any(isinstance(one, WithoutWords) for one in logger.filters):
            logger.addFilter(WithoutWords())


class Quiet:
    """Answers an error with one calm line; Jupyter's own error page needs templates Voila lacks."""

    def log_exception(self, *failure: Any) -> None:
        """Log what failed, without the query and the headers, which may hold a secret."""
        kind, error, _ = failure
        if not (isinstance(error, web.HTTPError) and error.status_code < FAILED):
            request = self.request  # type: ignore[attr-defined]
            app_log.error(
                "%s: %s %s", kind.__name__, request.method, request.path, exc_info=failure
            )

    def write_error(self, status_code: int, **_: object) -> None:
        """Say what happened and what to do."""
        self.set_header("Content-Type", "text/html; charset=utf-8")  # type: ignore[attr-defined]
        template = self.settings["voila_jinja2_env"].get_template("error.html.j2")  # type: ignore[attr-defined]
        self.finish(template.render(code=status_code))  # type: ignore[attr-defined]


class Nowhere(Guarded, Quiet, web.ErrorHandler):
    """Every address that is none of ours."""


def guarded(path: str, handler: type, settings: Mapping[str, Any] | None = None) -> tuple[Any, ...]:
    """Return an address of Voila's with our headers and our answer to errors."""
    ours = type(f"Guarded{handler.__name__}", (Guarded, Quiet, handler), {})
    return path, ours, dict(settings or {})
