"""YAML that people write, with the line of each entry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.marked import LARGEST, read_marked
from careerkit.settings import settings

GUIDE = (settings().assets / "roles" / "library-technician.yaml").read_bytes()


def test_it_reads_what_yaml_says() -> None:
    marked = read_marked("# a note\ntitle: Füße\nlist:\n  - {a: 1}\n  - [b, c]\n".encode())
    assert marked.value == {"title": "Füße", "list": [{"a": 1}, ["b", "c"]]}
    assert marked.problems == ()


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ((), 2),
        (("title",), 2),
        (("list",), 3),
        (("list", 0), 4),
        (("list", 0, "b"), 5),
        (("list", 1), 6),
        (("list", 0, "nosuch"), 4),
        (("nosuch", 3), 2),
    ],
)
def test_it_knows_the_line_of_each_entry(place: tuple[str | int, ...], line: int) -> None:
    raw = b"# a note\ntitle: x\nlist:\n  - a: 1\n    b: 2\n  - c\n"
    assert read_marked(raw).line(place) == line


def test_a_mark_at_the_start_of_a_file_is_no_part_of_it() -> None:
    assert read_marked(b"\xef\xbb\xbftitle: x").value == {"title": "x"}


@pytest.mark.parametrize(
    ("raw", "line", "words"),
    [
        (b"", 1, "nothing in this file"),
        (b"# only a note\n", 1, "nothing in this file"),
        (b"a: 1\nb:\n\tc: 2", 3, "begins with a tab"),
        (b"a: 1\nb: \xe9", 2, "UTF-8"),
        ("a: 1".encode("utf-16"), 1, "UTF-8"),
        (b"a: 1\nb: \x07", 2, "invisible character (0x7)"),
        (b"a: 1\nb: c: d", 2, "second colon"),
        (b"a: 1\nb\nc: 2", 3, "colon is missing"),
        (b'a: 1\nb: "open', 2, "never closed"),
        (b"a: 1\nb: [c, d\n", 2, "bracket"),
        (b"a: @home", 1, "quotes"),
        (b"a: *bold*", 1, "quotes"),
        (b"a: !shout", 1, "quotes"),
        (b'a: "\\q"', 1, "backslash"),
        (b"a: 1\nb: 2\na: 3", 3, "“a” is here a second time; the first is on line 1"),
        (b"a: 1\n2: b", 2, "must be a word"),
        (b"yes: 1", 1, "must be a word"),
        (b"a: &x [1]\nb: *x", 1, "reference"),
        (b"a: 1\n---\nb: 2", 2, "---"),
        (b"a: 2026-02-31", 1, "cannot be read"),
        (b"[\n" * 60_000, 31, "inside one another"),
        (b"- " * 90_000, 1, "inside one another"),
        (b"? " * 50_000, 1, "inside one another"),
        (b"a" * (LARGEST + 1), 0, "too big"),
    ],
)
def test_it_says_in_plain_words_what_is_wrong(raw: bytes, line: int, words: str) -> None:
    (problem,) = read_marked(raw).problems
    assert problem.line == line
    assert words in problem.text


def test_references_do_not_multiply() -> None:
    bomb = "a: &a [x]\n" + "".join(
        f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert read_marked(bomb.encode()).value is None


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(raw: bytes) -> None:
    marked = read_marked(raw)
    assert marked.value is None or not marked.problems


@given(
    st.integers(0, len(GUIDE)),
    st.integers(0, 40),
    st.text(st.sampled_from("\n\t :-[]{}&*!|>'\"#%@`?,aé\x00\ud7ff")).map(str.encode),
)
def test_no_slip_in_a_guide_makes_it_fail(start: int, length: int, slip: bytes) -> None:
    marked = read_marked(GUIDE[:start] + slip + GUIDE[start + length :])
    last = GUIDE.count(b"\n") + slip.count(b"\n") + 1
    assert all(0 <= problem.line <= last for problem in marked.problems)
