"""`careerkit doctor --content`."""

from pathlib import Path

from careerkit.settings import settings
from tests.cli.conftest import Command

CLERK = (settings().assets / "roles" / "file-clerk.yaml").read_text("utf-8")


def test_it_looks_at_the_folder_of_the_host(careerkit: Command, home: Path) -> None:
    (home / "content" / "roles").mkdir(parents=True)
    (home / "content" / "roles" / "driver.yaml").write_text(CLERK, "utf-8")
    outcome = careerkit("doctor", "--content")
    assert outcome.code == 0
    assert outcome.out.splitlines() == [f"ok   {home / 'content' / 'roles' / 'driver.yaml'}"]


def test_it_looks_at_another_folder(careerkit: Command) -> None:
    outcome = careerkit("doctor", "--content", settings().assets)
    assert outcome.code == 0
    assert f"ok   {settings().assets / 'roles' / 'archivist.yaml'}" in outcome.out.splitlines()


def test_a_problem_is_told_and_ends_the_command_badly(careerkit: Command, home: Path) -> None:
    (home / "content" / "roles").mkdir(parents=True)
    file = home / "content" / "roles" / "driver.yaml"
    file.write_text("\ttitle: x", "utf-8")
    outcome = careerkit("doctor", "--content")
    assert outcome.code == 1
    assert outcome.out == f"PROBLEM {file}:1: This line begins with a tab. Use spaces instead.\n"
