"""A PDF as two programs read it that are none of ours: pypdf, and poppler."""

import io
import os
import subprocess
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, NullObject, StreamObject

from tests import readers


class Paper:
    """A PDF file to look into."""

    def __init__(self, content: bytes, folder: Path) -> None:
        self.pdf = PdfReader(io.BytesIO(content))
        self.file = folder / "file.pdf"
        self.file.write_bytes(content)

    @cached_property
    def text(self) -> str:
        """Return all of its words, on one line."""
        return plain(self.read_by("pdftotext", self.file, "-"))

    def read_by(self, command: str, *words: object) -> str:
        """Return what one of poppler's programs says."""
        found = readers.poppler(command)
        if found is None and "CI" in os.environ:
            pytest.fail(f"There is no {command} on this machine: `make setup` installs it.")
        if found is None:
            pytest.skip(f"There is no {command} on this machine: `make setup` installs it.")
        return subprocess.run(
            [found, *map(str, words)], check=True, capture_output=True, encoding="utf-8"
        ).stdout

    @property
    def pages(self) -> int:
        """Return how many pages it has."""
        return len(self.pdf.pages)

    @property
    def root(self) -> DictionaryObject:
        """Return what it says about itself."""
        root = self.pdf.trailer["/Root"].get_object()
        assert isinstance(root, DictionaryObject)
        return root

    @property
    def accessible(self) -> bool:
        """Return whether it says that it is PDF/UA-1; typst says so only where it has checked."""
        about = self.root["/Metadata"].get_object()
        assert isinstance(about, StreamObject)
        return b"<pdfuaid:part>1</pdfuaid:part>" in about.get_data()

    @property
    def tagged(self) -> bool:
        """Return whether it says that its parts are tagged."""
        marked = self.root["/MarkInfo"].get_object()
        assert isinstance(marked, DictionaryObject)
        return str(marked["/Marked"]) == "True"

    @property
    def bookmarks(self) -> list[str]:
        """Return the names of its bookmarks, those within others too."""
        return list(_names(self.pdf.outline))

    @property
    def alternatives(self) -> list[str]:
        """Return what its pictures show, in words."""
        tree = self.root["/StructTreeRoot"].get_object()
        figures = [one for one in _elements(tree) if one.get("/S") == "/Figure"]
        return [str(figure["/Alt"]) for figure in figures]

    @property
    def tags(self) -> set[str]:
        """Return the kinds of its parts, as what reads it aloud tells them: ``/H1``, ``/Table``."""
        tree = self.root["/StructTreeRoot"].get_object()
        return {str(one["/S"]) for one in _elements(tree) if "/S" in one}

    @property
    def links(self) -> int:
        """Return how many links lead within it."""
        notes = [note.get_object() for page in self.pdf.pages for note in page.get("/Annots", ())]
        return sum("/Dest" in note or note.get("/A", {}).get("/S") == "/GoTo" for note in notes)

    @property
    def fonts(self) -> dict[str, bool]:
        """Return its fonts by name, and whether it carries them."""
        head, _, *lines = self.read_by("pdffonts", self.file).splitlines()
        carried = head.index("emb")  # the column of that name
        return {line.split()[0]: line[carried:].startswith("yes") for line in lines}


def plain(text: str) -> str:
    """Return text with single blanks, without the signs where a long word may be broken."""
    return " ".join(text.replace("\u200b", "").split())


def _elements(part: object) -> Iterator[DictionaryObject]:
    if isinstance(part, DictionaryObject):
        yield part
        yield from _elements(part.get("/K", NullObject()).get_object())
    elif isinstance(part, ArrayObject):
        for one in part:
            yield from _elements(one.get_object())


def _names(outline: object) -> list[str]:
    if isinstance(outline, list):
        return [name for one in outline for name in _names(one)]
    return [str(getattr(outline, "title", ""))]
