"""A host whose disk is full still lets people read."""

from pathlib import Path

import pytest

from tests.server.hosted import hosting

FULL = """
from careerkit.errors import CareerkitError
from careerkit.repository.visits import Visits
def full(*_):
    raise CareerkitError("disk_full")
Visits.at_step = full
"""


@pytest.mark.slow
def test_a_page_opens_though_nothing_can_be_noted(tmp_path: Path) -> None:
    with hosting(tmp_path, before=FULL) as hosted:
        guest = hosted.join()
        assert guest.open("start").kernel
        assert hosted.kernels() == 1
