"""``python -m careerkit.server.nursery.base PARENT FD NOTEBOOK…``: where all others come from.

It imports all that the notebooks import, and loads what pages need later, once for everybody.
"""

import gc
import importlib
import json
import os
import signal
import socket
import sys
from contextlib import suppress
from functools import partial
from typing import NoReturn

import zmq

from careerkit.beforehand import load_all
from careerkit.errors import without_words
from careerkit.server.nursery import notebook
from careerkit.server.nursery.branch import branch, call_itself, die_with_parent
from careerkit.server.nursery.sharing import settle_annotations, share
from careerkit.visitor import execute

_LATER = (  # what is imported only when a kernel has its loop, or a person their first skills
    "careerkit.coach.occupations",
    "faulthandler",
    "tornado.platform.asyncio",
)


def main(control: socket.socket, notebooks: list[str]) -> NoReturn:
    """Prepare, and fork a process for each notebook that is asked for."""
    call_itself("nursery")
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server, which ends us
    _import_all([*_LATER, *_rehearse(notebooks)])
    load_all()
    settle_annotations([*zmq.Context.mro(), *zmq.Socket.mro()])  # they look at their own
    share()
    branch(control, partial(notebook.become_notebook, control))


def _rehearse(notebooks: list[str]) -> list[str]:
    """Execute all notebooks in a throw-away process; return the modules that this imported."""
    theirs, ours = os.pipe()
    parent = os.getpid()
    pid = os.fork()
    if not pid:
        try:
            die_with_parent(parent)
            notebook.make_kernel()
            for file in notebooks:
                execute(file)
            try:
                load_all()
            finally:
                with os.fdopen(ours, "w") as told:
                    json.dump([name for name in sys.modules if not name.startswith("__")], told)
        except BaseException as error:  # noqa: BLE001  # nothing of the base's may run on here
            print(without_words(error), file=sys.__stderr__, flush=True)
        os._exit(0)
    os.close(ours)
    with os.fdopen(theirs) as told:
        said = told.read()
    os.waitpid(pid, 0)
    try:
        return list(json.loads(said))
    except ValueError:  # it ended early: pages open as well, but each imports more itself
        return []


def _import_all(modules: list[str]) -> None:
    for name in modules:
        with suppress(Exception):  # some can only be imported by a package of theirs
            importlib.import_module(name)


if __name__ == "__main__":
    die_with_parent(int(sys.argv[1]))
    main(socket.socket(fileno=int(sys.argv[2])), sys.argv[3:])
