"""The README promises only what is there."""

import re

import pytest
import typer.main

from careerkit.cli import app
from careerkit.settings import settings
from careerkit.steps import STEPS

ROOT = settings().assets.parent
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
COMMANDS = set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
NUMBERS = {9: "nine", 10: "ten", 11: "eleven", 12: "twelve"}  # of pages; more are not planned
PACKAGES = sorted(file.parent.name for file in (ROOT / "careerkit").glob("*/__init__.py"))
SOURCES = "".join(file.read_text("utf-8") for file in sorted((ROOT / "careerkit").rglob("*.py")))


@pytest.mark.parametrize(
    "target", sorted(set(re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE)))
)
def test_every_make_command_in_it_exists(target: str) -> None:
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"^(?:\S*[/\\])?careerkit ([a-z]+)", README, re.MULTILINE)))
)
def test_every_careerkit_command_in_it_exists(command: str) -> None:
    assert command in COMMANDS


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_stands_in_it(command: str) -> None:
    assert re.search(rf"^(?:\S*[/\\])?(?:careerkit|make) {command}\b", README, re.MULTILINE) or (
        f"`make {command}`" in README
    )


def test_its_table_of_pages_is_that_of_the_course() -> None:
    rows = re.findall(r"^\| (\d+) (.+?) \|", README, re.MULTILINE)
    assert rows == [(str(step.number), step.title) for step in STEPS]


def test_it_says_how_many_pages_there_are() -> None:
    assert f"The workbook has {NUMBERS[len(STEPS)]} pages" in README


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_stands_in_its_tree(package: str) -> None:
    tree = README.split("\ncareerkit/\n")[1].split("\ntests/")[0]
    assert re.search(rf"(?:^|\s){package}/", tree)


def test_it_names_every_setting_and_no_other() -> None:
    assert set(re.findall(r"CAREERKIT_\w+", README)) == set(
        re.findall(r"CAREERKIT_[A-Z]+", SOURCES)
    )


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_every_file_it_links_to_exists(link: str) -> None:
    assert (ROOT / link).is_file()


def test_the_two_commands_come_before_everything_else() -> None:
    first, second, *_ = re.findall(r"^make (\w+)", README, re.MULTILINE)
    assert (first, second) == ("home", "test")
