"""The kit's modules, joined into one for places that load a widget's code as a string."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from careerkit import bundle
from careerkit.widgets import Activity
from careerkit.widgets.activity import _WAIT_FOR_KIT, Kit

DECLARED = re.compile(
    r"^(?:export )?(?:async )?(?:function\*?|class|const|let|var) (\w+)", re.MULTILINE
)
TYPES = "types.js"  # has no code

NODE = shutil.which("node")
each_module = pytest.mark.parametrize(
    "module",
    [file for file in sorted(bundle.kit_folder().glob("*.js")) if file.name != TYPES],
    ids=lambda file: file.stem,
)


def code(module: Path) -> list[str]:
    """Return the lines of a module from its first declaration on."""
    text = module.read_text("utf-8")
    found = DECLARED.search(text)
    assert found, module
    return text[found.start() :].removeprefix("export ").splitlines()


@each_module
def test_every_module_is_in_the_script_once(module: Path) -> None:
    first_line = code(module)[0]
    assert bundle.script().splitlines().count(first_line) == 1


@each_module
def test_a_module_stands_after_those_it_imports(module: Path) -> None:
    script = bundle.script().splitlines()
    for needed in re.findall(r'from "\./(\w+\.js)"', module.read_text("utf-8")):
        if needed != TYPES:
            there = script.index(code(module.with_name(needed))[0])
            assert there < script.index(code(module)[0]), needed


def test_nothing_in_the_script_is_imported_or_exported() -> None:
    assert re.findall(r"^(?:import|export)\b.*", bundle.script(), re.MULTILINE) == []
    assert "import(" not in re.sub(r'import\("\./\w+\.js"\)\.', "", bundle.script())


def test_no_two_modules_declare_the_same_name() -> None:
    counts = Counter(DECLARED.findall(bundle.script()))
    assert counts["renderActivity"] == 1
    assert [name for name, count in counts.items() if count > 1] == []


def test_the_script_is_named_by_its_content(monkeypatch: pytest.MonkeyPatch) -> None:
    here = bundle.version()
    bundle.version.cache_clear()
    monkeypatch.setattr(bundle, "script", lambda: "another")
    assert bundle.version() != here
    bundle.version.cache_clear()


def test_the_style_sheet_comes_along() -> None:
    assert bundle.style() == (bundle.kit_folder().parent / "kit.css").read_text("utf-8")
    assert "@import" not in bundle.style()


def test_no_two_modules_of_a_page_declare_the_same_name() -> None:
    for entry in ("client/page.js", "client/stock.js"):
        counts = Counter(DECLARED.findall(bundle.join(bundle.static_folder() / entry)))
        assert [name for name, count in counts.items() if count > 1] == [], entry


def test_a_page_has_no_more_of_the_kit_than_it_draws() -> None:
    page = bundle.static_folder() / "client" / "page.js"
    names = set(DECLARED.findall(bundle.join(page, ["Form", "StepHeader"])))
    assert {"form", "stepHeader", "drawRecord", "renderActivity", "Connection"} <= names
    assert names.isdisjoint({"cardSort", "weights", "drawWeight", "listener", "makeDraggable"})


def test_the_kinds_are_those_that_the_kit_draws() -> None:
    assert {"CardSort", "Form", "StepHeader"} <= bundle.kinds()
    assert bundle.kinds() == {kind.__name__ for kind in _kinds_of(Activity)}


def _kinds_of(kind: type[Activity]) -> list[type[Activity]]:
    return [one for child in kind.__subclasses__() for one in (child, *_kinds_of(child))]


@pytest.mark.skipif(NODE is None, reason="Node.js is not installed")
@pytest.mark.parametrize("what", ["kit", "activity"])
def test_the_code_of_a_widget_is_a_module(what: str, tmp_path: Path) -> None:
    script = Kit()._esm if what == "kit" else _WAIT_FOR_KIT % "careerkit"
    file = tmp_path / f"{what}.mjs"
    file.write_text(script, "utf-8")
    checked = subprocess.run([str(NODE), "--check", file], capture_output=True, text=True)  # noqa: PLW1510
    assert checked.stderr == ""


def test_every_word_of_the_kit_stands_on_a_line_of_its_own() -> None:
    lines = (bundle.kit_folder() / "words.js").read_text("utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("export const"))
    assert [line for line in lines[first + 1 : -1] if not re.match(r"  \w+: .*,$", line)] == []


def test_a_page_gets_the_words_that_it_says_and_no_others() -> None:
    script = bundle.join(bundle.static_folder() / "client" / "page.js", ["Form"])
    said = set(re.findall(r"\bWORDS\.(\w+)", script))
    (words,) = re.findall(r"const WORDS = \{\n(.*?)\n\};", script, re.DOTALL)
    assert set(re.findall(r"^  (\w+): ", words, re.MULTILINE)) == said
