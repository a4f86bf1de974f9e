"""Where the nursery can be used, and how it is tied to the kernels of a server."""

import sys
from logging import Logger
from pathlib import Path
from typing import TYPE_CHECKING

import careerkit
from careerkit.server.nursery.sources import Sources
from careerkit.server.nursery.tree import Nursery
from careerkit.settings import settings

if TYPE_CHECKING:
    from careerkit.server.kernels import Kernels


def watched() -> Sources:
    """Return what may change while we serve: everything that a page is made of, in a checkout."""
    place = settings()
    code = Path(careerkit.__file__).parent
    return Sources((code, place.assets, place.workbooks) if place.is_checkout else ())


def plant(kernels: "Kernels", sources: Sources, log: Logger) -> None:
    """Let these kernels be forked, unless a setting or this system forbids it."""
    place = settings()
    if not place.nursery or sys.platform != "linux":
        return
    kernels.nursery = Nursery(kernels.notebooks.values(), sources, log)
    kernels.nursery.gone = kernels.process_ended
    kernels.may_fork = lambda: not place.no_nursery.exists()
