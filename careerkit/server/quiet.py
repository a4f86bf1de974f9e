"""What a person sees, and what the log says, when an address does not lead where they meant."""

from tornado import web
from tornado.log import access_log

FAILED = 500  # the first status that says the fault is ours


def log_failure(handler: web.RequestHandler) -> None:
    """Log a request that failed on our side, without its query, which may hold a ticket."""
    if handler.get_status() >= FAILED:
        request = handler.request
        access_log.error("%d %s %s", handler.get_status(), request.method, request.path)


class Quiet:
    """Answers an error with one calm line; Jupyter's own error page needs templates Voila lacks."""

    def write_error(self, status_code: int, **_: object) -> None:
        """Say what happened and what to do."""
        self.set_header("Content-Type", "text/html; charset=utf-8")  # type: ignore[attr-defined]
        template = self.settings["voila_jinja2_env"].get_template("error.html.j2")  # type: ignore[attr-defined]
        self.finish(template.render(code=status_code))  # type: ignore[attr-defined]


class Nowhere(Quiet, web.ErrorHandler):
    """Every address that is none of ours."""
