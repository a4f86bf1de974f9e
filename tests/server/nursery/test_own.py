"""What forks of one process have for themselves."""

import asyncio
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psutil
import pytest

from tests.server.line import PATIENCE
from tests.server.nursery.grove import growing, write_notebook

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork") or not Path("/proc/self").exists(), reason="Linux"),
]

CELL = """
import random, uuid, os, sys, time, secrets, tempfile
import numpy.random
executed = os.getpid()
held = []
"""
ZEROMQ = 2  # threads of its context
OWN = {
    "random": "random.random()",
    "numpy": "numpy.random.random()",
    "uuid": "uuid.uuid4().hex",
    "secret": "secrets.token_hex()",
    "process": "os.getpid()",
    "session": "get_ipython().kernel.session.session",
    "group": "os.getpgid(0)",
}
PLACES = {
    "cwd": "os.getcwd()",
    "name": "os.environ.get('WHO')",
    "zone": "time.tzname[0]",
    "path": "'PATH' in os.environ",
}


async def two_kernels(folder: Path) -> list[Mapping[str, Any]]:
    notebook = write_notebook(folder / "n.ipynb", CELL)
    found: list[Mapping[str, Any]] = []
    async with growing(folder, notebook) as grove:
        for name, zone in (("ana", "UTC"), ("ben", "Asia/Kathmandu")):
            place = folder / name
            place.mkdir()
            kernel = await grove.kernel(notebook, {"WHO": name, "TZ": zone}, place)
            said = {key: await kernel.value(code) for key, code in (OWN | PLACES).items()}
            said["pid"], said["executed"] = kernel.pid, await kernel.value("executed")
            said["held"] = await kernel.value(f"held.append({name!r}) or held")
            said["parent"] = psutil.Process(kernel.pid).ppid()
            said["nursery"] = grove.nursery.pids
            found.append(said)
    return found


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="ck") as name:  # a socket's address is short
        yield Path(name)


@pytest.fixture(scope="module")
def pair(folder: Path) -> list[Mapping[str, Any]]:
    return asyncio.run(two_kernels(folder))


def test_both_come_from_one_process_that_executed_the_notebook(
    pair: list[Mapping[str, Any]],
) -> None:
    ana, ben = pair
    assert ana["executed"] == ben["executed"] == ana["parent"] == ben["parent"]
    assert ana["executed"] in ana["nursery"]


@pytest.mark.parametrize("kind", list(OWN))
def test_what_has_to_differ_differs(pair: list[Mapping[str, Any]], kind: str) -> None:
    ana, ben = pair
    assert ana[kind] != ben[kind]


def test_each_is_led_by_its_own_process(pair: list[Mapping[str, Any]]) -> None:
    for one in pair:
        assert one["process"] == one["group"] == one["pid"]


def test_each_has_its_own_folder_zone_and_environment(
    pair: list[Mapping[str, Any]], folder: Path
) -> None:
    ana, ben = pair
    assert (ana["cwd"], ben["cwd"]) == (str(folder / "ana"), str(folder / "ben"))
    assert (ana["name"], ben["name"]) == ("ana", "ben")
    assert (ana["zone"], ben["zone"]) == ("UTC", "+0545")
    assert not ana["path"]


def test_what_one_keeps_another_does_not_see(pair: list[Mapping[str, Any]]) -> None:
    assert [one["held"] for one in pair] == [["ana"], ["ben"]]


def test_a_kernel_has_no_thread_but_those_of_its_sockets_and_no_network_port(
    tmp_path: Path,
) -> None:
    async def look() -> tuple[int, set[str], int]:
        with TemporaryDirectory(prefix="ck") as name:
            notebook = write_notebook(Path(name) / "n.ipynb", "import threading")
            async with growing(Path(name), notebook) as grove:
                kernel = await grove.kernel(notebook, cwd=tmp_path)
                names = await kernel.value("[one.name for one in threading.enumerate()]")
                process = psutil.Process(kernel.pid)
                return process.num_threads(), set(names), len(process.net_connections("inet"))

    threads, names, ports = asyncio.run(look())
    assert names == {"MainThread"}
    assert threads == len(names) + ZEROMQ
    assert ports == 0


def test_what_another_thread_says_is_sent_by_the_main_one(tmp_path: Path) -> None:
    cell = """
import threading
senders = []
def say():
    kernel = get_ipython().kernel
    send = kernel.iopub_thread.socket.send_multipart
    def watched(*parts, **settings):
        senders.append(threading.current_thread().name)
        return send(*parts, **settings)
    kernel.iopub_thread.socket.send_multipart = watched
    kernel.session.send(kernel.iopub_socket, "comm_msg", {"comm_id": "said", "data": {}})
def go(): threading.Thread(target=say, name="another").start()
"""

    async def listen() -> tuple[str, list[str]]:
        with TemporaryDirectory(prefix="ck") as name:
            notebook = write_notebook(Path(name) / "n.ipynb", cell)
            async with growing(Path(name), notebook) as grove:
                kernel = await grove.kernel(notebook, cwd=tmp_path)
                kernel.client.execute("go()")
                while True:
                    message = await kernel.client.get_iopub_msg(timeout=PATIENCE)
                    if message["msg_type"] == "comm_msg":
                        said = str(message["content"]["comm_id"])
                        return said, await kernel.value("sorted(set(senders))")

    assert asyncio.run(listen()) == ("said", ["MainThread"])
