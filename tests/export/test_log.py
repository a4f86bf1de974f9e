"""The dated log that a job centre accepts."""

import csv
import io
from datetime import date

from careerkit.export import Occasion
from careerkit.export.log import log_csv, log_rows
from careerkit.model import Workbook

SEARCH = Workbook.model_validate(
    {
        "victories": {
            "wins": {
                "00000001": {"title": "They wrote back", "on": date(2026, 1, 20)},
                "00000002": {
                    "title": "Sent it at last",
                    "application": "0000000a",
                    "on": date(2026, 1, 20),
                },
            },
            "applications": {
                "0000000a": {
                    "title": "Shelver",
                    "employer": "Harbour library",
                    "found": "=1+1",
                    "note": "Cross about the bus",
                    "stages": {"interview": date(2026, 1, 29), "sent": date(2026, 1, 12)},
                },
                "0000000b": {"title": "Clerk"},
            },
        }
    }
)


def read(made: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline="")))


def test_events_stand_in_the_order_of_their_dates_and_those_without_one_last() -> None:
    days = [row[0] for row in log_rows(SEARCH)]
    assert days == [date(2026, 1, 12), date(2026, 1, 20), date(2026, 1, 29), None]


def test_each_stage_of_an_application_has_a_row_with_the_job_and_the_employer() -> None:
    rows = [row for row in log_rows(SEARCH) if row[2] == "Shelver"]
    assert {row[3] for row in rows} == {"Harbour library"}
    assert len(rows) == 3


def test_an_application_without_a_stage_is_not_lost() -> None:
    assert [row[2] for row in log_rows(SEARCH)].count("Clerk") == 1


def test_a_win_of_an_application_says_what_went_well() -> None:
    assert any("Sent it at last" in str(row[1]) for row in log_rows(SEARCH))


def test_a_win_of_no_application_and_a_note_to_oneself_stay_out() -> None:
    said = str(log_rows(SEARCH))
    assert "They wrote back" not in said
    assert "Cross about the bus" not in said


def test_the_file_has_a_heading_for_each_column_and_no_formula(occasion: Occasion) -> None:
    headings, *rows = read(log_csv(SEARCH, occasion))
    assert headings == ["Date", "What happened", "Job", "Employer", "Where found"]
    assert {len(row) for row in rows} == {5}
    assert {row[4] for row in rows} == {"", "'=1+1"}
    assert rows[0][0] == "2026-01-12"


def test_an_empty_workbook_has_a_log_with_headings_only(occasion: Occasion) -> None:
    assert len(read(log_csv(Workbook(), occasion))) == 1
