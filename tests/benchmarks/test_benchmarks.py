"""The benchmarks run, with numbers so small that they say nothing."""

import json
import math
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

import pytest

from tests.benchmarks import consecutive, exporting, first_page, gates, room
from tests.benchmarks.__main__ import LONG, main
from tests.benchmarks.contestants import CONTESTANTS, OURS, PREHEATED, STOCK
from tests.benchmarks.report import Compared, alternating, as_json, percentile, print_table, ratios

MAY_BE_NONE = {
    "failed",
    "edits sent again",
    "memory a person, added, MB",
    "CPU a person and minute, idle, s",
}
COMPARED = {"ours": {"bytes": 10.0, "failed": 0.0}, "theirs": {"bytes": 1234.0, "failed": 1.0}}


@pytest.mark.slow
def test_one_person_and_a_room_are_measured_with_each_contestant() -> None:
    alone, crowd = room.measure(room.Plan((2,), seconds=1, idle=1, linger=1)).values()
    assert list(alone) == list(crowd) == list(CONTESTANTS)
    for figures in crowd.values():
        assert figures["failed"] == 0
        assert all(figures[key] > 0 for key in figures if key not in MAY_BE_NONE)
    assert all(alone[name]["walking: a page, s"] > 0 for name in CONTESTANTS if name != PREHEATED)


@pytest.mark.slow
def test_consecutive_opens_are_measured_and_none_fails() -> None:
    (figures,) = consecutive.measure(3).values()
    assert figures["opens"] == 3
    assert figures["failed"] == 0
    assert figures["ready p50, s"] > 0


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
    monkeypatch.setattr(room, "measure", lambda _: {30: COMPARED})
    main(["--only", "room"])
    *_, last = capsys.readouterr().out.splitlines()
    found = json.loads(last)
    assert set(found.pop("gates")) == {gate.says for gate in gates.GATES}
    assert found == {"room_30": COMPARED, "room_30_ratios": {"theirs": {"bytes": 123.4}}}


def test_the_command_line_changes_what_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    plans: list[room.Plan] = []

    def note(plan: room.Plan) -> Mapping[int, Compared]:
        plans.append(plan)
        return {}

    monkeypatch.setattr(room, "measure", note)
    main(["--only", "room"])
    main(["--only", "room", "--people", "3,5", "--others", "0"])
    main(["--only", "room", "--long", "--rounds", "1"])
    assert plans == [
        room.Plan(),
        room.Plan(crowds=(3, 5), others=0),
        replace(LONG, rounds=1),
    ]


def test_everybody_gets_the_smallest_crowd_and_only_ours_the_big_ones() -> None:
    plan = room.Plan(crowds=(50, 100, 200), others=100)
    assert plan.crowds_at(OURS) == (50, 100, 200)
    assert plan.crowds_at(STOCK) == (50, 100)
    assert replace(plan, others=10).crowds_at(STOCK) == (50,)
    assert replace(plan, others=0).crowds_at(STOCK) == ()


@pytest.mark.parametrize("lost", [OURS, STOCK])
def test_what_a_server_stops_answering_in_is_left_out_unless_it_is_ours(
    monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    async def visit(_: object, plan: room.Plan, name: str) -> Mapping[int, Mapping[str, float]]:
        if name == lost:
            raise EOFError
        return {people: {"x": 1.0} for people in (room.ALONE, *plan.crowds_at(name))}

    def nobody(*_: object) -> AbstractContextManager[None]:
        return nullcontext()

    monkeypatch.setattr(room, "_visit", visit)
    monkeypatch.setattr(room, "CONTESTANTS", dict.fromkeys((OURS, STOCK), nobody))
    if lost == OURS:
        with pytest.raises(EOFError):
            room.measure(room.Plan(crowds=(30,)))
    else:
        assert room.measure(room.Plan(crowds=(30,))) == {
            0: {OURS: {"x": 1.0}},
            30: {OURS: {"x": 1.0}},
        }


def test_a_gate_is_met_missed_or_not_measured() -> None:
    found = {
        "room_30": {
            OURS: {"ready p95, s": 1.0, "failed": 1.0, "CPU an open, s": 0.3},
            STOCK: {"ready p95, s": 10.0, "failed": 0.0, "CPU an open, s": 2.0},
        }
    }
    words = {line.split("  ")[0].strip() for line in gates.lines({})}
    assert words == {"not measured"}
    told = [line for line in gates.lines(found) if not line.startswith("not measured")]
    assert [line.split()[0] for line in told] == ["met", "met", "missed", "missed"]
    assert told[0].endswith("as fast as stock Voila (goal 15): 10 (at least 10)")
    assert told[3].endswith("share of stock Voila's: 0.15 (at most 0.1)")


def test_fewer_opens_than_promised_prove_nothing() -> None:
    def told(opens: float) -> bool:
        found = {"consecutive": {OURS: {"opens": opens, "failed": 0.0}}}
        return any(line.startswith("met") for line in gates.lines(found))

    assert told(gates.MANY)
    assert not told(gates.MANY - 1)


def test_a_table_has_room_for_what_was_not_measured(capsys: pytest.CaptureFixture[str]) -> None:
    print_table("A comparison", {**COMPARED, "others": {"failed": 0.0}})
    lines = [line.split() for line in capsys.readouterr().out.splitlines() if line]
    assert lines[2] == ["bytes", "10", "1,234", "x", "123", "-"]


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
