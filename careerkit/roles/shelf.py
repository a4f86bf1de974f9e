"""The role guides: ours in `assets/roles/`, and those of the host's own folder."""

import logging
from functools import lru_cache
from pathlib import Path

from careerkit.checked import Checked, check
from careerkit.roles.faults import faults
from careerkit.roles.guide import Role
from careerkit.settings import settings

log = logging.getLogger(__name__)


def roles() -> dict[str, Role]:
    """Return the guides by the name of their file: ours, then those of the host's folder.

    A file of the host may take the place of one of ours. One that is not sound is left out, and
    the log says so; `careerkit doctor --content` says why.
    """
    found: dict[str, Role] = {}
    for folder in (settings().assets, settings().content):
        for file in sorted((folder / "roles").glob("*.yaml")):
            guide = read_role(file).content
            if guide is not None:
                found[file.stem] = guide
    return found


def read_role(file: Path) -> Checked[Role]:
    """Return the guide in `file` or what is wrong with it; read again only when it has changed."""
    try:
        status = file.stat()
    except OSError:
        return check(file, Role)
    return _read(file, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=200)
def _read(file: Path, _changed: int, _size: int) -> Checked[Role]:
    checked = check(file, Role, faults)
    for problem in checked.problems:
        log.warning("role guide left out: %s:%d: %s", file, problem.line, problem.text)
    return checked
