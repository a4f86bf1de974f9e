"""Addresses of the other pages, which depend on where this notebook runs."""

import os
from pathlib import PurePosixPath
from typing import TypedDict

from careerkit.settings import settings


class Place(TypedDict):
    """Where a link leads: an address, or in JupyterLab a notebook file."""

    title: str
    href: str
    notebook: str


def place_of(notebook: str, title: str) -> Place:
    """Return the link to a notebook (its file name, ``01_values.ipynb``) beside this one."""
    if settings().place == "server":  # our own pages have the name of their step
        return Place(title=title, href=PurePosixPath(notebook).stem.partition("_")[2], notebook="")
    if settings().place == "voila":
        return Place(title=title, href=notebook, notebook="")
    # jupyter_server tells a kernel which notebook it serves, relative to the server's folder
    folder = PurePosixPath(os.environ.get("JPY_SESSION_NAME", notebook)).parent
    return Place(title=title, href="", notebook=str(folder / notebook))
