"""The notebooks in JupyterLab: copies that are the person's own, and never hold an answer."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from traitlets.config import Config

from careerkit.lab import copy_notebooks, strip_answers
from careerkit.settings import settings

CANARY = "Kanarienvogel"
NOTEBOOK = "01_values.ipynb"


def notebook(*sources: str) -> dict[str, Any]:
    """Return a notebook that was run and saved by a notebook program that keeps everything."""
    output = {"output_type": "stream", "name": "stdout", "text": CANARY}
    cells = [
        {
            "cell_type": "code",
            "id": f"cell-{number}",
            "source": source,
            "metadata": {},
            "outputs": [output],
            "execution_count": number,
        }
        for number, source in enumerate(sources)
    ]
    words = {"cell_type": "markdown", "id": "words", "source": "# Values", "metadata": {}}
    widgets = {"application/vnd.jupyter.widget-state+json": {"state": {"x": CANARY}}}
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"widgets": widgets, "title": "Values"},
        "cells": [words, *cells],
    }


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    folder.mkdir()
    write(folder / NOTEBOOK, "first = 1")
    return folder


@pytest.fixture
def copies(tmp_path: Path, shipped: Path) -> Path:
    copy_notebooks(shipped, tmp_path / "copies")
    return tmp_path / "copies"


def write(file: Path, *sources: str) -> None:
    file.write_text(json.dumps(notebook(*sources)), "utf-8")


def sources(file: Path) -> list[str]:
    _, *code = json.loads(file.read_text("utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in code]


def test_every_notebook_is_copied(tmp_path: Path) -> None:
    copy_notebooks(settings().workbooks, tmp_path / "copies")
    shipped = {file.name: file.read_bytes() for file in settings().workbooks.glob("*.ipynb")}
    assert shipped
    copies = (tmp_path / "copies").glob("*.ipynb")
    assert {file.name: file.read_bytes() for file in copies} == shipped


def test_a_notebook_that_the_person_changed_stays_theirs(shipped: Path, copies: Path) -> None:
    write(copies / NOTEBOOK, "first = 1", "mine = 2")
    write(shipped / NOTEBOOK, "first = 3")
    copy_notebooks(shipped, copies)
    assert sources(copies / NOTEBOOK) == ["first = 1", "mine = 2"]


def test_a_changed_notebook_stays_theirs_through_every_later_version(
    shipped: Path, copies: Path
) -> None:
    write(copies / NOTEBOOK, "mine = 2")
    for version in ("first = 3", "first = 4"):
        write(shipped / NOTEBOOK, version)
        copy_notebooks(shipped, copies)
    assert sources(copies / NOTEBOOK) == ["mine = 2"]


def test_a_notebook_that_was_only_run_is_replaced_by_a_newer_version(
    shipped: Path, copies: Path
) -> None:
    ran = json.loads((copies / NOTEBOOK).read_text("utf-8"))
    ran["metadata"]["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    ran["cells"][1]["execution_count"] = 9
    (copies / NOTEBOOK).write_text(json.dumps(ran), "utf-8")
    write(shipped / NOTEBOOK, "first = 3")
    copy_notebooks(shipped, copies)
    assert sources(copies / NOTEBOOK) == ["first = 3"]


def test_a_notebook_that_was_deleted_comes_back(shipped: Path, copies: Path) -> None:
    (copies / NOTEBOOK).unlink()
    copy_notebooks(shipped, copies)
    assert sources(copies / NOTEBOOK) == ["first = 1"]


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"nbformat": 4, "cells": ['])
def test_a_file_that_is_no_notebook_any_more_is_left_alone(
    shipped: Path, copies: Path, broken: str
) -> None:
    (copies / NOTEBOOK).write_text(broken, "utf-8")
    copy_notebooks(shipped, copies)
    assert (copies / NOTEBOOK).read_text("utf-8") == broken


def test_the_persons_other_files_are_left_alone(shipped: Path, copies: Path) -> None:
    (copies / "mine.ipynb").write_text("{}", "utf-8")
    copy_notebooks(shipped, copies)
    assert (copies / "mine.ipynb").read_text("utf-8") == "{}"


def test_saving_in_jupyterlab_writes_no_answer_to_the_file(tmp_path: Path) -> None:
    config = Config(FileContentsManager={"pre_save_hook": "careerkit.lab.strip_answers"})
    manager = AsyncLargeFileManager(root_dir=str(tmp_path), config=config)

    async def save() -> None:
        model = {"type": "notebook", "format": "json", "content": notebook("first = 1")}
        await manager.save(model, NOTEBOOK)
        await manager.create_checkpoint(NOTEBOOK)

    asyncio.run(save())
    manager.notary.store.close()
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert len(files) == 2  # the notebook and its checkpoint
    assert not [file for file in files if CANARY in file.read_text("utf-8")]
    assert sources(tmp_path / NOTEBOOK) == ["first = 1"]


def test_a_stripped_notebook_keeps_its_words_its_code_and_its_title() -> None:
    saved = notebook("first = 1")
    strip_answers({"type": "notebook", "content": saved})
    cells = [(cell["cell_type"], cell["source"]) for cell in saved["cells"]]
    assert cells == [("markdown", "# Values"), ("code", "first = 1")]
    assert saved["metadata"] == {"title": "Values"}


@pytest.mark.parametrize("kind", ["file", "directory"])
def test_other_files_are_saved_as_they_are(kind: str) -> None:
    model = {"type": kind, "content": CANARY}
    strip_answers(model)
    assert model["content"] == CANARY
