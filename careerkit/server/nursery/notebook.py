"""A process that has executed one notebook for an empty workbook, and forks kernels of it."""

import os
import socket
import sys
from functools import partial
from pathlib import Path
from typing import Any

from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp

from careerkit.beforehand import load_all
from careerkit.server.nursery import kernel
from careerkit.server.nursery.branch import branch, call_itself
from careerkit.server.nursery.control import say
from careerkit.server.nursery.sharing import share
from careerkit.visitor import execute


def become_notebook(base: socket.socket, request: dict[str, Any], fd: int) -> None:
    """Execute the notebook that was asked for, say so, and fork a kernel for each request."""
    control = socket.socket(fileno=fd)
    call_itself(Path(request["notebook"]).stem or "notebook")
    app = make_kernel()
    if request["notebook"]:
        execute(request["notebook"])
        load_all()
    share()
    say(base, {"id": request["id"], "up": os.getpid()})
    base.close()
    branch(control, partial(kernel.become_kernel, app, control))


def make_kernel() -> Any:
    """Return a kernel that has everything but sockets and threads: a fork would lose these."""
    app: Any = IPKernelApp.instance(capture_fd_output=False)
    # what `IPKernelApp.initialize` does before it opens sockets
    super(IPKernelApp, app).initialize(["--HistoryManager.enabled=False"])
    app.session.send = _say_nothing
    app.kernel = IPythonKernel.instance(
        parent=app, session=app.session, log=app.log, profile_dir=app.profile_dir
    )
    app.init_path()
    app.init_shell()
    app.init_gui_pylab()
    app.init_extensions()
    _register_again(app.kernel.comm_manager)
    return app


def _register_again(comms: Any) -> None:
    """Do what these packages do when they are imported in a kernel; there was none at that time."""
    if widgets := sys.modules.get("ipywidgets"):
        widgets.register_comm_target()
        _let_widgets_be(widgets.Widget, comms)
    if pyplot := sys.modules.get("matplotlib.pyplot"):
        pyplot.install_repl_displayhook()
    if inline := sys.modules.get("matplotlib_inline.backend_inline"):
        inline._enable_matplotlib_integration()  # noqa: SLF001


def _let_widgets_be(widget: Any, comms: Any) -> None:
    """Let a class that has no subclasses keep the comm that a page asks for state on.

    On `Widget` itself, a fork that is asked would drop what Python noted of all its subclasses, and
    copy 100 pages of memory.
    """

    class Control(widget):  # type: ignore[misc]
        pass

    comms.register_target("jupyter.widget.control", Control.handle_control_comm_opened)


def _say_nothing(*_: object, **__: object) -> dict[str, object]:
    """Take the place of `Session.send` while there is nobody who could hear."""
    return {}
