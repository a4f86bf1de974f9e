"""Where the commands write."""

from rich.console import Console


def console(*, stderr: bool = False) -> Console:
    """Return where to write; the name of a folder or a room is never read as markup there."""
    return Console(stderr=stderr, markup=False, emoji=False, highlight=False, soft_wrap=True)
