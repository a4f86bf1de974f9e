"""A bug in a cell or in a widget's callback: a calm sentence, and no word of anybody's."""

import asyncio
from collections.abc import Iterator

import pytest

from careerkit import content
from tests.server.hosted import Hosted, hosting
from tests.server.line import PATIENCE, Line
from tests.server.processes import IS_KERNEL
from tests.server.served import CANARY, Page

pytestmark = pytest.mark.slow

# In the server and in its kernels: a callback that quotes what was typed, an activity that cannot
# be made, and what is left alone in a loop
BROKEN = f"""
import sys
if {IS_KERNEL} or "host" in sys.argv[-5:]:
    import careerkit.editor

    apply = careerkit.editor.Editor.apply
    def fail(self, edits):
        text = str(edits.get("start.inspires", ""))
        if "loop" in text:
            import asyncio
            async def left_alone():
                raise RuntimeError(text)
            asyncio.get_running_loop().create_task(left_alone())
        if "callback" in text:
            raise RuntimeError(text)
        if "logged" in text:
            import logging
            try:
                raise LookupError(text)
            except LookupError:
                logging.getLogger("careerkit.editor").exception("it failed")
        return apply(self, edits)
    careerkit.editor.Editor.apply = fail

    import careerkit.steps.values
    def cannot(editor):
        raise ValueError("Kanarienvogel in a cell")
    careerkit.steps.values.keep_top = cannot
"""
SERVER = """
from careerkit.repository.visits import Visits
at_step = Visits.at_step
def fail(self, visit, slug):
    if slug == "stories":
        raise RuntimeError("Kanarienvogel in the server", visit)
    at_step(self, visit, slug)
Visits.at_step = fail
"""


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    with hosting(tmp_path_factory.mktemp("broken"), before=SERVER, everywhere=BROKEN) as one:
        yield one


@pytest.fixture(scope="module")
def page(broken: Hosted) -> Page:
    return broken.join().open("start")


async def all_until_answer(line: Line, number: int) -> tuple[str, object]:
    """Return all that came before the answer of this number, and the answer."""
    seen = []
    async with asyncio.timeout(PATIENCE):
        while message := await line.receive():
            seen.append(str(message))
            said = message["content"].get("data", {}).get("content", {})
            if message["msg_type"] == "comm_msg" and number in (
                said.get("saved"),
                said.get("failed"),
            ):
                return "".join(seen), said
    raise EOFError


def test_a_callback_that_fails_is_told_in_a_calm_sentence(broken: Hosted, page: Page) -> None:
    async def break_it() -> tuple[str, object]:
        async with page.connected() as line:
            return await all_until_answer(
                line, await line.edit({"start.inspires": f"{CANARY} callback"})
            )

    seen, answer = asyncio.run(break_it())
    assert answer == {"failed": 1, "why": content.sentence("our_mistake")}
    for word in (CANARY, "Traceback", "RuntimeError", "editor.py"):
        assert word not in seen
    log = broken.log()
    assert "RuntimeError" in log
    assert CANARY not in log


def test_the_next_edit_is_saved(page: Page) -> None:
    async def edit() -> object:
        async with page.connected() as line:
            return await line.answer(await line.edit({"start.inspires": "fine"}))

    assert asyncio.run(edit()) == {"saved": 1, "refused": {}}


def test_what_fails_in_a_loop_is_logged_without_a_word(broken: Hosted, page: Page) -> None:
    async def break_it() -> str:
        async with page.connected() as line:
            for _ in range(3):  # a task is told of when it is forgotten
                number = await line.edit({"start.inspires": f"{CANARY} loop"})
            seen, _ = await all_until_answer(line, number)
            return seen.replace(f"{CANARY} loop", "")

    assert "RuntimeError" not in asyncio.run(break_it())
    assert CANARY not in broken.log()


def test_what_a_kernel_logs_reaches_the_log_of_the_server_without_a_word(
    broken: Hosted, page: Page
) -> None:
    async def break_it() -> str:
        async with page.connected() as line:
            number = await line.edit({"start.inspires": f"{CANARY} logged"})
            seen, _ = await all_until_answer(line, number)
            return seen

    assert "LookupError" not in asyncio.run(break_it())
    log = broken.log()
    assert "it failed" in log
    assert "LookupError" in log
    assert CANARY not in log


def test_a_cell_that_fails_is_told_in_a_calm_sentence(broken: Hosted) -> None:
    visitor = broken.join()
    answer = visitor.get("/w/values")
    assert answer.status == 200
    assert answer.text.count("This part could not be opened") == 1
    for word in (CANARY, "Traceback", "ValueError", "values.py"):
        assert word not in answer.text
    assert CANARY not in broken.log()


def test_a_bug_of_the_server_is_told_in_a_calm_sentence(broken: Hosted) -> None:
    visitor = broken.join()
    visitor.get("/w/stories")
    answer = visitor.tell("/w/stories/kernel")
    assert answer.status == 500
    assert "Something went wrong" in answer.text
    for word in (CANARY, "Traceback", "RuntimeError"):
        assert word not in answer.text
    log = broken.log()
    assert "RuntimeError: POST /w/stories/kernel" in log
    assert CANARY not in log
    assert visitor.visit_token not in log
