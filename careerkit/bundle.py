"""ES modules joined into one, without a build step: the sources stay as they are on disk.

JupyterLab and stock Voila load a widget's module from a blob, where relative imports fail. Our own
pages load one script with no more of the kit than they draw.
"""

import hashlib
import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from careerkit.settings import settings

_IMPORT = re.compile(
    r'^import \{(?P<names>[^;}]*)\} from "(?P<path>\.[\w./-]+)\.js";\n', re.MULTILINE
)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)
_WORD = re.compile(r"^  (?P<name>\w+): .*,\n", re.MULTILINE)  # a line of words.js
_SAID = re.compile(r"\bWORDS\.(\w+)")
_KIND = re.compile(r"^  (?P<kind>\w+): (?P<draw>\w+),\n", re.MULTILINE)  # a line of kit.js's table


def static_folder() -> Path:
    """Return the folder of all that our pages load."""
    return settings().assets / "page" / "static"


def kit_folder() -> Path:
    """Return the folder of the kit's modules; `kit.js` is the one that imports all others."""
    return static_folder() / "kit"


def kinds() -> frozenset[str]:
    """Return the kinds of activity that the kit can draw."""
    found = _KIND.finditer((kit_folder() / "kit.js").read_text("utf-8"))
    return frozenset(line["kind"] for line in found)


def join(entry: Path, only: Collection[str] | None = None) -> str:
    """Return a module and all that it imports as one, each after those that it imports.

    With `only`, the kit leaves out what draws other kinds of activity, and words that nobody says.
    """
    done = dict[Path, str]()

    def add(module: Path) -> None:
        if module in done:
            return
        source = module.read_text("utf-8")
        if only is not None and module == kit_folder() / "kit.js":
            source = _with_kinds(source, only)
        for needed in _IMPORT.finditer(source):
            add((module.parent / f"{needed['path']}.js").resolve())
        done[module] = _EXPORT.sub("", _IMPORT.sub("", source))

    add(entry.resolve())
    words = kit_folder() / "words.js"
    if only is not None and words in done:
        done[words] = _with_words(done[words], "".join(done.values()))
    return "\n".join(done.values())


@cache
def script() -> str:
    """Return the whole kit as one ES module that exports nothing."""
    return join(kit_folder() / "kit.js")


@cache
def style() -> str:
    """Return the kit's style sheet."""
    return (static_folder() / "kit.css").read_text("utf-8")


@cache
def version() -> str:
    """Return a name for exactly this script, so that two versions on one screen stay apart."""
    return hashlib.sha256(script().encode()).hexdigest()[:12]


def _with_kinds(kit: str, only: Collection[str]) -> str:
    """Return kit.js with these kinds alone, and without the imports that only the others need."""
    dropped = {line["draw"] for line in _KIND.finditer(kit) if line["kind"] not in only}
    kept = _KIND.sub(lambda line: "" if line["draw"] in dropped else line[0], kit)
    return _IMPORT.sub(lambda line: "" if line["names"].strip() in dropped else line[0], kept)


def _with_words(words: str, script: str) -> str:
    """Return words.js with what this script says alone."""
    said = set(_SAID.findall(script))
    return _WORD.sub(lambda line: line[0] if line["name"] in said else "", words)
