"""One collection in formats 1, 2.0, 2.1 and 3 is one client, to the byte."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from postsmith import pipeline
from postsmith.result import Result
from tools.as_tree import write_tree
from tools.convert import as_version_1, as_version_2_0, folders_first

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "collections").glob("*.json"))
CASES = [
    ROOT / "tests/cases" / name / "collection.json"
    for name in (
        "auth",
        "bodies",
        "merged",
        "names",
        "other-scripts",
        "paths-and-queries",
        "placeholders",
        "responses",
        "secrets",
        "tolerant-json",
        "variables",
    )
]


def name_of(path: Path) -> str:
    return path.stem if path.parent.name == "collections" else path.parent.name


each_collection = pytest.mark.parametrize("path", [*SAMPLES, *CASES], ids=name_of)


def document_of(path: Path) -> Any:
    document = json.loads(path.read_text(encoding="utf-8"))
    return document.get("collection", document)


def generated(path: Path) -> Result:
    result = pipeline.generate(path)
    assert not result.failed, result.diagnostics
    return result


def written(folder: Path, document: Any, name: str = "one.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def same(one: Result, other: Result) -> None:
    assert one.files.keys() == other.files.keys()
    for name, content in one.files.items():
        assert other.files[name] == content, name


def holdable_in_3(document: Any) -> Any:
    """Without what a tree cannot say: types of variables, names of GraphQL's operations, pruned bodies."""
    for variable in document.get("variable") or ():
        value = variable.get("value", "")
        text = "" if value is None else json.dumps(value)
        variable["value"] = value if isinstance(value, str) else text
    for item in requests_in(document["item"]):
        body = item["request"].get("body") or {}
        if body.get("mode") == "graphql":
            body["graphql"].pop("operationName", None)
        item["protocolProfileBehavior"] = {
            **item.get("protocolProfileBehavior", {}),
            "disableBodyPruning": True,
        }
    return document


def requests_in(items: list[Any]) -> Iterator[Any]:
    for item in items:
        if "item" in item:
            yield from requests_in(item["item"])
        elif isinstance(item["request"], dict):
            yield item


@each_collection
def test_format_2_0(path: Path, tmp_path: Path) -> None:
    document = document_of(path)
    old = written(tmp_path, as_version_2_0(document), "two.json")
    same(generated(old), generated(written(tmp_path, document)))


@each_collection
def test_format_1(path: Path, tmp_path: Path) -> None:
    document = document_of(path)
    document["item"] = list(folders_first(document["item"]))
    old = written(tmp_path, as_version_1(document), "v1.json")
    same(generated(old), generated(written(tmp_path, document)))


@each_collection
def test_format_3(path: Path, tmp_path: Path) -> None:
    document = holdable_in_3(document_of(path))
    tree = write_tree(document, tmp_path / "tree")
    same(generated(tree), generated(written(tmp_path, document)))
