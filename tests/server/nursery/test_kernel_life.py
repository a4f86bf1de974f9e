"""A forked kernel can be interrupted, started again and ended like any other."""

import asyncio
import os
import signal
import subprocess
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import psutil
import pytest

from careerkit.server.launch import LaunchChannel
from careerkit.server.nursery import sources, tree, twig
from careerkit.server.nursery.twig import NotGrownError
from tests.server.line import PATIENCE
from tests.server.nursery.grove import Grove, Kernel, growing, write_notebook

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork") or not Path("/proc/self").exists(), reason="Linux"),
]


@asynccontextmanager
async def one(cell: str = "x = 1") -> AsyncIterator[tuple[Grove, Path]]:
    with TemporaryDirectory(prefix="ck") as name:  # a socket's address is short
        notebook = write_notebook(Path(name) / "n.ipynb", cell)
        async with growing(Path(name), notebook, watched=True) as grove:
            yield grove, notebook


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LOOK", 0.0)
    monkeypatch.setattr(tree, "MOMENT", 0.0)


def play(scene: Callable[[Grove, Path], Awaitable[None]], cell: str = "x = 1") -> None:
    async def stage() -> None:
        async with one(cell) as (grove, notebook):
            await scene(grove, notebook)

    asyncio.run(stage())


async def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        await asyncio.sleep(0.02)


def is_gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_a_kernel_has_what_the_notebook_made() -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        assert await (await grove.kernel(notebook)).value("x + 1") == 2

    play(scene)


def test_an_interrupt_ends_what_is_being_done_and_nothing_else() -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        busy, other = await grove.kernel(notebook), await grove.kernel(notebook)
        begun = notebook.with_name("begun")
        code = f"import time\nopen({str(begun)!r}, 'w').close()\ntime.sleep(1000)"
        busy.client.execute(code, stop_on_error=False)
        await until(begun.exists)
        await busy.manager.interrupt_kernel()
        reply = await busy.client.get_shell_msg(timeout=PATIENCE)
        assert reply["content"]["ename"] == "KeyboardInterrupt"
        assert await busy.value("x") == 1
        assert await other.value("x") == 1

    play(scene)


def test_a_kernel_that_starts_again_is_another_fork() -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        kernel = await grove.kernel(notebook)
        before = kernel.pid
        await kernel.value("globals().update(x=5) or x")
        await kernel.manager.restart_kernel(now=True)
        await kernel.client.wait_for_ready(timeout=PATIENCE)
        assert kernel.pid != before
        assert is_gone(before)
        assert await kernel.value("x") == 1

    play(scene)


@pytest.mark.parametrize("now", [True, False])
def test_a_kernel_that_is_shut_down_leaves_no_process_and_no_file(now: bool) -> None:  # noqa: FBT001
    async def scene(grove: Grove, notebook: Path) -> None:
        kernel = await grove.kernel(notebook)
        pid = kernel.pid
        kernel.client.stop_channels()
        begun = time.monotonic()
        await kernel.manager.shutdown_kernel(now=now)
        assert time.monotonic() - begun < kernel.manager.shutdown_wait_time  # it was not waited for
        await until(lambda: is_gone(pid))
        assert list(notebook.parent.glob("kernel-*")) == []

    play(scene)


def test_a_kernel_that_crashes_is_noticed() -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        kernel, other = await grove.kernel(notebook), await grove.kernel(notebook)
        ended: list[int] = []
        grove.nursery.gone = ended.append
        pid = kernel.pid
        os.kill(pid, signal.SIGKILL)
        await until(lambda: ended == [pid])
        assert not await kernel.manager.is_alive()
        assert await other.value("x") == 1

    play(scene)


def _notebook_process(grove: Grove, _: Kernel) -> int:
    return grove.nursery.pids[1]


def _base(grove: Grove, _: Kernel) -> int:
    return grove.nursery.pids[0]


@pytest.mark.parametrize("victim", [_notebook_process, _base], ids=["notebook", "base"])
def test_a_crash_in_the_tree_ends_its_kernels_and_the_next_one_grows_again(
    victim: Callable[[Grove, Kernel], int],
) -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        kernel = await grove.kernel(notebook)
        ended: list[int] = []
        grove.nursery.gone = ended.append
        pid = kernel.pid
        os.kill(victim(grove, kernel), signal.SIGKILL)
        await until(lambda: ended == [pid])
        await until(lambda: is_gone(pid))
        assert await (await grove.kernel(notebook)).value("x") == 1

    play(scene)


def test_a_changed_notebook_is_executed_again_and_old_kernels_go_on() -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        old = await grove.kernel(notebook)
        write_notebook(notebook, "x = 2")
        new = await grove.kernel(notebook)
        assert await new.value("x") == 2
        assert await old.value("x") == 1

    play(scene)


def test_the_tree_of_a_former_notebook_ends_with_its_last_kernel() -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        old = await grove.kernel(notebook)
        former = grove.nursery.pids
        write_notebook(notebook, "x = 2")
        await grove.kernel(notebook)
        old.client.stop_channels()
        await old.manager.shutdown_kernel(now=True)
        await grove.kernel(notebook)  # where it is noticed
        await until(lambda: all(map(is_gone, former)))

    play(scene)


def test_a_notebook_that_fails_ends_at_its_failing_cell() -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        write_notebook(notebook, "x = 1", "1 / 0", "x = 2")
        assert await (await grove.kernel(notebook)).value("x") == 1

    play(scene)


