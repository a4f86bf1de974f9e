"""Delete the workbook of the person whose computer this is."""

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.errors import CareerkitError
from careerkit.model import Workbook
from careerkit.repository import Repository
from careerkit.settings import settings
from careerkit.vault import Access
from careerkit.widgets import DeleteEverything

WORDS = content.guide("portfolio").exercises["delete_everything"]


def delete_everything(editor: Editor) -> DeleteEverything:
    return DeleteEverything(editor, "portfolio.delete_everything", WORDS, first="Take it home")


def ask(widget: DeleteEverything, word: str) -> dict[str, object]:
    return widget._answer({"n": 1, "do": "delete", "word": word})


def test_whoever_types_the_word_has_no_workbook_any_more(
    editor: Editor, repository: Repository, access: Access
) -> None:
    editor.apply({"start.inspires": "Atlases"})
    assert ask(delete_everything(editor), " Delete ") == {"saved": 1, "refused": {}}
    assert editor.workbook == Workbook()
    with pytest.raises(CareerkitError, match="no_workbook"):
        repository.load(access)


def test_nothing_can_be_saved_afterwards(editor: Editor) -> None:
    widget = delete_everything(editor)
    ask(widget, "delete")
    answer = widget._answer({"n": 2, "edits": {"start.inspires": "Late"}})
    assert "There is no workbook here any more" in str(answer["why"])


def test_sealed_remains_are_a_note_and_no_failure(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []
    shred = Repository.shred

    def hold(repository: Repository, access: Access) -> None:
        shred(repository, access)
        raise CareerkitError("traces_left")

    monkeypatch.setattr(Repository, "shred", hold)
    monkeypatch.setattr(DeleteEverything, "send", lambda _, message: said.append(message))
    assert ask(delete_everything(editor), "delete") == {"saved": 1, "refused": {}}
    assert {"traces": content.sentence("traces_left")} in said


@pytest.mark.parametrize("word", ["", "yes", "delete it", "d"])
def test_another_word_deletes_nothing(editor: Editor, word: str) -> None:
    editor.apply({"start.inspires": "Atlases"})
    assert "failed" in ask(delete_everything(editor), word)
    assert editor.workbook.start.inspires == "Atlases"


def test_on_our_server_only_its_own_address_deletes(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_server = settings().model_copy(update={"place": "server"})
    monkeypatch.setattr("careerkit.widgets.delete_everything.settings", lambda: on_server)
    widget = delete_everything(editor)
    assert widget.config["address"] == "../delete"
    assert "failed" in ask(widget, "delete")


@pytest.mark.parametrize(("guests", "others"), [(True, "-home"), (False, "-guests")])
def test_it_says_what_goes_and_stays_here(
    editor: Editor, monkeypatch: pytest.MonkeyPatch, *, guests: bool, others: str
) -> None:
    here = settings().model_copy(update={"guests": guests})
    monkeypatch.setattr("careerkit.widgets.delete_everything.settings", lambda: here)
    told = [option["id"] for option in delete_everything(editor).config["options"]]
    assert len(told) >= 3
    assert not [id_ for id_ in told if id_.endswith(others)]
