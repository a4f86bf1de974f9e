"""Everything that was answered, in one place, each answer with the way to where it can change."""

from collections.abc import Mapping
from itertools import islice

from careerkit.answers import Answer, Group, Page, Part, answered_pages
from careerkit.content import Exercise
from careerkit.editor import Editor
from careerkit.model import Workbook
from careerkit.widgets.activity import Activity
from careerkit.widgets.place import Place
from careerkit.widgets.words import exercise_config

LONGEST = 600  # characters of an answer that are shown; the page keeps the rest
MOST = 50_000  # characters of all answers on the page, shared out evenly among the steps


class CheckAnswers(Activity):
    """The answers page by page; nothing that is empty."""

    def __init__(
        self, editor: Editor, name: str, exercise: Exercise, places: Mapping[str, Place]
    ) -> None:
        config = {**exercise_config(exercise), "places": dict(places)}
        super().__init__(editor, name, config=config)
        self.follow_pauses(self._show, shown=self._listed)

    def _listed(self) -> bool:
        return bool(self.view["pages"])

    def _show(self) -> None:
        self.set_trait("view", {"pages": listed(self.editor.workbook)})


def listed(workbook: Workbook) -> list[dict[str, object]]:
    """Return the pages with their answers, short enough for a page of ours."""
    pages = answered_pages(workbook)
    share = MOST // max(1, len(pages))
    return [_page(page, share) for page in pages]


def _page(page: Page, share: int) -> dict[str, object]:
    """Return a page as plain data, with as many answers as its share of characters allows."""
    groups = [(part, group) for part in page.parts for group in part.groups]
    rows = [(part, group, answer) for part, group in groups for answer in group.answers]
    fitting, spent = 0, 0
    for _, _, answer in rows:
        spent += len(answer.label) + min(len(answer.text), LONGEST) + len(answer.path)
        if spent > share:
            break
        fitting += 1
    shown: list[dict[str, object]] = []
    last: Group | None = None
    for part, group, answer in islice(rows, fitting):
        if group is not last:
            shown.append(_group(page, part, group))
            last = group
        shown[-1]["answers"].append(_answer(answer))  # type: ignore[attr-defined]
    return {
        "step": page.step,
        "title": page.title,
        "groups": shown,
        "count": len(rows),
        "more": len(rows) - fitting,
    }


def _group(page: Page, part: Part, group: Group) -> dict[str, object]:
    return {
        "exercise": f"{page.step}.{part.exercise}",
        "part": part.title,
        "title": _cut(group.title)[0],
        "answers": [],
    }


def _answer(answer: Answer) -> dict[str, object]:
    text, more = _cut(answer.text)
    return {"label": answer.label, "text": text, "more": more, "path": answer.path}


def _cut(text: str) -> tuple[str, int]:
    """Return as much of a text as is shown, and how many characters are not."""
    if len(text) <= LONGEST:
        return text, 0
    return f"{text[:LONGEST].rstrip()}…", len(text) - LONGEST
