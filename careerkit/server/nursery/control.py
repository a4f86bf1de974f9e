"""What is said over a control socket of the tree: one JSON object in a packet.

=================================  ======================================================
to the base                        ``id``, ``notebook``: its file, or "" for none;
                                   with the control socket for the new process
to a notebook's process            ``id``, ``connection_file``, ``env``, ``cwd``,
                                   ``for_visitor``: whether one will come;
                                   with the launch channel for the new kernel
from either                        ``id``, ``born``: process id, or ``failed``
                                   · ``id``, ``up``: process id
                                   · ``gone``: process id, ``status``: exit code
=================================  ======================================================
"""

import json
import socket
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

LONGEST = 2**18  # bytes; an environment is the longest thing that is said
THREADS = Path("/proc/self/task")


def pair() -> tuple[socket.socket, socket.socket]:
    """Return two ends that keep packets apart and tell when the other end is gone."""
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def say(control: socket.socket, message: Mapping[str, object], *fds: int) -> None:
    """Send a message with file descriptors. Raises `OSError` if the other end is gone or busy."""
    socket.send_fds(control, [json.dumps(message).encode()], fds)


def hear(control: socket.socket) -> tuple[dict[str, Any] | None, Sequence[int]]:
    """Return the next message, or None if the other end is gone, and its file descriptors."""
    try:
        packet, fds, _, _ = socket.recv_fds(control, LONGEST, maxfds=1)
    except ConnectionError:  # it went without listening to what we had said
        return None, ()
    return (json.loads(packet) if packet else None), fds
