"""Join a room, or start alone; and the list of all addresses at the entrance."""

from typing import Any

from jupyter_server.auth.decorator import allow_unauthenticated

from careerkit import content
from careerkit.errors import CareerkitError
from careerkit.repository.rooms import Room
from careerkit.repository.visits import Visit
from careerkit.server.back import Back
from careerkit.server.doors import WRONG, Doors, in_thread
from careerkit.server.facilitate import CloseRoom, CountsNow, Facilitate, RoomPage
from careerkit.server.landing import Invitation, Landing
from careerkit.server.leave import Leave
from careerkit.server.sessions import COOKIE
from careerkit.server.words_page import WordsPage


class Join(Landing):
    """Begins a workbook. Only a button that somebody pressed leads here."""

    @allow_unauthenticated
    async def get(self) -> None:
        """Lead to the page with the button; somebody loaded this address by hand."""
        self.go("/")

    @allow_unauthenticated
    async def post(self) -> None:
        """Begin a workbook in the room of this code, or in none; take one that is open along."""
        code = self.field("code")
        try:
            room = await self._room(code)
            if self.visit:
                await self._enter(self.visit, room)
            else:
                await self._begin(room)
        except CareerkitError as error:
            problem = content.sentence(error.code, **error.facts)
            await self.welcome(status=WRONG, code=code, problem=problem)

    async def _room(self, code: str) -> Room | None:
        """Return the room that was asked for, None for none."""
        if self.field("alone") and self.doors.alone:
            return None
        if not code:
            raise CareerkitError("no_code")
        return await self.find_room(code)

    async def _begin(self, room: Room | None) -> None:
        """Begin a workbook; a second press of the button gets the one of the first."""
        name, own = room.id if room else None, bool(self.field("own_device"))
        session = self.doors.begun.just_now(self.browser, (name, own))
        if session is None:
            if not self.doors.beginnings.begin(self.browser):
                raise CareerkitError("too_many_beginnings")
            session = self.doors.begun.begin(
                self.browser,
                (name, own),
                lambda: in_thread(lambda: self.doors.visits.join(name, own_device=own)),
            )
        self.let_in(*await session)

    async def _enter(self, visit: Visit, room: Room | None) -> None:
        """Go on with the workbook that is open here; the button may have been pressed twice."""
        if room and room.id != visit.room:
            await in_thread(lambda: self.doors.visits.enter(visit, room.id))
            self.doors.sessions.forget(self.get_cookie(COOKIE, ""))
        self.go(self.doors.first)


def handlers(doors: Doors) -> list[tuple[str, type, dict[str, Any]]]:
    """Return every address at the entrance of a host."""
    pages: dict[str, type] = {
        "/": Landing,
        r"/j/([^/]{1,40})": Invitation,
        "/join": Join,
        "/back": Back,
        "/leave": Leave,
        "/words": WordsPage,
        "/facilitate": Facilitate,
        "/room": RoomPage,
        "/room/counts": CountsNow,
        "/room/close": CloseRoom,
    }
    return [(path, page, {"doors": doors}) for path, page in pages.items()]
