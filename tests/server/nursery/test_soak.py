"""A workshop leaves nothing behind: what a host takes does not grow with the pages it serves.

A short one, unless the variable CAREERKIT_SOAK says for how many minutes thirty people stay.
"""

import asyncio
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.server.hosted import Hosted, hosting
from tests.server.nursery.workshop import Footprint, Workshop

MINUTES = float(os.environ.get("CAREERKIT_SOAK", "0"))
PEOPLE, ROUND, WARM, ROUNDS = (
    (30, 120.0, 3, max(2, int(MINUTES / 2))) if MINUTES else (5, 4.0, 1, 3)
)

# Pages that are lost give their kernels back after two seconds instead of two minutes, those that
# said good-bye after one: so kernels come and go much more often than in a workshop. What a host
# does each minute it does each second.
HURRY = """
from careerkit.server import kernels, upkeep
kernels.GRACE, kernels.LEFT, upkeep.MINUTE = 2.0, 1.0, 1.0
"""

# What is allowed to grow, and why. In an hour several thousand pages are opened: a leak of a
# kilobyte with each would show.
SERVER = 4.0  # MB: what the collector has not found yet; the store keeps a part of its file
NURSERY = 1.0  # MB for each of its processes: a page of memory that is written to is not shared
THREADS = 4  # a pool of them starts the last ones late; it ends at six
FILES_A_THREAD = 2  # descriptors: each thread of the pool opens the store and its log
FILES = 2  # descriptors: a browser's connection that is still being closed

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="nowhere else are kernels forked"),
    pytest.mark.timeout(300 + 120 * MINUTES),
]


async def _soak(hosted: Hosted) -> tuple[Workshop, list[Footprint]]:
    """Let people come until the host is warm, and then for some more rounds; measure after each."""
    workshop = Workshop(hosted, PEOPLE)
    await workshop.warm_up()
    for _ in range(WARM):
        await workshop.go_on(ROUND)
    found = [await workshop.rest()]
    for _ in range(ROUNDS):
        await workshop.go_on(ROUND)
        found.append(await workshop.rest())
    return workshop, found


def test_a_long_workshop_loses_nothing_and_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with hosting(tmp_path, before=HURRY) as hosted:
        workshop, found = asyncio.run(_soak(hosted))
        lost = [path for one in workshop.everybody for path in one.lost(hosted)]
        bugs = hosted.bugs()
    first, last = found[0], found[-1]
    with capsys.disabled():
        told = {**workshop.numbers, "lost": len(lost), "warm": asdict(first), "end": asdict(last)}
        sys.stdout.write(f"\n{json.dumps(told)}\n")

    assert lost == []
    assert bugs == []
    assert workshop.numbers["killed"] > 0
    assert last.processes == first.processes
    assert last.files == first.files
    assert last.nursery_descriptors == first.nursery_descriptors
    threads = last.threads - first.threads
    assert threads <= THREADS
    assert last.descriptors - first.descriptors <= FILES + FILES_A_THREAD * max(0, threads)
    assert last.server - first.server <= SERVER
    assert last.nursery - first.nursery <= NURSERY * last.processes
