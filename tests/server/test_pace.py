"""How long somebody waits who asks for much."""

import asyncio

import pytest

from careerkit.server.pace import FORK, LINE, MANY, WEIGHT, FullError, Pace, Share, Shares


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_what_comes_at_once_does_not_wait_up_to_a_number() -> None:
    pace = Pace(2.0, 5.0, clock=Clock())
    assert [pace.count() for _ in range(7)] == [0, 0, 0, 0, 0, 0.5, 1.0]


def test_time_gives_back_what_was_used_but_no_more() -> None:
    clock = Clock()
    pace = Pace(2.0, 5.0, clock=clock)
    for _ in range(5):
        pace.count()
    clock.now = 1.0
    assert [pace.count() for _ in range(3)] == [0, 0, 0.5]
    clock.now = 1000.0
    assert [pace.count() for _ in range(6)] == [0, 0, 0, 0, 0, 0.5]


def test_what_is_large_counts_as_many() -> None:
    pace = Pace(1.0, 10.0, clock=Clock())
    assert pace.count(9 * WEIGHT) == 0
    assert pace.count(4 * WEIGHT) == 5
    assert pace.count(2 * WEIGHT, messages=0) == 7


def test_one_kernel_starts_after_the_other_and_who_waits_for_many_is_refused() -> None:
    share, running, most = Share(), 0, 0

    async def start() -> None:
        nonlocal running, most
        async with share.turn(0):
            running += 1
            most = max(most, running)
            await asyncio.sleep(0)
            running -= 1

    async def all_at_once() -> list[BaseException | None]:
        return await asyncio.gather(*(start() for _ in range(LINE + 3)), return_exceptions=True)

    async def twice() -> list[int]:
        ends = [await all_at_once(), await all_at_once()]
        return [sum(isinstance(end, FullError) for end in one) for one in ends]

    assert asyncio.run(twice()) == [3, 3]  # who has had their turn is not counted for ever
    assert most == 1


def test_somebodys_share_is_the_same_on_all_their_pages() -> None:
    shares = Shares()
    assert shares.of("ana", ()) is shares.of("ana", ())
    assert shares.of("ana", ()) is not shares.of("ben", ())


def test_of_many_people_those_who_are_here_are_remembered() -> None:
    shares = Shares()
    ana, ben = shares.of("ana", ()), shares.of("ben", ())
    for number in range(MANY):
        shares.of(f"p{number}", {"ana"})
    assert shares.of("ana", {"ana"}) is ana
    assert shares.of("ben", {"ana"}) is not ben


@pytest.mark.parametrize(("cost", "slow"), [(1, True), (FORK, False), (0, False)])
def test_a_share_is_slow_where_much_is_asked_of_what_people_share(
    cost: float,
    slow: bool,  # noqa: FBT001  # pytest gives it
) -> None:
    share = Share()

    async def many() -> None:
        for _ in range(40):
            async with share.turn(cost):
                pass

    async def in_time() -> bool:
        try:
            await asyncio.wait_for(many(), 0.2)
        except TimeoutError:
            return False
        return True

    assert asyncio.run(in_time()) != slow
