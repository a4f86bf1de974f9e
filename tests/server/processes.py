"""Which processes of a server are kernels, forked or started."""

from collections.abc import Iterable

import psutil

STARTED, FORKED = "ipykernel_launcher", "careerkit.server.nursery.base"  # in command lines
IS_KERNEL = f'any(name in sys.orig_argv for name in ("{STARTED}", "{FORKED}"))'


def in_kernels(script: str) -> str:
    """Return Python that runs `script` in every kernel, and only there."""
    lines = "".join(f"    {line}\n" for line in script.strip().splitlines())
    return f"import sys\nif {IS_KERNEL}:\n{lines}"


def is_kernel(process: psutil.Process) -> bool:
    """Return whether a process is a kernel."""
    try:
        started = STARTED in process.cmdline()
        return started or process.name().startswith("kernel ")
    except psutil.NoSuchProcess:
        return False


def kernels_among(processes: Iterable[psutil.Process]) -> list[psutil.Process]:
    """Return those that are kernels."""
    return [process for process in processes if is_kernel(process)]


def kernel_of(kernel_id: str, processes: Iterable[psutil.Process]) -> psutil.Process:
    """Return the process of a kernel."""
    (found,) = (
        process
        for process in kernels_among(processes)
        if kernel_id in " ".join(process.cmdline()) or process.name() == f"kernel {kernel_id[:8]}"
    )
    return found
