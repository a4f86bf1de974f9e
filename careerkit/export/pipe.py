"""What two processes say to each other over a pipe: a number of bytes, then so many bytes."""

from typing import IO

_NUMBER = 8  # bytes of the number


def write_frame(pipe: IO[bytes], content: bytes) -> None:
    """Write one message. Raises `OSError` if nobody reads any more."""
    pipe.write(len(content).to_bytes(_NUMBER, "big"))
    pipe.write(content)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> bytes:
    """Return the next message. Raises `EOFError` if the other side is gone."""
    return _exactly(pipe, int.from_bytes(_exactly(pipe, _NUMBER), "big"))


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    found = pipe.read(count)
    if len(found) < count:
        raise EOFError
    return found
