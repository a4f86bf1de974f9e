"""A fork of a notebook's process that serves one visitor: it only binds sockets and starts threads.

This follows `IPKernelApp.initialize` of the pinned ipykernel, for a kernel that is there already.
"""

import gc
import os
import random
import socket
import sys
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

from ipykernel.ipkernel import IPythonKernel
from tornado.ioloop import IOLoop
from zmq.eventloop.zmqstream import ZMQStream

from careerkit import visitor
from careerkit.server.nursery.branch import call_itself
from careerkit.server.nursery.control import say

_PORTS = ("shell", "iopub", "stdin", "hb", "control")


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
        dice.seed()


def _open_sockets(app: Any, connection_file: str) -> None:
    kernel, session = app.kernel, app.session
    del session.send  # it stood in for the method while nobody could hear
    session.pid, session.session = os.getpid(), str(uuid4())  # or messages are dropped as a fork's
    app.connection_file = connection_file
    app.init_connection_file()
    app.init_sockets()
    app.init_heartbeat()
    app.init_io()
    app.init_signal()
    # No subshells: pages never ask for them, and the shell channel is read by the main loop
    # (https://github.com/ipython/ipykernel/issues/1554)
    app.shell_channel_thread = None
    kernel.shell_stream = ZMQStream(app.shell_socket)
    kernel.control_stream = ZMQStream(app.control_socket, app.control_thread.io_loop)
    kernel.control_thread, kernel.shell_channel_thread = app.control_thread, None
    kernel.iopub_thread, kernel.iopub_socket = app.iopub_thread, app.iopub_socket
    kernel.stdin_socket = app.stdin_socket
    app.control_thread.start()
    shell = kernel.shell
    shell.displayhook.pub_socket = shell.display_pub.pub_socket = app.iopub_socket
    app.displayhook.get_execution_count = lambda: kernel.execution_count
    kernel.record_ports({f"{name}_port": getattr(app, f"{name}_port") for name in _PORTS})
