"""What Postman's runner was seen to send, and what generated clients send for the same collections.

`wire/cases.jsonl` and, for format 3, `wire/trees.jsonl` hold one recorded case a line, `wire/files.json` the
files that they upload. What is
not reproduced stands in `docs/fidelity.md` with its reason, and in no other place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from postsmith.replay.course import Outcome
from postsmith.replay.run import Request, replay
from tools.capture import Caught, Server, capture
from tools.parity_compare import difference

ROOT = Path(__file__).parents[1]


FILES = json.loads((ROOT / "tests/wire/files.json").read_text())
CASES = {
    case["name"]: case
    for file in ("cases.jsonl", "trees.jsonl")
    for case in map(json.loads, (ROOT / "tests/wire" / file).read_text().splitlines())
}
FIDELITY = (ROOT / "docs/fidelity.md").read_text()
NOT_REPRODUCED = frozenset(re.findall(r"^\| `([\w-]+)` \|", FIDELITY, re.MULTILINE))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with capture() as running:
        yield running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that cases refer to."""
    folder = tmp_path_factory.mktemp("wire")
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("latin-1"))
    return folder


def asked(case: dict[str, Any], folder: Path, address: str) -> Request:
    """The replay of a case, its inputs written into files."""
    if "files" in case:
        return Request(str(planted(case, folder)), connect_to=address, timeout=10)
    collection = folder / "collection.json"
    collection.write_text(json.dumps(case["collection"]))
    given: list[str] = []
    for name in ("globals", "environment", "data"):
        if name not in case:
            continue
        path = folder / f"{name}.json"
        path.write_text(json.dumps(case[name]))
        given.append(str(path))
    return Request(
        str(collection), variables=tuple(given), connect_to=address, timeout=10
    )


def planted(case: dict[str, Any], folder: Path) -> Path:
    """A collection of format 3 as a folder."""
    root = folder / str(case["name"])
    for name, text in case["files"].items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def recorded(expected: dict[str, Any]) -> Caught:
    """A recorded request."""
    if "base64" in expected:
        from base64 import b64decode

        body = b64decode(expected["base64"])
    else:
        body = expected.get("body", "").encode()
    headers = tuple((name, value) for name, value in expected["headers"])
    return Caught(expected["method"], expected["target"], headers, body)


def outcome(case: dict[str, Any], folder: Path, server: Server) -> list[Any]:
    """For each saved request: nothing when all is as recorded, else what differs."""
    server.caught.clear()
    found = replay(
        asked(case, folder, server.address), lambda number, total, name: None
    )
    assert found.diagnostics == ()
    if len(found.entries) != len(case["expected"]):
        return [f"{len(found.entries)} requests"]
    caught = iter(list(server.caught))
    wrong: list[Any] = []
    for entry, expected in zip(found.entries, case["expected"], strict=True):
        mine = next(caught) if entry.outcome is Outcome.SENT else None
        if mine is None or expected.get("sent") is False:
            if (mine is None) != (expected.get("sent") is False):
                wrong.append((entry.outcome, entry.diagnostic))
        elif differs := _differs(mine, recorded(expected), "{{$" in str(case)):
            wrong.append(differs)
    return [*wrong, *caught]


DYNAMIC = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+")
"""The values of dynamic variables: what is compared is where they stand, and their form."""


def _differs(mine: Caught, theirs: Caught, dynamic: bool) -> dict[str, str]:
    if dynamic:
        mine, theirs = _formed(mine), _formed(theirs)
    return difference(mine, theirs)


def _formed(request: Caught) -> Caught:
    def form(match: re.Match[str]) -> str:
        return "uuid" if match[1] else "number"

    body = DYNAMIC.sub(form, request.body.decode()).encode()
    return replace(request, target=DYNAMIC.sub(form, request.target), body=body)


@pytest.mark.parametrize("name", sorted(set(CASES) - NOT_REPRODUCED))
def test_the_client_sends_what_postman_sends(
    name: str, folder: Path, server: Server
) -> None:
    assert outcome(CASES[name], folder, server) == []


@pytest.mark.parametrize("name", sorted(NOT_REPRODUCED & CASES.keys()))
def test_what_is_said_not_to_be_reproduced_is_not(
    name: str, folder: Path, server: Server
) -> None:
    assert outcome(CASES[name], folder, server) != []


def test_the_list_of_what_is_not_reproduced_is_short_and_of_cases() -> None:
    assert CASES.keys() >= NOT_REPRODUCED
    assert len(NOT_REPRODUCED) <= len(CASES) / 50
