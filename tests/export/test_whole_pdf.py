from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerkit import content, figures
from careerkit.answers import answered_pages
from careerkit.export import EXPORTS, Occasion
from careerkit.export.pdf.drawings import DRAWN
from careerkit.export.pdf.room import Room
from careerkit.model import Workbook, replace
from tests.export.paper import Paper, plain
from tests.model.filled import filled_workbook
from tests.steps.complete import complete_workbook

pytestmark = pytest.mark.slow

PRINTED = ("workbook", "picture", "stories", "log-print")
NOON = Occasion(datetime(2026, 3, 3, 12, tzinfo=UTC))

SYNTAX = (
    r'#eval("1 + 1") #import "secret.typ" $x^2$ [content] @ref <label> *bold* _quiet_ `raw` '
    r"= Heading - list + enum / term: \u{41} // comment /* more */ ~ --- #pagebreak() ${}}] \ "
)


def printed(name: str, workbook: Workbook, folder: Path, occasion: Occasion = NOON) -> Paper:
    return Paper(EXPORTS[name].make(workbook, occasion), folder)


@pytest.fixture
def whole(tmp_path: Path) -> Paper:
    return printed("workbook", complete_workbook(), tmp_path)


def test_every_question_and_answer_stands_in_it(whole: Paper) -> None:
    pages = answered_pages(complete_workbook())
    groups = [group for page in pages for part in page.parts for group in part.groups]
    said = [answer.text for group in groups for answer in group.answers]
    asked = [page.title for page in pages] + [group.title for group in groups]
    assert [text for text in (*said, *asked) if plain(text) not in whole.text] == []


def test_it_is_accessible(whole: Paper) -> None:
    assert whole.accessible
    assert whole.tagged
    assert str(whole.root["/Lang"]) == "en"
    assert {"/Title", "/TOC", "/H1", "/H2", "/H3", "/P", "/Figure"} <= whole.tags


@pytest.mark.parametrize(
    ("name", "title"),
    [("", "Your career workbook"), ("Sunita Rao", "The career workbook of Sunita Rao")],
)
def test_its_title_has_the_name_that_was_given(name: str, title: str, tmp_path: Path) -> None:
    workbook = replace(complete_workbook(), "background.contact.name", name)
    about = printed("workbook", workbook, tmp_path).pdf.metadata
    assert about
    assert (about.title, about.author) == (title, None)


def test_its_contents_lead_to_every_page_and_exercise(whole: Paper) -> None:
    pages = answered_pages(complete_workbook())
    assert whole.links >= sum(1 + len(page.parts) for page in pages)


def test_its_bookmarks_name_the_pages(whole: Paper) -> None:
    titles = [page.title for page in answered_pages(complete_workbook())]
    assert [name for name in whole.bookmarks if name in titles] == titles


def test_it_carries_its_fonts(whole: Paper) -> None:
    assert whole.fonts
    assert all(whole.fonts.values())


def test_its_pages_are_numbered(whole: Paper) -> None:
    assert f"{whole.pages} / {whole.pages}" in whole.text


def test_its_pictures_say_in_words_what_they_show(whole: Paper) -> None:
    drawing = figures.story_shares(complete_workbook())
    assert drawing
    assert drawing.alt in whole.alternatives
    assert len(whole.alternatives) == len(DRAWN)


def test_figures_of_others_have_their_credit(whole: Paper) -> None:
    assert "O*NET" in whole.text


@pytest.mark.parametrize("name", PRINTED)
def test_an_empty_workbook_gives_a_file_that_says_so(name: str, tmp_path: Path) -> None:
    paper = printed(name, Workbook(), tmp_path)
    assert paper.accessible
    assert paper.pages == 1
    words = content.file_words("print").labels
    assert plain(words["log_empty" if name == "log-print" else "nothing"]) in paper.text


@pytest.mark.parametrize("name", PRINTED)
def test_what_somebody_writes_is_never_markup(name: str, tmp_path: Path) -> None:
    paper = printed(name, filled_workbook(SYNTAX), tmp_path)
    shown = plain(SYNTAX)[: 20 if name == "picture" else 60]  # cut off where it is long
    assert shown in paper.text


@settings(max_examples=15)
@given(st.text())
def test_any_text_can_be_printed(text: str) -> None:
    workbook = filled_workbook(text)
    for name in PRINTED:
        assert EXPORTS[name].make(workbook, NOON).startswith(b"%PDF-")


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    ["word ", "é", "é\u00a0", "a\u2060", "a\n", "\u0301", "\u200d", "م ", "日", "🎉"],
    ids=ascii,
)
def test_a_million_characters_are_printed_in_time_and_cut_off_with_a_word(
    piece: str, tmp_path: Path
) -> None:
    text = (piece * 1_000_000)[:1_000_000]
    workbook = replace(complete_workbook(), "start.inspires", text)
    paper = printed("workbook", workbook, tmp_path)
    assert paper.file.stat().st_size < 5_000_000
    assert plain(content.file_words("print").labels["cut_off"]) in paper.text


def test_what_comes_after_a_long_text_is_cut_off_too() -> None:
    room, cut_off = Room(1000), content.file_words("print").labels["cut_off"]
    assert room.take("short")[0]["text"] == "short"
    assert len(room.take("word " * 1000)) > 1
    assert [one["text"] for one in room.take("more")] == [cut_off]


def test_a_moment_in_any_zone_and_with_fractions_is_a_moment(
    tmp_path: Path, occasion: Occasion
) -> None:
    now = occasion.now.replace(microsecond=123456)
    assert printed("picture", complete_workbook(), tmp_path, Occasion(now)).pages == 1
