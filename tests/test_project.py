"""The project's habits: what it depends on, what it ships, what its files may say."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version
from pathspec import GitIgnoreSpec

ROOT = Path(__file__).parents[1]
TESTS = Path(__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")
CONDA_TO_PYPI = {"playwright-python": "playwright"}  # where the two call one package differently


def bounds(requirements: list[str]) -> dict[str, SpecifierSet]:
    """Return the names in `requirements`, each with its bounds."""
    parsed = [Requirement(requirement) for requirement in requirements]
    return {canonicalize_name(one.name): one.specifier for one in parsed}


RUNTIME = bounds(PROJECT["project"]["dependencies"])
DEV = bounds(PROJECT["project"]["optional-dependencies"]["dev"])
BUILD = bounds(PROJECT["dependency-groups"]["build"])


def conda_bounds() -> dict[str, SpecifierSet]:
    """Return what `environment.yml` asks for, in PyPI's names and notation."""
    environment = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))
    found: dict[str, SpecifierSet] = {}
    for line in environment["dependencies"]:
        name, bound = re.findall(r"^([\w.-]+)(.*)$", line)[0]
        # conda's `=1.2` is PyPI's `==1.2.*`
        notation = re.sub(r"^=(\d[\d.]*)$", r"==\1.*", bound)
        found[canonicalize_name(CONDA_TO_PYPI.get(name, name))] = SpecifierSet(notation)
    return found


def locked(lock: str) -> list[tuple[Requirement, int]]:
    """Return every package that `lock` names, each with the number of its hashes."""
    text = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    parts = [line.split("--hash=sha256:") for line in lines]
    return [(Requirement(name), len(hashes)) for name, *hashes in parts]


def pinned(lock: str) -> dict[str, Version]:
    """Return the names in `lock`, each with its one version."""
    return {
        canonicalize_name(one.name): Version(str(one.specifier).removeprefix("=="))
        for one, _ in locked(lock)
    }


def project_files() -> Iterator[Path]:
    """Yield the files that belong to the project: those that `.gitignore` does not name."""
    ignored = GitIgnoreSpec.from_lines((ROOT / ".gitignore").read_text("utf-8").splitlines())
    for folder, folders, names in os.walk(ROOT):
        here = Path(folder).relative_to(ROOT)
        folders[:] = [
            name
            for name in folders
            if name != ".git" and not ignored.match_file(f"{(here / name).as_posix()}/")
        ]
        for name in names:
            if name != ".git" and not ignored.match_file((here / name).as_posix()):
                yield here / name


def lines_with(pattern: re.Pattern[str], files: Iterator[Path]) -> list[str]:
    """Return `file:line: text` wherever `pattern` is found in a file."""
    found = []
    for file in files:
        text = (ROOT / file).read_bytes().decode("utf-8", "replace")
        for number, line in enumerate(text.splitlines(), start=1):
            if pattern.search(line):
                found.append(f"{file.as_posix()}:{number}: {line.strip()[:100]}")
    return found


def notebooks() -> list[Path]:
    return sorted((ROOT / "workbooks").glob("*.ipynb"))


def test_conda_and_pip_install_the_same_packages_within_the_same_bounds() -> None:
    python = {"python": SpecifierSet(PROJECT["project"]["requires-python"]), "pip": SpecifierSet()}
    assert conda_bounds() == RUNTIME | DEV | BUILD | python


def test_what_builds_the_package_is_locked_with_the_rest() -> None:
    assert bounds(PROJECT["build-system"]["requires"]) == BUILD


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [(LOCKS[0], RUNTIME | BUILD), (LOCKS[1], RUNTIME | BUILD | DEV)],
    ids=LOCKS,
)
def test_a_lock_pins_every_dependency_within_its_bounds(
    lock: str, wanted: dict[str, SpecifierSet]
) -> None:
    pins = pinned(lock)
    outside = {
        name: pins.get(name)
        for name, bound in wanted.items()
        if name not in pins or pins[name] not in bound
    }
    assert outside == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_one_exact_version_with_hashes_for_each_package(lock: str) -> None:
    packages = locked(lock)
    names = [canonicalize_name(one.name) for one, _ in packages]
    assert sorted(set(names)) == sorted(names)
    assert [str(one) for one, hashes in packages if not hashes] == []
    exact = re.compile(r"==[^*,]+")
    assert [str(one) for one, _ in packages if not exact.fullmatch(str(one.specifier))] == []


