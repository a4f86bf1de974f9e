"""How many pages can be open at once."""

from pathlib import Path

import pytest
import zmq

from careerkit.server import capacity
from careerkit.server.capacity import FORKED, PLAIN, SHARE, Each, most_kernels, raise_limits

PLENTY = 2**50


@pytest.fixture
def group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a group of processes without limits; nothing else limits."""
    own = tmp_path / "cgroup"
    own.mkdir()
    monkeypatch.setattr(capacity, "_GROUP", own)
    monkeypatch.setattr("os.sysconf", lambda name: PLENTY if "PAGES" in name else 1)
    monkeypatch.setattr("resource.getrlimit", lambda _: (PLENTY, PLENTY))
    return own


@pytest.mark.usefixtures("group")
def test_memory_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sysconf", lambda name: 100 * FORKED.memory if "PAGES" in name else 1)
    assert most_kernels(FORKED) == int(100 * SHARE)


def test_the_memory_of_a_container_limits(group: Path) -> None:
    (group / "memory.max").write_text(f"{10 * FORKED.memory}\n")
    assert most_kernels(FORKED) == int(10 * SHARE)


def test_the_tasks_of_a_container_limit(group: Path) -> None:
    (group / "pids.max").write_text("300\n")
    assert most_kernels(FORKED) == 200 // FORKED.tasks
    assert most_kernels(PLAIN) == 200 // PLAIN.tasks


def test_no_limit_of_a_container_is_none(group: Path) -> None:
    (group / "pids.max").write_text("max\n")
    assert most_kernels(Each(2**40, 1)) == int(2**10 * SHARE)


@pytest.mark.usefixtures("group")
def test_files_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("resource.getrlimit", lambda _: (1024, PLENTY))
    assert most_kernels(FORKED) == 55


@pytest.mark.usefixtures("group")
def test_there_is_always_room_for_one() -> None:
    assert most_kernels(Each(2 * PLENTY, 1)) == 1


def test_zeromq_may_open_as_many_sockets_as_a_full_room_takes() -> None:
    with zmq.Context() as context:
        raise_limits(context)
        assert context.get(zmq.MAX_SOCKETS) >= 6 * 500


def test_as_many_files_may_be_open_as_the_system_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr("resource.getrlimit", lambda _: (256, 4096))
    monkeypatch.setattr("resource.setrlimit", lambda _, pair: asked.append(pair))
    with zmq.Context() as context:
        raise_limits(context)
    assert asked == [(4096, 4096)]


def test_where_so_many_files_are_refused_fewer_are_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []

    def set_limit(_: int, pair: tuple[int, int]) -> None:
        asked.append(pair[0])
        if pair[0] > 10_240:
            raise ValueError

    monkeypatch.setattr("resource.getrlimit", lambda _: (256, PLENTY))
    monkeypatch.setattr("resource.setrlimit", set_limit)
    with zmq.Context() as context:
        raise_limits(context)
    assert asked == [65_536, 10_240]
