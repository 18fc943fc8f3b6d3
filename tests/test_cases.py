"""Golden files: what each small collection of tests/cases gives, and that it is good Python whose tests pass.

`make accept` writes today's output as the expected one; read the difference in review.
"""

from __future__ import annotations

import ast
import difflib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path, PurePosixPath

import black
import pytest

from postsmith import pipeline
from postsmith.diagnostics import Diagnostic
from postsmith.result import Result

ROOT = Path(__file__).parent / "cases"
CASES = sorted(path.parent.name for path in ROOT.glob("*/case.md"))
ACCEPT = bool(os.environ.get("POSTSMITH_ACCEPT"))
SHOWN = 200
"""Lines of a difference that are shown; the rest is seen after `make accept`."""

_SAME_IN_ALL = frozenset(
    {"pyproject.toml", ".postsmith-manifest.json", "tests/conftest.py"}
)
_SAME_IN_PACKAGES = frozenset(
    {"__init__.py", "errors.py", "py.typed", "pytest_plugin.py", "testing.py"}
)

each_case = pytest.mark.parametrize("case", CASES)

_DOCUMENTS = ("README.md", "api.md")
_DOCUMENTED = frozenset({"auth-schemes", "environments"})
"""The cases that keep their documents; those of the others are held to be whole, and say the same of other names."""


@cache
def generated(case: str) -> Result:
    """The client of a case."""
    return generated_again(case)


def generated_again(case: str) -> Result:
    """The same, made anew. From inside its folder, so that no path of this machine is in a finding."""
    before = Path.cwd()
    os.chdir(ROOT / case)
    try:
        is_tree = Path("collection").is_dir()
        return pipeline.generate(
            "collection" if is_tree else "collection.json",
            environments=sorted(Path("environments").glob("*")),
        )
    finally:
        os.chdir(before)


def is_golden(path: str, package: str, case: str) -> bool:
    """Whether a file tells something of its collection that no other file of the case does."""
    if path in _DOCUMENTS:
        return case in _DOCUMENTED
    parts = PurePosixPath(path).parts
    if path in _SAME_IN_ALL or parts[:2] == (package, "_runtime"):
        return False
    return not (
        parts[0] == package and len(parts) == 2 and parts[1] in _SAME_IN_PACKAGES
    )


def goldens(case: str) -> dict[str, bytes]:
    """The files to compare, and the findings as one more."""
    result = generated(case)
    package = result.summary.package
    files = {
        path: content if isinstance(content, bytes) else content.encode("utf-8")
        for path, content in result.files.items()
        if is_golden(path, package, case)
    }
    return {**files, "diagnostics.txt": _findings(result.diagnostics).encode("utf-8")}


def _findings(diagnostics: tuple[Diagnostic, ...]) -> str:
    return "".join(
        f"{found.code} {found.severity.value} {_one_line(str(found.location))}: {_one_line(found.message)}\n"
        for found in diagnostics
    )


