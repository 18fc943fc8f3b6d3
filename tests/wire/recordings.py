"""Turns recordings of Postman's runner into lines of `cases.jsonl` and `trees.jsonl`: `python recordings.py FOLDER`.

`README.md` beside this file tells what a recording is, and what is in a line.
"""

from __future__ import annotations

import json
import sys
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TRANSPORTS_OWN = frozenset(
    "user-agent postman-token cache-control accept-encoding connection content-length "
    "transfer-encoding".split()
)
BESIDE = ("environment", "globals", "data")


def lines(folder: Path) -> Iterator[str]:
    """A line for each recording of a folder, in the order of names."""
    for file in sorted(folder.glob("*.collection.json")):
        name = file.name.removesuffix(".collection.json")
        fresh = (folder / f"{name}.sample.json").exists()
        result = folder / f"{name}.{'sample' if fresh else 'expected'}.json"
        inputs = {"collection": _read(file)}
        inputs |= {
            kind: _read(path)
            for kind in BESIDE
            if (path := folder / f"{name}.{kind}.json").exists()
        }
        yield _line(name, inputs, _read(result), fresh)
    for tree in sorted(folder.glob("*/collection")):
        files = {
            path.relative_to(tree).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(tree.rglob("*"))
            if path.is_file()
        }
        result = tree.parent / "expected.json"
        yield _line(f"v3-{tree.parent.name}", {"files": files}, _read(result), False)


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _line(name: str, inputs: dict[str, Any], result: Any, fresh: bool) -> str:
    items = result.get("items") or result.get("requests") or [result]
    expected = [_expected(item) for item in items]
    case = {"name": name, **inputs, "expected": expected}
    case |= {"fresh": True} if fresh else {}
    return json.dumps(case, ensure_ascii=False, separators=(",", ":"))


def _expected(item: dict[str, Any]) -> dict[str, Any]:
    if not item.get("sent", True):
        return {"sent": False}
    headers = [
        [name, value]
        for name, value in item["headers"]
        if name.lower() not in TRANSPORTS_OWN
        and (name.lower(), value) != ("accept", "*/*")
    ]
    kept = {"method": item["method"], "target": item["target"], "headers": headers}
    body = b64decode(item["body_base64"])
    try:
        return {**kept, "body": body.decode("utf-8")} if body else kept
    except UnicodeDecodeError:
        return {**kept, "base64": item["body_base64"]}


if __name__ == "__main__":
    for text in lines(Path(sys.argv[1])):
        sys.stdout.write(text + "\n")
