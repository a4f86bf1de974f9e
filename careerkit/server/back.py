"""Come back with six words."""

import asyncio

from jupyter_server.auth.decorator import allow_unauthenticated

from careerkit import content
from careerkit.errors import CareerkitError
from careerkit.repository.visits import Visit
from careerkit.server.doors import WRONG, Door
from careerkit.server.limits import FullLineError
from careerkit.server.quiet import BUSY
from careerkit.words import new_words, read_words

PACE = 0.5  # seconds for every answer about words, right or wrong; deriving the keys takes 0.2


class Back(Door):
    """Takes six words and opens the workbook that they belong to.

    The QR code of a card leads here with the words after a ``#``, which browsers keep to
    themselves; a script puts them into the form.
    """

    @allow_unauthenticated
    async def get(self) -> None:
        """Show the form, or where somebody is who is in already."""
        if self.visit:
            self.show("inside", here=await self.room(), scanned=True)
        else:
            self.show("back")

    head = get

    @allow_unauthenticated
    async def post(self) -> None:
        """Open the workbook, or say what to do about the words."""
        if self.visit:
            self.go("/back")
            return
        typed = self.field("words")
        try:
            found = await self._open(typed)
        except CareerkitError as error:
            sentence = content.sentence(error.code, **error.facts)
            status = BUSY if error.code == "too_many_at_once" else WRONG
            self.show("back", status=status, typed=typed, problem=sentence)
        else:
            self.let_in(*found)

    async def _open(self, typed: str) -> tuple[str, Visit]:
        """Return the session that the words open. Raises `CareerkitError` if they open none.

        Words that cannot be read are looked for like others, as six that nobody has: neither the
        time of an answer nor its cost tells anything.
        """
        if not self.doors.words.begin(self.browser):
            raise CareerkitError("too_many_tries")
        trouble = CareerkitError("no_such_words")
        try:
            words = read_words(typed)
        except CareerkitError as error:
            words, trouble = new_words(), error
            if not typed:
                trouble = CareerkitError("no_words")
        own = bool(self.field("own_device"))
        try:
            found, took = await self.doors.turns.run(
                lambda: self.doors.visits.come_back(words, own_device=own)
            )
        except FullLineError:
            self.doors.words.was_right(self.browser)  # nobody looked at them
            raise CareerkitError("too_many_at_once") from None
        await asyncio.sleep(PACE - took)
        if found is None or trouble.code != "no_such_words":
            raise trouble
        self.doors.words.was_right(self.browser)
        return found