def _one_line(text: str) -> str:
    """Texts of a collection may hold line ends and what turns the reading direction."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def _read(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _write(files: Mapping[str, str | bytes], folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _difference(name: str, expected: bytes | None, found: bytes | None) -> str:
    if expected is None:
        return f"+++ {name}: a file that was not expected"
    if found is None:
        return f"--- {name}: expected, and not there any more"
    lines = difflib.unified_diff(
        expected.decode("utf-8", "replace").split("\n"),
        found.decode("utf-8", "replace").split("\n"),
        f"expected/{name}",
        f"generated/{name}",
        lineterm="",
    )
    return "\n".join(lines)


@each_case
def test_the_output_is_the_expected_one(case: str) -> None:
    result = generated(case)
    assert not result.failed, result.diagnostics
    folder = ROOT / case / "expected"
    found = goldens(case)
    if ACCEPT:
        shutil.rmtree(folder, ignore_errors=True)
        _write(found, folder)
    expected = _read(folder)
    differences = [
        _difference(name, expected.get(name), found.get(name))
        for name in sorted(expected.keys() | found.keys())
        if expected.get(name) != found.get(name)
    ]
    if differences:
        lines = "\n".join(differences).split("\n")
        more = f"\n… {len(lines) - SHOWN} more lines" if len(lines) > SHOWN else ""
        pytest.fail("\n".join(lines[:SHOWN]) + more, pytrace=False)


@each_case
def test_documents_are_whole(case: str) -> None:
    """Also those that are not kept: the same each time, blocks closed, Python that compiles."""
    again = generated_again(case).files
    for name in _DOCUMENTS:
        text = generated(case).files[name]
        assert isinstance(text, str)
        assert text == again[name]
        assert text.startswith("# ")
        assert text.endswith("\n")
        assert len(re.findall(r"^```", text, re.MULTILINE)) % 2 == 0
        for block in re.findall(r"^```python\n(.*?)^```$", text, re.M | re.DOTALL):
            compile(block, name, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


@each_case
def test_a_case_says_what_it_is_about(case: str) -> None:
    text = (ROOT / case / "case.md").read_text(encoding="utf-8")
    assert 2 <= len(text.splitlines()) <= 6


@cache
def _is_stable(text: str) -> bool:
    """Whether Black leaves a file alone; asked once for files that all clients have."""
    return black.format_str(text, mode=black.Mode()) == text


@each_case
def test_every_module_is_laid_out_as_black_does(case: str) -> None:
    result = generated(case)
    runtime = f"{result.summary.package}/_runtime/"
    for path, content in result.files.items():
        # The runtime is copied, and checked where it lives.
        if path.endswith(".py") and not path.startswith(runtime):
            text = content if isinstance(content, str) else content.decode("utf-8")
            compile(text, path, "exec")
            assert _is_stable(text), path


def test_no_credential_of_the_collection_is_in_any_file() -> None:
    result = generated("secrets")
    secrets = (ROOT / "secrets" / "secrets.txt").read_text(encoding="utf-8").split()
    source = (ROOT / "secrets" / "collection.json").read_text(encoding="utf-8")
    assert all(secret in source for secret in secrets)
    for path, content in {**result.files, **goldens("secrets")}.items():
        text = content if isinstance(content, str) else content.decode("utf-8")
        leaked = [secret for secret in secrets if secret in text]
        assert not leaked, f"{path}: {leaked}"


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """All clients in one folder: packages side by side, and the tests of each in a package of their own.

    One process runs the tests of all: each folder of tests has a conftest.py with the fixtures it needs.
    """
    folder = tmp_path_factory.mktemp("clients")
    packages = [generated(case).summary.package for case in CASES]
    assert len(set(packages)) == len(packages), "two cases have one package"
    for case, package in zip(CASES, packages, strict=True):
        files = {
            f"{package}_{path}" if path.startswith("tests/") else path: content
            for path, content in generated(case).files.items()
            if path.startswith((f"{package}/", "tests/"))
        }
        _write(files, folder)
    (folder / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    yield folder
    shutil.rmtree(folder)


def _run(folder: Path, *command: str) -> None:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    if done.returncode:
        said = f"{done.stdout[-8000:]}\n{done.stderr[-2000:]}"
        pytest.fail(said.replace(f"{folder}/", ""), pytrace=False)


IMPORT_ALL = """
import importlib, pkgutil, sys
for package in sys.argv[1:]:
    found = importlib.import_module(package)
    for module in pkgutil.walk_packages(found.__path__, f"{package}."):
        importlib.import_module(module.name)
"""


def test_every_module_of_the_clients_can_be_imported(clients: Path) -> None:
    """Also those that only type checkers look at, until somebody imports them at run time."""
    packages = [generated(case).summary.package for case in CASES]
    _run(clients, "-c", IMPORT_ALL, *packages)


def test_the_tests_of_the_clients_pass(clients: Path) -> None:
    options = "-q -p no:cacheprovider --disable-socket --import-mode=importlib"
    _run(clients, "-m", "pytest", *options.split(), ".")


@pytest.mark.slow
def test_the_clients_are_strictly_typed(clients: Path) -> None:
    options = "--strict --no-incremental --explicit-package-bases"
    _run(clients, "-m", "mypy", *options.split(), ".")
