"""Bring in a file: it comes in pieces, is shown first, and can be taken back."""

import asyncio
import json
import threading
from base64 import b64encode
from datetime import UTC, datetime
from typing import Any

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.export import Occasion
from careerkit.export.workbook_file import plain, sealed
from careerkit.importing import LARGEST_FILE, Brought, read, reading
from careerkit.model import Workbook, replace
from careerkit.vault import Access
from careerkit.widgets import BringIn
from careerkit.words import new_words
from tests.widgets.conftest import Clock

WORDS = content.guide("portfolio").exercises["bring_in"]
POSITIONS = b"Company Name,Title,Started On\nHarbour Library,Clerk,Apr 2019\n"
PATH = "start.inspires"


class Slow:
    """Reads "slow.json" only when it may."""

    def __init__(self) -> None:
        self.go_on = threading.Event()

    def read(self, name: str, content: bytes, words: tuple[str, ...] = ()) -> Brought:
        if name == "slow.json":
            assert self.go_on.wait(10)
        return read(name, content, words)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    slow = Slow()
    monkeypatch.setattr("careerkit.widgets.bring_in.read", slow.read)
    return slow


def bring_in(editor: Editor) -> BringIn:
    return BringIn(editor, "portfolio.bring_in", WORDS)


def upload(widget: BringIn, name: str, file: bytes, piece: int = 1000) -> dict[str, object]:
    """Send a file as the page does; return the last answer."""
    pieces = [file[at : at + piece] for at in range(0, len(file), piece)] or [b""]
    answer: dict[str, object] = {}
    for part, one in enumerate(pieces):
        text = b64encode(one).decode()
        last = part == len(pieces) - 1
        message = {"n": 1, "do": "upload", "part": part, "name": name, "content": text}
        answer = widget._answer({**message, "last": last})
        if "failed" in answer:
            break
    return answer


def do(widget: BringIn, **action: object) -> dict[str, object]:
    return widget._answer({"n": 1, **action})


def last(widget: BringIn) -> Any:
    """Return the import that can be taken back."""
    return widget.view["last"]


def offers(widget: BringIn) -> list[Any]:
    found: list[Any] = widget.view["offers"]
    return found


def workbook_file(words: tuple[str, ...] = ()) -> bytes:
    workbook = replace(Workbook(), PATH, "A boy and his atlases")
    make = sealed if words else plain
    return make(workbook, Occasion(datetime(2026, 11, 22, tzinfo=UTC), words))


def test_a_file_in_pieces_is_shown_before_anything_changes(editor: Editor) -> None:
    widget = bring_in(editor)
    assert upload(widget, "Positions.csv", POSITIONS, piece=7) == {"saved": 1, "refused": {}}
    (offer,) = offers(widget)
    assert offer["kind"] == "new"
    assert "Clerk" in offer["title"]
    assert editor.workbook == Workbook()


def test_what_was_ticked_is_taken_and_taken_back(editor: Editor) -> None:
    widget = bring_in(editor)
    upload(widget, "Positions.csv", POSITIONS)
    do(widget, do="take", chosen=[offers(widget)[0]["id"]])
    assert [post.employer for post in editor.workbook.background.posts.values()] == [
        "Harbour Library"
    ]
    assert (widget.view["state"], widget.view["count"]) == ("taken", 1)
    do(widget, do="take_back", number=last(widget)["number"])
    assert editor.workbook.background.posts == {}
    assert last(widget) is None


def test_what_was_not_ticked_is_not_taken(editor: Editor) -> None:
    widget = bring_in(editor)
    upload(widget, "Positions.csv", POSITIONS)
    do(widget, do="take", chosen=["nothing.of.it"])
    assert editor.workbook == Workbook()


def test_a_file_that_is_left_is_forgotten(editor: Editor) -> None:
    widget = bring_in(editor)
    upload(widget, "Positions.csv", POSITIONS)
    do(widget, do="cancel")
    assert widget.view == {"state": "none", "last": None}
    assert "failed" in do(widget, do="take", chosen=[])


def test_the_way_back_is_still_there_on_another_page(
    editor: Editor, closed: Editor, access: Access
) -> None:
    widget = bring_in(editor)
    upload(widget, "Positions.csv", POSITIONS)
    do(widget, do="take", chosen=[offers(widget)[0]["id"]])
    later = bring_in(closed)
    assert last(later) is None
    closed.open(access)
    assert last(later)["number"] == last(widget)["number"]


def test_a_later_change_is_told_before_an_import_is_taken_back(
    editor: Editor, clock: Clock
) -> None:
    widget = bring_in(editor)
    upload(widget, "Positions.csv", POSITIONS)
    do(widget, do="take", chosen=[offers(widget)[0]["id"]])
    assert last(widget)["changed"] is False
    clock.forward(hours=1)
    editor.apply({"background.contact.name": "Sunita"})
    assert last(widget)["changed"] is True


def test_a_locked_file_asks_for_its_words(editor: Editor) -> None:
    words = new_words()
    widget = bring_in(editor)
    upload(widget, "mine.json", workbook_file(words))
    assert (widget.view["state"], widget.view["why"]) == ("sealed", "")
    do(widget, do="unlock", words=" ".join(new_words()))
    assert widget.view["why"].startswith("These six words do not open this file")
    do(widget, do="unlock", words=" ".join(words))
    assert widget.view["state"] == "offered"


