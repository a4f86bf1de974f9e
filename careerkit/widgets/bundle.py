"""The kit's ES modules joined into one, for places that load a widget's code as a string.

JupyterLab and stock Voila load a widget's module from a blob, where relative imports fail. Our own
pages load the same files as files.
"""

import hashlib
import re
from functools import cache
from pathlib import Path

from careerkit.settings import settings

_IMPORT = re.compile(r'^import\s[^;]*?\sfrom\s+"\./([\w-]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)


def kit_folder() -> Path:
    """Return the folder of the kit's modules; `kit.js` is the one that imports all others."""
    return settings().assets / "page" / "static" / "kit"


@cache
def script() -> str:
    """Return the kit as one ES module: every module once, after those that it imports."""
    folder, done = kit_folder(), dict[str, str]()

    def add(name: str) -> None:
        if name in done:
            return
        source = (folder / f"{name}.js").read_text("utf-8")
        for needed in _IMPORT.findall(source):
            add(needed)
        done[name] = _EXPORT.sub("", _IMPORT.sub("", source))

    add("kit")
    return "\n".join(done.values())


@cache
def style() -> str:
    """Return the kit's style sheet."""
    return (kit_folder().parent / "kit.css").read_text("utf-8")


@cache
def version() -> str:
    """Return a name for exactly this script, so that two versions on one screen stay apart."""
    return hashlib.sha256(script().encode()).hexdigest()[:12]
