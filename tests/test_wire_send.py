"""What `wire.send` says, judged by what Postman's runner was seen to send.

No client takes part: a wrong rule shows here, a client that does not follow a right one in `test_wire.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from runpy import run_path
from typing import Any
from urllib.parse import unquote

import pytest
from wire_cases import CASES, FILES, NOT_REPRODUCED, ROOT, formed, inputs, recorded

from postsmith.diagnostics import Report
from postsmith.load import load_all, load_collection
from postsmith.postman.environment import read_environments
from postsmith.postman.reader import read
from postsmith.wire import NotSent, WireRequest, send, walk
from postsmith.wire.compare import Message, difference
from postsmith.wire.variables import WithDynamic, merged

MADE: Mapping[str, Callable[[], str]] = run_path(
    str(ROOT / "templates/python_client/package/_runtime/dynamic.py")
)["DYNAMIC"]
READ_OTHERWISE = {
    "url-object-path-segment-objects",
    *(name for name in NOT_REPRODUCED if name.startswith("v3-")),
}
"""Of the exceptions in `docs/fidelity.md`, those in what a collection says; all others are of clients alone."""


def sent(case: dict[str, Any], folder: Path) -> Iterator[WireRequest | None]:
    """What Postman sends for each saved request, `None` for nothing."""
    report = Report()
    collection, given = inputs(case, folder)
    source = load_collection(collection, report)
    assert source is not None
    model = read(source, report)
    assert model is not None
    environments = read_environments(load_all(given, report), report)
    values = WithDynamic(
        merged(model, environments), lambda name: MADE[name]() if name in MADE else None
    )
    for visit in walk(model):
        try:
            yield send(visit, values, FILES.get)
        except NotSent:
            yield None


def outcome(case: dict[str, Any], folder: Path) -> list[Any]:
    """For each saved request: nothing when all is as recorded, else what differs."""
    found = list(sent(case, folder))
    if len(found) != len(case["expected"]):
        return [f"{len(found)} requests"]
    wrong: list[Any] = []
    for mine, expected in zip(found, case["expected"], strict=True):
        if mine is None or expected.get("sent") is False:
            if (mine is None) != (expected.get("sent") is False):
                wrong.append((mine, expected.get("sent")))
        elif differs := _differs(mine, recorded(expected), case):
            wrong.append(differs)
    return wrong


def _differs(
    mine: WireRequest, theirs: Message, case: dict[str, Any]
) -> dict[str, str]:
    """The parts that differ, but for what a signature adds: that it is there is all that can be known."""
    ours = replace(mine.message, target=mine.target)
    missing = [name for name in mine.signed if not _has(theirs, name)]
    if missing:
        return {"signed": ", ".join(missing)}
    theirs = _unsigned(theirs, mine.signed)
    return difference(formed(ours, case), formed(theirs, case))


def _has(request: Message, name: str) -> bool:
    headers = {written.lower() for written, _ in request.headers}
    texts = (request.target.partition("?")[2], request.body.decode("latin-1"))
    keys = {unquote(p.partition("=")[0]) for text in texts for p in text.split("&")}
    return name.lower() in headers or name in keys


def _unsigned(request: Message, signed: tuple[str, ...]) -> Message:
    if not signed:
        return request
    names = {name.lower() for name in signed}
    headers = tuple(
        (name, value)
        for name, value in request.headers
        if name.lower() not in names and not name.lower().startswith("x-amz-")
    )
    path, mark, query = request.target.partition("?")
    kept = _without(query, names) if mark else []
    target = f"{path}?{'&'.join(kept)}" if kept else path
    body = request.body
    if re.match(rb"[\w%.-]+=", body):
        body = "&".join(_without(body.decode("latin-1"), names)).encode("latin-1")
    return Message(request.method, target, headers, body)


def _without(text: str, names: set[str]) -> list[str]:
    parts = text.split("&")
    return [p for p in parts if unquote(p.partition("=")[0]).lower() not in names]


@pytest.mark.parametrize("name", sorted(CASES.keys() - READ_OTHERWISE))
def test_send_says_what_postman_sends(name: str, tmp_path: Path) -> None:
    assert outcome(CASES[name], tmp_path) == []


@pytest.mark.parametrize("name", sorted(READ_OTHERWISE))
def test_what_is_said_to_be_read_otherwise_is(name: str, tmp_path: Path) -> None:
    assert outcome(CASES[name], tmp_path) != []
