"""The scripts and styles of our pages; they hold nothing of anybody.

What a page loads is one script and one style sheet, joined, minified and compressed when first
asked for. Their addresses name their content, so that browsers keep them for good.
"""

import gzip
import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import rcssmin  # type: ignore[import-untyped]
import rjsmin  # type: ignore[import-untyped]
from jupyter_server.auth.decorator import allow_unauthenticated
from tornado import web

from careerkit import bundle
from careerkit.server.headers import Guarded
from careerkit.server.quiet import Quiet

ADDRESS = r"/page/(?P<name>[A-Za-z-]+)\.(?P<version>[0-9a-f]{12})\.(?P<kind>js|css)"
"""Where `Joined` serves what `script`, `whole_kit`, `stock` and `style` name."""

STYLES = ("kit", "page", "client")  # style sheets, in their order
_PAGE = "page"  # begins the name of a script; the kinds of activity in it follow
_STYLE = "style"
_MODULES = {  # loaded where a page's own script does not draw something: file, what it exports
    "kit": ("kit/kit.js", "renderActivity"),
    "stock": ("client/stock.js", "drawStock"),
}

_named = set[str]()  # the scripts of pages; there are millions of others that could be asked for

_FOREVER = "public, max-age=31536000, immutable"
_TYPES = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}


@dataclass(frozen=True)
class Made:
    """A script or style sheet as it is sent."""

    plain: bytes
    packed: bytes  # by gzip
    version: str


def script(names: Collection[str]) -> str:
    """Return the address of the client with the part of the kit that draws these models.

    `names` are those of models; what does not begin with a kind of activity is left out.
    """
    found = {name.partition(":")[0] for name in names} & bundle.kinds()
    name = "-".join([_PAGE, *sorted(found)])
    _named.add(name)
    return _address(name, "js")


def whole_kit() -> str:
    """Return the address of the whole kit as a module."""
    return _address("kit", "js")


def stock() -> str:
    """Return the address of what draws stock ipywidgets, a module."""
    return _address("stock", "js")


def style() -> str:
    """Return the address of the style sheet of all our pages."""
    return _address(_STYLE, "css")


@lru_cache(maxsize=64)  # more than there are pages
def make(name: str, kind: str) -> Made:
    """Return what is served under a name. Raises `LookupError` if that is nothing of ours."""
    text = _styles(name) if kind == "css" else _scripts(name)
    plain = text.encode()
    version = hashlib.sha256(plain).hexdigest()[:12]
    return Made(plain, gzip.compress(plain, mtime=0), version)


class Joined(Guarded, Quiet, web.RequestHandler):
    """Serves what `make` makes. An address of an earlier version leads to the present one."""

    document = False

    @allow_unauthenticated
    def get(self, name: str, version: str, kind: str) -> None:
        """Send it, packed where the browser can unpack it."""
        try:
            made = make(name, kind)
        except LookupError:
            raise web.HTTPError(404) from None
        self.set_header("Content-Type", _TYPES[kind])
        self.set_header("Cache-Control", _FOREVER if version == made.version else "no-cache")
        self.set_header("Vary", "Accept-Encoding")
        if "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            self.finish(made.packed)
        else:
            self.finish(made.plain)


class Static(Guarded, Quiet, web.StaticFileHandler):
    """The same files one by one, as pages with Voila's scripts load them."""

    def set_extra_headers(self, path: str) -> None:  # noqa: ARG002
        """Ask browsers to look for a newer version each time."""
        self.set_header("Cache-Control", "no-cache")


def _address(name: str, kind: str) -> str:
    return f"page/{name}.{make(name, kind).version}.{kind}"


def _scripts(name: str) -> str:
    folder = bundle.static_folder()
    if name in _MODULES:
        file, exported = _MODULES[name]
        source = f"{bundle.join(folder / file)}\nexport {{ {exported} }};\n"
    elif name in _named:
        source = bundle.join(folder / "client" / "page.js", name.split("-")[1:])
    else:
        raise LookupError(name)
    return str(rjsmin.jsmin(source))


def _styles(name: str) -> str:
    if name != _STYLE:
        raise LookupError(name)
    sheets = [_sheet(bundle.static_folder() / f"{sheet}.css") for sheet in STYLES]
    return "\n".join(sheets)


def _sheet(path: Path) -> str:
    return re.sub(r"\n+", "\n", str(rcssmin.cssmin(path.read_text("utf-8"))))
