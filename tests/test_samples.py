"""The committed samples are what the generator gives today: `make samples` brings them up to date."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import black
import pytest

ROOT = Path(__file__).parents[1]
SUFFIX = ".postman_collection.json"
COLLECTIONS = sorted((ROOT / "collections").glob(f"*{SUFFIX}"))


PYRIGHT = "-m pyright --pythonpath"
PYTEST = "-m pytest -q -p no:cacheprovider --disable-socket --allow-unix-socket"


def sample_of(collection: Path) -> Path:
    return ROOT / "generated" / collection.name.removesuffix(SUFFIX)


each_sample = pytest.mark.parametrize(
    "collection", COLLECTIONS, ids=lambda path: path.name.removesuffix(SUFFIX)
)


@each_sample
def test_a_committed_sample_is_up_to_date(
    collection: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from postsmith import pipeline
    from postsmith.write import write

    monkeypatch.chdir(ROOT)
    result = pipeline.generate(os.path.relpath(collection, ROOT))
    assert not result.failed, result.diagnostics
    copy = shutil.copytree(sample_of(collection), tmp_path / "copy")
    changes = write(result.files, str(copy))
    assert not changes.diagnostics
    assert (changes.created, changes.updated, changes.removed) == ((), (), ())


@each_sample
def test_a_committed_sample_is_exactly_blacks(collection: Path) -> None:
    for file in sorted(sample_of(collection).rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        assert black.format_str(text, mode=black.Mode()) == text, file


@each_sample
def test_the_tests_of_a_sample_pass_without_a_network(collection: Path) -> None:
    done = subprocess.run(
        [sys.executable, *PYTEST.split()],
        cwd=sample_of(collection),
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_samples_are_typed_strictly(tmp_path: Path) -> None:
    folders = [str(sample_of(collection)) for collection in COLLECTIONS]
    for folder in folders:
        done = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "."],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
    # Paths in the settings must be relative to them.
    relative = [os.path.relpath(folder, tmp_path) for folder in folders]
    settings = {"include": relative, "typeCheckingMode": "strict"}
    roots = [{"root": folder} for folder in relative]
    project = tmp_path / "pyrightconfig.json"
    project.write_text(json.dumps({**settings, "executionEnvironments": roots}))
    done = subprocess.run(
        [sys.executable, *PYRIGHT.split(), sys.executable, "--project", str(project)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "No source files found" not in done.stdout


@each_sample
def test_the_samples_are_clean_by_ruffs_own_rules(collection: Path) -> None:
    command = ["ruff", "check", "--isolated", "--no-cache", str(sample_of(collection))]
    done = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


RUN_README = """
import functools, importlib, re, sys
package, text = sys.argv[1], open("README.md", encoding="utf-8").read()
module, testing = importlib.import_module(package), importlib.import_module(f"{package}.testing")
name = re.search(r"^client = (\\w+)", text, re.M)[1]
mock = getattr(testing, f"{name}Mock")()
setattr(module, name, functools.partial(getattr(module, name), transport=mock))
for block in re.findall(r"```python\\n(.*?)```", text, re.S):
    if "def test_" not in block:
        exec(block, globals())
print(len(mock.calls) == len(re.findall(r"\\bclient\\.\\w+\\.\\w+[(,]", text)) > 2)
"""


@each_sample
def test_the_examples_of_a_samples_readme_run(collection: Path) -> None:
    folder = sample_of(collection)
    done = subprocess.run(
        [sys.executable, "-B", "-c", RUN_README, folder.name],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "True"
