"""Every error has a sentence, and every sentence an error."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from careerkit import content
from careerkit.settings import settings

CODE = Path(__file__).parents[1] / "careerkit"
SENTENCES = content._sentences()
each_sentence = pytest.mark.parametrize("code", SENTENCES)


def told() -> Iterator[tuple[str, set[str], str]]:
    """Yield each code that the package raises or tells, with its facts and where it stands."""
    for file in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            where = f"{file.relative_to(CODE)}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Call) and _name(node.func) in {"CareerkitError", "sentence"}:
                facts = {str(keyword.arg) for keyword in node.keywords}
                yield from ((code, facts, where) for code in _texts(node.args[0]))
            # what goes wrong with a database has a table of its own: SQLite's number -> code
            elif isinstance(node, ast.Assign) and _name(node.targets[0]) == "WHAT_HAPPENED":
                yield from ((code, set(), where) for code in _texts(node.value))


def _name(node: ast.expr) -> str:
    return str(getattr(node, "attr", getattr(node, "id", "")))


def _texts(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


TOLD = list(told())


def test_the_search_finds_what_is_raised() -> None:
    assert "no_workbook" in {code for code, _, _ in TOLD}


@pytest.mark.parametrize(("code", "facts", "where"), TOLD, ids=[where for *_, where in TOLD])
def test_an_error_that_is_raised_has_a_sentence(code: str, facts: set[str], where: str) -> None:
    assert code in SENTENCES, where
    assert gaps(SENTENCES[code]) == facts, where


@each_sentence
def test_a_sentence_belongs_to_something_that_happens(code: str) -> None:
    assert code.removesuffix("_for_guests") in {code for code, _, _ in TOLD}


@each_sentence
def test_a_sentence_says_what_happened_and_what_to_do(code: str) -> None:
    assert len(re.findall(r"[.:](?:\s|$)", SENTENCES[code])) >= 2


@each_sentence
def test_a_sentence_is_one_line_without_shouting(code: str) -> None:
    assert not re.search(r"[!\n]|  ", SENTENCES[code])


def test_the_gaps_of_a_sentence_are_filled() -> None:
    sentence = content.sentence("newer_workbook", found=3, known=1)
    assert "its format is 3, this one reads up to 1" in sentence


def test_an_unknown_code_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        content.sentence("nosuch")


@pytest.mark.parametrize("code", [code for code in SENTENCES if code.endswith("_for_guests")])
def test_a_guest_is_sent_to_whoever_leads_and_to_no_command(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERKIT_GUESTS", "1")
    settings.cache_clear()
    told = content.sentence(code.removesuffix("_for_guests"), section="values")
    assert "tell the person who leads" in told
    assert "careerkit" not in told


def test_at_home_the_owner_is_told_what_to_do() -> None:
    assert "careerkit doctor" in content.sentence("store_away")


def test_a_guest_reads_the_common_sentence_where_there_is_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    common = content.sentence("no_such_room")
    monkeypatch.setenv("CAREERKIT_GUESTS", "1")
    settings.cache_clear()
    assert content.sentence("no_such_room") == common
