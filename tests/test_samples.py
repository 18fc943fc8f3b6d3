"""The committed samples are what the generator gives today: `make samples` brings them up to date."""

from __future__ import annotations

import os
from pathlib import Path

import black
import pytest

ROOT = Path(__file__).parents[1]
SUFFIX = ".postman_collection.json"
COLLECTIONS = sorted((ROOT / "collections").glob(f"*{SUFFIX}"))


def sample_of(collection: Path) -> Path:
    return ROOT / "generated" / collection.name.removesuffix(SUFFIX)


each_sample = pytest.mark.parametrize(
    "collection", COLLECTIONS, ids=lambda path: path.name.removesuffix(SUFFIX)
)


@each_sample
def test_a_committed_sample_is_up_to_date(
    collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from postsmith import pipeline
    from postsmith.write import compare

    monkeypatch.chdir(ROOT)
    result = pipeline.generate(os.path.relpath(collection, ROOT))
    assert not result.failed, result.diagnostics
    changes = compare(result.files, str(sample_of(collection)))
    assert not changes.diagnostics
    assert (changes.created, changes.updated, changes.removed) == ((), (), ())


@each_sample
def test_a_committed_sample_is_exactly_blacks(collection: Path) -> None:
    for file in sorted(sample_of(collection).rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        assert black.format_str(text, mode=black.Mode()) == text, file
