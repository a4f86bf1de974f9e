"""Content of other people, and what we say about their slips."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from careerkit.checked import Fault, check
from careerkit.content import Deck, Guide, Words
from careerkit.marked import Problem
from careerkit.roles import Role, faults
from careerkit.settings import settings

ROLES = settings().assets / "roles"
CLERK = (ROLES / "file-clerk.yaml").read_text("utf-8")
LINES = CLERK.splitlines()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "guide.yaml"


def problems(file: Path, text: str) -> tuple[Problem, ...]:
    file.write_text(text, "utf-8")
    checked = check(file, Role, faults)
    assert (checked.content is None) == bool(checked.problems)
    return checked.problems


def at(text: str) -> int:
    """Return the line of a guide that begins with `text`."""
    return next(n for n, line in enumerate(LINES, start=1) if line.lstrip(" -").startswith(text))


def test_a_sound_file_gives_its_content(file: Path) -> None:
    assert problems(file, CLERK) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("trends:", "trend:", at("trends:"), "“trend” is not known here. Is it “trends”?"),
        ("trends:", "trend:", at("title:"), "“trends” is missing."),
        ("title: File Clerk", "title: 12", at("title:"), "title: A text belongs here."),
        ("title: File Clerk", "title: 2026-02-03", at("title:"), "title: A text belongs here."),
        ("title: File Clerk", "title:", at("title:"), "title: Nothing stands after the colon."),
        ("title: File Clerk", "title: ''", at("title:"), "title: A text is missing here."),
        (
            "title: File Clerk",
            f"title: {'x' * 90}",
            at("title:"),
            "title: 90 characters are too many; at most 80.",
        ),
        ("43-4071.00", "43-4071", at("soc:"), "“43-4071” is not an O*NET-SOC code such as"),
        ("id: sort", "id: Sort it", at("id: sort"), "“Sort it” is not a short name of small"),
        ("id: sort", "id: file", at("id: file"), "“file” is the id of another entry"),
        ("kind: check", "kind: police", at("kind: check"), "“police” is none of 'degree'"),
        ("zone: 2", "zone: 9", at("zone:"), "zone: 9 is too much; at most 5."),
        ("2.C.1.b, 2.A.2.d", "2.C.1.z", at("elements: [2.C.1.b, 2.A.2.d"), "no skill or knowledge"),
        ("2.C.1.b, 2.A.2.d", "filing", at("elements: [2.C.1.b, 2.A.2.d"), "O*NET element id such"),
        ("[onet, ours]", "[onet, mine]", at("sources: [onet, ours]"), "“mine” is not under"),
        ("[onet, ours]", "[]", at("sources: [onet, ours]"), "At least one entry is needed."),
        ("[onet, ours]", "ours", at("sources: [onet, ours]"), "A list belongs here"),
    ],
)
def test_a_slip_is_told_with_its_line(
    old: str, new: str, line: int, words: str, file: Path
) -> None:
    told = problems(file, CLERK.replace(old, new, 1))
    assert [problem for problem in told if problem.line == line and words in problem.text]


def test_a_missing_entry_is_told_where_it_should_stand(file: Path) -> None:
    (problem,) = problems(file, CLERK.replace("    way: Many places", "    # way: Many places"))
    assert problem == Problem(at("id: school"), "gates, entry 1: “way” is missing.")


def test_problems_come_in_the_order_of_their_lines(file: Path) -> None:
    text = CLERK.replace("zone: 2", "zone: 9").replace("title: File Clerk", "title: ''", 1)
    told = [problem.line for problem in problems(file, text)]
    assert len(told) == 2
    assert told == sorted(told)


def test_a_list_is_no_guide(file: Path) -> None:
    (problem,) = problems(file, "- a\n- b\n")
    assert problem == Problem(1, "Entries belong here, each a word, a colon and a text.")


def test_a_file_that_is_not_there_is_a_problem(file: Path) -> None:
    (problem,) = check(file, Role).problems
    assert problem.text == "The file cannot be opened: No such file or directory."


@pytest.mark.parametrize(("folder", "model"), [("decks", Deck), ("prompts", Guide)])
def test_our_other_content_is_sound_too(folder: str, model: type[Words]) -> None:
    files = [one for one in (settings().assets / folder).glob("*.yaml") if one.stem != "coach"]
    assert files
    assert not [problem for one in files for problem in check(one, model).problems]


def test_a_fault_that_types_cannot_tell_keeps_the_content_back(file: Path) -> None:
    def never(_: Role) -> Iterator[Fault]:
        yield ("gates", 0, "name"), "Never."

    file.write_text(CLERK, "utf-8")
    checked = check(file, Role, never)
    assert (checked.content, checked.problems) == (None, (Problem(at("name: A school"), "Never."),))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda below: st.lists(below, max_size=2) | st.dictionaries(st.text(max_size=5), below),
    max_leaves=4,
)


@given(number=st.integers(1, len(LINES) - 1), value=values)
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_no_line_of_a_guide_makes_it_fail(number: int, value: object, file: Path) -> None:
    key, colon, _ = LINES[number].partition(":")
    changed = [*LINES[:number], f"{key}{colon} {value!r}", *LINES[number + 1 :]]
    assert all(problem.text for problem in problems(file, "\n".join(changed)))
