"""The same notebooks in JupyterLab, as copies that never hold an answer."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tornado.web import HTTPError


def copy_notebooks(workbooks: Path, folder: Path) -> None:
    """Copy each notebook that is not in `folder` yet, or is there in an older version of ours.

    A copy that the person changed is theirs and stays.
    """
    originals = folder / ".originals"
    originals.mkdir(parents=True, exist_ok=True)
    for notebook in sorted(workbooks.glob("*.ipynb")):
        copy, original = folder / notebook.name, originals / notebook.name
        cells = _cells(copy)
        ours = cells is not None and cells in (_cells(original), _cells(notebook))
        if ours or not copy.exists():
            shutil.copyfile(notebook, copy)
            shutil.copyfile(notebook, original)


def strip_answers(model: Mapping[str, Any], **_: object) -> None:
    """Take outputs and widget state out of a notebook before JupyterLab writes it to its file.

    A `pre_save_hook`: https://jupyter-server.readthedocs.io/en/latest/developers/savehooks.html
    """
    if model["type"] != "notebook":
        return
    notebook = model["content"]
    if "cells" not in notebook:  # what we cannot strip must not be written
        raise HTTPError(400, "This notebook is in an old format. Convert it, then save it again.")
    notebook["metadata"].pop("widgets", None)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None


def _cells(notebook: Path) -> list[str] | None:
    """Return what stands in the cells of a notebook, None if the file is no notebook."""
    try:
        document = json.loads(notebook.read_text("utf-8"))
        return ["".join(cell["source"]) for cell in document["cells"]]
    except (FileNotFoundError, ValueError, TypeError, LookupError):
        return None
