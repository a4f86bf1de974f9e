"""The screen of whoever leads a room: its code, large, and how many people are where.

The secret link carries its secret after a ``#``, which browsers do not send; a script puts it into
a form, and the form's answer is a cookie.
"""

from jupyter_server.auth.decorator import allow_unauthenticated
from tornado import web

from careerkit import content
from careerkit.repository import utc_now
from careerkit.repository.rooms import Room
from careerkit.room import RoomScreen, room_screen, spaced
from careerkit.server.doors import FORBIDDEN, WRONG, Door, in_thread, qr
from careerkit.server.sessions import ROOM_COOKIE


class Facilitate(Door):
    """Takes the facilitator's secret."""

    @allow_unauthenticated
    async def get(self) -> None:
        """Show the form, which a script fills in and sends."""
        self.show("facilitate")

    @allow_unauthenticated
    async def post(self) -> None:
        """Give this browser the room's screen, until it is closed."""
        token = self.field("token")
        room = None
        if self.doors.leadings.begin(self.browser):
            room = await in_thread(lambda: self.doors.rooms.facilitated(token))
        if room is None:
            problem = content.sentence("no_such_facilitator")
            self.show("facilitate", status=WRONG, problem=problem)
            return
        self.doors.leadings.was_right(self.browser)
        self.keep(ROOM_COOKIE, token)
        self.go("/room")


class _Led(Door):
    """A page for whoever leads a room."""

    async def led(self) -> Room:
        """Return their room. Raises `HTTPError` 403 if they lead none."""
        token = self.get_cookie(ROOM_COOKIE, "")
        room = await in_thread(lambda: self.doors.rooms.facilitated(token)) if token else None
        if room is None:
            raise web.HTTPError(FORBIDDEN)
        return room

    async def screen(self, room: Room) -> RoomScreen:
        """Return the numbers as they are now."""
        counts = await in_thread(lambda: self.doors.rooms.counts(room))
        return room_screen(room, counts, self.doors.steps, utc_now())

    def write_error(self, status_code: int, **settings: object) -> None:
        """Say which link opens this page."""
        if status_code == FORBIDDEN and self.request.method == "GET":
            self.show("not_leading", status=FORBIDDEN)
        else:
            super().write_error(status_code, **settings)


class RoomPage(_Led):
    """Code and QR code for the wall, and the numbers."""

    @allow_unauthenticated
    async def get(self) -> None:
        """Show them; a script keeps the numbers fresh."""
        room = await self.led()
        link = f"{self.base}/j/{room.code}"
        self.show(
            "room",
            room=room,
            code=spaced(room.code),
            link=link,
            qr=qr(link),
            screen=await self.screen(room),
        )


class CountsNow(_Led):
    """The numbers alone."""

    @allow_unauthenticated
    async def get(self) -> None:
        """Return them as JSON."""
        screen = await self.screen(await self.led())
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(screen.model_dump_json())


class CloseRoom(_Led):
    """Ends joining."""

    @allow_unauthenticated
    async def get(self) -> None:
        """Ask first."""
        self.show("close", room=await self.led())

    @allow_unauthenticated
    async def post(self) -> None:
        """Close the room; those who are in go on."""
        room = await self.led()
        await in_thread(lambda: self.doors.rooms.close_room(room))
        self.go("/room")
