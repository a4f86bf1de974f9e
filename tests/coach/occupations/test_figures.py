"""The figures that come with the package: whole, credited, and light to load."""

import subprocess
import sys

import pytest

from careerkit import content
from careerkit.coach import occupation, occupation_credit
from careerkit.coach.occupations.figures import figures
from careerkit.settings import read_settings

TECHNICIAN = "25-4031.00"
LIBRARIAN = "25-4022.00"

# Prints milliseconds and megabytes that the figures take, arithmetic already imported
LOADING = """
import time, tracemalloc
import numpy
from careerkit.coach.occupations import figures, titles
begun = time.perf_counter()
figures.figures().profiles, titles.titles().ends
print(1000 * (time.perf_counter() - begun))
figures.figures.cache_clear(); titles.titles.cache_clear()
tracemalloc.start()
kept = figures.figures().profiles, titles.titles().spelling.letters, titles.search("clerk", 3)
print(tracemalloc.get_traced_memory()[1] / 1e6)
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_there_are_all_occupations_and_their_ratings() -> None:
    assert len(figures().socs) == 1016
    assert len(figures().whole) == 879


def test_the_elements_are_those_of_the_vocabulary() -> None:
    assert figures().elements == tuple(content.skills())


def test_a_library_technician_is_as_onet_says() -> None:
    found = occupation(TECHNICIAN)
    assert (found.title, found.job_zone, found.rated) == ("Library Technicians", 3, "2017-07")
    assert LIBRARIAN in found.related
    assert found.interests["1.B.1.f"] == pytest.approx(max(found.interests.values()))


def test_every_figure_is_on_its_scale() -> None:
    known = figures()
    rated = known.whole
    assert 1 <= known.importance[rated].min() <= known.importance[rated].max() <= 5
    assert 0 <= known.level[rated].min() <= known.level[rated].max() <= 7
    assert 1 <= known.interests[rated].min() <= known.interests[rated].max() <= 7
    assert set(known.zones[rated].tolist()) == {1, 2, 3, 4, 5}


def test_an_unknown_code_is_a_mistake_of_ours() -> None:
    with pytest.raises(LookupError):
        occupation("00-0000.00")


def test_the_credit_says_what_the_licence_asks_for() -> None:
    for words in ("O*NET 29.3 Database", "USDOL/ETA", "CC BY 4.0", "trademark", "not approved"):
        assert words in occupation_credit()


def test_the_files_are_small() -> None:
    files = list((read_settings().assets / "occupations").iterdir())
    assert sum(file.stat().st_size for file in files) < 1_500_000


def test_the_figures_are_light_to_load() -> None:
    milliseconds, megabytes = map(float, run(LOADING).split())
    assert milliseconds < 50  # measured: 25
    assert megabytes < 15  # at the highest; measured: 9


@pytest.mark.slow
def test_the_coach_brings_no_arithmetic_before_it_is_asked() -> None:
    code = "import careerkit.coach, sys; print({'numpy', 'pandas'} & set(sys.modules))"
    assert run(code).strip() == "set()"
