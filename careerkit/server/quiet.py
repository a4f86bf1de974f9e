"""What a person sees, and what the log says, when an address does not lead where they meant."""

import logging
from collections.abc import Mapping
from typing import Any

from tornado import web
from tornado.log import access_log, app_log

from careerkit.errors import WithoutWords
from careerkit.server.headers import Guarded

_OTHERS = ("tornado.application", "tornado.general", "asyncio")
_NOT_WORTH_SAYING = ("websocket_ping_timeout", "Got events for closed stream")

FAILED = 500  # the first status that says the fault is ours


def log_failure(handler: web.RequestHandler) -> None:
    """Log a request that failed on our side, without its query, which may hold a ticket."""
    if handler.get_status() >= FAILED:
        request = handler.request
        access_log.error("%d %s %s", handler.get_status(), request.method, request.path)


def _is_worth_saying(record: logging.LogRecord) -> bool:
    """Leave out what is said of Jupyter's times, which count milliseconds, and of pages that go."""
    said = str(record.msg)
    return bool(said) and not any(words in said for words in _NOT_WORTH_SAYING)


def be_discreet(*logs: logging.Logger | logging.LoggerAdapter[logging.Logger]) -> None:
    """Let these logs, and Tornado's, tell nothing of anybody."""
    for log in (*logs, *map(logging.getLogger, _OTHERS)):
        logger = log.logger if isinstance(log, logging.LoggerAdapter) else log
        if not any(isinstance(one, WithoutWords) for one in logger.filters):
            logger.addFilter(WithoutWords())  # first: it puts a failure into words
        logger.addFilter(_is_worth_saying)


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
