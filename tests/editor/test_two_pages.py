"""Two pages of one person, each with an editor of its own."""

import asyncio
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from careerkit.editor import Editor
from careerkit.errors import CareerkitError
from careerkit.repository import Repository, history
from careerkit.vault import Access, new_key

PROMISE = 2.0  # seconds until a page shows what another one saved
PAGES = 3

pages = st.integers(0, PAGES - 1)
rows = st.sampled_from([f"stories.{number:08x}" for number in range(3)])
fields = st.sampled_from(["title", "result"])
texts = st.text(max_size=5)


def test_a_page_shows_what_another_saved_once_it_looks(open_page: Callable[[], Editor]) -> None:
    one, other = open_page(), open_page()
    one.apply({"start.inspires": "x"})
    other.refresh()
    assert other.get("start.inspires") == "x"


def test_a_page_does_not_load_again_what_did_not_change(
    open_page: Callable[[], Editor], repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    monkeypatch.setattr(repository, "load", lambda _: pytest.fail("it was loaded"))
    page.refresh()


def test_a_page_does_not_load_again_what_it_saved_itself(
    open_page: Callable[[], Editor], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = open_page(), open_page()
    other.apply({"start.purpose": "home"})
    one.apply({"start.inspires": "the quiet"})
    assert one.get("start.purpose") == "home"  # it came along
    monkeypatch.setattr(Repository, "load", None)
    one.refresh()


def test_pages_that_never_looked_keep_each_others_edits(
    open_page: Callable[[], Editor], repository: Repository, access: Access
) -> None:
    one, other = open_page(), open_page()
    one.apply({"start.inspires": "x"})
    other.apply({"start.purpose": "home"})
    stored = repository.load(access).start
    assert (stored.inspires, stored.purpose) == ("x", "home")


@pytest.mark.parametrize("unseen", [True, False])
def test_what_another_page_saved_unseen_can_be_brought_back(
    open_page: Callable[[], Editor], *, unseen: bool
) -> None:
    one, other = open_page(), open_page()
    one.apply({"start.inspires": "at first"})  # kept as of this minute is the empty section
    one.apply({"start.inspires": "the quiet"})
    if not unseen:
        other.refresh()
    other.apply({"start.inspires": "the noise"})
    kept = other.revisions()
    assert len(kept) == (2 if unseen else 1)
    if unseen:
        other.restore("start", kept[0].revision)
        assert other.get("start.inspires") == "the quiet"


def test_of_pages_that_write_over_each_other_for_long_not_everything_is_kept(
    open_page: Callable[[], Editor], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "MOST", 3)
    one, other = open_page(), open_page()
    for number in range(5):
        one.apply({"start.inspires": f"one {number}", "takeaways.start": f"this {number}"})
        other.apply({"start.inspires": f"other {number}", "takeaways.values": f"that {number}"})
    assert Counter(kept.section for kept in other.revisions()) == {"start": 3, "takeaways": 1}


def test_pages_that_write_the_same_or_where_nothing_stood_lose_nothing(
    open_page: Callable[[], Editor],
) -> None:
    one, other = open_page(), open_page()
    one.apply({"start.purpose": "home", "start.inspires": ""})
    other.apply({"start.purpose": "home", "start.inspires": "the noise"})
    assert len(other.revisions()) == 1


def test_the_last_write_to_a_field_wins(
    open_page: Callable[[], Editor], repository: Repository, access: Access
) -> None:
    one, other = open_page(), open_page()
    one.apply({"start.inspires": "first"})
    other.apply({"start.inspires": "last"})
    assert repository.load(access).start.inspires == "last"


def test_pages_that_both_begin_a_row_keep_each_others_words(
    open_page: Callable[[], Editor], repository: Repository, access: Access
) -> None:
    one, other = open_page(), open_page()
    one.apply({"stories.1f0c22ab": {"title": "shelf"}})
    other.apply({"stories.1f0c22ab": {"result": "built"}})
    story = repository.load(access).stories["1f0c22ab"]
    assert (story.title, story.result) == ("shelf", "built")


@pytest.mark.slow
def test_a_page_shows_by_itself_within_two_seconds_what_another_saved(
    open_page: Callable[[], Editor],
) -> None:
    async def both() -> float:
        heard = asyncio.Event()
        one, other = open_page(), open_page()
        other.follow("start.inspires", lambda text: heard.set() if text else None)
        await asyncio.sleep(0)  # both begin to watch
        saved = time.monotonic()
        one.apply({"start.inspires": "x"})
        async with asyncio.timeout(30):
            await heard.wait()
        one.close()
        other.close()
        return time.monotonic() - saved

    assert asyncio.run(both()) < PROMISE


def test_a_page_goes_on_watching_after_the_store_was_away(
    open_page: Callable[[], Editor], repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careerkit.editor.POLL", 0.01)

    async def outage() -> None:
        heard = asyncio.Event()
        failed = asyncio.Event()
        page = open_page()
        page.follow("start.inspires", lambda text: heard.set() if text else None)

        def moved(_: Access) -> int:
            failed.set()
            raise CareerkitError("no_workbook")

        with monkeypatch.context() as away:
            away.setattr(repository, "moved", moved)
            await failed.wait()
        open_page().apply({"start.inspires": "x"})
        async with asyncio.timeout(30):
            await heard.wait()
        page.close()

    asyncio.run(outage())


def test_a_closed_page_watches_no_more(
    open_page: Callable[[], Editor], repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careerkit.editor.POLL", 0)

    async def closed() -> None:
        page = open_page()
        page.close()
        monkeypatch.setattr(repository, "moved", lambda _: pytest.fail("it looked"))
        for _ in range(20):
            await asyncio.sleep(0)

    asyncio.run(closed())


class Pages(RuleBasedStateMachine):
    """Several editors over one workbook, which look at the store when they like.

    Each follows everything; `expected` says what the last write to each field was.
    """

    repository: Repository

    @initialize()
    def open(self) -> None:
        access = self.repository.new_record(kind="test", wrapping_key=new_key())
        self.access: Access = access
        self.pages: list[Editor] = []
        self.shown: list[Any] = [None] * PAGES
        for number in range(PAGES):
            page = Editor(self.repository)
            page.follow_view(lambda workbook: workbook, partial(self.shown.__setitem__, number))
            page.open(access)
            self.pages.append(page)
        self.expected: dict[str, str] = {}
        self.removed: dict[str, dict[str, str]] = {}

    @rule(page=pages, row=rows, field=fields, text=texts)
    def begin_or_write(self, page: int, row: str, field: str, text: str) -> None:
        """Write as a page does that shows an empty row: what stands there already stays."""
        assert self.pages[page].apply({row: {field: text}}) == {}
        if row not in self._standing():
            self._forget(row)
        self.removed.pop(row, None)
        if not self.expected.get(f"{row}.{field}"):
            self.expected[f"{row}.{field}"] = text
        self.expected.setdefault(row, "")

    @rule(page=pages, row=rows, field=fields, text=texts)
    def write(self, page: int, row: str, field: str, text: str) -> None:
        refused = self.pages[page].apply({f"{row}.{field}": text})
        if row in self._standing():
            assert refused == {}
            self.expected[f"{row}.{field}"] = text
        elif row in self.removed:  # kept with it
            assert refused == {}
            self.removed[row][field] = text
        else:
            assert refused.keys() == {f"{row}.{field}"}

    @rule(page=pages, row=rows)
    def remove(self, page: int, row: str) -> None:
        assert self.pages[page].apply({row: None}) == {}
        if row in self._standing():
            self.removed[row] = {
                path.rpartition(".")[2]: text
                for path, text in self.expected.items()
                if path.startswith(f"{row}.")
            }
            self._forget(row)

    @rule(page=pages, row=rows)
    def undo(self, page: int, row: str) -> None:
        if row in self.removed:
            self.pages[page].undo_removal(row)
            self.expected[row] = ""
            for field, text in self.removed.pop(row).items():
                self.expected[f"{row}.{field}"] = text

    @rule(page=pages)
    def look(self, page: int) -> None:
        self.pages[page].refresh()
        assert self.pages[page].workbook == self.repository.load(self.access)

    @invariant()
    def the_store_has_the_last_write_to_every_field(self) -> None:
        stored = self.repository.load(self.access).stories
        assert {f"stories.{id_}" for id_ in stored} == self._standing()
        for path, text in self.expected.items():
            if path not in self._standing():
                _, id_, field = path.split(".")
                assert getattr(stored[id_], field) == text

    @invariant()
    def every_follower_has_seen_what_its_editor_holds(self) -> None:
        for page, shown in zip(self.pages, self.shown, strict=True):
            assert shown == page.workbook

    def _standing(self) -> set[str]:
        return {path for path in self.expected if path.count(".") == 1}

    def _forget(self, row: str) -> None:
        for path in [p for p in self.expected if p == row or p.startswith(f"{row}.")]:
            del self.expected[path]


@pytest.mark.slow
def test_no_interleaving_of_pages_loses_an_edit() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Repository(f"sqlite:///{Path(folder) / 'workbooks.db'}")
        store.migrate()

        class PagesOverOneStore(Pages):
            repository = store

        run_state_machine_as_test(
            PagesOverOneStore,
            settings=settings(
                max_examples=12, stateful_step_count=20, suppress_health_check=list(HealthCheck)
            ),
        )
        store.close()
