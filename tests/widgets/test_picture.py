"""Pictures that follow the workbook."""

import asyncio

import pytest

from careerkit import content, figures
from careerkit.editor import Editor
from careerkit.figures import Drawing
from careerkit.model import Workbook
from careerkit.vault import Access
from careerkit.widgets import Picture, pause

SEE = content.guide("stories").exercises["see_stories"]
STORY = {"stories.00000001": {"title": "Shelf", "action": "I built one."}}


class Counting:
    """Draws what inspires a person, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, workbook: Workbook) -> Drawing | None:
        self.times += 1
        said = workbook.start.inspires
        return Drawing(said, said, f"<svg>{said}</svg>", ("What",), ((said,),)) if said else None


def test_there_is_nothing_to_see_of_an_empty_workbook(editor: Editor) -> None:
    assert Picture(editor, "stories.see", SEE, figures.story_shares).view == {}
    assert SEE.empty


def test_a_picture_appears_with_the_first_words(editor: Editor) -> None:
    widget = Picture(editor, "stories.see", SEE, figures.story_shares)
    editor.apply(STORY)
    assert widget.view["title"] == "Your action is the longest part of your story."
    assert widget.view["columns"] == ["Story", "Problem", "Action", "Result"]
    assert widget.view["rows"] == [["Shelf", 0, 3, 0]]


def test_a_picture_goes_when_there_is_nothing_left_to_show(editor: Editor) -> None:
    editor.apply(STORY)
    widget = Picture(editor, "stories.see", SEE, figures.story_shares)
    editor.apply({"stories.00000001": None})
    assert widget.view == {}


def test_a_picture_built_empty_and_then_opened_is_one_built_full(
    editor: Editor, closed: Editor, access: Access
) -> None:
    editor.apply(STORY)
    opened = Picture(closed, "stories.see", SEE, figures.story_shares)
    closed.open(access)
    state = opened.get_state()
    assert state == Picture(editor, "stories.see", SEE, figures.story_shares).get_state()


async def next_view(widget: Picture) -> object:
    """Return the title of the picture that comes next."""
    drawn = asyncio.Event()
    widget.observe(lambda _: drawn.set(), "view")
    await asyncio.wait_for(drawn.wait(), timeout=10)
    return widget.view["title"]


def test_a_picture_is_there_as_soon_as_its_cell_has_run(editor: Editor) -> None:
    async def build() -> object:
        editor.apply({"start.inspires": "Atlases"})
        return Picture(editor, "start.see", SEE, Counting()).view.get("title")

    assert asyncio.run(build()) == "Atlases"


def test_a_first_picture_does_not_wait_for_a_pause(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pause, "PAUSE", 1e6)

    async def save() -> object:
        widget = Picture(editor, "start.see", SEE, Counting())
        editor.apply({"start.inspires": "Atlases"})
        return await next_view(widget)

    assert asyncio.run(save()) == "Atlases"


@pytest.mark.parametrize("before", ["", "Atlases"], ids=["first", "changed"])
def test_a_save_does_not_wait_for_a_picture(editor: Editor, before: str) -> None:
    editor.apply({"start.inspires": before})
    draw = Counting()

    async def save() -> int:
        Picture(editor, "start.see", SEE, draw)
        times = draw.times
        editor.apply({"start.inspires": "Atlases and bread"})
        return draw.times - times

    assert asyncio.run(save()) == 0


def test_a_picture_is_drawn_once_when_the_person_pauses(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pause, "PAUSE", 0)
    draw = Counting()

    async def save_and_pause() -> tuple[int, object]:
        editor.apply({"start.inspires": "A"})
        widget = Picture(editor, "start.see", SEE, draw)
        before = draw.times
        for words in ("At", "Atl", "Atlases"):
            editor.apply({"start.inspires": words})
        title = await next_view(widget)
        return draw.times - before, title

    assert asyncio.run(save_and_pause()) == (1, "Atlases")
