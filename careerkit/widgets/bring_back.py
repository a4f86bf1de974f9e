"""Bring something back: removed records, and sections as they were."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import SECTIONS
from careerkit.widgets.activity import Activity
from careerkit.widgets.words import exercise_config

NEWEST = 100  # versions of a section on offer: hours of writing, and the page stays small
LONGEST_NAME = 200  # characters of a removed record's title


class BringBack(Activity):
    """What was removed, each with a way back, and the earlier versions of each section."""

    def __init__(self, editor: Editor, name: str, exercise: Exercise) -> None:
        super().__init__(editor, name, config=exercise_config(exercise))
        self.follow_pauses(self._look)  # to look takes longer than to save what is typed
        # A workbook that is opened may be as empty as before, and have much to bring back
        editor.observe(lambda _: self._look(), "seed")

    def act(self, action: Mapping[str, Any]) -> None:
        """Go back to an earlier version of a section, or do what every activity can."""
        match action:
            case {"do": "go_back", "section": str(section), "revision": int(revision)}:
                self.editor.restore(section, revision)
            case _:
                super().act(action)
        self._look()  # a version may equal what stands there; then nobody noticed a change

    def _look(self) -> None:
        kept = {"removed": _removed(self.editor), "earlier": _earlier(self.editor)}
        self.set_trait("view", kept)


def _removed(editor: Editor) -> list[dict[str, str]]:
    return [
        {
            "path": one.path,
            "name": one.record_name.strip()[:LONGEST_NAME],
            "section": one.path.partition(".")[0],
            "removed": one.removed.isoformat(),
        }
        for one in editor.removed()
    ]


def _earlier(editor: Editor) -> list[dict[str, object]]:
    """Return the sections in the workbook's order, each with its versions, newest first."""
    kept = sorted(editor.revisions(), key=lambda one: SECTIONS.index(one.section))
    return [
        {
            "section": section,
            "versions": [
                {"revision": one.revision, "saved": one.saved.isoformat()} for one in versions
            ][:NEWEST],
        }
        for section, versions in groupby(kept, key=lambda one: one.section)
    ]
