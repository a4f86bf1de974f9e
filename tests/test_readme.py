"""The README promises only what is there."""

import re

import pytest
import typer.main

from careerkit.cli import app
from careerkit.settings import settings

ROOT = settings().assets.parent
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
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
    assert command in typer.main.get_command(app).commands  # type: ignore[attr-defined]


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
