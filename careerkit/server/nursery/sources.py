"""Notices what somebody changes while they develop: notebooks, content, code, templates, styles."""

import os
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

LOOK = 1.0  # seconds between two looks
KERNELS = frozenset({".ipynb", ".json", ".npz", ".py", ".yaml"})  # what a kernel reads at its start
PAGES = KERNELS | {".css", ".j2", ".js"}  # what a page is made of


class Sources:
    """The newest change in some folders, looked for at most once a second."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._looked = float("-inf")
        self._newest: dict[str, float] = {}  # by how a name ends

    def newest(self, kinds: Collection[str]) -> float:
        """Return when a file of these kinds was last changed, in seconds since 1970."""
        if time.monotonic() - self._looked > LOOK:
            self._newest = {}
            for file, changed in self._files():
                self._newest[file.suffix] = max(changed, self._newest.get(file.suffix, 0.0))
            self._looked = time.monotonic()
        return max((self._newest.get(kind, 0.0) for kind in kinds), default=0.0)

    def _files(self) -> Iterator[tuple[Path, float]]:
        for folder in self._folders:
            for place, _, names in os.walk(folder):
                files = (Path(place, name) for name in names)
                for file in (file for file in files if file.suffix in PAGES):
                    with suppress(OSError):  # it has just gone, or is an editor's mark
                        yield file, file.stat().st_mtime
