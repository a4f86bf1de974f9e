"""How long an edit takes until it is on disk."""

from statistics import quantiles
from time import perf_counter

import pytest

from careerkit.model import Workbook, replace
from careerkit.repository import Repository
from careerkit.vault import Access
from tests.repository.edits import put

EDITS = 200
LONGEST = 0.5  # seconds for 19 of 20 edits: what nobody would notice, on a slow and busy machine
SENTENCE = "I asked three families, drew a plan and built a shelf from old crates. "


def full_workbook() -> Workbook:
    """Return a workbook of somebody who wrote a lot: 30 stories, 80 cards, 150 kB."""
    workbook = Workbook()
    fields = ("problem", "action", "result", "why_care", "one_line", "one_minute")
    story = dict.fromkeys(fields, SENTENCE * 8)
    for number in range(30):
        row = f"{number:08x}"
        workbook = replace(workbook, f"stories.{row}", {"title": row} | story)
        workbook = replace(workbook, f"accomplishments.{row}", {"title": row, "why": SENTENCE * 8})
    for number in range(80):
        workbook = replace(workbook, f"values.piles.card{number}", "very")
        workbook = replace(workbook, f"values.shown.card{number}", SENTENCE)
    return workbook


@pytest.mark.slow
def test_an_edit_of_a_full_workbook_is_saved_before_anybody_notices(
    repository: Repository, access: Access
) -> None:
    workbook = full_workbook()
    repository.update(access, lambda _: workbook)
    seconds = []
    for number in range(EDITS):
        began = perf_counter()
        put(repository, access, "stories.00000007.result", f"{SENTENCE}{number}")
        seconds.append(perf_counter() - began)
    cuts = quantiles(seconds, n=20)
    size = len(workbook.model_dump_json()) / 1000
    print(f"edit of {size:.0f} kB: p50 {cuts[9] * 1000:.1f} ms, p95 {cuts[18] * 1000:.1f} ms")  # noqa: T201
    assert cuts[18] < LONGEST
