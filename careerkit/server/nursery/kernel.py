"""A fork of a notebook's process that serves one visitor: it only binds its sockets.

This follows `IPKernelApp.initialize` of the pinned ipykernel, for a kernel that is there already.
All sockets are served by one loop: a thread for each costs a visitor 3 MB and a fifth of the time
to open, and is there for code that runs for long, which ours never does. Nobody asks for a
heartbeat: the server sees when a process of its tree ends.
"""

import gc
import os
import random
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import zmq
from ipykernel.iostream import BackgroundSocket, IOPubThread
from ipykernel.ipkernel import IPythonKernel
from tornado.ioloop import IOLoop
from zmq.eventloop.zmqstream import ZMQStream

from careerkit import visitor
from careerkit.server.nursery.branch import call_itself
from careerkit.server.nursery.control import say

_PORTS = ("shell", "iopub", "stdin", "control")


class Publisher(IOPubThread):
    """Sends what a kernel tells everybody, from the main loop instead of a thread.

    The base's own beginning would open sockets between its threads, and a TCP port for processes
    that a notebook starts.
    """

    def __init__(self, iopub: zmq.Socket[bytes], session: Any) -> None:
        self.socket, self.session = iopub, session
        self.background_socket = BackgroundSocket(self)  # type: ignore[no-untyped-call]
        self.io_loop = IOLoop.current()
        self.thread = threading.main_thread()
        self._master_pid, self._pipe_flag = os.getpid(), False
        self._setup_xpub_listener()  # type: ignore[no-untyped-call]

    def schedule(self, f: Callable[[], object]) -> None:
        """Do something with the socket, which only the main thread may touch."""
        if threading.current_thread() is self.thread:
            f()
        else:
            self.io_loop.add_callback(f)

    def _really_send(self, *parts: Any, **settings: Any) -> None:
        super()._really_send(*parts, **settings)  # type: ignore[no-untyped-call]
        # to send takes away the sign that somebody began to listen, whom the stream waits for
        self._xpub_stream.flush(zmq.POLLIN)

    def stop(self) -> None:
        """Do nothing: there is no thread of its own to stop."""


def become_kernel(
    app: Any, control: socket.socket, request: dict[str, Any], launch_channel: int
) -> None:
    """Serve whoever the launch channel tells of, until this process is ended."""
    os.dup2(launch_channel, visitor.LAUNCH_CHANNEL)
    os.close(launch_channel)
    _be_its_own(request)
    _open_sockets(app, request["connection_file"])
    if request["for_visitor"]:
        visitor.expect()
    say(control, {"id": request["id"], "up": os.getpid()})
    control.close()
    gc.enable()
    kernel: Any = super(IPythonKernel, app.kernel)
    kernel.start()  # IPythonKernel's own would wait for a debugger, too
    app.kernel.shell.exit_now = False
    IOLoop.current().start()


def _be_its_own(request: dict[str, Any]) -> None:
    """Share neither chance, surroundings nor signals with those forked from the same process."""
    call_itself(f"kernel {Path(request['connection_file']).stem[-36:][:8]}")
    os.setsid()  # an interrupt is sent to a group of processes
    os.environ.clear()
    os.environ.update(request["env"])
    time.tzset()
    os.chdir(request["cwd"])
    random.seed()
    if dice := sys.modules.get("numpy.random"):
        dice.seed(int.from_bytes(os.urandom(4)))  # its own way to a seed takes 0.2 MB


def _open_sockets(app: Any, connection_file: str) -> None:
    kernel, session = app.kernel, app.session
    del session.send  # it stood in for the method while nobody could hear
    session.pid, session.session = os.getpid(), str(uuid4())  # or messages are dropped as a fork's
    app.connection_file = connection_file
    app.load_connection_file()
    app.context = zmq.Context()
    for name in ("shell", "stdin", "control"):
        _bind(app, name, zmq.ROUTER)
    app.iopub_thread = Publisher(_bind(app, "iopub", zmq.XPUB), session)
    app.iopub_socket = app.iopub_thread.background_socket
    app.init_io()
    app.init_signal()
    kernel.shell_stream = ZMQStream(app.shell_socket)
    kernel.control_stream = ZMQStream(app.control_socket)
    # No subshells: pages never ask for them (https://github.com/ipython/ipykernel/issues/1554)
    app.shell_channel_thread = kernel.shell_channel_thread = kernel.control_thread = None
    kernel.iopub_thread, kernel.iopub_socket = app.iopub_thread, app.iopub_socket
    kernel.stdin_socket = app.stdin_socket
    shell = kernel.shell
    shell.displayhook.pub_socket = shell.display_pub.pub_socket = app.iopub_socket
    app.displayhook.get_execution_count = lambda: kernel.execution_count
    kernel.record_ports({f"{name}_port": getattr(app, f"{name}_port") for name in _PORTS})


def _bind(app: Any, name: str, kind: zmq.SocketType) -> zmq.Socket[bytes]:
    """Bind the socket of a channel at the place that the connection file names."""
    made: zmq.Socket[bytes] = app.context.socket(kind)
    made.linger = 1000  # ms, as in ipykernel
    if kind == zmq.ROUTER:
        made.router_handover = 1  # a line that is made anew takes the place of the former one
    setattr(app, f"{name}_socket", made)
    setattr(app, f"{name}_port", app._bind_socket(made, getattr(app, f"{name}_port")))  # noqa: SLF001
    return made
