"""Headers of every page of ours: nothing foreign runs in it, frames it, or keeps a copy."""

from collections.abc import Mapping
from types import MappingProxyType

from tornado import web

# What a page may load and where its forms may go. Pages that draw with other people's scripts
# loosen what they must, by name.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # QR codes and the empty icon stand in the page
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",  # with none at all, forms would say that they come from null
    "X-Content-Type-Options": "nosniff",
}
FOR_DOCUMENTS = {
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Frame-Options": "DENY",  # for browsers that do not know frame-ancestors
}


class Guarded(web.RequestHandler):
    """Gives an answer these headers, an error too; stands before every other parent of a class."""

    policy: Mapping[str, str] = MappingProxyType({})  # what differs from `POLICY`
    document = True  # scripts and styles are none, and browsers apply half of the headers to them

    def set_default_headers(self) -> None:
        """Set the headers before anything else can go wrong."""
        super().set_default_headers()
        for name, value in HEADERS.items():
            self.set_header(name, value)
        self.clear_header("Server")
        if self.document:
            rules = {**POLICY, **self.policy}
            said = "; ".join(f"{name} {rule}" for name, rule in rules.items())
            for name, value in {**FOR_DOCUMENTS, "Content-Security-Policy": said}.items():
                self.set_header(name, value)
