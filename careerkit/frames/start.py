"""What inspires the person, and what they take from each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit import content
from careerkit.frames.making import form_frame, frame

if TYPE_CHECKING:
    import pandas as pd

    from careerkit.model import Workbook


def start(workbook: Workbook) -> pd.DataFrame:
    """Return at most one row: `inspires`, `purpose` (the id of the answer)."""
    return form_frame(workbook.start, ("inspires", "purpose"))


def takeaways(workbook: Workbook) -> pd.DataFrame:
    """Return one row per page with a last line: `page` (its title), `line`."""
    known = content.guided()
    rows = [
        (content.guide(step).title if step in known else step, line.strip())
        for step, line in workbook.takeaways.items()
        if line.strip()
    ]
    return frame(("page", "line"), rows)
