"""Nothing that a collection names stands for what generated code refers to by that name."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from postsmith.pipeline import generate

SAMPLES = Path(__file__).parents[2] / "generated"
SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
ANSWER = {
    "day": "2024-05-01",
    "at": "2024-05-01T10:00:00Z",
    "uid": "0b6c1f5e-6b7e-4a53-9a3c-6f2d5a0f4f11",
    "parts": [{"size": 1.5, "extra": None}],
}


def names_used() -> Iterator[str]:
    """Every name that the modules of the samples refer to, but those of their runtime and of methods."""
    for path in SAMPLES.glob("*/*/**/*.py"):
        if "_runtime" in path.parts or "tests" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Name):
                yield node.id
            elif isinstance(node, ast.alias):
                yield (node.asname or node.name).rpartition(".")[2]


def request(title: str, path: str) -> dict[str, Any]:
    header = [{"key": "Content-Type", "value": "application/json"}]
    saved = {"name": "Ok", "code": 200, "header": header, "body": json.dumps([ANSWER])}
    body = {"mode": "raw", "raw": json.dumps(ANSWER)}
    url = f"{{{{baseUrl}}}}/{path}?day=2024-05-01"
    return {
        "name": title,
        "request": {"method": "POST", "url": url, "body": body},
        "response": [saved],
    }


def collection(*items: dict[str, Any]) -> str:
    variable = [{"key": "baseUrl", "value": "http://127.0.0.1:9"}]
    info = {"name": "Clash", "schema": SCHEMA}
    return json.dumps({"info": info, "variable": variable, "item": items})


def folder(title: str, *items: dict[str, Any]) -> dict[str, Any]:
    return {"name": title, "item": items}


def check(tmp_path: Path, text: str) -> None:
    source = tmp_path / "clash.json"
    source.write_text(text, "utf-8")
    result = generate(source)
    for name, content in result.files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    options = ("--strict", "--config-file=", "--no-error-summary")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, result.summary.package, "tests"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_folders_may_have_every_name_that_is_used(tmp_path: Path) -> None:
    names = sorted({name for name in names_used() if name.islower()})
    assert {"models", "types", "cached_property", "str", "httpx2"} <= {*names}
    inner = [folder(name, request("Get", f"deep/{name}")) for name in names]
    outer = [folder(name, request("Get", name)) for name in names]
    typed = [request("Read", "typed")]
    check(tmp_path, collection(*typed, *outer, folder("Deep", *typed, *inner)))


@pytest.mark.parametrize("title", ["Models", "Types", "date", "builtins", "self"])
def test_one_request_alone_may_have_a_name_of_ours(tmp_path: Path, title: str) -> None:
    check(tmp_path, collection(request(title, "alone")))


def test_folders_of_our_names_stay_as_they_are_called(tmp_path: Path) -> None:
    source = tmp_path / "clash.json"
    source.write_text(
        collection(request("Read", "typed"), folder("Models", request("Get", "m")))
    )
    client = str(generate(source).files["clash/client.py"])
    assert "def models(self)" in client
    assert "from . import models as _models" in client
