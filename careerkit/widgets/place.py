"""Addresses of the other pages, which depend on where this notebook runs."""

from pathlib import PurePosixPath
from typing import TypedDict

from careerkit.settings import settings


class Place(TypedDict):
    """Where a link leads: an address, and in JupyterLab the notebook file beside this one."""

    title: str
    href: str
    notebook: str


def place_of(notebook: str, title: str) -> Place:
    """Return the link to a notebook (its file name, ``01_values.ipynb``) beside this one."""
    if settings().place == "server":  # our own pages have the name of their step
        return Place(title=title, href=PurePosixPath(notebook).stem.partition("_")[2], notebook="")
    # JupyterLab tells a kernel where its notebook stands on the disk, but not within its own
    # folder, which a link would need; the page knows that (kit/link.js)
    in_lab = settings().place == "lab"
    return Place(title=title, href=notebook, notebook=notebook if in_lab else "")
