"""A workbook as files to take home: what there is, and how to make one."""

from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, cast

from careerkit.model import Workbook

if TYPE_CHECKING:
    from collections.abc import Callable

CSV = "text/csv; charset=utf-8"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ICS = "text/calendar; charset=utf-8"
JSON = "application/json"
PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ZIP = "application/zip"


@dataclass(frozen=True)
class Occasion:
    """When a file is made, for whom, and what seals it."""

    now: datetime  # with its time zone, which is the person's
    words: tuple[str, ...] = ()  # the six words, where a file is sealed with them
    owner: str = ""  # the same for ever, and of one person only: the name of their record


@dataclass(frozen=True)
class Export:
    """One kind of file; `maker` is where the function is that makes it, as ``module:function``."""

    name: str
    called: str  # the name of the file, without its date
    suffix: str
    media_type: str
    maker: str
    sealed: bool = False  # with six words, which `Occasion` has then

    def make(self, workbook: Workbook, occasion: Occasion) -> bytes:
        """Return the file. What makes it is imported now: typesetters are big."""
        module, _, function = self.maker.partition(":")
        made = getattr(import_module(f"careerkit.export.{module}"), function)
        return cast("Callable[[Workbook, Occasion], bytes]", made)(workbook, occasion)

    def file_name(self, occasion: Occasion) -> str:
        """Return what the file is called, with its date."""
        return f"careerkit-{self.called}-{occasion.now:%Y-%m-%d}.{self.suffix}"


EXPORTS = {
    export.name: export
    for export in (
        Export("picture", "career-on-one-page", "pdf", PDF, "pdf:picture"),
        Export("workbook", "whole-workbook-to-print", "pdf", PDF, "pdf:workbook"),
        Export("stories", "story-cards", "pdf", PDF, "pdf:stories"),
        Export("resume", "first-resume", "docx", DOCX, "resume:resume"),
        Export("workbook-text", "whole-workbook-to-edit", "docx", DOCX, "whole_docx:whole_docx"),
        Export("json-resume", "resume-data", "json", JSON, "json_resume:json_resume"),
        Export("calendar", "dates", "ics", ICS, "calendar:calendar"),
        Export("tables", "all-tables", "xlsx", XLSX, "tables:workbook_xlsx"),
        Export("tables-csv", "all-tables-as-text", "zip", ZIP, "tables:tables_zip"),
        Export("log", "applications", "csv", CSV, "log:log_csv"),
        Export("log-print", "applications-to-print", "pdf", PDF, "log_print:log_print"),
        Export("whole", "copy-to-open-again", "json", JSON, "workbook_file:plain"),
        Export(
            "whole-sealed",
            "locked-copy-to-open-again",
            "json",
            JSON,
            "workbook_file:sealed",
            sealed=True,
        ),
    )
}
