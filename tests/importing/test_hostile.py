"""A file that means harm, or is broken, gets a sentence; nothing is unpacked, run or filled up."""

import json
import struct
import tracemalloc
import zipfile

import pytest

from careerkit.importing import LARGEST_FILE, LARGEST_WORKBOOK, archives, read
from careerkit.importing.json_text import MOST_PARTS
from careerkit.model import SCHEMA_VERSION, Workbook
from tests.importing.files import (
    POSITIONS,
    changed_file,
    refused,
    resume,
    workbook_file,
    zipped,
)
from tests.model.filled import filled_workbook

FILLED = filled_workbook("Ann")
MEGABYTE = 1_000_000


def document() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = json.loads(workbook_file(FILLED))
    return found


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("x.json", b""),
        ("x.json", b"   \n"),
        ("x.json", b"[]"),
        ("x.json", b"{}"),
        ("x.json", b"[1, 2]"),
        ("x.txt", b"Dear reader"),
        ("x.csv", b"a,b\n1,2\n"),
        ("x.html", b"<html><script>alert(1)</script></html>"),
        ("x.zip", zipped({})),
        ("x.docx", zipped({"word/document.xml": "<x/>"})),
    ],
)
def test_a_file_of_another_kind_is_refused(name: str, file: bytes) -> None:
    assert refused(name, file).code == "file_unknown"


@pytest.mark.parametrize("file", [b"\x89PNG\r\n\xff\xd8", b"\xff\xfe\x00\xd8", b"{\xff}"], ids=repr)
def test_a_file_that_is_no_text_is_refused(file: bytes) -> None:
    assert refused("x.json", file).code == "file_not_text"


def test_a_file_that_is_too_large_is_refused() -> None:
    error = refused("x.json", b"[" + b" " * LARGEST_FILE)
    assert (error.code, error.facts) == ("file_too_large", {"most": 10})


def test_a_workbook_file_may_be_larger_but_not_without_end() -> None:
    head = b'{\n  "careerkit": '
    assert refused("x.json", head + b" " * LARGEST_FILE).code == "file_damaged"
    assert refused("x.json", head + b" " * LARGEST_WORKBOOK).code == "file_too_large"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{\n"basics": {\n"name": "Ann"\n"label": 1}}', 4),
        ('{"basics":\n{"name": "Ann"', 2),
        ('{"basics": {}}\n{}', 2),
        ('{"basics": {"name": "a\nb"}}', 1),
        ("{\n\n'basics': 1}", 3),
    ],
)
def test_broken_json_names_its_line(text: str, line: int) -> None:
    error = refused("x.json", text)
    assert (error.code, error.facts) == ("file_damaged", {"line": line})


@pytest.mark.parametrize("value", ["NaN", "-Infinity", "Infinity", "1" * 5000, "-" + "9" * 21])
def test_a_number_that_is_none_names_its_line(value: str) -> None:
    text = f'{{"basics": {{"name": "NaN {"1" * 30} \\" Infinity"}},\n\n"work": [{value}]}}'
    error = refused("x.json", text)
    assert (error.code, error.facts) == ("file_misfit", {"line": 3})


@pytest.mark.parametrize(("begin", "end"), [("[", "]"), ('{"a":', "}"), ("[", ""), ('{"a":[', "")])
def test_parts_inside_each_other_without_end_are_refused(begin: str, end: str) -> None:
    text = '{"basics":\n' + begin * 90_000 + "1" + end * 90_000 + "}"
    error = refused("x.json", text)
    assert (error.code, error.facts) == ("file_too_deep", {"line": 2})


def test_more_parts_than_anybody_has_are_refused() -> None:
    error = refused("x.json", '{"basics":\n[' + "[]," * (MOST_PARTS + 1) + "1]}")
    assert (error.code, error.facts) == ("file_too_many", {"line": 2})


def test_as_many_brackets_in_a_text_do_no_harm() -> None:
    file = resume(basics={"summary": "[{" * MOST_PARTS})
    assert read("x.json", file).found.background.contact.summary.startswith("[{[{")


def test_of_two_fields_of_one_name_the_last_one_counts_and_is_shown() -> None:
    file = b'{"basics": {"name": "Ann", "name": "Bea"}}'
    assert read("x.json", file).found.background.contact.name == "Bea"


