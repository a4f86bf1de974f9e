"""What a file brings, before anybody asks what of it is new."""

from dataclasses import dataclass
from typing import Literal

from careerkit.model import Workbook

LARGEST_FILE = 10_000_000  # bytes; a career told at length has 1 MB
LARGEST_WORKBOOK = 64_000_000  # bytes of a file of our own: any workbook must open again

Source = Literal["workbook", "json-resume", "linkedin"]
"""What kind of file it is: our own, a JSON Résumé, or what LinkedIn gives its members."""


@dataclass(frozen=True)
class Brought:
    """What stands in a file, as a workbook in which nothing else stands."""

    source: Source
    found: Workbook
    left_out: tuple[str, ...] = ()  # sentences: what the file has and a workbook has no place for
