"""Any interleaving of edits from several pages: nothing is lost."""

import tempfile
from collections.abc import Callable
from datetime import timedelta
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

from careerkit.model import Story, Workbook, lookup, replace
from careerkit.repository import Repository
from careerkit.vault import Access, new_key
from tests.repository.conftest import Clock
from tests.repository.edits import put

PAGES = 3
IDS = [f"{number:08x}" for number in range(4)]

pages = st.integers(0, PAGES - 1)
ids = st.sampled_from(IDS)
texts = st.text(max_size=20)
plain_fields = st.sampled_from(
    ["start.inspires", "values.guesses.want", "values.shown.autonomy", "takeaways.values"]
)
story_fields = st.sampled_from(["title", "problem", "action", "result", "heard_else"])


class Pages(RuleBasedStateMachine):
    """Several pages over one workbook; `expected` and `gone` say what should be stored.

    A page that edits a row does not know whether another page has removed it.
    """

    open_page: Callable[[Clock], Repository]

    @initialize()
    def open(self) -> None:
        self.clock = Clock()
        self.pages = [self.open_page(self.clock) for _ in range(PAGES)]
        self.access: Access = self.pages[0].new_record(kind="test", wrapping_key=new_key())
        self.expected = Workbook()
        self.gone: dict[str, Story] = {}
        self.moved = 0

    @rule(page=pages, path=plain_fields, text=texts)
    def write(self, page: int, path: str, text: str) -> None:
        put(self.pages[page], self.access, path, text)
        self.expected = replace(self.expected, path, text)

    @rule(page=pages, row=ids, field=story_fields, text=texts)
    def write_in_row(self, page: int, row: str, field: str, text: str) -> None:
        path = f"stories.{row}.{field}"
        try:
            put(self.pages[page], self.access, path, text)
        except LookupError:
            late = self.pages[page].amend_removed(self.access, path, text)
            assert late == (row in self.gone)
            if late:
                self.gone[row] = replace(self.gone[row], field, text)
        else:
            self.expected = replace(self.expected, path, text)

    @rule(page=pages, row=ids, text=texts)
    def add_row(self, page: int, row: str, text: str) -> None:
        if row not in self.expected.stories:
            put(self.pages[page], self.access, f"stories.{row}", {"title": text})
            self.expected = replace(self.expected, f"stories.{row}", {"title": text})
            self.gone.pop(row, None)

    @rule(page=pages, row=ids)
    def remove_row(self, page: int, row: str) -> None:
        path = f"stories.{row}"
        try:
            put(self.pages[page], self.access, path, None)
        except LookupError:
            assert row not in self.expected.stories
            assert self.pages[page].amend_removed(self.access, path, None) == (row in self.gone)
        else:
            self.gone[row] = self.expected.stories[row]
            self.expected = replace(self.expected, path, None)

    @rule(page=pages, row=ids)
    def put_row_back(self, page: int, row: str) -> None:
        path = f"stories.{row}"
        try:
            self.pages[page].put_back(self.access, path)
        except LookupError:
            assert row not in self.gone
            assert row not in self.expected.stories
        else:
            if row in self.gone:
                self.expected = replace(self.expected, path, self.gone.pop(row))
            assert row in self.expected.stories

    @rule(page=pages, order=st.permutations(IDS))
    def reorder(self, page: int, order: list[str]) -> None:
        put(self.pages[page], self.access, "orders.stories", tuple(order))
        self.expected = replace(self.expected, "orders.stories", tuple(order))

    @rule(page=pages, data=st.data())
    def restore(self, page: int, data: st.DataObject) -> None:
        kept = self.pages[page].revisions(self.access)
        if not kept:
            return
        one = data.draw(st.sampled_from(kept))
        before = self.expected.stories
        workbook = self.pages[page].restore(self.access, one.section, one.revision)
        content: Any = lookup(workbook, one.section)
        self.expected = replace(self.expected, one.section, content)
        self.gone |= {row: before[row] for row in before.keys() - self.expected.stories.keys()}
        for row in self.expected.stories:
            self.gone.pop(row, None)

    @rule(minutes=st.integers(1, 10))
    def wait(self, minutes: int) -> None:
        self.clock.time += timedelta(minutes=minutes)

    @rule(page=pages)
    def reopen(self, page: int) -> None:
        self.pages[page].close()

    @invariant()
    def every_page_sees_everything(self) -> None:
        for page in self.pages:
            assert page.load(self.access) == self.expected

    @invariant()
    def every_page_sees_what_was_removed(self) -> None:
        for page in self.pages:
            removed = {found.path: found.record_name for found in page.removed(self.access)}
            assert removed == {f"stories.{row}": story.title for row, story in self.gone.items()}

    @invariant()
    def the_number_of_changes_never_falls(self) -> None:
        moved = self.pages[-1].moved(self.access)
        assert moved >= self.moved
        self.moved = moved

    def teardown(self) -> None:
        for page in self.pages:
            page.close()


@pytest.mark.slow
def test_no_interleaving_of_edits_loses_anything() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'workbooks.db'}"
        first = Repository(url)
        first.migrate()

        class PagesOverOneStore(Pages):
            @staticmethod
            def open_page(clock: Clock) -> Repository:
                return Repository(url, now=clock)

        run_state_machine_as_test(
            PagesOverOneStore,
            settings=settings(
                max_examples=50,
                stateful_step_count=30,
                suppress_health_check=list(HealthCheck),
            ),
        )
        first.close()
