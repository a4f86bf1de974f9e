"""Processes of a server, any of which may end at any moment: what they are, and their end."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import psutil

STARTED, FORKED = "ipykernel_launcher", "careerkit.server.nursery.base"  # in command lines
IS_KERNEL = f'any(name in sys.orig_argv for name in ("{STARTED}", "{FORKED}"))'


def in_kernels(script: str) -> str:
    """Return Python that runs `script` in every kernel, and only there."""
    lines = "".join(f"    {line}\n" for line in script.strip().splitlines())
    return f"import sys\nif {IS_KERNEL}:\n{lines}"


def tree(root: int) -> list[psutil.Process]:
    """Return a process and all that it started, itself first; none if it has ended."""
    with suppress(psutil.NoSuchProcess):
        process = psutil.Process(root)
        return [process, *process.children(recursive=True)]
    return []


def name_of(process: psutil.Process) -> str:
    """Return what a process calls itself; nothing if it has ended."""
    with suppress(psutil.NoSuchProcess):
        return process.name()
    return ""


def command_of(process: psutil.Process) -> list[str]:
    """Return what a process was started with; nothing if it has ended."""
    with suppress(psutil.NoSuchProcess):
        return process.cmdline()
    return []


def variables_of(process: psutil.Process) -> list[str]:
    """Return all that stands in the environment of a process; nothing if it has ended."""
    whole = Path(f"/proc/{process.pid}/environ")  # psutil leaves out what is no variable
    with suppress(psutil.NoSuchProcess, FileNotFoundError, ProcessLookupError):
        if whole.parent.exists():
            return os.fsdecode(whole.read_bytes()).split("\0")
        return [f"{name}={value}" for name, value in process.environ().items()]
    return []


def addresses_of(process: psutil.Process) -> list[tuple[str, int]]:
    """Return where a process listens, as addresses and ports; nowhere if it has ended."""
    with suppress(psutil.NoSuchProcess):
        sockets = process.net_connections("inet")
        return [one.laddr for one in sockets if one.status == psutil.CONN_LISTEN]
    return []


def kill(processes: Iterable[psutil.Process], *, patience: float) -> None:
    """End processes at once, as a power cut does, and wait until they are gone."""
    killed = list(processes)
    for one in killed:
        with suppress(psutil.NoSuchProcess):
            one.kill()
    psutil.wait_procs(killed, timeout=patience)


def is_kernel(process: psutil.Process) -> bool:
    """Return whether a process is a kernel."""
    return STARTED in command_of(process) or name_of(process).startswith("kernel ")


def kernels_among(processes: Iterable[psutil.Process]) -> list[psutil.Process]:
    """Return those that are kernels."""
    return [process for process in processes if is_kernel(process)]


def kernel_of(kernel_id: str, processes: Iterable[psutil.Process]) -> psutil.Process:
    """Return the process of a kernel."""
    (found,) = (
        process
        for process in kernels_among(processes)
        if kernel_id in " ".join(command_of(process))
        or name_of(process) == f"kernel {kernel_id[:8]}"
    )
    return found
