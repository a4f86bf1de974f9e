"""The commands ``careerkit export`` and ``careerkit import``: files to take home and to bring."""

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from careerkit import content, words
from careerkit.console import console
from careerkit.editor import Editor
from careerkit.errors import CareerkitError
from careerkit.export import EXPORTS, Export, Occasion
from careerkit.importing import LARGEST_WORKBOOK, Brought, Offer, Plan, preview, read, take
from careerkit.repository import Repository
from careerkit.repository.files import write_private
from careerkit.repository.home import home_access
from careerkit.settings import settings

LONGEST_LINE = 300  # characters
LONGEST_CHOICE = 11  # characters of "1-3": nobody is offered more than 99,999 things

out = console()

Name = Annotated[str, typer.Argument(help="Which file to make; --list shows all.")]
Target = Annotated[Path | None, typer.Argument(help="Where it goes; this folder if not said.")]
Source = Annotated[Path | None, typer.Argument(exists=True, dir_okay=False, help="What to read.")]


def export(
    name: Name = "",
    file: Target = None,
    *,
    listed: Annotated[bool, typer.Option("--list", help="Show which files there are.")] = False,
) -> None:
    """Make a file of your workbook to take home: a résumé, a calendar, a copy and more."""
    if listed or not name:
        _list_exports()
        return
    if name not in EXPORTS:
        raise CareerkitError("no_such_export", name=name, names=", ".join(EXPORTS))
    chosen = EXPORTS[name]
    with _opened() as editor:
        occasion = Occasion(datetime.now().astimezone(), _words_for(chosen), editor.owner)
        target = file or Path()
        if target.is_dir():
            target /= chosen.file_name(occasion)
        if target.exists():
            raise CareerkitError("file_exists", file=str(target))
        made = chosen.make(editor.workbook, occasion)
    try:
        write_private(target, made)
    except FileExistsError:
        raise CareerkitError("file_exists", file=str(target)) from None
    out.print(f"Saved as {target}")


def bring_in(
    file: Source = None,
    *,
    everything: Annotated[
        bool, typer.Option("--all", help="Take all of it, without asking.")
    ] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take the latest import back.")] = False,
) -> None:
    """Bring in a copy of a workbook, a JSON Résumé, or your data from LinkedIn."""
    with _opened() as editor:
        if undo:
            _undo(editor)
        elif file is None:
            raise typer.BadParameter("Say which file, or --undo.")
        else:
            _take_in(editor, _read(file), everything=everything)


def _take_in(editor: Editor, brought: Brought, *, everything: bool) -> None:
    plan = preview(editor.workbook, brought)
    _show(brought, plan)
    if not plan.open:
        out.print("You have all of it already.")
        return
    chosen = plan.open if everything else _choose(plan)
    if not chosen:
        out.print("Nothing was taken.")
        return
    editor.take_in(partial(take, plan=plan, chosen=chosen), source=brought.source)
    out.print(f'Taken: {len(chosen)}. "careerkit import --undo" takes this back, for 30 days.')


@contextmanager
def _opened() -> Iterator[Editor]:
    """Open the workbook of this computer, for as long as it is used."""
    with closing(Repository(settings().database)) as repository:
        editor = Editor(repository)
        editor.open(home_access(repository, settings().home))
        yield editor


def _list_exports() -> None:
    table = Table(box=None, show_header=False)
    for part in content.guide("portfolio").exercises["take_home"].parts.values():
        for option in part.options:
            table.add_row(option.id, EXPORTS[option.id].suffix, f"{option.label}. {option.hint}")
    out.print(table)


def _words_for(chosen: Export) -> tuple[str, ...]:
    if not chosen.sealed:
        return ()
    typed = typer.prompt("Six words to lock it with, or Enter for new ones", default="")
    if typed:
        return words.read_words(typed)
    new = words.new_words()
    out.print(f"Write these words down; nothing else opens the file:\n\n    {' '.join(new)}\n")
    return new


def _read(file: Path) -> Brought:
    with file.open("rb") as stream:
        held = stream.read(LARGEST_WORKBOOK + 1)
    try:
        return read(file.name, held)
    except CareerkitError as error:
        if error.code != "file_is_sealed":
            raise
        out.print(content.sentence(error.code))
        return read(file.name, held, words.read_words(typer.prompt("Six words")))


def _show(brought: Brought, plan: Plan) -> None:
    said = content.import_words()
    out.print(f"This is {said.sources[brought.source]}.")
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right")
    for number, offer in enumerate(_open_offers(plan), start=1):
        what = ": ".join(filter(None, (offer.section, offer.title)))
        table.add_row(str(number), Text(said.kinds[offer.kind], "bold"), _line(what))
        if offer.now:
            table.add_row("", "You have", _line(offer.now))
        table.add_row("", "The file has", _line(offer.then))
    out.print(table)
    if same := len(plan.offers) - len(plan.open):
        out.print(f"{said.kinds['same']}: {same}.")
    for sentence in brought.left_out:
        out.print(sentence)


def _open_offers(plan: Plan) -> list[Offer]:
    ids = set(plan.open)
    return [offer for offer in plan.offers if offer.id in ids]


def _choose(plan: Plan) -> Collection[str]:
    """Ask what to take; return the ids."""
    typed = typer.prompt(
        'Take what? "all", "new" for what changes nothing of yours, numbers such as 1,3-5, or '
        "Enter for nothing",
        default="",
        show_default=False,
    )
    answer = str(typed).strip().casefold()
    if answer in {"all", "new"}:
        return plan.open if answer == "all" else plan.new
    numbers = _numbers(answer.replace(",", " ").split(), most=len(plan.open))
    return [offer.id for number, offer in enumerate(_open_offers(plan), 1) if number in numbers]


def _numbers(parts: Iterable[str], most: int) -> set[int]:
    """Return the numbers up to `most` that are meant. Raises `CareerkitError` ``not_numbers``."""
    found: set[int] = set()
    for part in parts:
        first, dash, last = part.partition("-")
        last = last if dash else first
        if not (first.isdecimal() and last.isdecimal() and len(part) <= LONGEST_CHOICE):
            raise CareerkitError("not_numbers")
        found.update(range(int(first), min(int(last), most) + 1))
    return found


def _undo(editor: Editor) -> None:
    last = editor.last_import()
    if last is None:
        raise CareerkitError("no_import")
    editor.undo_import(last.number)
    out.print(f"Taken back: the import of {last.at.astimezone():%Y-%m-%d %H:%M}.")
    said = content.guide("start").exercises["bring_back"].labels
    if last.changed:
        changed = ", ".join(said[f"section_{section}"] for section in last.changed)
        out.print(f"What you have changed since stays as it is. You changed: {changed}.")


def _line(text: str) -> Text:
    """Return the beginning of a text in one line; what would steer a terminal is left out."""
    line = " ".join(text.split())
    shown = "".join(sign for sign in line if unicodedata.category(sign) not in {"Cc", "Cf"})
    cut = f"{shown[: LONGEST_LINE - 1]}…" if len(shown) > LONGEST_LINE else shown
    return Text(cut)
