"""A JSON Résumé, checked against the official schema, and what does not go into it."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from careerkit import content
from careerkit.export import Occasion
from careerkit.export.json_resume import email_address, iso_date, json_resume, web_address
from careerkit.export.not_carried import not_carried
from careerkit.model import Background, Workbook, replace
from tests.export.applicant import APPLICANT
from tests.model.filled import filled_workbook
from tests.model.strategies import fitting
from tests.steps.complete import complete_workbook

SCHEMA = Path(__file__).parents[2] / "node_modules" / "@jsonresume" / "schema" / "schema.json"
NOW = Occasion(datetime(2026, 2, 10, 7, 30, tzinfo=UTC))


@cache
def official() -> jsonschema.Draft7Validator:
    """Return the schema that the makers of JSON Résumé publish, as npm installs it."""
    if not SCHEMA.is_file():
        pytest.fail("The schema of JSON Résumé is missing: `make setup` installs it.")
    schema = json.loads(SCHEMA.read_text("utf-8"))
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())


def made(workbook: Workbook) -> Any:
    return json.loads(json_resume(workbook, NOW))


def test_the_schema_refuses_what_is_not_a_resume() -> None:
    assert list(official().iter_errors({"work": "yes"}))
    assert list(official().iter_errors({"work": [{"startDate": "April 2019"}]}))


@pytest.mark.parametrize(
    "workbook",
    [Workbook(), complete_workbook(), APPLICANT, filled_workbook("a\x00 b@c d://")],
    ids=["empty", "complete", "applicant", "hostile"],
)
def test_it_is_valid(workbook: Workbook) -> None:
    assert list(official().iter_errors(made(workbook))) == []


@settings(max_examples=40)
@given(fitting(Background))
def test_any_background_makes_a_valid_one(background: Background) -> None:
    workbook = replace(Workbook(), "background", background)
    assert list(official().iter_errors(made(workbook))) == []


def test_it_carries_who_the_person_is() -> None:
    basics = made(APPLICANT)["basics"]
    assert basics["name"] == "Iris Tamm"
    assert basics["url"] == "https://example.org/iris"
    assert basics["location"] == {"city": "Pärnu"}


def test_it_carries_jobs_with_what_was_done_in_them() -> None:
    latest, _ = made(APPLICANT)["work"]
    assert latest == {
        "name": "Town library",
        "position": "Shelver",
        "startDate": "2019-04",
        "highlights": [
            "Shelved 200 books a shift",
            "Trained four newcomers",
            "Ran a reading table",
        ],
    }


def test_a_skill_carries_how_good_the_person_is_at_it() -> None:
    assert {"name": "Reading music", "level": "Others come to me for it"} in made(APPLICANT)[
        "skills"
    ]


def test_told_stories_and_loose_lines_are_projects() -> None:
    names = [project["name"] for project in made(APPLICANT)["projects"]]
    assert names == ["Choir", "Desk", "Won a prize for a map"]


@pytest.mark.parametrize(("part", "said"), [("good", "new"), ("want", "none")])
def test_a_skill_that_is_new_or_left_behind_is_not_claimed(part: str, said: str) -> None:
    workbook = replace(Workbook(), "skills.0ddba115", {"keep": "yes", "title": "Tuba"})
    assert [skill["name"] for skill in made(workbook)["skills"]] == ["Tuba"]
    assert "skills" not in made(replace(workbook, f"skills.0ddba115.{part}", said))


def test_an_empty_workbook_says_only_which_schema_it_follows() -> None:
    assert made(Workbook()).keys() == {"$schema", "meta"}


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" iris@example.org ", "iris@example.org"),
        ("iris", ""),
        ("iris at example.org", ""),
        ("iris@example", ""),
        ("a@b.c, d@e.f", ""),
    ],
)
def test_an_email_address_has_the_form_of_one(typed: str, address: str) -> None:
    assert email_address(typed) == address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.org/iris", "https://example.org/iris"),
        ("http://example.org", "http://example.org"),
        ("javascript:alert(1)", ""),
        ("data://example.org", ""),
        ("my page", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_a_web_address_has_the_form_of_one(typed: str, address: str) -> None:
    assert web_address(typed) == address


@pytest.mark.parametrize(
    ("month", "date"), [("2019-04", "2019-04"), ("2019", "2019"), ("", ""), ("0987", "")]
)
def test_a_date_is_one_that_the_schema_knows(month: str, date: str) -> None:
    assert iso_date(month) == date


def test_nothing_stays_behind_of_an_empty_workbook() -> None:
    assert not_carried(Workbook()) == ()


def test_all_that_has_no_place_is_named() -> None:
    words = content.file_words("json_resume").missing
    told = replace(filled_workbook("one"), "background.studies.1f0c22ab.start", "0001")
    told = replace(told, "accomplishments.aaaaaaaa", {"title": "Not told"})
    told = replace(told, "themes.own", {"keep": "yes", "name": "Order"})
    told = replace(told, "skills.0ddba115", {"keep": "yes", "title": "Tuba", "want": "most"})
    told = replace(told, "skills.0ddba116", {"keep": "yes", "title": "Knots", "good": "new"})
    told = replace(told, "stories.00000001", {"title": "Begun"})
    assert not_carried(told) == tuple(words.values())


@pytest.mark.parametrize(
    ("path", "value", "word"),
    [
        ("start.inspires", "Books", "start"),
        ("victories.wins", {"00000001": {"title": "A thank-you"}}, "wins"),
        ("background.contact.email", "iris", "email"),
        ("background.contact.link", "my page", "link"),
        ("gap.wish", "More time", "gap"),
    ],
)
def test_what_stays_behind_is_named(path: str, value: object, word: str) -> None:
    words = content.file_words("json_resume").missing
    assert not_carried(replace(Workbook(), path, value)) == (words[word],)
