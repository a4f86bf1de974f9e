"""Our command, as it is typed."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from careerkit import cli


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def careerkit(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    def run(*words: object) -> Outcome:
        monkeypatch.setattr("sys.argv", ["careerkit", *map(str, words)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main()
        written = capsys.readouterr()
        return Outcome(int(ended.value.code or 0), written.out, written.err)

    return run
