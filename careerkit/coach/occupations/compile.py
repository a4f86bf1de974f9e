"""Write `assets/occupations/` from a release of O*NET, so that anyone can refresh the figures.

    python -m careerkit.coach.occupations.compile FOLDER --release 29.3 --dated "May 2025"

FOLDER holds an official release's text files, or tables that were made of one. Its job zones have
to be the five of 29.x; the four of 30.x would have to be mapped to them first.
"""

import argparse
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt

from careerkit.coach.occupations.figures import CREDIT, FIGURES, NOTHING, SCALE, TITLES
from careerkit.coach.occupations.official import OCCUPATIONS, read_official
from careerkit.coach.occupations.release import INTERESTS, JOB_ZONES, WORK_VALUES, Release
from careerkit.coach.occupations.tables import read_tables
from careerkit.coach.occupations.title_words import title_words
from careerkit.settings import settings

Array = npt.NDArray[np.generic]

# As https://www.onetcenter.org/license_db.html asks for
CREDIT_TEXT = (
    "The occupation figures include information from the O*NET {release} Database ({dated}) by the "
    "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the "
    "CC BY 4.0 licence (https://creativecommons.org/licenses/by/4.0/). O*NET® is a trademark of "
    "USDOL/ETA. We have modified some of this information: chosen parts of it, and matched people "
    "with occupations in a way of our own. USDOL/ETA has not approved, endorsed, or tested these "
    "modifications.\n"
)


def read_release(folder: Path) -> Release:
    """Return the release in `folder`, in either layout."""
    official = (folder / OCCUPATIONS[0]).is_file()
    return read_official(folder) if official else read_tables(folder)


def check_zones(release: Release) -> None:
    """Raise `ValueError` if the job zones are not the five that our words and bands go by."""
    zones = tuple(sorted(set(release.zones.values())))
    if zones != JOB_ZONES:
        msg = (
            f"This release has {len(zones)} job zones {zones}, and Careerkit knows the five of "
            "29.x. Map them in official.py before you compile it."
        )
        raise ValueError(msg)


def write_assets(release: Release, folder: Path, credit: str) -> None:
    """Write the three files of `assets/occupations/`; equal releases make equal bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(folder / FIGURES, allow_pickle=False, **_figures(release))
    np.savez_compressed(folder / TITLES, allow_pickle=False, **_titles(release))
    (folder / CREDIT).write_text(credit, "utf-8", newline="\n")


def _figures(release: Release) -> dict[str, Array]:
    socs = list(release.titles)
    place = {soc: number for number, soc in enumerate(socs)}
    elements = release.elements
    needs = [release.needs.get(soc, {}) for soc in socs]
    importance = [{id_: need.importance for id_, need in of.items()} for of in needs]
    level = [{id_: need.level for id_, need in of.items()} for of in needs]
    related = [
        [place[other] for other in release.related.get(soc, []) if other in place] for soc in socs
    ]
    most = max(map(len, related), default=0)
    return {
        "socs": _text(socs),
        "titles": _text(release.titles.values()),
        "elements": _text(elements),
        "importance": _hundredths(importance, elements),
        "level": _hundredths(level, elements),
        "interests": _scores(release.interests, socs, INTERESTS.values()),
        "values": _scores(release.values, socs, WORK_VALUES.values()),
        "zones": np.array([release.zones.get(soc, 0) for soc in socs], np.int8),
        "rated": _text(release.rated.get(soc, "") for soc in socs),
        "related": np.array(
            [[*others, *[NOTHING] * (most - len(others))] for others in related], np.int16
        ),
    }


def _titles(release: Release) -> dict[str, Array]:
    """Return every title once for each occupation that has it, its official one first."""
    place = {soc: number for number, soc in enumerate(release.titles)}
    named = chain(release.titles.items(), release.alternates)
    unique = dict.fromkeys((soc, " ".join(title.split())) for soc, title in named if soc in place)
    kept = [(soc, title, words) for soc, title in unique if (words := title_words(title))]
    known = sorted({word for _, _, words in kept for word in words})
    number = {word: i for i, word in enumerate(known)}
    lengths = [len(words) for _, _, words in kept]
    return {
        "words": _text(known),
        "tokens": np.array([number[word] for _, _, words in kept for word in words], np.uint16),
        "starts": np.cumsum([0, *lengths[:-1]], dtype=np.int32),
        "occupations": np.array([place[soc] for soc, _, _ in kept], np.int16),
        "titles": _text(title for _, title, _ in kept),
    }


def _scores(
    scores: Mapping[str, Mapping[str, float]], socs: Iterable[str], ids: Iterable[str]
) -> Array:
    return _hundredths([scores.get(soc, {}) for soc in socs], tuple(ids))


def _hundredths(rows: Iterable[Mapping[str, float]], columns: Iterable[str]) -> Array:
    ids = tuple(columns)
    return np.array(
        [[round(row[id_] * SCALE) if id_ in row else NOTHING for id_ in ids] for row in rows],
        np.int16,
    )


def _text(lines: Iterable[str]) -> Array:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def main() -> None:
    """Read the folder that the command names, and write the files that Careerkit reads."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="an unpacked release, or tables made of one")
    parser.add_argument("--release", required=True, help="its number, such as 29.3")
    parser.add_argument("--dated", required=True, help='when it came out, such as "May 2025"')
    parser.add_argument("--to", type=Path, default=settings().assets / "occupations")
    asked = parser.parse_args()
    release = read_release(asked.folder)
    try:
        check_zones(release)
    except ValueError as refused:
        parser.error(str(refused))
    credit = CREDIT_TEXT.format(release=asked.release, dated=asked.dated)
    write_assets(release, asked.to, credit)
    for file in sorted(asked.to.iterdir()):
        print(f"{file.name}: {file.stat().st_size / 1000:,.0f} kB")  # noqa: T201
    print(f"{len(release.titles)} occupations, {len(release.needs)} with skills")  # noqa: T201


if __name__ == "__main__":
    main()
