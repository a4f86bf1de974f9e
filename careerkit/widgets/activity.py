"""What every widget of the kit is: an activity, tied to the open workbook.

State comes down as traits, and a widget never writes it. Edits go up as ``{path: value}`` in a
message; the page keeps each one until the acknowledgement, which follows the commit and the new
state. `assets/page/static/kit/outbox.js` is the other half.
"""

import logging
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar

import anywidget
import traitlets as t
from ipywidgets import Layout, Widget
from ipywidgets.widgets import widget as registry

from careerkit import bundle, content
from careerkit.editor import Editor
from careerkit.errors import CareerkitError, without_words
from careerkit.model import Workbook
from careerkit.settings import settings
from careerkit.widgets.pause import Pause

log = logging.getLogger(__name__)

T = TypeVar("T")

MOST = 1000  # edits in a message; a page that was away for a day has fewer

Values = Mapping[str, object]
"""Path -> what stands there, as plain data; what an activity shows."""

_WAIT_FOR_KIT = """
const slot = Symbol.for("%s");
const kit = (globalThis[slot] ??= (() => {
  let resolve;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
})());
export default { render: async (view) => (await kit.promise).render(view) };
"""


class Kit(anywidget.AnyWidget):
    """Carries the kit's code once per kernel where no page of ours has loaded it already."""

    def __init__(self) -> None:
        self._esm = f'{bundle.script()}\nprovideKit("{_slot()}");\nexport default {{}};\n'
        self._css = bundle.style()
        super().__init__(**_named("Kit"))


class Activity(anywidget.AnyWidget):
    """One activity of a step: a card sort, a form, a picture.

    `name` is the exercise, ``"values.sort_cards"``, unique on a page; `config` the words that never
    change; `value` the fields that are shown, by path; `view` what is worked out from them.
    """

    kind = t.Unicode().tag(sync=True)
    config = t.Dict().tag(sync=True)
    value = t.Dict().tag(sync=True)
    view = t.Dict().tag(sync=True)
    _stops = t.List(t.Callable())  # a trait, because a widget whose making failed is closed too

    def __init__(
        self,
        editor: Editor,
        name: str,
        *,
        config: Mapping[str, object],
        read: Callable[[Workbook], Values] = lambda _: {},
        view: Callable[[Workbook], Values] = lambda _: {},
    ) -> None:
        kind = type(self).__name__
        self._esm = _stub()
        super().__init__(kind=kind, config={**config, "exercise": name}, **_named(f"{kind}:{name}"))
        self.editor = editor
        self.follow(read, lambda values: self.set_trait("value", dict(values)))
        self.follow(view, lambda values: self.set_trait("view", dict(values)))
        self.on_msg(lambda _, message, __: self.send(self._answer(message)))

    def follow(self, view: Callable[[Workbook], T], react: Callable[[T], None]) -> None:
        """Call `react` with `view(workbook)` now and at every change, until this is closed."""
        self._stops.append(self.editor.follow_view(view, react))

    def follow_pauses(
        self,
        do: Callable[[], None],
        *,
        shown: Callable[[], object] = lambda: True,
        seconds: float | None = None,
    ) -> None:
        """Do something now and, when the workbook has changed, at the next pause, until closed.

        While nothing of it is `shown` yet, it is done as soon as the save is acknowledged.
        """
        pause = Pause(do)
        begun = False

        def react(_: Workbook) -> None:
            nonlocal begun
            if begun:
                pause.soon(seconds if shown() else 0)
            else:
                begun = True
                do()

        self.follow(lambda workbook: workbook, react)
        self._stops.append(pause.stop)

    def close(self) -> None:
        """Stop following the workbook and go from the page."""
        for stop in getattr(self, "_stops", ()):  # Python closes also what was never finished
            stop()
        super().close()

    def set_state(self, sync_data: Mapping[str, object]) -> None:
        """Do nothing: state comes down, and what a page says of it is not heard."""

    def act(self, action: Mapping[str, Any]) -> None:
        """Do something other than an edit that a message asks for; activities may know more.

        Raises `LookupError` for what nobody knows.
        """
        match action:
            case {"do": "put_back", "path": str(path)}:
                self.editor.undo_removal(path)
            case _:
                raise LookupError(action.get("do"))

    def _answer(self, message: Any) -> dict[str, object]:
        """Do what the page asks and return the acknowledgement, or what went wrong.

        A bug is told in one calm sentence: its traceback could quote what a person wrote, and the
        page waits for an answer.
        """
        number: int | None = None
        refused: Mapping[str, str] = {}
        why = ""
        try:
            match message:
                case {"n": int(number), "edits": dict(edits)} if len(edits) <= MOST:
                    refused = self.editor.apply(edits)
                case {"n": int(number), "do": str()}:
                    why = self._try_to_act(message)
                case _:
                    why = content.sentence("unknown_field")
        except CareerkitError as error:
            log.warning("not saved: %s", error)
            why = content.sentence(error.code, **error.facts)
        except Exception as error:  # noqa: BLE001  # see above
            log.error("a message was not understood: %s", without_words(error))  # noqa: TRY400
            why = content.sentence("our_mistake")
        if why:
            return {"failed": number, "why": why}
        return {"saved": number, "refused": {_whole(path): why for path, why in refused.items()}}

    def _try_to_act(self, message: Mapping[str, Any]) -> str:
        """Do what a message asks for; return why that cannot be, or nothing."""
        try:
            self.act(message)
        except LookupError:
            return content.sentence("unknown_field")
        return ""


def _stub() -> str:
    """Return the code that every activity carries: wait until the page has the kit, then draw."""
    if settings().place != "server":
        _carry_kit()
    return _WAIT_FOR_KIT % _slot()


@cache
def _carry_kit() -> None:
    Kit()


def _slot() -> str:
    """Return the name under which a page keeps the kit; versions on one screen stay apart."""
    return "careerkit" if settings().place == "server" else f"careerkit-{bundle.version()}"


def _named(name: str) -> dict[str, object]:
    """Return a widget's and its layout's names, equal in every kernel of a notebook.

    A cell that runs again makes the widget again, so the former one of that name is closed.
    """
    for model_id in (name, f"Layout:{name}"):
        former: Widget | None = registry._instances.get(model_id)  # noqa: SLF001
        if former is not None:
            former.close()
    return {"model_id": name, "layout": Layout(model_id=f"Layout:{name}")}


def _whole(path: str) -> str:
    """Return a path that a message can carry: no half of a character stands in one of ours."""
    return path.encode("utf-8", "replace").decode()