def test_people_and_developers_get_the_same_versions() -> None:
    developers = pinned("requirements-dev.lock")
    people = pinned("requirements.lock")
    assert {name: developers.get(name) for name in people} == people


@pytest.mark.parametrize(
    ("package", "system"),
    [
        ("appnope", {"sys_platform": "darwin"}),
        ("colorama", {"sys_platform": "win32", "platform_system": "Windows"}),
        ("pexpect", {"sys_platform": "linux", "os_name": "posix"}),
        ("pywinpty", {"sys_platform": "win32", "os_name": "nt"}),
    ],
)
def test_a_package_for_one_system_stays_away_from_the_others(
    package: str, system: dict[str, str]
) -> None:
    markers = [one.marker for one, _ in locked("requirements.lock") if one.name == package]
    elsewhere = {"sys_platform": "aix", "os_name": "java", "platform_system": "AIX"}
    if system["sys_platform"] == "linux":
        elsewhere = {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"}
    assert [belongs(marker, system) for marker in markers] == [True]
    assert [belongs(marker, elsewhere) for marker in markers] == [False]


def belongs(marker: Marker | None, system: dict[str, str]) -> bool:
    return marker is None or marker.evaluate(system)


@pytest.mark.parametrize(
    ("folder", "declared"),
    [("careerkit", RUNTIME.keys()), ("tests", RUNTIME.keys() | DEV.keys())],
    ids=["careerkit", "tests"],
)
def test_what_the_code_imports_is_a_declared_dependency(folder: str, declared: set[str]) -> None:
    ours = {"careerkit", "tests"} | set(sys.stdlib_module_names)
    distributions = packages_distributions()
    undeclared = {
        f"{file.relative_to(ROOT)}: {module}"
        for file in (ROOT / folder).rglob("*.py")
        for module in imported(file) - ours
        if declared.isdisjoint(map(canonicalize_name, distributions.get(module, [])))
    }
    assert undeclared == set()


def imported(file: Path) -> set[str]:
    """Return the top-level modules that `file` imports, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_the_tools_for_javascript_are_pinned_exactly() -> None:
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert wanted == {name: packages[f"node_modules/{name}"]["version"] for name in wanted}


def test_the_wheel_carries_the_code_the_notebooks_and_the_content(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
    subprocess.run([*build, str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        carried = {name.split(".data/data/share/careerkit/")[-1] for name in archive.namelist()}
    wanted = {
        file.as_posix()
        for file in project_files()
        if file.parts[0] in {"assets", "careerkit", "workbooks"}
    }
    assert wanted - carried == set()


def test_no_lock_file_holds_an_address() -> None:
    files = iter([Path(name) for name in (*LOCKS, "package-lock.json", "environment.yml")])
    assert lines_with(re.compile(r"://|\bfile:|--(extra-)?index|--find-links"), files) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    folder = r"/(tmp|root|work|home)/[a-z]|(/|[A-Z]:\\)(Users)[/\\]\w"
    assert lines_with(re.compile(folder), project_files()) == []


def test_no_file_names_the_host_of_a_package_registry() -> None:
    hosts = {"pypi": "org", "pythonhosted": "org", "npmjs": "org", "anaconda": "org"}
    hosts |= {"deb.debian": "org", "registry.yarnpkg": "com"}
    pattern = "|".join(re.escape(f"{name}.{end}") for name, end in hosts.items())
    assert lines_with(re.compile(pattern), project_files()) == []


@pytest.mark.parametrize(
    "conftest",
    sorted(file for file in TESTS.rglob("conftest.py") if '"package"' in file.read_text("utf-8")),
    ids=lambda conftest: conftest.parent.name,
)
def test_what_a_folder_of_tests_shares_ends_with_its_tests(conftest: Path) -> None:
    # without this file, pytest keeps such a fixture to the end: Playwright's loop would run on
    assert conftest.with_name("__init__.py").is_file()


def test_there_are_notebooks() -> None:
    assert notebooks() != []


@pytest.mark.parametrize("notebook", notebooks(), ids=lambda path: path.name)
def test_a_notebook_holds_no_output_and_no_count(notebook: Path) -> None:
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    left = [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")]
    assert left == []
