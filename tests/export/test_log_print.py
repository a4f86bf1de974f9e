from datetime import UTC, datetime
from pathlib import Path

from careerkit.export import EXPORTS, Occasion
from careerkit.export.log import log_headings, log_rows
from careerkit.model import Workbook, replace
from tests.export.paper import Paper
from tests.steps.complete import complete_workbook

NOON = Occasion(datetime(2026, 3, 3, 12, tzinfo=UTC))

APPLICATION = {
    "title": "Library technician",
    "employer": "Harbour College",
    "found": "A notice on the board",
    "stages": {"interview": "2026-03-02", "sent": "2026-02-20"},
    "note": "Ask about evenings",
}


def log(workbook: Workbook, folder: Path) -> Paper:
    return Paper(EXPORTS["log-print"].make(workbook, NOON), folder)


def applied(count: int = 1) -> Workbook:
    workbook = Workbook()
    for n in range(count):
        workbook = replace(workbook, f"victories.applications.{n:08x}", APPLICATION)
    return workbook


def test_each_stage_of_an_application_stands_there_with_its_date_the_earliest_first(
    tmp_path: Path,
) -> None:
    text = log(applied(), tmp_path).text
    assert "Harbour College" in text
    assert text.index("20 February 2026") < text.index("2 March 2026")


def test_it_says_the_same_as_the_csv(tmp_path: Path) -> None:
    text = log(complete_workbook(), tmp_path).text.replace(" ", "")
    cells = [cell for row in log_rows(complete_workbook()) for cell in row if isinstance(cell, str)]
    assert cells
    assert [cell for cell in (*log_headings(), *cells) if cell.replace(" ", "") not in text] == []


def test_it_is_an_accessible_table(tmp_path: Path) -> None:
    paper = log(applied(), tmp_path)
    assert paper.accessible
    assert {"/Table", "/TH", "/TD"} <= paper.tags


def test_its_headings_stand_on_every_page(tmp_path: Path) -> None:
    paper = log(applied(60), tmp_path)
    assert paper.pages > 1
    assert paper.text.count(log_headings()[1]) == paper.pages


def test_who_gives_a_name_has_it_above(tmp_path: Path) -> None:
    named = replace(applied(), "background.contact.name", "Sunita Rao")
    assert "Sunita Rao" in log(named, tmp_path).text