def test_after_failures_in_a_row_nothing_is_tried_for_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        monkeypatch.setattr(tree, "PREPARED", 0.0)
        for _ in range(tree.TRIES):
            with pytest.raises(NotGrownError):
                await grove.nursery.fork(str(notebook), {}, 0)
        monkeypatch.setattr(tree, "PREPARED", 60.0)
        with pytest.raises(NotGrownError):
            await grove.nursery.fork(str(notebook), {}, 0)
        assert await (await grove.kernel(notebook)).value("'x' in globals()") is False  # started

    play(scene)


def test_a_fork_that_is_not_ready_in_time_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        await grove.kernel(notebook)
        (executed,) = grove.nursery.pids[1:]
        monkeypatch.setattr(tree, "READY", 0.0)
        ended: list[int] = []

        def end(pid: int, number: int) -> None:
            ended.append(pid)
            os.kill(pid, number)

        monkeypatch.setattr(twig, "os", SimpleNamespace(kill=end, close=os.close))
        request = {
            "connection_file": str(notebook.with_name("kernel-late.json")),
            "env": dict(os.environ),
            "cwd": str(notebook.parent),
            "for_visitor": True,
        }
        read, write = os.pipe()
        with pytest.raises(NotGrownError):
            await grove.nursery.fork(str(notebook), request, read)
        os.close(read)
        await until(lambda: ended != [])
        await until(lambda: is_gone(ended[0]))
        os.close(write)
        await until(lambda: len(psutil.Process(executed).children()) == 1)

    play(scene)


def test_a_kernel_that_ends_at_once_is_known_to_have_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        await grove.kernel(notebook)
        grown = grove.nursery._tree
        assert grown
        twig = await grown.twig(str(notebook))

        async def grow(*_: object, born: Callable[[int], None], **__: object) -> int:
            born(7)
            grown._gone(7, -9)
            return 7

        monkeypatch.setattr(twig, "grow", grow)
        assert (await grown.fork(twig, {}, 0)).poll() == -9

    play(scene)


def test_failures_at_one_moment_count_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        monkeypatch.setattr(tree, "MOMENT", 60.0)
        monkeypatch.setattr(tree, "PREPARED", 0.0)
        failing = (grove.nursery.fork(str(notebook), {}, 0) for _ in range(2 * tree.TRIES))
        assert {type(one) for one in await asyncio.gather(*failing, return_exceptions=True)} == {
            NotGrownError
        }
        assert not grove.nursery.rests

    play(scene)


def test_closing_ends_every_process() -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        kernels = [await grove.kernel(notebook) for _ in range(3)]
        pids = [*grove.nursery.pids, *(kernel.pid for kernel in kernels)]
        grove.nursery.close()
        await until(lambda: all(map(is_gone, pids)))

    play(scene)


@pytest.mark.parametrize("victim", [_notebook_process, _base], ids=["notebook", "base"])
def test_a_tree_that_does_not_answer_is_replaced(
    victim: Callable[[Grove, Kernel], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        kernel = await grove.kernel(notebook)
        former = grove.nursery.pids
        os.kill(victim(grove, kernel), signal.SIGSTOP)
        other = write_notebook(notebook.with_name("other.ipynb"), "x = 2")
        monkeypatch.setattr(tree, "REST", 0.0)
        monkeypatch.setattr(sources, "LOOK", 1e6)  # it is not for the new notebook
        with monkeypatch.context() as hurry:
            hurry.setattr(tree, "READY", 0.1)
            hurry.setattr(tree, "PREPARED", 0.1)
            asked = other if victim is _base else notebook
            for _ in range(tree.TRIES):
                with pytest.raises(NotGrownError):
                    await grove.nursery.fork(str(asked), {}, 0)
        assert await (await grove.kernel(other)).value("x") == 2
        assert set(former).isdisjoint(grove.nursery.pids)
        assert await kernel.value("x") == 1  # it goes on
        os.kill(kernel.pid, signal.SIGKILL)
        await until(lambda: is_gone(kernel.pid))
        await grove.kernel(other)  # where it is noticed
        await until(lambda: all(map(is_gone, former)))

    play(scene)


def test_a_base_that_cannot_be_started_is_a_failure_to_fork(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        def cannot(*_: object, **__: object) -> None:
            raise BlockingIOError

        with monkeypatch.context() as scarce:
            scarce.setattr(subprocess, "Popen", cannot)
            with pytest.raises(NotGrownError):
                await grove.nursery.fork(str(notebook), {}, 0)
        assert await (await grove.kernel(notebook)).value("x") == 1

    play(scene)


def test_a_signal_is_not_sent_to_whoever_has_the_number_of_a_kernel_that_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def scene(grove: Grove, notebook: Path) -> None:
        kernel = await grove.kernel(notebook)
        provisioner = kernel.manager.provisioner
        assert isinstance(provisioner, LaunchChannel)
        groups: list[int] = []
        with monkeypatch.context() as watched:
            watched.setattr(os, "killpg", lambda group, _: groups.append(group))
            await provisioner.send_signal(signal.SIGCONT)
            assert groups == [kernel.pid]
            os.kill(kernel.pid, signal.SIGKILL)
            await until(
                lambda: provisioner.process is not None and provisioner.process.poll() == -9
            )
            await provisioner.send_signal(signal.SIGKILL)
            assert groups == [kernel.pid]

    play(scene)
