"""The benchmarks run, with numbers so small that they say nothing."""

import json
import math

import pytest

from tests.benchmarks import exporting, first_page, room
from tests.benchmarks.__main__ import main
from tests.benchmarks.contestants import CONTESTANTS
from tests.benchmarks.report import alternating, as_json, percentile, print_table, ratios

COMPARED = {"ours": {"bytes": 10.0, "failed": 0.0}, "theirs": {"bytes": 1234.0, "failed": 1.0}}


@pytest.mark.slow
def test_a_room_is_measured_with_each_contestant() -> None:
    compared = room.measure(people=2, seconds=1, rounds=1)
    assert list(compared) == list(CONTESTANTS)
    for figures in compared.values():
        assert figures["failed"] == 0
        assert all(figures[key] > 0 for key in figures if key != "failed")


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.usefixtures("chromium")
def test_a_first_page_is_measured_with_each_contestant() -> None:
    ours, stock = first_page.measure(1, slow=False).values()
    assert ours["requests"] <= 6 < stock["requests"]
    assert 10 * ours["bytes"] < stock["bytes"]
    assert ours["bytes, warm"] < ours["bytes"]
    assert ours["requests elsewhere"] == 0
    assert min(ours["usable, cold, s"], stock["usable, warm, s"]) > 0


@pytest.mark.slow
def test_a_room_that_asks_for_files_is_measured_beside_one_that_only_types() -> None:
    asking, typing = exporting.measure(people=2, seconds=1, name="calendar").values()
    assert asking["failed"] == 0
    assert min(asking["file p95, s"], asking["memory of the makers, MB"]) > 0
    assert min(typing["saved p95, ms"], asking["saved p95, ms"]) > 0
    assert math.isnan(typing["file p50, s"])


def test_the_last_line_is_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(room, "measure", lambda *_: COMPARED)
    main(["--only", "room"])
    *_, last = capsys.readouterr().out.splitlines()
    assert json.loads(last) == {"room": COMPARED, "room_ratios": {"theirs": {"bytes": 123.4}}}


def test_a_table_tells_what_the_others_have_as_a_multiple_of_ours(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_table("A comparison", COMPARED)
    lines = [line.split() for line in capsys.readouterr().out.splitlines() if line]
    assert lines[1:] == [
        ["ours", "theirs", "ratio"],
        ["bytes", "10", "1,234", "x", "123"],
        ["failed", "0", "1"],
    ]


def test_there_is_no_ratio_to_nothing() -> None:
    assert ratios(COMPARED) == {"theirs": {"bytes": 123.4}}


def test_every_other_round_is_in_reverse() -> None:
    assert list(alternating("abc", 3)) == list("abccbaabc")


@pytest.mark.parametrize(("percent", "value"), [(50, 5), (95, 10), (100, 10), (1, 1)])
def test_a_percentile_is_one_of_the_values(percent: float, value: float) -> None:
    assert percentile([10, 2, 3, 4, 5, 6, 7, 8, 9, 1], percent) == value


def test_what_could_not_be_measured_has_no_percentile_and_is_null() -> None:
    nothing = percentile([], 50)
    assert math.isnan(nothing)
    assert json.loads(as_json({"room": {"ours": {"ready": nothing}}})) == {
        "room": {"ours": {"ready": None}}
    }
