"""`careerkit doctor`."""

import socket

import pytest

from tests.cli.conftest import Command


def test_a_fine_installation_ends_well(careerkit: Command) -> None:
    outcome = careerkit("doctor")
    assert (outcome.code, outcome.err) == (0, "")
    assert "PROBLEM" not in outcome.out


def test_every_line_says_whether_it_is_fine(careerkit: Command) -> None:
    lines = careerkit("doctor").out.splitlines()
    assert len(lines) > 5
    assert {line.split()[0] for line in lines} == {"ok"}


def test_a_problem_is_told_and_ends_the_command_badly(
    careerkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 31, 1))
    outcome = careerkit("doctor")
    assert outcome.code == 1
    (problem,) = [line for line in outcome.out.splitlines() if line.startswith("PROBLEM")]
    assert problem.endswith("3.35 or newer is needed.")


def test_it_looks_at_the_port_that_is_asked_for(careerkit: Command) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        outcome = careerkit("doctor", "--port", port)
    assert outcome.code == 0
    assert f"Port {port} is taken" in outcome.out
