"""What an author is told about the files of a folder."""

from pathlib import Path

import pytest

from careerkit.content_check import examine_content
from careerkit.settings import read_settings

ASSETS = read_settings().assets
CLERK = (ASSETS / "roles" / "file-clerk.yaml").read_text("utf-8")


@pytest.fixture
def shelf(home: Path) -> Path:
    folder = home / "content" / "roles"
    folder.mkdir(parents=True)
    return folder


def told(place: Path | None = None) -> dict[bool, list[str]]:
    findings = examine_content(read_settings(), place)
    return {fine: [one.text for one in findings if one.fine == fine] for fine in (True, False)}


def test_our_own_content_is_fine() -> None:
    ours = sorted(str(file) for file in ASSETS.glob("roles/*.yaml"))
    assert not told(ASSETS)[False]
    assert set(ours) < set(told(ASSETS)[True])


def test_it_is_fine_to_have_nothing_of_ones_own(home: Path) -> None:
    folder = home / "content"
    said = f"There is no {folder}. Role guides go into the folder {folder / 'roles'}."
    assert told() == {True: [said], False: []}


def test_a_folder_that_is_asked_for_must_be_there(tmp_path: Path) -> None:
    assert told(tmp_path / "nosuch")[False]


def test_a_folder_that_is_asked_for_must_have_content(tmp_path: Path) -> None:
    assert told(tmp_path)[False] == [f"There is no content in {tmp_path} yet."]


def test_a_sound_guide_is_fine(shelf: Path) -> None:
    (shelf / "driver.yaml").write_text(CLERK, "utf-8")
    assert told() == {True: [str(shelf / "driver.yaml")], False: []}


def test_it_says_when_a_guide_takes_the_place_of_ours(shelf: Path) -> None:
    (shelf / "file-clerk.yaml").write_text(CLERK, "utf-8")
    assert told()[True] == [f"{shelf / 'file-clerk.yaml'}, in place of ours"]


def test_a_problem_has_its_file_and_line(shelf: Path) -> None:
    (shelf / "driver.yaml").write_text(CLERK.replace("zone: 2", "zone: two"), "utf-8")
    line = CLERK.splitlines().index("  zone: 2") + 1
    (problem,) = told()[False]
    said = "figures, zone: A whole number belongs here, without quotes."
    assert problem == f"{shelf / 'driver.yaml'}:{line}: {said}"


def test_one_file_can_be_looked_at(shelf: Path) -> None:
    for name in ("one.yaml", "other.yaml"):
        (shelf / name).write_text(CLERK, "utf-8")
    assert told(shelf / "one.yaml")[True] == [str(shelf / "one.yaml")]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("roles/driver.yml", "must end in .yaml"),
        ("roles/Bus Driver.yaml", "only small letters"),
        ("driver.yaml", "Only role guides are read from here"),
        ("prompts/start.yaml", "Only role guides are read from here"),
        ("roles/more/driver.yaml", "Only role guides are read from here"),
    ],
)
def test_a_file_that_would_not_be_read_is_a_problem(name: str, words: str, home: Path) -> None:
    file = home / "content" / name
    file.parent.mkdir(parents=True)
    file.write_text(CLERK, "utf-8")
    assert [problem for problem in told()[False] if words in problem]


def test_elsewhere_a_file_must_lie_in_a_folder_of_its_kind(tmp_path: Path) -> None:
    (tmp_path / "driver.yaml").write_text(CLERK, "utf-8")
    (problem,) = told(tmp_path)[False]
    assert problem.endswith("It must lie in a folder called decks, prompts or roles.")


@pytest.mark.parametrize("kind", ["decks", "prompts"])
def test_decks_and_prompts_are_looked_at_too(kind: str, tmp_path: Path) -> None:
    (tmp_path / kind).mkdir()
    (tmp_path / kind / "mine.yaml").write_text("title: Mine\n", "utf-8")
    assert any("is missing" in problem for problem in told(tmp_path)[False])


def test_a_job_nearby_must_have_the_guide_that_is_named(shelf: Path) -> None:
    dropped = CLERK.replace("role: library-assistant", "role: lion-tamer")
    (shelf / "driver.yaml").write_text(dropped, "utf-8")
    (problem,) = told()[False]
    assert problem.endswith("There is no guide called “lion-tamer”.")


def test_two_dropped_guides_may_name_each_other(shelf: Path) -> None:
    for name, other in (("driver", "tamer"), ("tamer", "driver")):
        dropped = CLERK.replace("role: library-assistant", f"role: {other}")
        (shelf / f"{name}.yaml").write_text(dropped, "utf-8")
    assert told()[False] == []
