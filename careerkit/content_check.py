"""What is wrong with content that somebody wrote, told file by file and line by line."""

import re
from collections.abc import Iterator
from pathlib import Path

from careerkit.checked import Fault, check
from careerkit.content import Deck, Guide
from careerkit.doctor import Finding
from careerkit.marked import Problem
from careerkit.roles import SLUG, Role, faults, roles
from careerkit.settings import Settings

KINDS = ("decks", "prompts", "roles")  # folders; what lies in one is of its kind
ALONE = "coach.yaml"  # the one file in `prompts/` that is not the words of a page


def examine_content(settings: Settings, place: Path | None = None) -> tuple[Finding, ...]:
    """Look at every piece of content in the folder or file `place`; changes nothing.

    Without one it looks at the folder whose role guides are read in addition to ours.
    """
    there = settings.content if place is None else place
    if not there.exists():
        said = f"There is no {there}. Role guides go into the folder {settings.content / 'roles'}."
        return (Finding(fine=place is None, text=said),)
    files = [there] if there.is_file() else sorted(there.rglob("*.y*ml"))
    files = [file.absolute() for file in files if _is_meant(file.absolute(), settings)]
    if not files:
        return (Finding(fine=place is None, text=f"There is no content in {there} yet."),)
    known = {*roles(), *(file.stem for file in files if file.parent.name == "roles")}
    return tuple(finding for file in files for finding in _examine(file, known, settings))


def _is_meant(file: Path, settings: Settings) -> bool:
    """Return whether a file is of a kind that people write, or should be."""
    kind = file.parent.name
    return not file.is_relative_to(settings.assets) or (kind in KINDS and file.name != ALONE)


def _examine(file: Path, known: set[str], settings: Settings) -> Iterator[Finding]:
    problems = (*_unread(file, settings), *_wrong(file, known))
    for problem in problems:
        where = f"{file}:{problem.line}" if problem.line else f"{file}"
        yield Finding(fine=False, text=f"{where}: {problem.text}")
    if not problems:
        twin = settings.assets / "roles" / file.name
        instead = file.parent == settings.content / "roles" and twin.exists()
        yield Finding(fine=True, text=f"{file}" + (", in place of ours" if instead else ""))


def _unread(file: Path, settings: Settings) -> Iterator[Problem]:
    """Yield why a file is not read at all, however good it is."""
    if file.suffix != ".yaml":
        yield Problem(0, "Its name must end in .yaml, or it is not read.")
    if not re.fullmatch(SLUG, file.stem):
        yield Problem(0, "Its name may have only small letters, digits and dashes.")
    if file.is_relative_to(settings.content) and file.parent != settings.content / "roles":
        yield Problem(0, f"Only role guides are read from here, from {settings.content / 'roles'}.")
    elif file.parent.name not in KINDS:
        yield Problem(0, f"It must lie in a folder called {', '.join(KINDS[:-1])} or {KINDS[-1]}.")


def _wrong(file: Path, known: set[str]) -> tuple[Problem, ...]:
    """Return what is wrong inside a file; a stray one is taken for a role guide."""

    def all_faults(role: Role) -> Iterator[Fault]:
        yield from faults(role)
        for number, other in enumerate(role.related.points):
            if other.role is not None and other.role not in known:
                place = ("related", "points", number, "role")
                yield place, f"There is no guide called “{other.role}”."

    match file.parent.name:
        case "decks":
            return check(file, Deck).problems
        case "prompts":
            return check(file, Guide).problems
        case _:
            return check(file, Role, all_faults).problems
