"""The figures are made from a release of O*NET, in whichever files it comes."""

import sys
from pathlib import Path

import numpy as np
import pytest

from careerkit.coach.occupations import compile as compiling
from careerkit.coach.occupations.comparing import occupation
from careerkit.coach.occupations.compile import read_release, write_assets
from careerkit.coach.occupations.figures import Figures, load
from careerkit.coach.occupations.release import Need
from tests.coach.occupations.releases import (
    CLERK,
    NURSE,
    OTHER,
    add_zones,
    write_official,
    write_tables,
)


@pytest.fixture
def figures(tmp_path: Path) -> Figures:
    write_official(tmp_path / "release")
    write_assets(read_release(tmp_path / "release"), tmp_path / "made", "Credit.")
    return load(tmp_path / "made" / "figures.npz")


def test_the_official_files_and_the_tables_of_one_release_say_the_same(tmp_path: Path) -> None:
    write_official(tmp_path / "official")
    write_tables(tmp_path / "tables")
    tables = read_release(tmp_path / "tables")
    assert read_release(tmp_path / "official").titles == tables.titles
    tables.interests.pop(OTHER)
    tables.values = {soc: scores for soc, scores in tables.values.items() if scores}
    assert read_release(tmp_path / "official") == tables


def test_renamed_files_say_the_same_but_for_values(tmp_path: Path) -> None:
    write_official(tmp_path / "before")
    write_official(tmp_path / "renamed", renamed=True)
    before = read_release(tmp_path / "before")
    before.values = {}
    assert read_release(tmp_path / "renamed") == before


def test_a_release_without_skills_is_not_read(tmp_path: Path) -> None:
    write_official(tmp_path / "release")
    (tmp_path / "release" / "Skills.txt").unlink()
    with pytest.raises(FileNotFoundError, match="Skills"):
        read_release(tmp_path / "release")


def test_the_newest_month_of_a_skill_is_kept_and_that_of_knowledge_is_not(
    figures: Figures,
) -> None:
    assert occupation(figures, NURSE).rated == "2019-01"


def test_elements_stand_in_their_own_order(figures: Figures) -> None:
    assert figures.elements == ("2.A.1.a", "2.B.1.a", "2.C.9.a", "2.C.10")


def test_numbers_come_back_as_they_were(figures: Figures) -> None:
    needs = occupation(figures, CLERK).needs
    assert needs["2.A.1.a"].level == pytest.approx(2.88)
    assert needs["2.B.1.a"] == Need(importance=1.0, level=0.0)


def test_only_the_six_themes_are_kept(figures: Figures) -> None:
    scores = occupation(figures, NURSE).interests
    assert scores == pytest.approx({f"1.B.1.{letter}": 6.1 for letter in "abcdef"})


def test_what_the_release_does_not_say_stays_unknown(figures: Figures) -> None:
    found = occupation(figures, OTHER)
    assert (found.job_zone, found.rated, found.needs, found.interests, found.related) == (
        None,
        "",
        {},
        {},
        (),
    )


def test_related_occupations_stand_in_their_order(figures: Figures) -> None:
    assert occupation(figures, NURSE).related == (CLERK, OTHER)


def test_only_occupations_rated_in_everything_are_compared(figures: Figures) -> None:
    assert [figures.socs[row] for row in figures.whole] == [NURSE, CLERK]


def test_a_title_is_kept_once_for_an_occupation(tmp_path: Path) -> None:
    write_official(tmp_path / "release")
    write_assets(read_release(tmp_path / "release"), tmp_path / "made", "Credit.")
    with np.load(tmp_path / "made" / "titles.npz") as kept:
        titles = kept["titles"].tobytes().decode().split("\n")
    assert titles == ["Nurses", "File Clerks", "Clerks, All Other", "Staff Nurse", "Records Clerk"]


def test_the_command_writes_the_same_bytes_again_and_credits_the_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_official(tmp_path / "release")
    add_zones(tmp_path / "release", 1, 3, 5)
    made = []
    for name in ("one", "other"):
        said = [str(tmp_path / "release"), "--release", "29.3", "--dated", "May 2025"]
        monkeypatch.setattr(sys, "argv", ["compile", *said, "--to", str(tmp_path / name)])
        compiling.main()
        made.append({file.name: file.read_bytes() for file in (tmp_path / name).iterdir()})
    assert made[0] == made[1]
    assert "O*NET 29.3 Database (May 2025)" in made[0]["credit.txt"].decode()
    assert "3 occupations, 2 with skills" in capsys.readouterr().out


def test_the_command_refuses_a_release_with_four_job_zones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_official(tmp_path / "release", renamed=True)
    add_zones(tmp_path / "release", 1, 3)
    said = [str(tmp_path / "release"), "--release", "30.3", "--dated", "May 2026"]
    monkeypatch.setattr(sys, "argv", ["compile", *said, "--to", str(tmp_path / "made")])
    with pytest.raises(SystemExit):
        compiling.main()
    assert "4 job zones" in capsys.readouterr().err
    assert not (tmp_path / "made").exists()
