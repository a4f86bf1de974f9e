"""Six words, made when somebody asks, and shown once on a card to keep."""

from datetime import datetime

from jupyter_server.auth.decorator import allow_unauthenticated

from careerkit import content
from careerkit.repository.visits import OtherWordsError, Visit
from careerkit.server.doors import WRONG, Door, in_thread, qr
from careerkit.server.limits import FullLineError
from careerkit.server.quiet import BUSY


class WordsPage(Door):
    """Says when the words were made, and makes them, or new ones."""

    @allow_unauthenticated
    async def get(self) -> None:
        """Show whether there are words; nobody can show which."""
        if self.visit:
            await self._offer(self.visit)
        else:
            self.go("/")

    @allow_unauthenticated
    async def post(self) -> None:
        """Make six words and show them.

        The form says since when the words are that it replaces: loading this answer again, or a
        second window, makes no others in place of those that somebody has just written down.
        """
        visit = self.visit
        if visit is None:
            self.go("/")
        elif self.field("since") != stamp(since := await self._since(visit)):
            self.go("/words")
        elif not self.doors.makings.begin(visit.id):
            await self._offer(visit, status=WRONG, problem=content.sentence("too_many_words"))
        else:
            await self._make(visit, since)

    async def _make(self, visit: Visit, since: datetime | None) -> None:
        try:
            words, _ = await self.doors.turns.run(
                lambda: self.doors.visits.give_words(visit, since)
            )
        except OtherWordsError:
            self.go("/words")  # the button was pressed twice; the other press has its card
            return
        except FullLineError:
            problem = content.sentence("too_many_at_once")
            await self._offer(visit, status=BUSY, problem=problem)
            return
        self.show(
            "card",
            words=words,
            qr=qr(f"{self.base}/back#{'-'.join(words)}"),
            base=self.base,
            made=await self._since(visit),
        )

    async def _offer(self, visit: Visit, *, status: int = 200, problem: str = "") -> None:
        since = await self._since(visit)
        self.show("words", status=status, since=since, stamp=stamp(since), problem=problem)

    async def _since(self, visit: Visit) -> datetime | None:
        return await in_thread(lambda: self.doors.visits.words_since(visit))


def stamp(since: datetime | None) -> str:
    """Return what names the present words in a form, without telling anything about them."""
    return since.isoformat() if since else ""
