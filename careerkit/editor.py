"""A workbook open for editing in this kernel: the one observable in the package."""

import asyncio
import hashlib
import logging
import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from functools import cache, partial
from typing import Any, TypeVar

from pydantic import ValidationError
from traitlets import Bunch, HasTraits, Instance, Int

from careerkit import content, visitor
from careerkit.beforehand import REHEARSED, beforehand
from careerkit.errors import CareerkitError, without_words
from careerkit.model import Workbook, edit, lookup
from careerkit.repository import Imported, Removed, Repository, Revision
from careerkit.repository.home import forget_home, home_access
from careerkit.settings import settings
from careerkit.vault import Access

log = logging.getLogger(__name__)

POLL = 1.0  # seconds between two looks at what other pages saved; they promise two
PATH = re.compile(r"[\w.~-]{1,200}", re.ASCII)  # all that a path of a workbook can be
TOO_LONG = {"string_too_long", "too_long"}  # pydantic's names for it, by where the limit stands

T = TypeVar("T")


class Editor(HasTraits):
    """Holds the current `Workbook`, and saves every edit before it shows it.

    It starts with an empty workbook. `open` swaps in somebody's own, and every follower follows;
    so a page can be built once and opened for anybody later.
    """

    workbook = Instance(Workbook)
    seed = Int(0, help="For what looks random and is the same for this person every time.")

    def __init__(self, repository: Repository) -> None:
        super().__init__(workbook=Workbook())
        self._repository = repository
        self._access: Access | None = None
        self._seen = -1
        self._polling: asyncio.Task[None] | None = None

    def open(self, access: Access) -> None:
        """Show this person's workbook from now on, and follow what their other pages save."""
        self._access, self._seen = access, -1
        self.seed = int(hashlib.sha256(access.record.encode()).hexdigest()[:8], 16)
        self.refresh()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # a script or a test; there `refresh` is called by hand
            return
        if self._polling is None:
            self._polling = loop.create_task(self._keep_fresh())

    def close(self) -> None:
        """Stop following other pages."""
        if self._polling is not None:
            self._polling.cancel()
            self._polling = None

    def rehearse(self) -> None:
        """Let every follower see a change, and the empty workbook again: the first one takes long.

        Only before `open`.
        """
        for words in ("one", "another", ""):
            self.workbook = edit(self.workbook, REHEARSED, words)

    def refresh(self) -> None:
        """Take over what another page or device of this person saved."""
        access = self._opened()
        if (moved := self._repository.moved(access)) != self._seen:
            self.workbook = self._repository.load(access)
            self._seen = moved

    @property
    def owner(self) -> str:
        """What is the same for this person for ever, and of nobody else: their record's name."""
        return self._opened().record

    def get(self, path: str) -> Any:
        """Return the field at `path`. Raises `LookupError` if there is none."""
        return lookup(self.workbook, path)

    def apply(self, edits: Mapping[str, Any]) -> dict[str, str]:
        """Save edits (path -> value) in one transaction; return the refused ones, path -> why.

        When it returns, the others are on disk and every follower has seen them. An edit of a
        record that another page removed is kept with it, in a transaction of its own. What another
        page saved in the same field a moment before can be brought back. Raises `CareerkitError`
        if the store fails; the page then sends the same edits again.
        """
        access = self._opened()
        refused: dict[str, str] = {}
        homeless: dict[str, Any] = {}

        def change(workbook: Workbook) -> Workbook:
            refused.clear()
            homeless.clear()
            for path, value in edits.items():
                try:
                    workbook = edit(workbook, path, value)
                except ValidationError as error:
                    refused[path] = _reason(error)
                except LookupError:
                    homeless[path] = value
            return workbook

        try:
            self._update(access, change, loses=partial(self._lost, edits))
        except CareerkitError as error:
            rest = _beside_the_full_section(error, edits)
            why = content.sentence(error.code, **error.facts)
            return dict.fromkeys(edits.keys() - rest.keys(), why) | self.apply(rest)
        for path, value in homeless.items():
            if self._keep_with_removed(access, path, value):
                continue
            try:  # another page may have put the record back in between
                again = partial(edit, path=path, value=value)
                self._update(access, again)
            except (ValidationError, LookupError):
                refused[path] = content.sentence("unknown_field")
        return refused

    def removed(self) -> tuple[Removed, ...]:
        """Return the records removed in the last 30 days, newest first."""
        return self._repository.removed(self._access) if self._access else ()

    def revisions(self) -> tuple[Revision, ...]:
        """Return the earlier revisions of all sections that are kept, newest first."""
        return self._repository.revisions(self._access) if self._access else ()

    def undo_removal(self, path: str) -> None:
        """Put a removed record back where it stood. Raises `LookupError` if it is not kept."""
        self.workbook = self._repository.put_back(self._opened(), path)

    def restore(self, section: str, revision: int) -> None:
        """Go back to an earlier revision of a section; this can itself be undone."""
        self.workbook = self._repository.restore(self._opened(), section, revision)

    def take_in(self, change: Callable[[Workbook], Workbook], *, source: str) -> None:
        """Save what an import makes of the workbook; `source` says what kind of file it was."""
        self.workbook = self._repository.take_in(self._opened(), change, source=source)

    def last_import(self) -> Imported | None:
        """Return the latest import that can be taken back: one of the last 30 days."""
        return self._repository.last_import(self._access) if self._access else None

    def undo_import(self, number: int) -> None:
        """Take the latest import back, but nothing that was changed since.

        Raises `CareerkitError` ``no_import`` if it is not the one of this number any more.
        """
        self.workbook = self._repository.undo_import(self._opened(), number)

    def delete(self) -> None:
        """Delete the workbook of the person whose computer this is, and the key to it.

        Nothing can be saved here from then on. Raises as `Repository.shred` does; nothing is lost
        then, unless it is ``traces_left``.
        """
        try:
            self._repository.shred(self._opened())
        except CareerkitError as error:
            if error.code == "traces_left":  # it is deleted all the same
                self._forget()
            raise
        self._forget()

    def follow(self, path: str, react: Callable[[Any], None]) -> Callable[[], None]:
        """Call `react` with the field at `path` now and whenever it changes.

        A follower of a record that is removed hears no more. Returns a function that stops
        following. Raises `LookupError` if there is no such field now.
        """
        self.get(path)
        gone = object()

        def view(workbook: Workbook) -> Any:
            try:
                return lookup(workbook, path)
            except LookupError:
                return gone

        def hear(value: Any) -> None:
            if value is gone:
                stop()
            else:
                react(value)

        stop = self.follow_view(view, hear)
        return stop

    def follow_view(
        self, view: Callable[[Workbook], T], react: Callable[[T], None]
    ) -> Callable[[], None]:
        """Call `react` with `view(workbook)` now and whenever that changes.

        A view that fails later is logged and passed over: what is saved is saved, and the other
        followers have to hear of it. Returns a function that stops following.
        """
        last = view(self.workbook)

        def notice(change: Bunch) -> None:
            nonlocal last
            try:
                new = view(change.new)
                if new != last:
                    last = new
                    react(new)
            except Exception as error:  # noqa: BLE001  # see above
                _log_failure("a part of the page does not follow", error)

        def stop() -> None:
            with suppress(ValueError):  # it has stopped already, because its record was removed
                self.unobserve(notice, "workbook")

        react(last)
        self.observe(notice, "workbook")
        return stop

    def _forget(self) -> None:
        self.close()
        forget_home(settings().home)
        self.workbook = Workbook()

    def _update(
        self,
        access: Access,
        change: Callable[[Workbook], Workbook],
        *,
        loses: Callable[[Workbook], Collection[str]] = lambda _: (),
    ) -> None:
        """Save a change, and show what the workbook is now; nobody has to look at it again."""
        self.workbook, self._seen = self._repository.update_counted(access, change, loses=loses)

    def _lost(self, edits: Mapping[str, Any], now: Workbook) -> set[str]:
        """Return the sections where edits replace what another page saved and this never saw."""
        return {
            path.partition(".")[0]
            for path, value in edits.items()
            if (words := _find(now, path)) and words not in (_find(self.workbook, path), value)
        }

    def _opened(self) -> Access:
        if self._access is None:
            msg = "this editor has not been opened for anybody yet"
            raise RuntimeError(msg)
        return self._access

    def _keep_with_removed(self, access: Access, path: str, value: Any) -> bool:
        """Keep a late edit with the record that another page removed; False if there is none."""
        try:
            return bool(PATH.fullmatch(path)) and self._repository.amend_removed(
                access, path, value
            )
        except (ValidationError, LookupError):
            return False

    async def _keep_fresh(self) -> None:
        while True:
            await asyncio.sleep(POLL)
            try:
                self.refresh()
            except CareerkitError:
                continue  # the store is away or the workbook deleted: saving will say so
            except Exception as error:  # noqa: BLE001  # one bad look must not be the last one
                _log_failure("the page cannot follow the others", error)


