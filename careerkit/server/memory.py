"""The memory of a server that runs for days."""

import ctypes
import gc
import sys


def settle_in() -> None:
    """Let the collector pass over what stays for ever: going through it stops all pages for 0.1 s.

    Call it once, when the server is ready.
    """
    gc.collect()
    gc.freeze()


def give_back() -> None:
    """Return memory that is free to the system, where that needs asking; takes a millisecond.

    After a busy minute the C library of Linux keeps what it may need again, and more after each.
    """
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)  # other C libraries have nothing of this name
