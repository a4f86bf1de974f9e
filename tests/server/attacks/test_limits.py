"""How much of a host one person, and all together, can take; and when it is given back."""

import asyncio
import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack

import pytest

from careerkit import content
from tests.server.entrance import Visitor
from tests.server.hosted import Hosted, hosting
from tests.server.line import PATIENCE
from tests.server.served import Answer

pytestmark = pytest.mark.slow

MOST, EACH, LINES = 4, 3, 3
GRACE = 2.0
# No spares and no page that is prepared meanwhile, so that processes can be counted
TIGHT = f"""
import careerkit.server.host as host, careerkit.server.kernels as kernels
import jupyter_server.base.websocket as websocket
import careerkit.server.sockets as sockets
host.most_kernels = lambda _: {MOST}
kernels.EACH, kernels.GRACE, kernels.LEFT = {EACH}, {GRACE}, 1.0
kernels.Kernels.prepare = lambda *_: None
host.HostApp.warm = ()
"""
SPENT, RESTING, LEFT, TOO_MUCH = 4410, 4408, 4403, 4429


@pytest.fixture(scope="module")
def tight(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    with hosting(tmp_path_factory.mktemp("tight"), before=TIGHT) as one:
        for slug in ("start", "values"):
            one.join().get(f"/w/{slug}")  # rendered in a kernel that nobody has
        yield one


@pytest.fixture(autouse=True)
def empty(tight: Hosted) -> None:
    wait_until(lambda: tight.kernels() == 0)


def wait_until(holds: Callable[[], bool], seconds: float = PATIENCE) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.05)


def ask(visitor: Visitor) -> Answer:
    return visitor.tell("/w/start/kernel")


def is_polite(answer: Answer) -> bool:
    """Return whether an answer says that the host is full, and when to come again."""
    told = json.loads(answer.text)
    return (
        answer.status == 503
        and int(answer.headers["Retry-After"]) == told["again"] > 0
        and told["why"] == content.sentence("room_full")
    )


def test_a_full_host_says_when_to_come_again_and_then_has_room(tight: Hosted) -> None:
    late = tight.join()

    async def fill() -> int:
        async with AsyncExitStack() as lines:
            pages = [tight.join().open("start") for _ in range(MOST)]
            first, *_ = [await lines.enter_async_context(page.connected()) for page in pages]
            assert is_polite(ask(late))
            assert is_polite(ask(late))
            await first.hang_up()  # a page that is away gives its kernel to one that is here
            return ask(late).status

    assert asyncio.run(fill()) == 200


def test_one_person_has_a_few_kernels(tight: Hosted) -> None:
    visitor = tight.join()
    for _ in range(EACH + 2):
        visitor.open("start")
    assert tight.kernels() == EACH


def test_a_person_with_all_pages_connected_loses_the_one_not_used_for_longest(
    tight: Hosted,
) -> None:
    visitor = tight.join()

    async def open_many() -> int | None:
        async with AsyncExitStack() as lines:
            pages = [visitor.open("start") for _ in range(EACH)]
            first, *_ = [await lines.enter_async_context(page.connected()) for page in pages]
            visitor.open("start")
            while await first.receive():
                pass
            return first.socket.close_code

    assert asyncio.run(open_many()) == RESTING
    assert tight.kernels() == EACH


def test_a_hundred_requests_at_once_are_no_way_around_a_limit(tight: Hosted) -> None:
    visitor = tight.join()
    visitor.get("/w/start")
    with ThreadPoolExecutor(100) as together:
        asked = [together.submit(ask, visitor) for _ in range(100)]
        most = 0
        while not all(one.done() for one in asked):
            most = max(most, len(tight.kernel_processes()))
            time.sleep(0.02)
    answers = [one.result() for one in asked]
    assert most <= EACH + 1  # one that is being ended
    assert {answer.status for answer in answers} == {200, 503}
    assert all(is_polite(answer) for answer in answers if answer.status == 503)


def test_many_people_at_once_get_no_more_kernels_than_there_may_be(tight: Hosted) -> None:
    visitors = [tight.join() for _ in range(2 * MOST)]
    for visitor in visitors:
        visitor.get("/w/start")
    with ThreadPoolExecutor(len(visitors)) as together:
        answers = list(together.map(ask, visitors))
        assert len(tight.kernel_processes()) <= MOST + 1
    assert tight.kernels() <= MOST
    assert {answer.status for answer in answers} <= {200, 503}


def test_one_kernel_has_few_lines_and_the_oldest_ends(tight: Hosted) -> None:
    page = tight.join().open("start")

    async def connect() -> list[int | None]:
        async with AsyncExitStack() as stack:
            lines = [await stack.enter_async_context(page.connected()) for _ in range(LINES + 2)]
            for line in lines[:2]:
                while await line.receive():
                    pass
            await lines[-1].answer(await lines[-1].edit({"start.inspires": "x"}))
            return [line.socket.close_code for line in lines]

    assert asyncio.run(connect()) == [TOO_MUCH, TOO_MUCH, None, None, None]


def test_a_kernel_waits_for_a_lost_page_and_then_ends(tight: Hosted) -> None:
    page = tight.join().open("start")

    async def connect() -> None:
        async with page.connected() as line:
            await line.answer(await line.edit({"start.inspires": "x"}))

    asyncio.run(connect())
    lost = time.monotonic()
    asyncio.run(connect())  # it comes back in time
    assert tight.process_of(page.kernel).is_running()
    wait_until(lambda: tight.kernels() == 0)
    assert time.monotonic() - lost > GRACE * 0.9
    wait_until(lambda: not tight.kernel_processes())


def test_leaving_the_room_ends_every_kernel_at_once(tight: Hosted) -> None:
    visitor, other = tight.join(), tight.join()
    pages = [visitor.open("start"), visitor.open("start")]
    stays = other.open("start")

    async def leave() -> list[int | None]:
        async with AsyncExitStack() as stack:
            lines = [await stack.enter_async_context(page.connected()) for page in pages]
            left = await stack.enter_async_context(stays.connected())
            visitor.look("/leave")
            assert visitor.send("/leave").status == 200
            for line in lines:
                while await line.receive():
                    pass
            await left.answer(await left.edit({"start.inspires": "here"}))
            return [line.socket.close_code for line in lines]

    assert asyncio.run(leave()) == [LEFT, LEFT]
    wait_until(lambda: len(tight.kernel_processes()) == 1, seconds=GRACE * 10)
    assert ask(visitor).status == 401