@cache
def open_workbook() -> Editor:
    """Return the editor of this kernel, opened for the person whose computer this is.

    In a kernel of our server it shows an empty workbook until the server says who the visitor is.
    """
    repository = Repository(settings().database)
    editor = Editor(repository)
    if settings().place == "server":
        beforehand(repository.warm)
        beforehand(editor.rehearse)
        visitor.name_models_in_order()
        visitor.when_known(lambda known: editor.open(Access(known.record, known.data_key)))
    else:
        editor.open(home_access(repository, settings().home))
    return editor


def _find(workbook: Workbook, path: str) -> Any:
    try:
        return lookup(workbook, path)
    except LookupError:
        return None


def _log_failure(what: str, error: Exception) -> None:
    """Log a bug without its message, which could quote what a person wrote."""
    log.error("%s: %s", what, without_words(error))


def _beside_the_full_section(error: CareerkitError, edits: Mapping[str, Any]) -> dict[str, Any]:
    """Return the edits of other sections, if a full one is what is wrong; else let it rise."""
    if error.code != "section_full":
        raise error
    full = f"{error.facts['section']}."
    return {path: value for path, value in edits.items() if not f"{path}.".startswith(full)}


def _reason(error: ValidationError) -> str:
    """Return our own sentence for a value that does not fit; pydantic's would quote it."""
    kinds = {problem["type"] for problem in error.errors(include_input=False)}
    return content.sentence("too_long" if TOO_LONG & kinds else "does_not_fit")
