"""Errors that a person can do something about."""

import logging

import pytest

from careerkit.errors import CareerkitError, WithoutWords

CANARY = "Kanarienvogel"


def test_an_error_names_its_sentence_and_fills_the_gaps() -> None:
    error = CareerkitError("newer_workbook", found=3, known=1)
    assert (error.code, error.facts) == ("newer_workbook", {"found": 3, "known": 1})


def test_a_log_shows_code_and_facts() -> None:
    assert (
        str(CareerkitError("newer_workbook", found=3, known=1)) == "newer_workbook found=3 known=1"
    )


def test_an_error_without_facts_is_its_code() -> None:
    assert str(CareerkitError("no_workbook")) == "no_workbook"


@pytest.fixture
def discreet(caplog: pytest.LogCaptureFixture) -> logging.Logger:
    """Return a log that tells nothing of anybody, which `caplog` reads."""
    caplog.set_level(logging.DEBUG)
    log = logging.getLogger("tests.discreet")
    log.addFilter(WithoutWords())
    return log


@pytest.mark.parametrize(
    "told",
    [
        ("it failed",),
        ("in %s at %d", "start", 5),
        ("Task exception was never retrieved\nfuture: exception=ValueError('Kanarienvogel')",),
        ("with %r and %s", [CANARY], {CANARY: 1}),
        ("cell %r", {"source": CANARY}),
    ],
)
def test_a_log_tells_place_and_kind_of_a_bug_and_nothing_that_was_written(
    discreet: logging.Logger, caplog: pytest.LogCaptureFixture, told: tuple[object, ...]
) -> None:
    try:
        int(CANARY)
    except ValueError:
        discreet.exception(*told)
    assert "ValueError" in caplog.text
    assert "test_errors.py" in caplog.text
    assert CANARY not in caplog.text


def test_a_log_of_no_bug_stays_as_it_is(
    discreet: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    discreet.warning("started %s", ["x"])
    assert "started ['x']" in caplog.text
