"""A Python in which `careerkit.server` cannot be imported, for the processes of a test."""

import os
from pathlib import Path

BLOCKER = """\
import sys
from importlib.abc import MetaPathFinder


class NoServer(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".server")[:2] == ("careerkit", ".server"):
            raise ModuleNotFoundError(f"{name} is blocked", name=name)
        return None


sys.meta_path.insert(0, NoServer())
"""
ROOT = Path(__file__).parents[2]


def environment(folder: Path) -> dict[str, str]:
    """Return what a process runs with; its own processes, such as kernels, inherit it."""
    (folder / "site").mkdir()
    (folder / "site" / "sitecustomize.py").write_text(BLOCKER, "utf-8")
    path = os.pathsep.join([str(folder / "site"), str(ROOT)])
    own = {"CAREERKIT_HOME": str(folder / "home"), "PYTHONPATH": path, "TMPDIR": str(folder)}
    return os.environ | own
