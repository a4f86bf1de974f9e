"""What tests of files start from: a moment, and the program that opens them."""

import os
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from careerkit.export import Occasion
from tests import readers
from tests.export.office import Office


@pytest.fixture
def occasion() -> Occasion:
    """Return a Tuesday in February, with the time zone of the fixtures' person."""
    return Occasion(datetime(2026, 2, 10, 9, 30, tzinfo=ZoneInfo("Europe/Tallinn")))


@pytest.fixture(scope="package")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Return LibreOffice, which `make setup` installs and CI must have."""
    found = readers.office()
    if found is None and "CI" in os.environ:
        pytest.fail("There is no LibreOffice on this machine: `make setup` installs it.")
    if found is None:
        pytest.skip("There is no LibreOffice on this machine: `make setup` installs it.")
    return Office(found, tmp_path_factory.mktemp("office"))
