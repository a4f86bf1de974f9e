"""Who is asking: found once for many questions, forgotten when they leave."""

import asyncio
from collections.abc import Callable

import pytest

from careerkit.errors import CareerkitError
from careerkit.repository.visits import Visit
from careerkit.server.sessions import FRESH, MOST, Sessions
from careerkit.vault import Access

VISIT = Visit("name", Access("record", b"key"), None, own_device=False)


class Store:
    """Knows one token, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.trouble = False
        self.ended = False

    def find(self, token: str) -> Visit | None:
        self.asked += 1
        if self.trouble:
            raise CareerkitError("store_busy")
        return VISIT if token == "good" and not self.ended else None  # noqa: S105


class Clock:
    """A time that tests move."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sessions(store: Store, clock: Callable[[], float]) -> Sessions:
    return Sessions(store.find, clock=clock)


def test_a_burst_of_questions_asks_the_store_once(sessions: Sessions, store: Store) -> None:
    async def burst() -> list[Visit | None]:
        return await asyncio.gather(*(sessions.visit("good") for _ in range(20)))

    assert asyncio.run(burst()) == [VISIT] * 20
    assert store.asked == 1


def test_after_some_seconds_the_store_is_asked_again(
    sessions: Sessions, store: Store, clock: Clock
) -> None:
    async def later() -> Visit | None:
        await sessions.visit("good")
        store.ended = True
        clock.now = FRESH + 0.1
        return await sessions.visit("good")

    assert asyncio.run(later()) is None


def test_whoever_left_is_forgotten_at_once(sessions: Sessions, store: Store) -> None:
    async def leave() -> Visit | None:
        await sessions.visit("good")
        store.ended = True
        sessions.forget("good")
        return await sessions.visit("good")

    assert asyncio.run(leave()) is None


@pytest.mark.parametrize("token", ["", None])
def test_without_a_cookie_nobody_asks_the_store(
    sessions: Sessions, store: Store, token: str | None
) -> None:
    assert asyncio.run(sessions.visit(token)) is None
    assert store.asked == 0


def test_a_store_in_trouble_is_asked_again(sessions: Sessions, store: Store) -> None:
    async def twice() -> Visit | None:
        store.trouble = True
        with pytest.raises(CareerkitError):
            await sessions.visit("good")
        store.trouble = False
        return await sessions.visit("good")

    assert asyncio.run(twice()) == VISIT


def test_made_up_cookies_fill_no_memory(sessions: Sessions, clock: Clock) -> None:
    async def many() -> None:
        for number in range(MOST + 50):
            clock.now = number * 0.1
            await sessions.visit(f"made up {number}")

    asyncio.run(many())
    assert len(sessions._known) <= MOST


def test_no_secret_is_kept_as_it_is(sessions: Sessions) -> None:
    asyncio.run(sessions.visit("good"))
    assert "good" not in repr(list(sessions._known))
