"""How much of the memory of the process it was forked from a page goes on sharing."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import zmq

from careerkit.server.nursery.sharing import settle_annotations
from tests.server.hosted import hosting
from tests.server.nursery.grove import growing, write_notebook

ON_LINUX = pytest.mark.skipif(
    not hasattr(os, "fork") or not Path("/proc/self").exists(), reason="Linux"
)
LARGEST = 16.0  # MB of a page in which somebody wrote; measured 13.9, with nothing done 18.5
PAGES_OF_NEW_OBJECTS = """
import json, random
from careerkit.server.nursery.sharing import share

older = [bytes(random.randrange(20, 300)) for _ in range(200_000)]
random.shuffle(older)
del older[190_000:]

def new():
    made = [bytes(20 + number % 280) for number in range(2_000)]
    return len({id(one) // 4096 for one in made})

before = new()
share()
print(json.dumps([before, new()]))
"""


def test_new_objects_of_a_fork_stand_side_by_side() -> None:
    command = [sys.executable, "-c", PAGES_OF_NEW_OBJECTS]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    before, after = json.loads(done.stdout)
    assert after < before / 4


def test_looking_for_annotations_changes_no_class() -> None:
    class Bare:
        pass

    class Below(Bare):
        pass

    settle_annotations(Below.mro())
    settle_annotations(zmq.Socket.mro())
    before = [dict(vars(kind)) for kind in (Bare, Below, *zmq.Socket.mro())]
    for kind in (Bare, Below, *zmq.Socket.mro()):
        getattr(kind, "__annotations__", None)
    assert [dict(vars(kind)) for kind in (Bare, Below, *zmq.Socket.mro())] == before


@pytest.mark.slow
@ON_LINUX
def test_asking_for_state_changes_nothing_that_all_widgets_share() -> None:
    async def ask() -> tuple[object, object]:
        with TemporaryDirectory(prefix="ck") as name:  # a socket's address is short
            notebook = write_notebook(Path(name) / "n.ipynb", "import ipywidgets")
            async with growing(Path(name), notebook) as grove:
                kernel = await grove.kernel(notebook)
                opening = {
                    "comm_id": "control",
                    "target_name": "jupyter.widget.control",
                    "data": {},
                }
                session = kernel.client.session
                message = session.msg("comm_open", opening, metadata={"version": "1.0.0"})
                kernel.client.shell_channel.send(message)
                comms = "list(get_ipython().kernel.comm_manager.comms)"
                control = "ipywidgets.Widget._control_comm is None"
                return await kernel.value(comms), await kernel.value(control)

    assert asyncio.run(ask()) == (["control"], True)


@pytest.mark.slow
@ON_LINUX
def test_a_page_in_which_somebody_wrote_has_little_memory_of_its_own(tmp_path: Path) -> None:
    with hosting(tmp_path) as hosted:
        visitor = hosted.join()
        pages = [visitor.open("start") for _ in range(2)]  # what it alone has, not its notebook

        async def write() -> float:
            async with pages[0].connected() as line:
                await line.answer(await line.edit({"start.inspires": "x"}))
                full = hosted.process_of(pages[0].kernel).memory_full_info()
                return float(full.uss) / 2**20

        assert asyncio.run(write()) < LARGEST
