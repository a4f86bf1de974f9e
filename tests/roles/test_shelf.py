"""The host's own guides beside ours."""

import logging
import os
from pathlib import Path

import pytest

from careerkit.roles import roles
from careerkit.settings import settings

SHIPPED = settings().assets / "roles"
CLERK = (SHIPPED / "file-clerk.yaml").read_text("utf-8")


@pytest.fixture
def shelf(home: Path) -> Path:
    """Return the folder where a host drops guides."""
    folder = home / "content" / "roles"
    folder.mkdir(parents=True)
    return folder


def test_without_a_folder_there_are_ours() -> None:
    assert set(roles()) == {file.stem for file in SHIPPED.glob("*.yaml")}


def test_a_dropped_file_adds_a_role(shelf: Path) -> None:
    dropped = CLERK.replace("title: File Clerk", "title: Bookmobile Driver", 1)
    (shelf / "bookmobile-driver.yaml").write_text(dropped, "utf-8")
    assert roles()["bookmobile-driver"].title == "Bookmobile Driver"
    assert len(roles()) == len(list(SHIPPED.glob("*.yaml"))) + 1


def test_the_folder_can_be_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ours" / "roles").mkdir(parents=True)
    (tmp_path / "ours" / "roles" / "driver.yaml").write_text(CLERK, "utf-8")
    monkeypatch.setenv("CAREERKIT_CONTENT", str(tmp_path / "ours"))
    settings.cache_clear()
    assert "driver" in roles()


def test_a_dropped_file_can_take_the_place_of_ours(shelf: Path) -> None:
    dropped = CLERK.replace("title: File Clerk", "title: Clerk of the Files", 1)
    (shelf / "file-clerk.yaml").write_text(dropped, "utf-8")
    assert roles()["file-clerk"].title == "Clerk of the Files"


def test_a_guide_needs_no_code_and_no_figures(shelf: Path) -> None:
    kept = [line for line in CLERK.splitlines() if not line.startswith("soc:")]
    figures = kept.index("figures:")
    del kept[figures : kept.index("environment:")]
    (shelf / "local.yaml").write_text("\n".join(kept), "utf-8")
    assert (roles()["local"].soc, roles()["local"].figures) == (None, None)


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"title: [",
        "title: Gärtner".encode("latin-1"),
        b"\ttitle: x",
        b"- " * 90_000,
        CLERK.replace("challenges:", "chalenges:").encode(),
        CLERK.replace("2.C.1.b", "2.C.1.z").encode(),
        CLERK.replace("sources: [ours]", "sources: [theirs]", 1).encode(),
        CLERK.replace("id: sort", "id: file").encode(),
        CLERK.replace("title: File Clerk", f"title: {'x' * 81}", 1).encode(),
    ],
    ids=["empty", "yaml", "latin-1", "tab", "deep", "key", "element", "source", "twice", "long"],
)
def test_a_broken_file_is_left_out_and_the_log_says_why(
    broken: bytes, shelf: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = shelf / "file-clerk.yaml"
    file.write_bytes(broken)
    with caplog.at_level(logging.WARNING):
        assert roles()["file-clerk"].title == "File Clerk"  # ours, then
    assert f"role guide left out: {file}:" in caplog.text


def test_the_log_says_it_once(shelf: Path, caplog: pytest.LogCaptureFixture) -> None:
    (shelf / "empty.yaml").write_bytes(b"")
    for _ in range(3):
        roles()
    assert len(caplog.records) == 1


def test_a_mended_file_is_read_again(shelf: Path) -> None:
    file = shelf / "driver.yaml"
    file.write_bytes(b"title: [")
    assert "driver" not in roles()
    file.write_text(CLERK, "utf-8")
    assert "driver" in roles()


def test_a_removed_file_is_gone(shelf: Path) -> None:
    file = shelf / "driver.yaml"
    file.write_text(CLERK, "utf-8")
    assert "driver" in roles()
    file.unlink()
    assert "driver" not in roles()


def test_a_folder_called_like_a_file_stops_nothing(shelf: Path) -> None:
    (shelf / "driver.yaml").mkdir()
    assert "driver" not in roles()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
def test_a_link_to_nowhere_stops_nothing(shelf: Path) -> None:
    (shelf / "driver.yaml").symlink_to(shelf / "nowhere.yaml")
    assert "driver" not in roles()