def test_words_that_are_none_leave_the_file_waiting(editor: Editor) -> None:
    widget = bring_in(editor)
    upload(widget, "mine.json", workbook_file(new_words()))
    assert "this reads as 2" in str(do(widget, do="unlock", words="one two")["why"])
    assert widget.view["state"] == "sealed"


@pytest.mark.parametrize("file", [b"", b"{", b"\0" * 50, b'{"a": 1}', b"PK\x03\x04"])
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(editor: Editor, file: bytes) -> None:
    widget = bring_in(editor)
    upload(widget, "strange.json", file)
    assert widget.view["state"] == "none"
    assert widget.view["why"].endswith(".")
    assert editor.workbook == Workbook()


def test_a_file_that_is_too_large_is_not_kept(editor: Editor) -> None:
    widget = bring_in(editor)
    answer = upload(widget, "big.json", b"x" * (LARGEST_FILE + 1), piece=5_000_000)
    assert "larger than 10 million bytes" in str(answer["why"])
    assert widget._content == b""


def test_a_workbook_file_may_be_as_large_as_any_workbook(editor: Editor) -> None:
    file = workbook_file().rstrip() + b" " * LARGEST_FILE
    widget = bring_in(editor)
    upload(widget, "mine.json", file, piece=5_000_000)
    assert widget.view["state"] == "offered"


def test_a_workbook_file_without_end_is_not_kept(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LARGEST_WORKBOOK", 5_000_000)
    widget = bring_in(editor)
    answer = upload(widget, "mine.json", workbook_file() + b" " * 5_000_000, piece=1_000_000)
    assert "larger than 5 million bytes" in str(answer["why"])
    assert widget._content == b""


@pytest.mark.parametrize(("part", "name"), [(2, "new.csv"), (1, "old.csv"), (3, "old.csv")])
def test_pieces_of_two_files_are_never_mixed(editor: Editor, part: int, name: str) -> None:
    widget = bring_in(editor)
    piece = {"do": "upload", "content": b64encode(b"x").decode()}
    do(widget, **piece, part=0, name="old.csv")
    do(widget, **piece, part=0, name="new.csv")
    assert "failed" in do(widget, **piece, part=part, name=name)
    assert widget._content == b"x"


def test_a_piece_without_the_pieces_before_it_is_refused(editor: Editor) -> None:
    widget = bring_in(editor)
    message = {"do": "upload", "part": 3, "name": "mine.json", "content": "e30=", "last": True}
    assert "failed" in do(widget, **message)
    assert widget.view["state"] == "none"


def test_a_file_is_compared_with_what_another_page_has_just_saved(
    editor: Editor, closed: Editor, access: Access
) -> None:
    widget = bring_in(editor)
    closed.open(access)
    closed.apply({PATH: "Saved on another page"})
    upload(widget, "mine.json", workbook_file())
    assert "Saved on another page" in offers(widget)[0]["now"]


def test_a_workbook_that_changed_meanwhile_is_shown_once_more(editor: Editor) -> None:
    widget = bring_in(editor)
    upload(widget, "mine.json", workbook_file())
    (offer,) = (one for one in offers(widget) if one["id"].startswith("start"))
    editor.apply({PATH: "Something else"})
    answer = do(widget, do="take", chosen=[offer["id"]])
    assert "has changed since" in str(answer["why"])
    assert editor.workbook.start.inspires == "Something else"
    assert [one["kind"] for one in offers(widget)] == ["differs"]


def test_a_page_can_be_typed_on_while_a_file_is_looked_through(editor: Editor) -> None:
    async def use() -> tuple[str, str]:
        widget = bring_in(editor)
        upload(widget, "mine.json", workbook_file())
        first = widget.view["state"]
        async with asyncio.timeout(10):
            while widget.view["state"] == "reading":  # noqa: ASYNC110  # it is for pages to see
                await asyncio.sleep(0.01)
        return first, widget.view["state"]

    assert asyncio.run(use()) == ("reading", "offered")


def test_a_file_that_is_left_while_it_is_read_does_not_come_back(
    editor: Editor, slow: Slow
) -> None:
    async def use() -> BringIn:
        widget = bring_in(editor)
        upload(widget, "slow.json", workbook_file())
        do(widget, do="cancel")
        slow.go_on.set()
        await asyncio.gather(*widget._tasks)
        return widget

    widget = asyncio.run(use())
    assert widget.view["state"] == "none"
    assert "failed" in do(widget, do="take", chosen=[])


def test_of_two_files_the_later_one_is_shown(editor: Editor, slow: Slow) -> None:
    async def use() -> BringIn:
        widget = bring_in(editor)
        upload(widget, "slow.json", workbook_file())
        earlier = set(widget._tasks)
        upload(widget, "Positions.csv", POSITIONS)
        await asyncio.gather(*widget._tasks - earlier)
        slow.go_on.set()
        await asyncio.gather(*earlier)
        return widget

    assert [one["title"] for one in offers(asyncio.run(use()))] == ["Clerk, Harbour Library"]


def test_a_big_plan_stays_small_on_the_page(editor: Editor) -> None:
    rows = b"".join(b"Library %d,Clerk,2019\n" % n for n in range(900))
    widget = bring_in(editor)
    upload(widget, "Positions.csv", b"Company Name,Title,Started On\n" + rows, piece=100_000)
    assert len(json.dumps(dict(widget.view))) < 200_000
    assert widget.view["more"] == 500
