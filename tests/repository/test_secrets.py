"""No token, no words and no key that opens anything stand in a file or a log."""

from base64 import urlsafe_b64decode
from dataclasses import dataclass
from pathlib import Path

import pytest

from careerkit.repository import Repository
from careerkit.repository import visits as visits_module
from careerkit.repository.backup import backup
from careerkit.repository.rooms import Rooms
from careerkit.repository.tokens import read_token
from careerkit.repository.visits import Visit, Visits
from careerkit.words import word_keys
from tests.repository.conftest import FILLED, Clock
from tests.repository.test_canary import disguises, found

pytestmark = pytest.mark.slow

# Long ones: three letters can stand in a sealed section by chance
FIRST = ("jackrabbit", "jabbering", "jailhouse", "jawbreaker", "judiciary", "justifying")
SECOND = ("kickstand", "vanquished", "vaporizer", "juvenile", "jumpiness", "junkyard")


@dataclass(frozen=True)
class Used:
    """Everything that somebody outside has in their hands."""

    tokens: tuple[str, ...]
    visit: Visit

    def keys(self, visits: Visits) -> list[bytes]:
        """Return what can be made of it, and the tokens as bytes."""
        opened = [keys.wrapping_key for keys in map(read_token, self.tokens) if keys]
        opened += [word_keys(six, salt=visits._salt()).wrapping_key for six in (FIRST, SECOND)]
        plain = [urlsafe_b64decode(f"{token}=") for token in self.tokens]
        return [*opened, *plain, self.visit.access.data_key]


@pytest.fixture
def used(
    visits: Visits,
    rooms: Rooms,
    repository: Repository,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> Used:
    """Open a room, join, get words twice, come back, leave."""
    given = iter([FIRST, SECOND])
    monkeypatch.setattr(visits_module, "new_words", lambda: next(given))
    room, leads = rooms.open_room("Library, Tuesday")
    token, visit = visits.join(room.id, own_device=False)
    repository.update(visit.access, lambda _: FILLED)
    for _ in range(2):
        visits.give_words(visit, visits.words_since(visit))
        clock.forward(minutes=2)
    back = visits.come_back(SECOND, own_device=True)
    assert back
    visits.find(token)
    visits.leave(token)
    return Used((leads, token, back[0]), visit)


def test_no_token_stands_in_a_file(used: Used, folder: Path) -> None:
    assert [found(folder, token) for token in used.tokens] == [[], [], []]


@pytest.mark.usefixtures("used")
@pytest.mark.parametrize("word", FIRST + SECOND)
def test_no_word_stands_in_a_file(folder: Path, word: str) -> None:
    assert found(folder, word) == []


def test_no_key_stands_in_a_file(used: Used, visits: Visits, folder: Path) -> None:
    contents = [file.read_bytes() for file in folder.iterdir()]
    spellings = [s for key in used.keys(visits) for s in (key, key.hex().encode())]
    assert [key for key in spellings for content in contents if key in content] == []


def test_nothing_of_it_stands_in_a_backup(used: Used, url: str, folder: Path, into: Path) -> None:
    backup(url, folder, into)
    for secret in (*used.tokens, *FIRST, *SECOND):
        assert found(into, secret) == []


def test_nothing_of_it_is_logged_or_shown(
    visits: Visits,
    rooms: Rooms,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(0)
    _, leads = rooms.open_room("Library, Tuesday")
    token, visit = visits.join(None, own_device=True)
    words = visits.give_words(visit, visits.words_since(visit))
    visits.come_back(words, own_device=False)
    visits.find(token)
    rooms.facilitated(leads)
    visits.delete(visit)
    out, err = capfd.readouterr()
    shown = out + err + caplog.text
    assert [secret for secret in (leads, token, " ".join(words)) if secret in shown] == []


def test_the_search_would_find_a_name_that_is_stored(used: Used, folder: Path) -> None:
    assert used.visit.id.encode() in set(disguises(used.visit.id))
    assert found(folder, used.visit.access.record)
