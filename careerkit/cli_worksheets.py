"""The command ``careerkit worksheets``: blank pages to print, for people without a device."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from careerkit.console import console
from careerkit.export.worksheets.paper import Paper

HERE = Path("worksheets")

Folder = Annotated[Path, typer.Argument(help="Where the files go.", file_okay=False)]
Large = Annotated[bool, typer.Option("--large", help="In large print, 18 points and more.")]
Sheets = Annotated[Paper, typer.Option(help="The paper to print on.")]


def worksheets(folder: Folder = HERE, *, large: Large = False, paper: Sheets = "a4") -> None:
    """Write blank worksheets of every page, as PDF files to print."""
    from careerkit.export.worksheets.sheets import (  # noqa: PLC0415  # slow to import
        worksheet,
        worksheet_names,
    )

    out = console()
    made = datetime.now(UTC)
    folder.mkdir(parents=True, exist_ok=True)
    for n, name in enumerate(worksheet_names()):
        file = folder / f"{n:02}-{name}{'-large' if large else ''}.pdf"
        file.write_bytes(worksheet(name, made, "large" if large else "normal", paper))
        out.print(f"    {file.name}")
    out.print(f"They are in {folder}. Print the pages that you need; nothing is filled in.")
