"""What a résumé needs beside the stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit.frames.making import form_frame, frame, in_order, record_frame

if TYPE_CHECKING:
    import pandas as pd

    from careerkit.model import Workbook


def contact(workbook: Workbook) -> pd.DataFrame:
    """Return at most one row: name, headline, and how to reach the person."""
    columns = ("name", "headline", "email", "phone", "town", "link", "summary")
    return form_frame(workbook.background.contact, columns)


def posts(workbook: Workbook) -> pd.DataFrame:
    """Return one row per job, paid or not; `start` and `end` are months such as "2019-04"."""
    columns = ("title", "employer", "town", "start", "end", "did")
    return record_frame(workbook, "posts", workbook.background.posts, columns)


def studies(workbook: Workbook) -> pd.DataFrame:
    """Return one row per school, course or training."""
    columns = ("title", "school", "start", "end", "note")
    return record_frame(workbook, "studies", workbook.background.studies, columns)


def certificates(workbook: Workbook) -> pd.DataFrame:
    """Return one row per certificate or licence."""
    columns = ("title", "issuer", "since", "until", "link")
    return record_frame(workbook, "certificates", workbook.background.certificates, columns)


def resume_lines(workbook: Workbook) -> pd.DataFrame:
    """Return one row per ready line: `id`, `title`, `post` (the title of its job)."""
    said = workbook.background
    rows = []
    for id_ in in_order(workbook, "lines", said.lines):
        post = said.posts.get(said.lines[id_].post)
        if said.lines[id_].title.strip():
            title = post.title.strip() if post else ""
            rows.append((id_, said.lines[id_].title.strip(), title))
    return frame(("id", "title", "post"), rows)
