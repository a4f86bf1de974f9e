"""What the tree relies on: processes without threads, and the steps of the pinned ipykernel."""

import ast
import asyncio
import os
import re
import select
import threading
import time
from importlib.metadata import files
from logging import getLogger
from pathlib import Path

import pytest

from careerkit.server.kernels import Kernels
from careerkit.server.nursery import branch as module
from careerkit.server.nursery import sources as module_of_sources
from careerkit.server.nursery.branch import branch
from careerkit.server.nursery.control import LONGEST, hear, pair, say
from careerkit.server.nursery.plant import plant
from careerkit.server.nursery.sources import KERNELS, PAGES, Sources
from careerkit.server.nursery.twig import Twig
from tests.server.line import PATIENCE

LINUX = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="Linux")
# `notebook.make_kernel` takes the steps before and after those that `kernel` takes in the fork
STEPS = [
    "init_pdb",
    "init_blackhole",
    "init_connection_file",
    "init_poller",
    "init_sockets",
    "init_heartbeat",
    "write_connection_file",
    "log_connection_info",
    "init_io",
    "init_signal",
    "init_kernel",
    "init_path",
    "init_shell",
    "init_gui_pylab",
    "init_extensions",
    "init_code",
]
# what `kernel.Publisher` has, or takes over from its base as it is
PUBLISHER = {
    *("socket", "session", "background_socket", "io_loop", "thread", "schedule", "stop"),
    *("_master_pid", "_pipe_flag", "_xpub_stream", "_handle_subscription", "_really_send"),
    *("_send_welcome_message", "_check_mp_mode", "_is_master_process", "send_multipart", "closed"),
    *("_setup_pipe_out", "_pipe_uuid"),  # only in processes that a notebook forks
    "start",  # only where none was given
}
HANDED_OVER = {
    "parent",
    "session",
    "control_stream",
    "debugpy_stream",
    "debug_shell_socket",
    "shell_stream",
    "control_thread",
    "shell_channel_thread",
    "iopub_thread",
    "iopub_socket",
    "stdin_socket",
    "log",
    "profile_dir",
    "user_ns",
}


def text_of(module: str) -> str:
    """Return a module of ipykernel; to import it would change how widgets here speak."""
    (file,) = (one for one in files("ipykernel") or () if str(one) == f"ipykernel/{module}.py")
    return Path(str(file.locate())).read_text("utf-8")


def source_of(module: str, method: str) -> str:
    """Return the functions of a module of ipykernel that have this name."""
    text = text_of(module)
    found = [
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and node.name == method
    ]
    return "\n".join(ast.get_source_segment(text, one) or "" for one in found)


@LINUX
def test_a_process_with_threads_does_not_fork() -> None:
    ours, theirs = pair()
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        with ours, theirs, pytest.raises(RuntimeError, match="threads"):
            branch(ours, lambda *_: None)
    finally:
        done.set()
        thread.join()


