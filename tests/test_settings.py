"""Where things are: read from the environment, once."""

from pathlib import Path

import pydantic
import pytest
from platformdirs import user_data_path

from careerkit import settings as module
from careerkit.repository.engine import database_file
from careerkit.settings import read_settings, settings

ROOT = Path(__file__).parents[1]


def test_the_data_folder_is_where_the_variable_says(home: Path) -> None:
    assert read_settings().home == home


@pytest.mark.parametrize("nothing", [None, ""])
def test_without_a_variable_the_data_folder_is_where_programs_of_this_system_keep_theirs(
    nothing: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAREERKIT_HOME")
    if nothing is not None:
        monkeypatch.setenv("CAREERKIT_HOME", nothing)
    assert read_settings().home == user_data_path("careerkit", appauthor=False)


@pytest.mark.parametrize("name", ["home", "Meine Mappe", "a%20b", "a#b?c", "a@b:c", "ü"])
def test_the_database_stands_in_the_data_folder(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERKIT_HOME", str(tmp_path / name))
    assert database_file(read_settings().database) == tmp_path / name / "workbooks.db"


def test_content_of_ones_own_lies_in_the_data_folder(home: Path) -> None:
    assert read_settings().content == home / "content"


def test_content_of_ones_own_can_lie_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERKIT_CONTENT", str(tmp_path / "ours"))
    assert read_settings().content == tmp_path / "ours"


def test_another_database_is_a_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERKIT_DATABASE", "postgresql://library/careers")
    assert read_settings().database == "postgresql://library/careers"


@pytest.mark.parametrize(
    ("variables", "place"),
    [
        ({}, "lab"),
        ({"SERVER_SOFTWARE": "voila/0.5.13"}, "voila"),
        ({"SERVER_SOFTWARE": "gunicorn/23"}, "lab"),
        ({"CAREERKIT_PLACE": "server", "SERVER_SOFTWARE": "voila/0.5.13"}, "server"),
        ({"CAREERKIT_PLACE": "elsewhere"}, "lab"),
    ],
)
def test_a_notebook_knows_where_it_runs(
    variables: dict[str, str], place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SERVER_SOFTWARE", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert read_settings().place == place


def test_a_checkout_uses_its_own_pages() -> None:
    assert (read_settings().assets, read_settings().workbooks) == (
        ROOT / "assets",
        ROOT / "workbooks",
    )


def test_an_installed_package_finds_its_pages_where_a_wheel_puts_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "__file__", str(tmp_path / "site" / "careerkit" / "settings.py"))
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    assert read_settings().assets == tmp_path / "share" / "careerkit" / "assets"


def test_settings_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    before = settings()
    monkeypatch.setenv("CAREERKIT_HOME", "elsewhere")
    assert settings() is before


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(pydantic.ValidationError):
        settings().place = "lab"  # type: ignore[misc]