@pytest.mark.parametrize(
    ("section", "value", "line"),
    [
        ("start", {"nosuch": 1}, '"nosuch"'),
        ("start", {"inspires": "x" * 1_000_001}, '"inspires"'),
        ("start", ["a"], '"start"'),
        ("stories", {"../../etc": {}}, '"../../etc"'),
        ("stories", {"__proto__": {}}, '"__proto__"'),
        ("stories", {"1f0c22ab": {"heard": {"a": "perhaps"}}}, '"a"'),
        ("values", {"weights": {"salary": -1}}, '"salary"'),
        ("values", {"weights": {"salary": 1e308}}, '"salary"'),
        ("orders", {"stories": ["a", "a"]}, '"stories"'),
        ("gap", {"actions": {"1f0c22ab": {"by": "2026-02-30"}}}, '"by"'),
        ("nosuch", {}, '"nosuch"'),
        ("schema_version", "3", '"schema_version"'),
        ("schema_version", True, '"schema_version"'),
        ("schema_version", 0, '"schema_version"'),
        ("schema_version", -1, '"schema_version"'),
        ("schema_version", None, '"schema_version"'),
    ],
)
def test_a_workbook_that_does_not_fit_names_the_line(
    section: str, value: object, line: str
) -> None:
    file = changed_file(Workbook(), **{section: value})
    error = refused("w.json", file)
    lines = file.decode().splitlines()
    assert error.code == "file_misfit"
    assert line in lines[int(error.facts["line"]) - 1]


def test_a_newer_workbook_is_refused() -> None:
    file = changed_file(Workbook(), schema_version=SCHEMA_VERSION + 1)
    assert refused("w.json", file).code == "newer_workbook"


def test_a_newer_file_is_refused() -> None:
    newer = document()
    newer["careerkit"]["version"] = 2
    assert refused("w.json", json.dumps(newer)).code == "newer_file"


@pytest.mark.parametrize("header", [None, 1, [], {}, {"version": "1"}, {"format": "x"}], ids=repr)
def test_a_header_that_does_not_fit_is_refused(header: object) -> None:
    assert refused("w.json", json.dumps(document() | {"careerkit": header})).code == "file_misfit"


@pytest.mark.parametrize("box", [None, 1, "x", {}, {"key": {}, "text": ""}], ids=repr)
def test_a_lock_that_does_not_fit_is_refused(box: object) -> None:
    locked = {"careerkit": document()["careerkit"], "sealed": box}
    assert refused("w.json", json.dumps(locked)).code == "file_sealed_oddly"


def test_names_in_a_zip_file_lead_nowhere() -> None:
    names = ["../../Positions.csv", "/etc/Positions.csv", "C:\\Positions.csv", "..\\Skills.csv"]
    brought = read("x.zip", zipped({names[0]: POSITIONS, **dict.fromkeys(names[1:], "x")}))
    assert len(brought.found.background.posts) == 2


@pytest.mark.slow
@pytest.mark.parametrize("packed", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_bomb_is_refused_before_it_bursts(packed: int) -> None:
    bomb = zipped({"Positions.csv": b"\0" * 80 * MEGABYTE}, packed)
    tracemalloc.start()
    assert refused("x.zip", bomb).code in {"zip_too_large", "zip_damaged"}
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40 * MEGABYTE


def test_a_zip_file_that_lies_about_its_size_is_refused() -> None:
    file = zipped({"Positions.csv": b"\0" * 50 * MEGABYTE})
    said = (50 * MEGABYTE).to_bytes(4, "little")
    assert refused("x.zip", file.replace(said, (9).to_bytes(4, "little"))).code in {
        "zip_too_large",
        "zip_damaged",
    }


def test_a_zip_file_with_members_without_end_is_refused() -> None:
    file = zipped({f"{n}.csv": "" for n in range(archives.MOST_MEMBERS + 1)})
    assert refused("x.zip", file).code == "zip_too_large"


def test_a_zip_file_that_is_cut_off_is_refused() -> None:
    file = zipped({"Positions.csv": POSITIONS})
    assert refused("x.zip", file[: len(file) // 2]).code == "zip_damaged"


@pytest.mark.parametrize("place", [2**63, 2**64 - 1])
def test_a_zip_file_that_points_beyond_all_places_is_refused(place: int) -> None:
    file = bytearray(zipped({"Positions.csv": POSITIONS}))
    entry, end = file.index(archives.ENTRY), file.index(b"PK\x05\x06")
    far = struct.pack("<HHQ", 1, 8, place)  # an entry for large files: where it begins
    file[end + 12 : end + 16] = struct.pack("<L", end - entry + len(far))
    file[end:end] = far
    file[entry + 30 : entry + 32] = struct.pack("<H", len(far))
    file[entry + 42 : entry + 46] = b"\xff" * 4
    assert refused("x.zip", bytes(file)).code == "zip_damaged"


def test_a_zip_file_with_a_password_is_refused() -> None:
    file = bytearray(zipped({"Positions.csv": POSITIONS}))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        file[file.index(sign) + flags] |= 1
    assert refused("x.zip", bytes(file)).code == "zip_damaged"


def test_a_formula_stays_a_text() -> None:
    text = 'Company Name,Title\n"=HYPERLINK(""x"")",+1\n'
    (post,) = read("Positions.csv", text.encode()).found.background.posts.values()
    assert (post.employer, post.title) == ('=HYPERLINK("x")', "+1")


def test_a_cell_without_end_names_its_line() -> None:
    error = refused("Positions.csv", "Company Name,Title\nShop," + "x" * 200_000 + "\n")
    assert (error.code, error.facts["line"]) == ("row_damaged", 2)