@LINUX
def test_a_message_comes_whole_with_its_file_descriptor() -> None:
    ours, theirs = pair()
    message = {"id": 1, "env": {"LONG": "x" * (LONGEST // 2)}}
    read, write = os.pipe()
    with ours, theirs:
        say(ours, message, write)
        os.close(write)
        heard, (fd,) = hear(theirs)
        os.write(fd, b"!")
        os.close(fd)
    assert heard == message
    assert os.read(read, 1) == b"!"
    os.close(read)


@LINUX
def test_a_fork_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = pair()

    def cannot() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", cannot)
    with ours, theirs:
        module._fork(theirs, {"id": 7}, os.open(os.devnull, os.O_RDONLY), (0, 0), lambda *_: None)
        assert hear(ours) == ({"id": 7, "failed": True}, [])


@LINUX
def test_the_end_of_the_other_side_is_heard() -> None:
    ours, theirs = pair()
    ours.close()
    with theirs:
        assert hear(theirs) == (None, [])


@LINUX
def test_the_end_of_a_side_that_did_not_listen_is_heard() -> None:
    ours, theirs = pair()
    say(theirs, {"born": 7})
    ours.close()  # with something unread
    with theirs:
        assert hear(theirs) == (None, ())


@LINUX
def test_a_process_whose_owner_is_gone_ends_without_a_word(
    capfd: pytest.CaptureFixture[str],
) -> None:
    ours, theirs = pair()
    pid = os.fork()
    if not pid:
        try:
            ours.close()
            branch(theirs, lambda *_: time.sleep(60))
        finally:
            os._exit(9)
    theirs.close()
    with open(os.devnull) as nothing:  # noqa: PTH123
        say(ours, {"id": 1}, nothing.fileno())
    select.select([ours], [], [], PATIENCE)  # it tells of a birth
    ours.close()
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert capfd.readouterr().err == ""


def test_a_kernel_of_ipykernel_starts_in_the_steps_that_we_follow() -> None:
    source = source_of("kernelapp", "initialize")
    assert re.findall(r"self\.((?:init|write|log)_\w+)\(", source) == STEPS


def test_a_kernel_of_ipykernel_opens_the_sockets_that_we_open() -> None:
    methods = ("init_sockets", "init_control", "init_iopub")
    source = "\n".join(source_of("kernelapp", method) for method in methods)
    made = dict(re.findall(r"self\.(\w+)_socket = context\.socket\(zmq\.(\w+)\)", source))
    ours = dict.fromkeys(("shell", "stdin", "control"), "ROUTER") | {"iopub": "XPUB"}
    assert made == ours | {"debugpy": "STREAM", "debug_shell": "DEALER"}
    assert set(re.findall(r"_socket\.(\w+) = ", source)) == {"linger", "router_handover"}


def test_what_ipykernel_sends_needs_no_more_of_its_thread_than_we_give_it() -> None:
    methods = (
        *("_setup_xpub_listener", "_handle_subscription", "_send_welcome_message", "_really_send"),
        *("_check_mp_mode", "_is_master_process"),
    )
    source = "\n".join(source_of("iostream", method) for method in methods)
    assert set(re.findall(r"self\.(\w+)", source)) <= PUBLISHER
    asked = set(re.findall(r"\bpub_thread\.(\w+)|io_thread\.(\w+)", text_of("iostream")))
    assert {one or other for one, other in asked} <= PUBLISHER


def test_a_process_that_speaks_before_its_parent_does_is_known() -> None:
    async def hear_both() -> tuple[int, list[int]]:
        ours, theirs = pair()
        ended = asyncio.Event()
        twig = Twig(ours, lambda *_: ended.set())
        born: list[int] = []
        with theirs, open(os.devnull) as nothing:  # noqa: ASYNC230, PTH123
            grown = asyncio.create_task(
                twig.grow({}, nothing.fileno(), patience=10, born=born.append)
            )
            await asyncio.sleep(0)
            number = hear(theirs)[0]["id"]  # type: ignore[index]
            say(theirs, {"id": number, "up": 7})
            say(theirs, {"id": number, "born": 7})
            pid = await grown
            say(theirs, {"gone": 7, "status": 0})
            await ended.wait()
            assert not twig.busy
        twig.close()
        return pid, born

    assert asyncio.run(hear_both()) == (7, [7])


def test_a_kernel_of_ipykernel_gets_what_we_hand_over() -> None:
    source = source_of("kernelapp", "init_kernel")
    (call,) = re.findall(r"kernel_factory\((.*?)\n        \)", source, re.DOTALL)
    assert set(re.findall(r"(\w+)=", call)) == HANDED_OVER


def test_a_kernel_of_ipykernel_starts_a_debugger_that_we_leave_out() -> None:
    source = source_of("ipkernel", "start")
    assert "exit_now = False" in source
    assert "super().start()" in source


def test_the_newest_change_is_looked_for_once_in_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module_of_sources, "LOOK", 1e6)
    sources = Sources((tmp_path,))
    assert sources.newest(KERNELS) == 0.0
    file = tmp_path / "words.yaml"
    file.touch()
    assert sources.newest(KERNELS) == 0.0
    sources._looked = float("-inf")
    assert sources.newest(KERNELS) == file.stat().st_mtime


def test_what_no_kernel_reads_is_no_change_for_them(tmp_path: Path) -> None:
    (tmp_path / "module.pyc").touch()
    (tmp_path / "kit.css").touch()
    assert Sources((tmp_path,)).newest(KERNELS) == 0.0
    assert Sources((tmp_path,)).newest(PAGES) > 0.0


def test_an_editors_mark_that_leads_nowhere_is_no_change(tmp_path: Path) -> None:
    (tmp_path / ".#steps.py").symlink_to("somebody@somewhere")
    assert Sources((tmp_path, tmp_path / "gone")).newest(KERNELS) == 0.0


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_elsewhere_nothing_is_planted(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr("careerkit.server.nursery.plant.sys.platform", system)
    kernels = Kernels()
    plant(kernels, Sources(()), getLogger("nursery"))
    assert kernels.nursery is None
