"""One running host for all attacks that leave it as it is."""

from collections.abc import Iterator

import pytest

from tests.server.entrance import Visitor
from tests.server.hosted import Hosted, hosting
from tests.server.served import Page


@pytest.fixture(scope="session")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    with hosting(tmp_path_factory.mktemp("hosted")) as one:
        yield one


@pytest.fixture(scope="module")
def ana(hosted: Hosted) -> Visitor:
    """Return the browser of somebody in the room."""
    return hosted.join()


@pytest.fixture(scope="module")
def ben(hosted: Hosted) -> Visitor:
    """Return the browser of somebody else in the room."""
    return hosted.join()


# a kernel that waits too long for its page is ended, so each module opens its own
@pytest.fixture(scope="module")
def page(ana: Visitor) -> Page:
    """Return a page of Ana's."""
    return ana.open("start")
