"""Files to take home, as a kernel makes them where no server of ours does."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.export import EXPORTS
from careerkit.settings import settings
from careerkit.widgets import TakeHome
from careerkit.words import new_words, read_words

WORDS = content.guide("portfolio").exercises["take_home"]
OPTIONS = [option for part in WORDS.parts.values() for option in part.options]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, Sequence[bytes]]]:
    """Return what the kernel says to the page."""
    heard: list[tuple[Any, Sequence[bytes]]] = []

    def send(_: TakeHome, message: Any, buffers: Sequence[bytes] = ()) -> None:
        heard.append((message, buffers))

    monkeypatch.setattr(TakeHome, "send", send)
    return heard


def take_home(editor: Editor) -> TakeHome:
    lists = {"gaps": lambda workbook: (workbook.start.inspires,)}
    return TakeHome(editor, "portfolio.take_home", WORDS, lists)


def ask(widget: TakeHome, name: str, words: str = "") -> dict[str, object]:
    message = {"do": "make", "name": name, "zone": "Europe/Berlin", "words": words}
    return widget._answer({"n": 1, **message})


def made(editor: Editor, said: list[Any], name: str, words: str = "") -> tuple[Any, bytes]:
    """Ask for a file and wait until it comes."""

    async def use() -> None:
        assert ask(take_home(editor), name, words) == {"saved": 1, "refused": {}}
        async with asyncio.timeout(30):
            while not said:  # noqa: ASYNC110  # it is for pages to hear
                await asyncio.sleep(0.01)

    asyncio.run(use())
    ((message, buffers),) = said
    return message, b"".join(buffers)


def test_every_file_that_can_be_made_is_offered_once() -> None:
    assert sorted(option.id for option in OPTIONS) == sorted(EXPORTS)


@pytest.mark.parametrize("suffix", sorted({one.suffix for one in EXPORTS.values()}))
def test_every_kind_of_file_has_a_name_that_people_know(suffix: str) -> None:
    assert WORDS.labels[f"format_{suffix}"]


def test_a_file_is_made_beside_what_else_the_kernel_does(editor: Editor, said: list[Any]) -> None:
    editor.apply({"background.contact.name": "Sunita"})
    message, file = made(editor, said, "json-resume")
    assert message["file"] == "json-resume"
    assert message["called"].startswith("careerkit-resume-data-")
    assert b"Sunita" in file


def test_a_locked_file_is_made_with_the_words_that_were_typed(
    editor: Editor, said: list[Any]
) -> None:
    editor.apply({"background.contact.name": "Sunita"})
    _, file = made(editor, said, "whole-sealed", " ".join(new_words()))
    assert b"Sunita" not in file


def test_words_that_are_none_are_told_at_once(editor: Editor, said: list[Any]) -> None:
    answer = ask(take_home(editor), "whole-sealed", "one two")
    assert "six words" in str(answer["why"])
    assert said == []


def test_six_words_are_made_for_who_has_none(editor: Editor, said: list[Any]) -> None:
    take_home(editor)._answer({"n": 1, "do": "make_words"})
    words = said[0][0]["words"]
    assert read_words(" ".join(words)) == tuple(words)


def test_made_words_are_no_part_of_what_a_page_keeps(editor: Editor, said: list[Any]) -> None:
    widget = take_home(editor)
    before = widget.get_state()
    widget._answer({"n": 1, "do": "make_words"})
    assert said
    assert widget.get_state() == before


def test_a_file_that_nobody_knows_is_refused(editor: Editor, said: list[Any]) -> None:
    assert "failed" in ask(take_home(editor), "nosuch")
    assert said == []


def test_the_lists_follow_the_workbook(editor: Editor) -> None:
    widget = take_home(editor)
    editor.apply({"start.inspires": "Atlases"})
    assert widget.view == {"gaps": ["Atlases"]}


def test_on_our_server_files_come_from_an_address(
    editor: Editor, said: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    on_server = settings().model_copy(update={"place": "server"})
    monkeypatch.setattr("careerkit.widgets.take_home.settings", lambda: on_server)
    widget = take_home(editor)
    assert widget.config["address"] == "../download/"
    assert "failed" in ask(widget, "json-resume")
    assert said == []
