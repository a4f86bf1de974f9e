"""What the host's log tells, and how often."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from careerkit.server.quiet import SELDOM, Crowded, Failures


def answer(status: int, path: str = "/w/start/kernel") -> Any:
    request = SimpleNamespace(method="POST", path=path, query="ticket=secret")
    handler = Crowded()
    vars(handler).update(get_status=lambda: status, request=request)
    return handler


def test_a_failure_is_told_each_time_without_its_query(caplog: pytest.LogCaptureFixture) -> None:
    failures = Failures()
    for status in (200, 403, 500, 500):
        failures.log(answer(status))
    assert [one.getMessage() for one in caplog.records] == ["500 POST /w/start/kernel"] * 2


def test_who_is_asked_to_come_again_for_another_reason_is_told_each_time(
    caplog: pytest.LogCaptureFixture,
) -> None:
    failures, other = Failures(), SimpleNamespace(**vars(answer(503, "/words")))
    for handler in (other, other, answer(503)):
        failures.log(cast("Any", handler))
    told = [one.getMessage() for one in caplog.records]
    assert told[:2] == ["503 POST /words"] * 2
    assert "full" in told[2]


def test_a_full_host_is_told_now_and_then(caplog: pytest.LogCaptureFixture) -> None:
    now = [1000.0]
    failures = Failures(clock=lambda: now[0])
    for passed in (0, 5, SELDOM - 6, 2, 5):
        now[0] += passed
        failures.log(answer(503))
    said = "The host is full just now; somebody waits at /w/start/kernel"
    assert [one.getMessage() for one in caplog.records] == [said] * 2
