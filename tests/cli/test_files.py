"""`careerkit export` and `careerkit import`."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from careerkit import content
from careerkit.editor import Editor
from careerkit.export import EXPORTS
from careerkit.model import Workbook
from careerkit.repository import Repository
from careerkit.repository.home import home_access
from careerkit.settings import settings
from tests.cli.conftest import Command
from tests.importing.files import POSITIONS, SKILLS, workbook_file
from tests.model.filled import filled_workbook

FILLED = filled_workbook("Ann")


@pytest.fixture
def repository() -> Iterator[Repository]:
    repository = Repository(settings().database)
    yield repository
    repository.close()


@pytest.fixture
def editor(repository: Repository, home: Path) -> Editor:
    editor = Editor(repository)
    editor.open(home_access(repository, home))
    return editor


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "200")
    return folder


@pytest.fixture
def positions(here: Path) -> Path:
    file = here / "Positions.csv"
    file.write_text(POSITIONS, "utf-8")
    return file


def type_in(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{words}\n"))


def employers(editor: Editor) -> set[str]:
    editor.refresh()
    return {post.employer for post in editor.workbook.background.posts.values()}


@pytest.mark.parametrize("words", [("--list",), ()])
def test_every_file_that_can_be_made_is_listed(careerkit: Command, words: tuple[str]) -> None:
    out = careerkit("export", *words).out
    assert {name for name in EXPORTS if f" {name} " in out} == EXPORTS.keys()


def test_a_file_goes_to_this_folder_with_its_date(careerkit: Command, here: Path) -> None:
    outcome = careerkit("export", "whole")
    (file,) = here.iterdir()
    assert outcome.out == f"Saved as {file.name}\n"
    assert file.name.startswith("careerkit-copy-to-open-again-20")


def test_a_file_goes_where_it_should(careerkit: Command, here: Path) -> None:
    careerkit("export", "whole", here / "mine.json")
    assert json.loads((here / "mine.json").read_bytes())["careerkit"]["format"] == "workbook"


def test_a_file_is_for_its_owner_only(careerkit: Command, here: Path) -> None:
    careerkit("export", "whole", "mine.json")
    assert (here / "mine.json").stat().st_mode & 0o077 == 0


def test_nothing_is_overwritten(careerkit: Command, here: Path) -> None:
    (here / "mine.json").write_text("x", "utf-8")
    outcome = careerkit("export", "whole", "mine.json")
    assert (outcome.code, outcome.err.strip()) == (
        1,
        content.sentence("file_exists", file="mine.json"),
    )
    assert (here / "mine.json").read_text("utf-8") == "x"


def test_an_unknown_name_is_answered_with_those_there_are(careerkit: Command) -> None:
    outcome = careerkit("export", "nosuch")
    assert outcome.code == 1
    assert "json-resume" in outcome.err


def test_a_locked_file_opens_with_the_words_it_was_given(
    careerkit: Command, here: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.apply({"start.inspires": "Kanarienvogel"})
    type_in(monkeypatch, "secretary juror albatross affidavit arena nemesis")
    careerkit("export", "whole-sealed", "mine.json")
    assert b"Kanarienvogel" not in (here / "mine.json").read_bytes()
    editor.apply({"start.inspires": ""})
    type_in(monkeypatch, "sec jur alb aff are nem")
    outcome = careerkit("import", "--all", "mine.json")
    editor.refresh()
    assert (outcome.code, editor.workbook.start.inspires) == (0, "Kanarienvogel")


def test_words_are_made_for_who_has_none(
    careerkit: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "")
    outcome = careerkit("export", "whole-sealed", "mine.json")
    (six,) = (
        line
        for line in outcome.out.splitlines()
        if len(line.split()) == 6 == len(line.split(" ")) - 4
    )
    type_in(monkeypatch, six)
    assert careerkit("import", here / "mine.json").code == 0


@pytest.mark.parametrize(
    ("answer", "taken"),
    [
        ("all", {"Harbour Library", "Corner Shop"}),
        ("new", {"Harbour Library", "Corner Shop"}),
        ("2", {"Corner Shop"}),
        ("1-2", {"Harbour Library", "Corner Shop"}),
        ("1, 7", {"Harbour Library"}),
        ("2-999999999", {"Corner Shop"}),
        ("", set()),
    ],
)
def test_what_is_chosen_is_taken(  # noqa: PLR0913, PLR0917  # four are fixtures
    careerkit: Command,
    positions: Path,
    editor: Editor,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    taken: set[str],
) -> None:
    type_in(monkeypatch, answer)
    assert careerkit("import", positions).code == 0
    assert employers(editor) == taken


@pytest.mark.parametrize("answer", ["one", "1-", "-3", "1;2", "²"])
def test_what_is_no_number_takes_nothing(
    careerkit: Command,
    positions: Path,
    editor: Editor,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
) -> None:
    type_in(monkeypatch, answer)
    assert careerkit("import", positions).code == 1
    assert employers(editor) == set()


def test_a_file_is_shown_before_it_is_asked_for(
    careerkit: Command, positions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "")
    out = careerkit("import", positions).out
    shown, _, _ = out.partition("Take what?")
    assert "your data from LinkedIn" in shown
    assert "Clerk, Harbour Library" in shown
    assert "Nothing was taken." in out


def test_what_would_change_is_shown_beside_what_is_there(
    careerkit: Command, here: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "theirs.json").write_bytes(workbook_file(FILLED))
    editor.apply({"start.inspires": "Mine"})
    type_in(monkeypatch, "")
    out = careerkit("import", "theirs.json").out
    _, _, change = out.partition("Would change")
    had, brings = " ".join(change.split()).split("The file has", 1)
    assert re.search("You have .*Mine", had)
    assert "Ann" in brings


@pytest.mark.usefixtures("editor")
def test_a_file_cannot_steer_the_terminal(
    careerkit: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = SKILLS.replace("Writing", "\x1b]0;evil\x07\x1b[2J\u202e[red]bold")
    (here / "Skills.csv").write_text(text, "utf-8")
    type_in(monkeypatch, "")
    out = careerkit("import", "Skills.csv").out
    assert "[red]bold" in out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)


def test_bringing_the_same_again_takes_nothing(careerkit: Command, positions: Path) -> None:
    careerkit("import", "--all", positions)
    assert "You have all of it already." in careerkit("import", "--all", positions).out


def test_an_import_is_taken_back(careerkit: Command, positions: Path, editor: Editor) -> None:
    assert "careerkit import --undo" in careerkit("import", "--all", positions).out
    outcome = careerkit("import", "--undo")
    editor.refresh()
    assert (outcome.code, editor.workbook) == (0, Workbook())


def test_what_was_changed_since_stays_and_is_told(
    careerkit: Command, positions: Path, editor: Editor
) -> None:
    careerkit("import", "--all", positions)
    editor.apply({"background.contact.name": "Ann"})
    assert "Your working life" in careerkit("import", "--undo").out
    editor.refresh()
    assert editor.workbook.background.contact.name == "Ann"
    assert editor.workbook.background.posts == {}


def test_without_an_import_there_is_nothing_to_take_back(careerkit: Command) -> None:
    outcome = careerkit("import", "--undo")
    assert (outcome.code, outcome.err.strip()) == (1, content.sentence("no_import"))


def test_a_broken_file_is_named_by_its_line_and_changes_nothing(
    careerkit: Command, positions: Path, editor: Editor
) -> None:
    positions.write_text(f"{POSITIONS}Shop,Helper,,,,,what\n", "utf-8")
    outcome = careerkit("import", "--all", positions)
    assert (outcome.code, "Line 5 of Positions.csv" in outcome.err) == (1, True)
    assert employers(editor) == set()


def test_it_takes_a_file_or_the_wish_to_undo(careerkit: Command) -> None:
    outcome = careerkit("import")
    assert outcome.code == 2
    assert "--undo" in outcome.err


def test_a_file_that_is_not_there_is_told(careerkit: Command) -> None:
    assert careerkit("import", "nosuch.json").code == 2
