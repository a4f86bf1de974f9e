"""Notices what somebody changes while they develop: notebooks, content, code."""

import time
from collections.abc import Iterator
from pathlib import Path

LOOK = 1.0  # seconds between two looks
_KINDS = {".ipynb", ".json", ".npz", ".py", ".yaml"}  # what a kernel reads when it starts


class Sources:
    """The newest change in some folders, looked for at most once a second."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._looked = float("-inf")
        self._newest = 0.0

    def newest(self) -> float:
        """Return when something was last changed, in seconds since 1970."""
        if time.monotonic() - self._looked > LOOK:
            self._newest = max((file.stat().st_mtime for file in self._files()), default=0.0)
            self._looked = time.monotonic()
        return self._newest

    def _files(self) -> Iterator[Path]:
        for folder in self._folders:
            yield from (file for file in folder.rglob("*") if file.suffix in _KINDS)
