"""How often somebody may guess, and how much is done at once."""

import asyncio
import threading

import pytest

from careerkit.server.limits import WINDOW, Attempts, FullLineError, Turns


class Clock:
    """A time that tests move."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_browser_may_be_wrong_so_often() -> None:
    attempts = Attempts(each=2, together=10)
    assert [attempts.begin("one") for _ in range(3)] == [True, True, False]
    assert attempts.begin("another")


def test_all_together_may_be_wrong_so_often() -> None:
    attempts = Attempts(each=2, together=3)
    assert [attempts.begin(str(number)) for number in range(4)] == [True, True, True, False]


def test_being_right_is_not_counted() -> None:
    attempts = Attempts(each=1, together=1)
    for _ in range(5):
        assert attempts.begin("one")
        attempts.was_right("one")


def test_being_right_takes_back_only_ones_own() -> None:
    attempts = Attempts(each=1, together=10)
    attempts.begin("one")
    attempts.begin("another")
    attempts.was_right("another")
    assert not attempts.begin("one")
    assert attempts.begin("another")


def test_after_a_while_a_wrong_guess_is_forgotten() -> None:
    clock = Clock()
    attempts = Attempts(each=1, together=1, clock=clock)
    attempts.begin("one")
    clock.now = WINDOW - 1
    assert not attempts.begin("one")
    clock.now = WINDOW
    assert attempts.begin("one")


def test_what_is_forgotten_takes_no_memory() -> None:
    clock = Clock()
    attempts = Attempts(each=1, together=1000, clock=clock)
    for number in range(1000):
        attempts.begin(str(number))
    clock.now = WINDOW
    attempts.begin("last")
    assert (len(attempts._made), len(attempts._of)) == (1, 1)


def test_only_so_much_is_done_at_once() -> None:
    together, most, lock = 0, 0, threading.Lock()
    both = threading.Barrier(2, timeout=10)

    def work() -> None:
        nonlocal together, most
        with lock:
            together += 1
            most = max(most, together)
        both.wait()  # needs a second one at the same time
        with lock:
            together -= 1

    async def room() -> None:
        turns = Turns(at_once=2, line=10)
        await asyncio.gather(*(turns.run(work) for _ in range(8)))
        turns.close()

    asyncio.run(room())
    assert most == 2


def test_who_finds_the_line_full_hears_so_at_once() -> None:
    go_on = threading.Event()

    async def room() -> None:
        turns = Turns(at_once=1, line=1)
        waiting = [asyncio.ensure_future(turns.run(go_on.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(FullLineError):
            await turns.run(go_on.wait)
        go_on.set()
        await asyncio.gather(*waiting)
        result, seconds = await turns.run(lambda: 7)
        assert (result, seconds < 5) == (7, True)
        turns.close()

    asyncio.run(room())
