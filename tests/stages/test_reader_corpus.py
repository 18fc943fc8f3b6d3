"""Real exports: never a crash, and as many requests read as there are.

The files are not part of the repository; `POSTSMITH_CORPUS` names their folder.
"""

from __future__ import annotations

import copy
import json
import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from postsmith.diagnostics import Report, as_dict, as_text, locate
from postsmith.kinds import is_version_1
from postsmith.load import Source, load, load_collection, recognise
from postsmith.postman.explain import collection_schema
from postsmith.postman.model import Item, ItemGroup
from postsmith.postman.reader import read

DEFAULT = Path(__file__).parents[2].parent / "shared" / "collections"
FOLDER = Path(os.environ.get("POSTSMITH_CORPUS", DEFAULT))
FILES = sorted(FOLDER.glob("*.json"))
FILES_OR_NONE: list[Path | None] = [*FILES] or [None]
SMALL = 60_000
"""Bytes: a file below is worth changing a dozen times."""
JUNK: list[Any] = [
    None,
    0,
    -1.5,
    True,
    "",
    "text",
    "{{a",
    {},
    [],
    [None],
    [[]],
    "a:b\nc",
]


def present(path: Path | None) -> Path:
    if path is None:
        pytest.skip(f"no collections in {FOLDER}; set POSTSMITH_CORPUS")
    return path


def count_in_json(value: Any) -> int:
    """Requests counted straight from the file: whatever is not null and not a folder."""
    entries = [value] if isinstance(value, dict) else value or []
    return sum(
        (
            count_in_json(entry["item"])
            if entry.get("item") or entry.get("item") == []
            else 1
        )
        for entry in entries
        if entry is not None
    )


def pointers_in(items: tuple[Item | ItemGroup, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, ItemGroup):
            yield from pointers_in(item.item)
        else:
            yield item.pointer


def name_of(path: Path | None) -> str:
    return path.stem if path else "no corpus"


@pytest.mark.parametrize("path", FILES_OR_NONE, ids=name_of)
def test_a_real_export(path: Path | None) -> None:
    report = Report()
    source = load_collection(present(path), report)
    assert isinstance(source, Source)
    collection = read(source, report)
    assert collection is not None
    lost = [found for found in report.diagnostics if found.code == "PM226"]
    if is_version_1(source.data):
        expected = len(source.data["requests"])
    else:
        expected = count_in_json(source.data.get("item"))
    assert len(set(pointers_in(collection.item))) + len(lost) == expected
    assert not report.has_errors
    assert "PM202" not in {each.code for each in report.diagnostics}
    for found in locate(report.diagnostics, [source]):
        assert found.location.line
        assert as_text(found).isprintable()
        json.dumps(as_dict(found))


@pytest.mark.parametrize("path", FILES_OR_NONE, ids=name_of)
def test_positions_in_a_real_export(path: Path | None) -> None:
    source = load(present(path), Report())
    assert source is not None
    random_ = random.Random(0)
    everything = list(leaves(source.data, ""))
    sample = random_.sample(everything, min(100, len(everything)))
    lines = source.text.split("\n")
    places = source.positions(pointer for pointer, _ in sample)
    for pointer, value in sample:
        line, column = places[pointer]
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line : line + 1]])
        assert rest.startswith(
            tuple("[{") if isinstance(value, (dict, list)) else ()
        ) or (json.JSONDecoder().raw_decode(rest)[0] == value)


def leaves(value: Any, pointer: str) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    children: Any = ()
    if isinstance(value, dict):
        children = value.items()
    elif isinstance(value, list):
        children = enumerate(value)
    else:
        found.append((pointer, value))
    for key, child in children:
        step = str(key).replace("~", "~0").replace("/", "~1")
        found.extend(leaves(child, f"{pointer}/{step}"))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES_OR_NONE, ids=name_of)
def test_our_schema_accepts_real_exports(path: Path | None) -> None:
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped,unused-ignore]

    source = load_collection(present(path), Report())
    assert isinstance(source, Source)
    if is_version_1(source.data) or len(source.text) > 10 * SMALL:
        return
    errors = list(Draft202012Validator(collection_schema()).iter_errors(source.data))
    assert not errors, errors[0]


@pytest.mark.parametrize("path", FILES_OR_NONE, ids=name_of)
def test_whatever_stands_anywhere_nothing_breaks(path: Path | None) -> None:
    """Values replaced by values of other kinds, at random places of real files."""
    source = load_collection(present(path), Report())
    assert isinstance(source, Source)
    if len(source.text) > SMALL:
        return
    for seed in range(6):
        data = copy.deepcopy(source.data)
        random_ = random.Random(seed)
        for _ in range(random_.choice([1, 4, 16])):
            holder, key = random_.choice(places_in(data))
            holder[key] = copy.deepcopy(random_.choice(JUNK))
        report = Report()
        changed = recognise(Source("t.json", json.dumps(data), data), report)
        if changed is not None:
            read(changed, report)
        locate(report.diagnostics, [Source("t.json", json.dumps(data), data)])


def places_in(value: Any) -> list[tuple[Any, Any]]:
    keys = list(value) if isinstance(value, dict) else range(len(value))
    found = [(value, key) for key in keys]
    for key in keys:
        if isinstance(value[key], (dict, list)):
            found.extend(places_in(value[key]))
    return found or [({}, "")]
