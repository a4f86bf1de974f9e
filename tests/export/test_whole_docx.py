"""The whole workbook as a Word document, opened by python-docx and LibreOffice."""

import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from careerkit import content
from careerkit.answers import answered_pages
from careerkit.export import Occasion
from careerkit.export.docx_writing import directed, reads_right_to_left
from careerkit.export.plain_text import one_line, printable
from careerkit.export.whole_docx import whole_docx
from careerkit.model import Workbook, replace
from tests.export.office import Office
from tests.model.filled import filled_workbook
from tests.steps.complete import complete_workbook

pytestmark = pytest.mark.slow


def opened(made: bytes) -> Document:
    return docx.Document(io.BytesIO(made))


def styled(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style and p.style.name == style]


def everything(document: Document) -> str:
    cells = [cell.text for t in document.tables for row in t.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


@pytest.fixture(scope="module")
def complete() -> Workbook:
    return complete_workbook()


def test_each_page_is_a_chapter_and_each_exercise_a_part(
    complete: Workbook, occasion: Occasion
) -> None:
    document = opened(whole_docx(complete, occasion))
    pages = answered_pages(complete)
    assert styled(document, "Heading 1") == [page.title for page in pages]
    assert styled(document, "Heading 2") == [part.title for page in pages for part in page.parts]


def test_every_answer_stands_in_it(complete: Workbook, occasion: Occasion) -> None:
    text = everything(opened(whole_docx(complete, occasion)))
    said = {
        answer.text
        for page in answered_pages(complete)
        for part in page.parts
        for group in part.groups
        for answer in group.answers
    }
    assert {one for one in said if printable(one) not in text} == set()


def test_the_table_of_contents_is_a_field_with_a_link_to_every_heading(
    complete: Workbook, occasion: Occasion
) -> None:
    body = opened(whole_docx(complete, occasion)).element.body
    fields = [one.text for one in body.iter(qn("w:instrText"))]
    marks = [one.get(qn("w:fldCharType")) for one in body.iter(qn("w:fldChar"))]
    anchors = [one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))]
    bookmarks = [one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))]
    assert [one.split()[0] for one in fields if one] == ["TOC"]
    assert marks == ["begin", "separate", "end"]
    assert anchors == bookmarks != []


def test_tables_mark_their_first_row_as_headings(complete: Workbook, occasion: Occasion) -> None:
    tables = opened(whole_docx(complete, occasion)).tables
    heads = [len(list(one._tbl.iter(qn("w:tblHeader")))) for one in tables]
    assert set(heads) == {1}


def test_it_has_a_title_and_a_language_and_names_nobody(
    complete: Workbook, occasion: Occasion
) -> None:
    properties = opened(whole_docx(complete, occasion)).core_properties
    assert (properties.author, properties.last_modified_by) == ("", "")
    assert (properties.title, properties.language) == ("My career workbook", "en-US")


def test_no_part_of_the_file_tells_which_program_made_it_for_whom(occasion: Occasion) -> None:
    with zipfile.ZipFile(io.BytesIO(whole_docx(complete_workbook(), occasion))) as archive:
        told = b"".join(archive.read(name) for name in archive.namelist() if "docProps" in name)
    assert b"python-docx" not in told


def test_an_empty_workbook_says_so(occasion: Occasion) -> None:
    text = everything(opened(whole_docx(Workbook(), occasion)))
    assert content.tables().labels["empty"] in text


@pytest.mark.parametrize(
    ("text", "backwards"),
    [("Hello", False), ("שלום", True), ("“عملت” بهدوء", True), ("12 مكتبات", True), ("12", False)],
)
def test_the_first_letter_says_where_a_text_begins(text: str, *, backwards: bool) -> None:
    assert reads_right_to_left(text) is backwards


def test_each_piece_of_a_text_has_one_direction() -> None:
    assert directed("I said שלום 3 times") == [
        ("I said ", False),
        ("שלום 3 ", True),
        ("times", False),
    ]


@given(st.text())
def test_no_letter_is_lost_between_the_pieces(text: str) -> None:
    assert "".join(piece for piece, _ in directed(text)) == text


def test_a_text_from_right_to_left_is_marked_so(occasion: Occasion) -> None:
    told = {"00000001": {"title": "עבודה", "problem": "عملت بهدوء\nshalom"}}
    document = opened(whole_docx(replace(Workbook(), "stories", told), occasion))
    (heading,) = (p for p in document.paragraphs if p.text == "עבודה")
    assert heading._p.pPr is not None
    assert heading._p.pPr.find(qn("w:bidi")) is not None
    assert [run.font.rtl for run in heading.runs] == [True]
    (told_in,) = (p for p in document.paragraphs if p.text.endswith("shalom"))
    assert [(run.text.strip(), run.font.rtl) for run in told_in.runs][1:] == [
        ("عملت بهدوء", True),
        ("shalom", None),
    ]


@settings(max_examples=15)
@given(text=st.text(min_size=1))
def test_any_text_makes_a_document(text: str) -> None:
    made = whole_docx(filled_workbook(text), Occasion(datetime(2026, 2, 10, tzinfo=UTC)))
    assert opened(made).paragraphs


@pytest.mark.slow
def test_libreoffice_finds_the_text(office: Office, occasion: Occasion, complete: Workbook) -> None:
    text = one_line(office.text(whole_docx(complete, occasion), "docx"))
    said = ("Getting people started", "Glue needs a night.", "A driving licence", "1 June 2026")
    assert [one for one in said if one not in text] == []


@pytest.mark.slow
def test_libreoffice_makes_a_pdf_of_hostile_text(office: Office, occasion: Occasion) -> None:
    made = whole_docx(filled_workbook("a\x00\x0b\ufffe]]>&<b>\u202e {TOC} שלום 👩🏽‍🏫"), occasion)
    assert office.converted(made, "docx", "pdf").startswith(b"%PDF")
