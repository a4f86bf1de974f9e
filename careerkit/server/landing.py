"""The first page of a host: join a workshop, come back with six words, or start on your own."""

from typing import Any

from jupyter_server.auth.decorator import allow_unauthenticated

from careerkit import content
from careerkit.errors import CareerkitError
from careerkit.repository.rooms import Room
from careerkit.server.doors import WRONG, Door, in_thread
from careerkit.server.sessions import COOKIE


class Landing(Door):
    """Shows the ways in. Looking at it begins nothing: programs that preview links look, too."""

    @allow_unauthenticated
    async def get(self) -> None:
        """Show the ways in, or the way on for somebody who is in."""
        await self.welcome()

    @allow_unauthenticated
    async def head(self) -> None:
        """Answer the same without the page."""
        await self.welcome()

    async def welcome(self, *, status: int = 200, **facts: Any) -> None:
        """Answer with this page; `facts` say what was typed, what is wrong, and which room it is.

        A cookie without a session says that somebody was here and has been signed out.
        """
        asleep = bool(self.get_cookie(COOKIE)) and self.visit is None
        if asleep:
            self.clear_cookie(COOKIE)
        if self.visit:
            self.show("inside", here=await self.room(), **facts)
        else:
            self.show("landing", status=status, asleep=asleep, **facts)

    async def find_room(self, code: str) -> Room:
        """Return the open room with this code.

        Raises `CareerkitError` ``no_such_room``, or ``too_many_tries`` if this is guessing.
        """
        if not self.doors.codes.begin(self.browser):
            raise CareerkitError("too_many_tries")
        room = await in_thread(lambda: self.doors.rooms.by_code(code))
        if room is None:
            raise CareerkitError("no_such_room")
        self.doors.codes.was_right(self.browser)
        return room


class Invitation(Landing):
    """The same page with the code filled in: where a room's link and QR code lead."""

    @allow_unauthenticated
    async def get(self, code: str = "") -> None:
        """Show the page; a code that leads nowhere stands there to be mended."""
        try:
            await self.welcome(code=code, room=await self.find_room(code))
        except CareerkitError as error:
            problem = content.sentence(error.code, **error.facts)
            await self.welcome(status=WRONG, code=code, problem=problem)

    @allow_unauthenticated
    async def head(self, code: str = "") -> None:
        """Answer the same without the page."""
        await self.get(code)
