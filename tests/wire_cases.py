"""The recorded requests of Postman's runner: `wire/cases.jsonl`, for format 3 `wire/trees.jsonl`, one case a line.

`wire/files.json` holds the files that they upload, `wire/README.md` tells how a case is recorded and written. What
a client does not reproduce stands in `docs/fidelity.md` with its reason, and in no other place.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from postsmith.wire.compare import Message

ROOT = Path(__file__).parents[1]
FILES: Mapping[str, bytes] = {
    name: text.encode("latin-1")
    for name, text in json.loads((ROOT / "tests/wire/files.json").read_text()).items()
}
CASES: Mapping[str, dict[str, Any]] = {
    case["name"]: case
    for file in ("cases.jsonl", "trees.jsonl")
    for case in map(json.loads, (ROOT / "tests/wire" / file).read_text().splitlines())
}
FIDELITY = (ROOT / "docs/fidelity.md").read_text()
NOT_REPRODUCED = frozenset(re.findall(r"^\| `([\w-]+)` \|", FIDELITY, re.MULTILINE))

DYNAMIC = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+")
"""The values of dynamic variables: what is compared is where they stand, and their form."""


def inputs(case: Mapping[str, Any], folder: Path) -> tuple[str, tuple[str, ...]]:
    """The collection of a case and what is beside it, as files."""
    if "files" in case:
        return str(_planted(case, folder)), ()
    collection = folder / "collection.json"
    collection.write_text(json.dumps(case["collection"]))
    given: list[str] = []
    for name in ("globals", "environment", "data"):
        if name in case:
            path = folder / f"{name}.json"
            path.write_text(json.dumps(case[name]))
            given.append(str(path))
    return str(collection), tuple(given)


def _planted(case: Mapping[str, Any], folder: Path) -> Path:
    """A collection of format 3 as a folder."""
    root = folder / str(case["name"])
    for name, text in case["files"].items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def recorded(expected: Mapping[str, Any]) -> Message:
    """A recorded request."""
    if "base64" in expected:
        body = b64decode(expected["base64"])
    else:
        body = expected.get("body", "").encode()
    headers = tuple((name, value) for name, value in expected["headers"])
    return Message(expected["method"], expected["target"], headers, body)


def formed(request: Message, case: Mapping[str, Any]) -> Message:
    """The request with the form of dynamic values in their place, where the case has some."""
    if "{{$" not in str(case):
        return request

    def form(match: re.Match[str]) -> str:
        return "uuid" if match[1] else "number"

    body = DYNAMIC.sub(form, request.body.decode()).encode()
    target = DYNAMIC.sub(form, request.target)
    return Message(request.method, target, request.headers, body)
