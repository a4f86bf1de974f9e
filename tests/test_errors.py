"""Errors that a person can do something about."""

from careerkit.errors import CareerkitError


def test_an_error_names_its_sentence_and_fills_the_gaps() -> None:
    error = CareerkitError("newer_workbook", found=3, known=1)
    assert (error.code, error.facts) == ("newer_workbook", {"found": 3, "known": 1})


def test_a_log_shows_code_and_facts() -> None:
    assert (
        str(CareerkitError("newer_workbook", found=3, known=1)) == "newer_workbook found=3 known=1"
    )


def test_an_error_without_facts_is_its_code() -> None:
    assert str(CareerkitError("no_workbook")) == "no_workbook"
