"""The tables for spreadsheets, opened by pandas, openpyxl and LibreOffice."""

import csv
import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from careerkit import content
from careerkit.export import Occasion
from careerkit.export.sheets import Sheet, heading, sheet, sheets
from careerkit.export.tables import LONG_TITLE, MOST, csv_file, tables_zip, workbook_xlsx
from careerkit.model import Workbook
from tests.export.office import Office
from tests.model.filled import filled_workbook, leaves
from tests.steps.complete import complete_workbook

HOSTILE = '=HYPERLINK("http://x")\x00\x1b\ufffe \'quoted\', "too"\nand a second line'
FIXTURE = Path(__file__).parents[1] / "model" / "fixtures" / "workbook-3.json"
RELEASED = Workbook.model_validate_json(FIXTURE.read_bytes())
TABLES = content.tables().tables
EXCEL = 32_767  # UTF-16 units


def opened(made: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(made))


def files(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def named(workbook: Workbook, name: str) -> Sheet:
    return next(one for one in sheets(workbook) if one.words.id == name)


@pytest.mark.parametrize("words", TABLES, ids=lambda words: words.id)
def test_a_table_has_rows_where_its_section_has_something_in_it(words: content.TableWords) -> None:
    assert any(sheet(workbook, words).rows for workbook in (RELEASED, complete_workbook()))


SECTIONS = ("start", "accomplishments", "stories", "guesses", "gap", "victories", "background")


def test_everything_that_was_typed_stands_in_a_table() -> None:
    cells = {str(cell) for one in sheets(RELEASED) for row in one.rows for cell in row}
    typed = {
        path: value
        for section in SECTIONS
        for path, value in leaves(getattr(RELEASED, section), section)
        if isinstance(value, str) and " " in value
    }
    heard_else = typed.pop("stories.1f0c22ab.heard_else")
    for_target = typed.pop("gap.needs.c0ffee01.target")
    assert {path for path, value in typed.items() if value not in cells} == set()
    assert any(heard_else in cell for cell in cells)
    assert for_target in cells


@pytest.mark.parametrize("words", TABLES, ids=lambda words: words.id)
def test_a_heading_is_plain_words_and_stands_once(words: content.TableWords) -> None:
    headings = [heading(column) for column in words.columns]
    assert all(headings)
    assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("words", TABLES, ids=lambda words: words.id)
def test_the_title_of_a_table_fits_a_sheet(words: content.TableWords) -> None:
    assert len(words.title) <= LONG_TITLE + 10
    assert not set(words.title) & set(r"[]:*?/\\")


def test_titles_stay_different_when_they_are_cut() -> None:
    titles = [words.title[:LONG_TITLE] for words in TABLES]
    assert len(set(titles)) == len(titles)


def test_answers_stand_in_words_and_not_by_their_ids() -> None:
    rows = named(complete_workbook(), "skills").rows
    assert rows[0][1:4] == ("Others come to me for it", "Most of all", "Regularly")


def test_a_date_is_a_date_in_the_spreadsheet(occasion: Occasion) -> None:
    page = opened(workbook_xlsx(complete_workbook(), occasion))["Your steps"]
    headings = [cell.value for cell in page[1]]
    cell = page.cell(2, headings.index("By what date?") + 1)
    assert (getattr(cell, "is_date", False), cell.value) == (True, datetime(2026, 2, 12))  # noqa: DTZ001  # openpyxl's


def test_no_text_becomes_a_formula_in_the_spreadsheet(occasion: Occasion) -> None:
    book = opened(workbook_xlsx(filled_workbook(HOSTILE), occasion))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert any(str(cell.value).startswith("=HYPERLINK") and cell.quotePrefix for cell in cells)


def test_control_characters_are_left_out_and_the_rest_is_kept(occasion: Occasion) -> None:
    page = opened(workbook_xlsx(filled_workbook(HOSTILE), occasion))["Your stories"]
    kept = '=HYPERLINK("http://x") \'quoted\', "too"\nand a second line'
    assert page["A2"].value == kept


@pytest.mark.slow
def test_a_cell_that_is_too_long_for_excel_says_that_there_is_more(occasion: Occasion) -> None:
    page = opened(workbook_xlsx(filled_workbook("x" * 1_000_000), occasion))["Your stories"]
    assert str(page["B2"].value).startswith("x" * MOST + "…")
    assert len(str(page["B2"].value)) < EXCEL


def test_a_letter_that_excel_counts_twice_is_counted_twice(occasion: Occasion) -> None:
    page = opened(workbook_xlsx(filled_workbook("x" + "🦜" * 40_000), occasion))["Your stories"]
    kept = str(page["B2"].value)
    assert len(kept.encode("utf-16-le")) // 2 < EXCEL
    assert kept.startswith("x" + "🦜" * (MOST // 2 - 1) + "…")


def test_the_spreadsheet_names_no_author(occasion: Occasion) -> None:
    properties = opened(workbook_xlsx(complete_workbook(), occasion)).properties
    assert (properties.creator, properties.lastModifiedBy) == (None, None)


def test_an_empty_workbook_makes_tables_that_say_so(occasion: Occasion) -> None:
    empty = content.tables().labels["empty"]
    assert [page["A2"].value for page in opened(workbook_xlsx(Workbook(), occasion))] == [empty]
    (only,) = files(tables_zip(Workbook(), occasion)).values()
    assert empty in only.decode("utf-8-sig")


def test_each_csv_file_tells_excel_its_letters(occasion: Occasion) -> None:
    made = files(tables_zip(complete_workbook(), occasion))
    assert len(made) > 5
    assert all(content.startswith(b"\xef\xbb\xbf") for content in made.values())


def test_pandas_reads_the_csv_files_and_finds_the_same_rows(occasion: Occasion) -> None:
    made = files(tables_zip(complete_workbook(), occasion))
    (name,) = (name for name in made if name.endswith("what-you-like-doing.csv"))
    frame = pd.read_csv(io.BytesIO(made[name]))
    assert [tuple(row) for row in frame.itertuples(index=False)] == list(
        named(complete_workbook(), "interests").rows
    )


def test_no_cell_of_a_csv_file_begins_a_formula(occasion: Occasion) -> None:
    cells = [
        cell
        for made in files(tables_zip(filled_workbook(HOSTILE), occasion)).values()
        for row in csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""))
        for cell in row
    ]
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}]
    assert any("=HYPERLINK" in cell for cell in cells)


def test_quotes_commas_and_line_ends_come_back_from_a_csv_file() -> None:
    made = csv_file(["One"], [['a "b", c\nd']]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(made, newline=""))) == [["One"], ['a "b", c\nd']]


@pytest.mark.slow
def test_libreoffice_opens_the_spreadsheet(office: Office, occasion: Occasion) -> None:
    made = workbook_xlsx(complete_workbook(), occasion)
    first = office.converted(made, "xlsx", "csv").decode()
    assert "Accuracy" in first or "What inspires you" in first
    assert first.splitlines()[0].startswith("Value,Pile")
