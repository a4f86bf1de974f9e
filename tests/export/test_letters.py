"""Every language that we can print, and what becomes of those that we cannot."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from careerkit.export import EXPORTS, Occasion
from careerkit.export.pdf import emoji, fonts
from careerkit.export.pdf.wording import one_line, paragraphs, settable
from careerkit.figures import lettering
from careerkit.model import Workbook, replace
from tests.export.paper import Paper

NOON = Occasion(datetime(2026, 3, 3, 12, tzinfo=UTC))
OUT_OF_THE_BOX = {
    "Latin": "Ærlig Übung, žluťoučký kůň, Nguyễn, ąęłńśźż, ığüşöç",
    "Cyrillic": "Каждое утро я открывала библиотеку — їжак",
    "Greek": "Κάθε πρωί άνοιγα τη βιβλιοθήκη",
    "Arabic": "كنت أفتح المكتبة كل صباح",
    "Hebrew": "פתחתי את הספרייה כל בוקר",
    "faces": "😀 ✓ ★ ☺ →",
}
CHINESE = "每天早上我打开图书馆"
AMHARIC = "ዕለት ዕለት"
PARTY = "\U0001f389"


def whole(text: str, folder: Path) -> Paper:
    workbook = replace(Workbook(), "start.inspires", text)
    return Paper(EXPORTS["workbook"].make(workbook, NOON), folder)


@pytest.mark.parametrize("text", OUT_OF_THE_BOX.values(), ids=OUT_OF_THE_BOX.keys())
def test_it_needs_no_font_but_ours(text: str, tmp_path: Path) -> None:
    assert fonts.fonts_for(text) == (fonts.own_fonts(), (lettering.FAMILY,))
    paper = whole(text, tmp_path)
    assert paper.accessible  # with a letter that no font has, it would not be
    assert {name.partition("+")[2].partition("-")[0] for name in paper.fonts} == {"DejaVuSans"}


@pytest.mark.parametrize("script", ["Latin", "Cyrillic", "Greek"])
def test_its_words_can_be_copied_out(script: str, tmp_path: Path) -> None:
    assert OUT_OF_THE_BOX[script] in whole(OUT_OF_THE_BOX[script], tmp_path).text


@pytest.mark.parametrize("script", ["Arabic", "Hebrew"])
def test_a_paragraph_from_right_to_left_begins_at_the_right(script: str, tmp_path: Path) -> None:
    paper = whole(OUT_OF_THE_BOX[script], tmp_path)
    boxes = paper.read_by("pdftotext", "-f", 2, "-l", 2, "-bbox-layout", paper.file, "-")
    (width,) = {float(page.width) for page in [paper.pdf.pages[1].mediabox]}
    ends = [
        float(line.split('xMax="')[1].split('"')[0])
        for line in boxes.splitlines()
        if "<word" in line and not line.isascii()
    ]
    assert ends
    assert max(ends) > width - 70  # points; the margin is 62


@pytest.mark.parametrize(
    ("text", "rtl"),
    [("كل صباح", True), ("צ 5", True), ("5 + צ", True), ("Every day", False), ("", False)],
)
def test_the_first_letter_says_which_way_a_line_runs(text: str, *, rtl: bool) -> None:
    assert one_line(text)["rtl"] is rtl


def test_paragraphs_end_at_empty_lines_and_where_the_direction_changes() -> None:
    found = paragraphs("one\ntwo\r\n\r\nthree\nأربعة\u2028خمسة")
    assert [one["text"] for one in found] == ["one\ntwo", "three", "أربعة\nخمسة"]
    assert [one["rtl"] for one in found] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x07c", "a b c"),
        ("\ufeffbegun", "begun"),
        ("\ue000 \U000e1234 \ud800 \uffff", "\ufffd \ufffd \ufffd \ufffd"),
        ("a" + "\u0301" * 50, "a" + "\u0301" * 8),
    ],
    ids=["control", "byte order mark", "no letters", "pile of marks"],
)
def test_what_is_no_text_is_left_out(text: str, shown: str) -> None:
    assert settable(text) == shown


def test_a_long_word_can_be_broken_and_a_short_one_stays() -> None:
    assert settable("w" * 100).split("\u200b") == ["w" * 28] * 3 + ["w" * 16]
    assert settable("a word of twenty-eight letters") == "a word of twenty-eight letters"


def test_chinese_is_shown_where_there_is_a_font_for_it(tmp_path: Path) -> None:
    _, names = fonts.fonts_for(CHINESE)
    if len(names) == 1:
        pytest.skip("This machine has no Chinese font: `apt install fonts-noto-cjk` brings one.")
    paper = whole(CHINESE, tmp_path)
    assert paper.accessible
    assert CHINESE in paper.text


def test_letters_that_no_font_has_are_boxes_on_paper_and_words_for_programs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "_names_for", lambda _: ())
    paper = whole(f"Sunita {AMHARIC}", tmp_path)
    assert not paper.accessible
    assert paper.tagged
    assert "Sunita" in paper.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"We won {PARTY}!", "We won (party popper)!"),
        ("\U0001f1eb\U0001f1ee", "FI"),
        ("\U0001f44d\U0001f3fd", "(thumbs up sign)"),
        ("😀 ✓", "😀 ✓"),
    ],
    ids=ascii,
)
def test_an_emoji_without_a_font_is_named(
    text: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(emoji, "has_emoji", lambda: False)
    assert settable(text) == words


def test_fonts_are_chosen_that_have_what_is_missing(tmp_path: Path) -> None:
    folder = lettering.font_folder()
    files = {
        "none": tmp_path / "none.ttf",
        "mono": folder / "DejaVuSansMono.ttf",
        "serif": folder / "DejaVuSerif.ttf",
        "display": folder / "DejaVuSerifDisplay.ttf",
    }
    assert lettering.covering("я", files) == ("mono",)
    assert lettering.covering(AMHARIC[0], files) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("图书馆", "Noto Sans CJK SC"),
        ("図書館で", "Noto Sans CJK JP"),
        ("도서관 圖", "Noto Sans CJK KR"),
    ],
)
def test_signs_have_the_forms_of_their_language(
    text: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    everywhere = lettering.font_folder() / "DejaVuSans.ttf"
    files = {f"Noto Sans CJK {region}": everywhere for region in ("HK", "JP", "KR", "SC", "TC")}
    monkeypatch.setattr(fonts, "_files", lambda: files)
    monkeypatch.setattr(fonts, "covering", lambda _, files: tuple(files))
    first, *_ = fonts._names_for.__wrapped__(frozenset(text))
    assert first == name
