"""What is wrong with an installation, in plain words."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from types import SimpleNamespace

import pytest

from careerkit import doctor
from careerkit.doctor import Finding
from careerkit.errors import CareerkitError
from careerkit.repository import Repository
from careerkit.repository.home import home_access
from careerkit.settings import read_settings

OTHER = {"voila": "0.4.6"}


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


@pytest.fixture
def workbook(home: Path) -> Path:
    """Begin a workbook; return its data folder."""
    repository = Repository(read_settings().database)
    home_access(repository, home)
    repository.close()
    return home


def examine(port: int = 1, now: datetime | None = None) -> tuple[Finding, ...]:
    return doctor.examine(read_settings(), port, now or datetime.now(UTC))


def problems(now: datetime | None = None) -> list[str]:
    return [finding.text for finding in examine(now=now) if not finding.fine]


def texts(port: int = 1) -> str:
    return "\n".join(finding.text for finding in examine(port))


def test_nothing_is_wrong_before_a_workbook_is_begun() -> None:
    assert problems() == []
    assert "No workbook has been started here yet" in texts()


@pytest.mark.usefixtures("workbook")
def test_nothing_is_wrong_with_a_workbook_that_opens() -> None:
    assert problems() == []
    assert "Your workbook opens" in texts()


def test_looking_makes_no_folder_and_no_file(home: Path) -> None:
    examine()
    assert not home.exists()


def test_a_python_that_is_too_old_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.version_info", (3, 10, 4))
    assert problems() == ["Python 3.10.4 is too old. Install Python 3.11 or newer."]


def test_a_package_of_another_version_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "version", lambda name: OTHER.get(name) or version(name))
    (problem,) = problems()
    assert problem.startswith("voila is 0.4.6, not ==0.5.13. ")
    assert "make home" in problem


def test_a_package_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        if name == "anywidget":
            raise PackageNotFoundError
        return version(name)

    monkeypatch.setattr(doctor, "version", missing)
    (problem,) = problems()
    assert problem.startswith("anywidget is missing. ")


def test_packages_that_only_developers_need_may_be_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    developers = [line for line in distribution("careerkit").requires or () if "extra" in line]
    assert developers
    monkeypatch.setattr(doctor, "version", lambda _: pytest.fail("it was asked for"))
    assert {doctor._mismatch(line) for line in developers} == {""}


def test_an_installation_that_is_not_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(doctor, "distribution", nothing)
    (problem,) = problems()
    assert "not installed" in problem


def test_pages_that_are_missing_are_named(tmp_path: Path) -> None:
    settings = read_settings().model_copy(update={"assets": tmp_path / "nosuch"})
    findings = doctor.examine(settings, 1, datetime.now(UTC))
    (problem,) = [finding.text for finding in findings if not finding.fine]
    assert problem == f"{tmp_path / 'nosuch'} cannot be found. Install Careerkit again."


def test_a_data_folder_that_cannot_be_made_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    home = tmp_path / "file" / "home"
    monkeypatch.setenv("CAREERKIT_HOME", str(home))
    (problem,) = problems()
    assert problem.startswith(f"Nothing can be written to {home}. ")
    assert "CAREERKIT_HOME" in problem


@pytest.mark.usefixtures("workbook")
def test_a_data_folder_that_is_not_writable_is_a_problem(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # not by its mode: whoever runs the tests may be allowed everything
    monkeypatch.setattr("os.access", lambda folder, _: folder != home)
    assert [problem.partition(". ")[0] for problem in problems()] == [
        f"Nothing can be written to {home}"
    ]


def test_a_data_folder_that_may_not_even_be_looked_into_is_a_problem(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exists = Path.exists

    def forbidden(path: Path) -> bool:
        if home.parent in (path, *path.parents):
            raise PermissionError(13, "Permission denied", str(path))
        return exists(path)

    monkeypatch.setattr(Path, "exists", forbidden)
    monkeypatch.setattr("os.access", lambda *_: False)
    assert problems()[0].startswith(f"Nothing can be written to {home}. ")


def test_a_disk_that_is_nearly_full_is_a_problem(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=50 * 2**20))
    (problem,) = problems()
    assert problem.startswith(f"Only 50 MB are free on the disk of {home}. ")


def test_a_key_without_its_workbook_is_a_problem(workbook: Path) -> None:
    for file in workbook.glob("workbooks.db*"):
        file.unlink()
    (problem,) = problems()
    assert problem.startswith(f"{workbook / 'home.key'} is there, but its workbook ")
    assert "careerkit restore" in problem


def test_a_key_of_another_workbook_is_a_problem(
    workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERKIT_HOME", str(tmp_path / "other"))
    repository = Repository(read_settings().database)
    home_access(repository, tmp_path / "other")
    repository.close()
    (tmp_path / "other" / "home.key").replace(workbook / "home.key")
    monkeypatch.setenv("CAREERKIT_HOME", str(workbook))
    (problem,) = problems()
    assert problem.startswith("Your key is here, but not the workbook that it opens")


def test_a_key_that_is_damaged_is_a_problem(workbook: Path) -> None:
    (workbook / "home.key").write_text("{", "utf-8")
    (problem,) = problems()
    assert "does not hold a key any more" in problem


def test_a_key_that_cannot_be_read_is_a_problem(workbook: Path) -> None:
    (workbook / "home.key").unlink()
    (workbook / "home.key").mkdir()
    (problem,) = problems()
    assert problem.startswith(f"Your workbook cannot be read: {workbook / 'home.key'}: ")


def test_a_database_that_is_damaged_is_a_problem(workbook: Path) -> None:
    for ending in ("-wal", "-shm"):
        (workbook / f"workbooks.db{ending}").unlink(missing_ok=True)
    (workbook / "workbooks.db").write_bytes(b"no database at all" * 1000)
    (problem,) = problems()
    assert problem.startswith("The file of your workbook is damaged")


@pytest.mark.usefixtures("workbook")
def test_a_store_that_is_away_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise CareerkitError("store_away")

    monkeypatch.setattr(Repository, "load", away)
    (problem,) = problems()
    assert problem.startswith("The folder of your workbook cannot be written to or read.")


def test_a_port_that_is_taken_is_told_but_no_problem(taken: int) -> None:
    assert all(finding.fine for finding in examine(taken))
    assert f"Port {taken} is taken" in texts(taken)


def test_a_port_that_is_free_is_told(port: int) -> None:
    assert f"Port {port} is free" in texts(port)


@pytest.mark.usefixtures("workbook")
def test_a_clock_before_the_newest_file_is_a_problem() -> None:
    (problem,) = problems(now=datetime.now(UTC) - timedelta(hours=1))
    assert "your workbook was saved later than that" in problem


@pytest.mark.usefixtures("workbook")
def test_a_clock_a_little_behind_is_no_problem() -> None:
    assert problems(now=datetime.now(UTC) - timedelta(minutes=1)) == []


def test_a_clock_before_this_version_was_made_is_a_problem() -> None:
    (problem,) = problems(now=datetime(2020, 1, 1, tzinfo=UTC))
    assert problem.startswith("The clock says 2020-01-01, which is past. ")


def test_too_few_open_files_are_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource", reason="only POSIX systems have such limits")
    monkeypatch.setattr(resource, "getrlimit", lambda _: (64, 64))
    (problem,) = problems()
    assert problem.startswith("Only 64 files may be open at once. ")


def test_a_sqlite_that_is_too_old_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 31, 1))
    (problem,) = problems()
    assert problem.endswith("is too old: 3.35 or newer is needed.")
