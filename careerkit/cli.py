"""The commands: ``careerkit home``, ``host``, ``lab``, ``backup`` and others."""

import os
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from careerkit import cli_files, cli_host, cli_worksheets, content, doctor
from careerkit.console import console
from careerkit.content_check import examine_content
from careerkit.errors import CareerkitError
from careerkit.lab import copy_notebooks
from careerkit.repository import Repository
from careerkit.repository.backup import backup as make_backup
from careerkit.repository.backup import restore_backup
from careerkit.repository.deleting import WORD, means_it
from careerkit.repository.home import forget_home, home_access
from careerkit.settings import settings

COPIES = Path.home() / "Careerkit backups"
FIRST_PORT = 8470  # the next free one is taken if another program has it

app = typer.Typer(
    help="A career workbook: values, accomplishments, stories, skills and a plan.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


out = console()

Port = Annotated[int, typer.Option(help="The first port to try.", min=1, max=65535)]
Browser = Annotated[bool, typer.Option(help="Open the browser.")]


@app.command()
def home(*, port: Port = FIRST_PORT, browser: Browser = True) -> None:
    """Open your own workbook in the browser; it stays on this computer."""
    from careerkit.server.home import HomeApp  # noqa: PLC0415  # Voila takes a second to import
    from careerkit.server.opening import open_browser  # noqa: PLC0415
    from careerkit.steps import STEPS, notebook  # noqa: PLC0415

    _open_store()
    os.environ["CAREERKIT_PLACE"] = "server"
    out.print("Opening your workbook. This takes a few seconds.")

    def ready(address: str, once: str) -> None:
        out.print(f"Your workbook is open at\n\n    {address}\n")
        out.print("Keep this window open while you work. Press Ctrl+C here to stop.")
        if browser:
            open_browser(once)

    pages = {step.slug: settings().workbooks / notebook(step) for step in STEPS}
    with closing(Repository(settings().database)) as repository:
        HomeApp.serve(pages, settings(), repository, port=port, ready=ready)
    out.print("Stopped. Everything that was marked as saved is kept.")


app.command()(cli_host.host)
app.command()(cli_host.nursery)


@app.command()
def lab(*, port: Port = 8888, browser: Browser = True) -> None:
    """Open the same notebooks in JupyterLab."""
    from jupyterlab.labapp import LabApp  # noqa: PLC0415  # slow to import

    _open_store()
    folder = settings().home / "notebooks"
    copy_notebooks(settings().workbooks, folder)
    LabApp.launch_instance(
        [
            f"--ServerApp.root_dir={folder}",
            f"--ServerApp.port={port}",
            f"--ServerApp.open_browser={browser}",
            "--ServerApp.ip=127.0.0.1",
            "--ServerApp.allow_root=True",  # it would refuse; here nobody else gets in
            "--LabApp.default_url=/lab/tree/00_start.ipynb",
            "--LabApp.expose_app_in_browser=True",  # links between pages open notebooks in Lab
            "--FileContentsManager.pre_save_hook=careerkit.lab.strip_answers",
            "--KernelManager.transport_encryption=required",  # others here can open a port, too
        ]
    )


app.command()(cli_files.export)
app.command(name="import")(cli_files.bring_in)
app.command()(cli_worksheets.worksheets)


@app.command()
def backup(folder: Annotated[Path, typer.Argument(help="Where the copy goes.")] = COPIES) -> None:
    """Copy your workbook to a folder, safely while it is open."""
    files = make_backup(settings().database, settings().home, folder)
    out.print(f"Copied to {files[0].parent}:")
    for file in files:
        out.print(f"    {file.name}")
    out.print("Whoever has all these files can read the workbook. Keep them in a safe place.")


@app.command()
def restore(folder: Annotated[Path, typer.Argument(help="Where a copy lies.")] = COPIES) -> None:
    """Bring a copy back; what is there now is set aside, not overwritten."""
    if settings().database != settings().own_database:
        raise CareerkitError("restore_elsewhere")
    aside = restore_backup(folder, settings().home)
    out.print("Your workbook is as it was in that copy.")
    if aside:
        out.print(f"What was here before is kept in {aside}.")


@app.command()
def delete() -> None:
    """Delete your workbook and every key to it, for good."""
    with closing(Repository(settings().database)) as repository:
        access = home_access(repository, settings().home)
        out.print("This deletes everything in your workbook, with all earlier versions, for good.")
        out.print("Copies that you made with backup stay, and open with the key that lies in them.")
        if not means_it(typer.prompt(f'Type "{WORD}" to go on')):
            out.print("Nothing was deleted.")
            return
        try:
            repository.shred(access)
        finally:
            forget_home(settings().home)
    out.print("Your workbook is deleted.")


@app.command(name="doctor")
def examine(
    folder: Annotated[Path | None, typer.Argument(help="With --content: where to look.")] = None,
    *,
    port: Port = FIRST_PORT,
    written: Annotated[
        bool, typer.Option("--content", help="Look at role guides and other content instead.")
    ] = False,
) -> None:
    """Say in plain words what is wrong with this installation, or with content you wrote."""
    if written or folder is not None:
        findings = examine_content(settings(), folder)
    else:
        findings = doctor.examine(settings(), port, now=datetime.now(UTC))
    for finding in findings:
        out.print(f"{'ok  ' if finding.fine else 'PROBLEM'} {finding.text}")
    raise typer.Exit(0 if all(finding.fine for finding in findings) else 1)


def main() -> None:
    """Run a command; a mishap that a person can mend is told in a sentence, not as a traceback."""
    try:
        app()
    except CareerkitError as error:
        _give_up(content.sentence(error.code, **error.facts))
    except OSError as error:
        if not error.filename:
            raise
        reason = (error.strerror or "").lower()
        _give_up(content.sentence("file_trouble", file=str(error.filename), reason=reason))


def _give_up(sentence: str) -> NoReturn:
    console(stderr=True).print(sentence)
    sys.exit(1)


def _open_store() -> None:
    """Make the store ready and the person's record, so that pages only have to open it."""
    with closing(Repository(settings().database)) as repository:
        home_access(repository, settings().home)
