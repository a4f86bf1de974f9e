"""Bring in a file: it comes in pieces, is looked through, and taken as far as somebody chooses."""

import asyncio
import binascii
from base64 import b64decode
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from careerkit import content
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.errors import CareerkitError
from careerkit.importing import (
    LARGEST_FILE,
    LARGEST_WORKBOOK,
    Brought,
    Plan,
    preview,
    read,
    refuse_large,
    take,
)
from careerkit.widgets.activity import Activity, Values
from careerkit.widgets.words import exercise_config
from careerkit.words import read_words

LONGEST_NAME = 200  # characters of a file's name that are read
LONGEST_WORDS = 500  # characters of six words
SHOWN = 300  # characters of what stands somewhere, and of what would
MOST_OFFERS = 400  # so that the page stays small; more is taken by a second look at the file


class BringIn(Activity):
    """A file to choose, what is in it, and the way back."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise) -> None:
        config = {
            **exercise_config(exercise),
            "largest": {"file": LARGEST_FILE, "workbook": LARGEST_WORKBOOK},
        }
        super().__init__(editor, name, config=config)
        self._name = ""
        self._content = bytearray()
        self._parts = 0  # pieces of it that are here
        self._look = 0  # number of the latest look at a file; what an earlier one finds is dropped
        self._brought: Brought | None = None
        self._plan: Plan | None = None
        self._state: Values = {"state": "none"}
        self._tasks: set[asyncio.Task[None]] = set()
        self.follow_pauses(self._show)
        # A workbook that is opened may be as empty as before, and have an import to take back
        editor.observe(lambda _: self._show(), "seed")

    def act(self, action: Mapping[str, Any]) -> None:
        """Take in a piece of a file, look it through, take what was chosen, or take it back."""
        match action:
            case {"do": "upload", "part": int(part), "name": str(name), "content": str(piece)}:
                self._receive(part, name[:LONGEST_NAME], piece, last=bool(action.get("last")))
            case {"do": "unlock", "words": str(typed)}:
                words = read_words(typed[:LONGEST_WORDS])
                self._look_through(words)
            case {"do": "take", "chosen": list(chosen)}:
                self._take({str(id_) for id_ in chosen})
            case {"do": "cancel"}:
                self._forget({"state": "none"})
            case {"do": "take_back", "number": int(number)}:
                self.editor.undo_import(number)
                self._forget({"state": "none"})
            case _:
                super().act(action)

    def _receive(self, part: int, name: str, piece: str, *, last: bool) -> None:
        """Take in one piece; the first begins a file. Raises `LookupError` if one is missing."""
        if part == 0:
            self._forget({"state": "reading"})
            self._name = name
        elif (part, name) != (self._parts, self._name):
            raise LookupError(part)  # another kernel had the beginning, or another file has begun
        with suppress(binascii.Error):
            self._content += b64decode(piece, validate=True)
        self._parts += 1
        try:
            refuse_large(self._content)
        except CareerkitError:
            self._forget({"state": "none"})
            raise
        if last:
            self._look_through(())

    def _look_through(self, words: tuple[str, ...]) -> None:
        """Read the file beside what else goes on here, and show what is in it."""
        named, file = self._name, bytes(self._content)
        self._look += 1
        self._put({"state": "reading"})
        self.editor.refresh()  # another page may have saved something in this second

        def look() -> tuple[Brought, Plan]:
            brought = read(named, file, words)
            return brought, preview(self.editor.workbook, brought)

        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # a script or a test
            self._found(look)
            return
        task = loop.create_task(self._found_in_thread(look, self._look))
        self._tasks.add(task)  # the loop itself keeps only weak references
        task.add_done_callback(self._tasks.discard)

    async def _found_in_thread(self, look: Callable[[], tuple[Brought, Plan]], number: int) -> None:
        looked = asyncio.ensure_future(asyncio.to_thread(look))
        await asyncio.wait([looked])
        if number == self._look:
            self._found(looked.result)
        else:
            looked.exception()  # nobody waits for it any more

    def _found(self, result: Callable[[], tuple[Brought, Plan]]) -> None:
        try:
            self._brought, self._plan = result()
        except CareerkitError as error:
            why = content.sentence(error.code, **error.facts)
            if error.code in {"file_is_sealed", "file_words_wrong"}:
                wrong = error.code == "file_words_wrong"
                self._put({"state": "sealed", "why": why if wrong else ""})
            else:
                self._forget({"state": "none", "why": why})
        except Exception:
            self._forget({"state": "none", "why": content.sentence("our_mistake")})
            raise
        else:
            self._put(_offered(self._plan, self._brought))

    def _take(self, chosen: set[str]) -> None:
        """Take what was chosen. Raises `CareerkitError` if the workbook is another one by now."""
        plan, brought = self._plan, self._brought
        if plan is None or brought is None:
            raise LookupError("take")
        try:
            self.editor.take_in(lambda now: take(now, plan, chosen), source=brought.source)
        except CareerkitError as error:
            if error.code == "import_outdated":
                self._plan = preview(self.editor.workbook, brought)
                self._put(_offered(self._plan, brought))
            raise
        self._forget({"state": "taken", "count": len(chosen & set(plan.open))})

    def _forget(self, state: Values) -> None:
        """Keep nothing of the file."""
        self._name, self._brought, self._plan = "", None, None
        self._content, self._parts = bytearray(), 0
        self._look += 1
        self._put(state)

    def _put(self, state: Values) -> None:
        self._state = state
        self._show()

    def _show(self) -> None:
        self.set_trait("view", {**self._state, "last": _last(self.editor)})


def _offered(plan: Plan, brought: Brought) -> Values:
    """Return what a page shows of a plan: what can be taken, and how much is there already."""
    open_ = [offer for offer in plan.offers if offer.kind != "same"]
    return {
        "state": "offered",
        "offers": [
            {
                "id": offer.id,
                "section": offer.section,
                "title": offer.title[:SHOWN],
                "now": offer.now[:SHOWN],
                "then": offer.then[:SHOWN],
                "kind": offer.kind,
            }
            for offer in open_[:MOST_OFFERS]
        ],
        "same": len(plan.offers) - len(open_),
        "more": len(open_[MOST_OFFERS:]),
        "left_out": list(brought.left_out),
    }


def _last(editor: Editor) -> dict[str, object] | None:
    """Return the import that can be taken back."""
    last = editor.last_import()
    if last is None:
        return None
    return {"number": last.number, "at": last.at.isoformat(), "changed": bool(last.changed)}
