"""Leave this device, after a look at whether there is a way back."""

from jupyter_server.auth.decorator import allow_unauthenticated

from careerkit.server.doors import Door, in_thread
from careerkit.server.sessions import COOKIE


class Leave(Door):
    """Asks about the six words first, then forgets the browser."""

    @allow_unauthenticated
    async def get(self) -> None:
        """Ask whether they have their words."""
        visit = self.visit
        if visit is None:
            self.go("/")
            return
        since = await in_thread(lambda: self.doors.visits.words_since(visit))
        self.show("leave", since=since)

    @allow_unauthenticated
    async def post(self) -> None:
        """End the session here; the workbook stays for whoever has its words."""
        visit = self.visit
        since = await in_thread(lambda: self.doors.visits.words_since(visit)) if visit else None
        token = self.get_cookie(COOKIE, "")
        if token:
            await in_thread(lambda: self.doors.visits.leave(token))
            self.doors.sessions.forget(token)
            self.clear_cookie(COOKIE)
        self.doors.begun.forget(self.browser)
        if self.visit:
            await self.doors.left(self.visit.id)
        self.visit = self.current_user = None
        self.show("left", since=since)
