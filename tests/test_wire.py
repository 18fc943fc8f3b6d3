"""What Postman's runner was seen to send, and what generated clients send for the same collections."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from wire_cases import CASES, FILES, NOT_REPRODUCED, formed, inputs, recorded

from postsmith.replay.course import Outcome
from postsmith.replay.run import Request, replay
from postsmith.wire.compare import Message, difference
from tools.capture import Caught, Server, capture


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with capture() as running:
        yield running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that cases refer to."""
    folder = tmp_path_factory.mktemp("wire")
    for name, content in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return folder


def outcome(case: dict[str, Any], folder: Path, server: Server) -> list[Any]:
    """For each saved request: nothing when all is as recorded, else what differs."""
    server.caught.clear()
    collection, given = inputs(case, folder)
    asked = Request(collection, variables=given, connect_to=server.address, timeout=10)
    found = replay(asked, lambda number, total, name: None)
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
        elif differs := _differs(mine, recorded(expected), case):
            wrong.append(differs)
    return [*wrong, *caught]


def _differs(mine: Caught, theirs: Message, case: dict[str, Any]) -> dict[str, str]:
    ours = Message(mine.method, mine.target, mine.headers, mine.body)
    return difference(formed(ours, case), formed(theirs, case), signed=True)


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
