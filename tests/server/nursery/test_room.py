"""A host whose pages are forks: what people notice of it, and what they do not."""

import asyncio
import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, suppress
from pathlib import Path

import psutil
import pytest

from careerkit.steps import STEPS, notebook
from tests.server.hosted import Hosted, hosting
from tests.server.line import PATIENCE
from tests.server.processes import name_of
from tests.server.served import Page

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork") or not Path("/proc/self").exists(), reason="Linux"),
]

LEFT = 1.0  # seconds after a good-bye
BEFORE = f"import careerkit.server.kernels as kernels; kernels.LEFT = {LEFT}"
GONE = 4410
CANARY = "Kanarienvogel-7c1e02"
PIECE = 2**26  # bytes of memory that are searched at once


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    with hosting(tmp_path_factory.mktemp("nursery"), before=BEFORE) as one:
        yield one


def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def named(hosted: Hosted, name: str) -> psutil.Process:
    """Return the process of the nursery with this name."""
    (found,) = (one for one in hosted.tree() if name_of(one) == name[:15])
    return found


def is_forked(hosted: Hosted, page: Page) -> bool:
    return name_of(hosted.process_of(page.kernel)).startswith("kernel ")


def test_every_notebook_is_executed_before_anybody_opens_it(hosted: Hosted) -> None:
    wanted = {notebook(step).removesuffix(".ipynb")[:15] for step in STEPS}
    until(lambda: wanted <= {name_of(one) for one in hosted.tree()})


def test_a_page_is_a_fork_of_its_notebook(hosted: Hosted) -> None:
    page = hosted.join().open("values")
    assert is_forked(hosted, page)
    assert hosted.process_of(page.kernel).ppid() == named(hosted, "01_values").pid


@pytest.mark.parametrize("victim", ["kernel", "00_start", "nursery"])
def test_people_keep_their_work_when_a_process_crashes(hosted: Hosted, victim: str) -> None:
    visitor = hosted.join()
    page = visitor.open("start")

    async def write(page: Page, words: str) -> int | None:
        """Write, kill the victim, and return how the line was closed."""
        async with page.connected() as line:
            await line.answer(await line.edit({"start.inspires": words}))
            if victim == "kernel":
                hosted.process_of(page.kernel).kill()
            else:
                named(hosted, victim).kill()
            async with asyncio.timeout(PATIENCE):
                while await line.receive():
                    pass
            return line.socket.close_code

    async def write_again(page: Page) -> None:
        async with page.connected() as line:
            await line.answer(await line.edit({"start.purpose": "live"}))

    assert asyncio.run(write(page, f"before the {victim} ended")) == GONE
    again = visitor.open("start")
    asyncio.run(write_again(again))
    assert hosted.kept(visitor, "start.inspires") == f"before the {victim} ended"
    assert is_forked(hosted, again)


def memory(process: psutil.Process) -> Iterator[bytes]:
    """Yield what stands in the memory of a process."""
    lines = Path(f"/proc/{process.pid}/maps").read_text().splitlines()
    with Path(f"/proc/{process.pid}/mem").open("rb", buffering=0) as whole:
        for line in lines:
            found = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
            if not found:
                continue
            first, last = (int(number, 16) for number in found.groups())
            with suppress(OSError):  # pages of the system itself
                for place in range(first, last, PIECE):
                    whole.seek(place)
                    yield whole.read(min(last - place, PIECE + len(CANARY)))


def holds_canary(process: psutil.Process) -> bool:
    return any(CANARY.encode() in piece for piece in memory(process))


def test_nothing_of_one_person_reaches_another(hosted: Hosted) -> None:
    ana, ben = hosted.join(), hosted.join()
    before = ben.open("start")  # forked before she writes
    hers = ana.open("start")

    async def write() -> str:
        """Let Ana write while Ben's page is open; return all that he hears."""
        async with AsyncExitStack() as lines:
            his = await lines.enter_async_context(before.connected())
            line = await lines.enter_async_context(hers.connected())
            edits = {"start.inspires": CANARY, "takeaways.start": CANARY}
            await line.answer(await line.edit(edits))
            later = ben.open("start")  # and after she did
            his_later = await lines.enter_async_context(later.connected())
            heard = [before.html, later.html]
            for one in (his, his_later):
                number = await one.edit({"start.purpose": "home"})
                async with asyncio.timeout(PATIENCE):
                    while message := await one.receive():
                        heard.append(str(message))
                        if message["content"].get("data", {}).get("content", {}) == {
                            "saved": number,
                            "refused": {},
                        }:
                            break
            assert holds_canary(hosted.process_of(hers.kernel))  # so it can be found
            others = [hosted.process_of(page.kernel) for page in (before, later)]
            nursery = [named(hosted, name) for name in ("nursery", "00_start")]
            assert [name_of(one) for one in (*others, *nursery) if holds_canary(one)] == []
            return "".join(heard)

    assert CANARY not in asyncio.run(write())


def test_walking_through_all_pages_leaves_no_trail_of_kernels(hosted: Hosted) -> None:
    visitor = hosted.join()
    before = len(hosted.kernel_processes())

    async def walk() -> int:
        most = 0
        for step in STEPS:
            page = visitor.open(step.slug)
            async with page.connected() as line:
                header = f"StepHeader:{step.slug}.head"
                await line.answer(await line.edit({f"takeaways.{step.slug}": "x"}, header))
            assert page.say_good_bye().status == 204
            most = max(most, len(hosted.kernel_processes()) - before)
            await asyncio.sleep(LEFT / 2)
        return most

    assert asyncio.run(walk()) < len(STEPS) - 2
    until(lambda: len(hosted.kernel_processes()) <= before)


def test_the_nursery_can_be_switched_off_and_on_while_serving(hosted: Hosted) -> None:
    visitor, switch = hosted.join(), hosted.home / "nursery-off"

    async def write(page: Page) -> None:
        async with page.connected() as line:
            await line.answer(await line.edit({"start.inspires": "as ever"}))

    switch.touch()
    plain = visitor.open("start")
    assert not is_forked(hosted, plain)
    asyncio.run(write(plain))
    switch.unlink()
    assert is_forked(hosted, visitor.open("start"))


def writes_in_a_plain_kernel(hosted: Hosted) -> bool:
    """Return whether a page of this host is saved by a kernel that was not forked."""
    visitor = hosted.join()
    page = visitor.open("start")

    async def write() -> None:
        async with page.connected() as line:
            await line.answer(await line.edit({"start.inspires": "as ever"}))

    asyncio.run(write())
    return not is_forked(hosted, page) and hosted.kept(visitor, "start.inspires") == "as ever"


def test_a_setting_keeps_kernels_from_being_forked(tmp_path: Path) -> None:
    with hosting(tmp_path, variables={"CAREERKIT_NURSERY": "off"}) as hosted:
        assert writes_in_a_plain_kernel(hosted)
        assert "nursery" not in {name_of(one) for one in hosted.tree()}


def test_pages_open_though_nothing_can_be_forked(tmp_path: Path) -> None:
    cannot = "import sys\nif 'careerkit.server.nursery.base' in sys.orig_argv: sys.exit(1)"
    with hosting(tmp_path, everywhere=cannot) as hosted:
        assert writes_in_a_plain_kernel(hosted)
