"""What a person typed stands nowhere in plain text."""

import base64
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from careerkit.errors import CareerkitError
from careerkit.model import Workbook
from careerkit.repository import Repository
from careerkit.repository.backup import backup
from careerkit.repository.home import forget_home, home_access
from careerkit.vault import Access
from tests.model.filled import RECORD, filled_workbook, leaves
from tests.repository.conftest import Clock
from tests.repository.edits import put

CANARY = "Kanarienvogel ⟡ 4711"
SHELF = f"stories.{RECORD}"


def disguises(canary: str = CANARY) -> Iterator[bytes]:
    """Yield the canary as a careless program might write it."""
    word = canary.split(maxsplit=1)[0]  # its first word alone is the same in most encodings
    for text in (canary, word, word.lower(), word.upper()):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
            plain = text.encode(encoding)
            yield plain
            yield plain.hex().encode()
            yield plain.hex().upper().encode()
            for shift in range(3):  # base64 has three spellings, depending on what stands before
                coded = base64.b64encode(bytes(shift) + plain)
                yield coded[4:-4]
                yield coded[4:-4].replace(b"+", b"-").replace(b"/", b"_")
        yield text.encode("unicode_escape")


def found(folder: Path, canary: str = CANARY) -> list[tuple[str, bytes]]:
    """Return the files with the canary in them, and how it stands there."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    contents = {file.name: file.read_bytes() for file in files}
    contents["names"] = "\n".join(str(file) for file in files).encode()
    return [(name, d) for name, c in contents.items() for d in disguises(canary) if d in c]


def put_all(repository: Repository, access: Access, workbook: Workbook) -> None:
    repository.update(access, lambda _: workbook)


@pytest.fixture
def lived_in(repository: Repository, folder: Path, clock: Clock) -> Access:
    """Type the canary into every field, and use everything that keeps some of it."""
    access = home_access(repository, folder)
    for ending in ("", " again", ""):
        put_all(repository, access, filled_workbook(CANARY + ending))
        clock.forward(hours=1)
    put(repository, access, SHELF, None)
    repository.amend_removed(access, f"{SHELF}.title", f"{CANARY} late")
    repository.put_back(access, SHELF)
    put(repository, access, SHELF, None)
    repository.restore(access, "stories", 1)
    put(repository, access, SHELF, None)
    assert repository.removed(access)
    assert repository.revisions(access)
    return access


def test_the_canary_is_typed_into_every_text_field() -> None:
    texts = [leaf for _, leaf in leaves(filled_workbook(CANARY)) if leaf == CANARY]
    assert len(texts) > 20


def test_the_search_finds_a_canary_in_any_disguise(tmp_path: Path) -> None:
    for disguise in disguises():
        (tmp_path / "leak").write_bytes(b"before" + disguise + b"after")
        assert found(tmp_path), disguise


@pytest.mark.usefixtures("lived_in")
def test_no_text_stands_in_the_files_of_an_open_workbook(folder: Path) -> None:
    assert (folder / "workbooks.db-wal").stat().st_size > 0
    assert found(folder) == []


@pytest.mark.usefixtures("lived_in")
def test_no_text_stands_in_the_files_of_a_closed_workbook(
    repository: Repository, folder: Path
) -> None:
    repository.close()
    assert found(folder) == []


@pytest.mark.usefixtures("lived_in")
def test_no_text_stands_in_a_backup(url: str, folder: Path, tmp_path: Path) -> None:
    backup(url, folder, tmp_path / "copies")
    assert found(tmp_path / "copies") == []


def test_no_text_stands_in_the_files_after_deleting(
    repository: Repository, folder: Path, lived_in: Access
) -> None:
    repository.shred(lived_in)
    forget_home(folder)
    assert found(folder) == []


def test_no_text_stands_in_what_is_logged_or_shown(
    repository: Repository,
    lived_in: Access,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(0)
    repository.update(lived_in, lambda _: filled_workbook(f"{CANARY} once more"))
    out, err = capfd.readouterr()
    assert CANARY not in out + err + caplog.text


def test_an_error_of_the_database_shows_no_text(
    repository: Repository, lived_in: Access, open_repository: Callable[[], Repository]
) -> None:
    with open_repository()._open().begin() as connection:
        connection.exec_driver_sql("DROP TABLE removed")
    with pytest.raises(CareerkitError, match="store_away") as caught:
        repository.update(lived_in, lambda _: Workbook())
    assert "removed" in str(caught.value.__cause__)
    assert CANARY not in str(caught.value.__cause__)
