"""An entrance for each module of tests, with an open room."""

from collections.abc import Iterator

import pytest

from careerkit.repository.rooms import Room
from careerkit.server import back
from tests.server.entrance import Entrance, Visitor, entrance


@pytest.fixture(autouse=True)
def quick(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer about words as soon as they were looked at, except where a test looks at the time."""
    if "slow" not in request.keywords:
        monkeypatch.setattr(back, "PACE", 0.0)


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Entrance]:
    with entrance(tmp_path_factory.mktemp("host")) as one:
        yield one


@pytest.fixture(scope="module")
def led(host: Entrance) -> tuple[Room, str]:
    """Return an open room and the secret of its facilitator."""
    return host.rooms.open_room("Spring workshop")


@pytest.fixture
def room(led: tuple[Room, str]) -> Room:
    return led[0]


@pytest.fixture
def stranger(host: Entrance) -> Visitor:
    """Return a browser that looks at the first page."""
    return host.visitor()


@pytest.fixture
def guest(host: Entrance, room: Room) -> Visitor:
    """Return a browser of somebody who joined the room."""
    visitor = host.visitor()
    visitor.join(room.code)
    return visitor
