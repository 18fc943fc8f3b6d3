"""Whatever a server answers, a client of the samples gives something back, and tells what is not as in the examples."""

from __future__ import annotations

import copy
import importlib
import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx2
import pytest

GENERATED = Path(__file__).parents[2] / "generated"
MISSING = object()
HUGE = float("-12345.5")
"""Stands for a number of 5,000 digits, which is put in its place when all is text."""
OTHERS: tuple[Any, ...] = (
    *(None, MISSING, HUGE, True, 0, 1.5, "1981", "", "x" * 9000),
    *([], [None], {}, {"a": [{}]}, [[[]]], float("nan"), float("-inf"), "\ud800"),
)


class Case(NamedTuple):
    """A saved answer and what reads it."""

    runtime: Any
    errors: Any
    operation: Any
    status: int
    value: Any


class Outcome(NamedTuple):
    """What a client makes of an answer."""

    body: Any
    drift: tuple[Any, ...]


@pytest.fixture(scope="module", params=["bookshop", "zoom"])
def cases(request: pytest.FixtureRequest) -> Iterator[list[Case]]:
    """All saved JSON answers of a sample."""
    name = request.param
    folder = GENERATED / name
    sys.path.insert(0, str(folder))
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield list(saved(folder / name, name))
    finally:
        sys.dont_write_bytecode = writes
        sys.path.remove(str(folder))


def saved(package: Path, name: str) -> Iterator[Case]:
    runtime = importlib.import_module(f"{name}._runtime")
    errors = importlib.import_module(f"{name}.errors").ERRORS
    operations: dict[str, Any] = {}
    for file in (package / "client.py", *(package / "resources").rglob("*.py")):
        parts = file.relative_to(package.parent).with_suffix("").parts
        module = importlib.import_module(".".join(parts))
        for found in vars(module).values():
            if isinstance(found, runtime.Operation):
                operations[found.name] = found
    index = json.loads((package / "fixtures/index.json").read_text(encoding="utf-8"))
    for operation, examples in index.items():
        for example in examples:
            if example.get("file", "").endswith(".json"):
                text = (package / "fixtures" / example["file"]).read_text("utf-8")
                of = operations[operation]
                yield Case(runtime, errors, of, example["status"], json.loads(text))


def outcome(
    case: Case, content: bytes, kind: str = "application/json", **more: Any
) -> Outcome:
    """Of a call that is answered so; errors of a status have a body, too."""
    drift: list[Any] = []
    headers = {"content-type": kind}
    reply = httpx2.Response(case.status, content=content, headers=headers)
    settings = case.runtime.Settings(
        "things", {"": "https://api.test"}, {}, case.errors
    )
    client = case.runtime.Client(
        settings,
        {},
        transport=httpx2.MockTransport(lambda request: reply),
        max_retries=0,
        on_drift=drift.append,
        **more,
    )
    operation = case.runtime.Operation(
        "things.call", "GET", "/", responses=case.operation.responses
    )
    with client:
        try:
            body = client._call(operation)
        except case.runtime.StatusErrorBase as error:
            body = error.body
    return Outcome(body, tuple(drift))


def places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a value; of a list the first."""
    yield place
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*place, key))
    elif isinstance(value, list):
        for index in range(min(1, len(value))):
            yield from places(value[index], (*place, index))


def changed(value: Any, place: tuple[Any, ...], other: Any) -> Any:
    """The value with another one at a place."""
    if not place:
        return {} if other is MISSING else other
    whole = copy.deepcopy(value)
    parent = whole
    for step in place[:-1]:
        parent = parent[step]
    if other is MISSING:
        del parent[place[-1]]
    else:
        parent[place[-1]] = other
    return whole


def written(value: Any) -> bytes:
    return json.dumps(value).replace(str(HUGE), "9" * 5000).encode()


def dumped(body: Any) -> Any:
    """What came, of models anywhere in a body."""
    if hasattr(body, "model_dump"):
        assert spelt(json.loads(body.model_dump_json())) == spelt(
            body.model_dump(mode="json")
        )
        return body.model_dump(mode="json")
    if isinstance(body, list):
        return [dumped(each) for each in body]
    if isinstance(body, dict):
        return {key: dumped(each) for key, each in body.items()}
    return body


def spelt(value: Any) -> str:
    return json.dumps(value, sort_keys=True).replace("9" * 5000, "huge")


def is_odd(value: Any) -> bool:
    """True for what no JSON holds that others could read."""
    if isinstance(value, float):
        return value == HUGE or not math.isfinite(value)
    return bool(value == "\ud800")


def check(case: Case, content: bytes, kind: str = "application/json") -> Outcome:
    """Raises nothing, and with `strict` one error for exactly what is told."""
    found = outcome(case, content, kind)
    assert all(str(each).isprintable() and len(str(each)) < 400 for each in found.drift)
    if not found.drift or case.status >= 400:
        again = outcome(case, content, kind, strict=True)
        assert len(again.drift) == len(found.drift)
        return found
    with pytest.raises(case.errors.drift) as caught:
        outcome(case, content, kind, strict=True)
    assert [str(each) for each in caught.value.drift] == [*map(str, found.drift)]
    assert len(str(caught.value)) < 1500
    return found


def test_every_value_replaced_by_every_other(cases: list[Case]) -> None:
    for case in cases:
        assert check(case, written(case.value)).drift == ()
        for place in places(case.value):
            for other in OTHERS:
                value = changed(case.value, place, other)
                found = check(case, written(value))
                shown = spelt(value).replace(str(HUGE), '"huge"')
                if not isinstance(other, str) or other != "\ud800":
                    assert spelt(dumped(found.body)) == shown, (place, other)
                if is_odd(other):
                    assert found.drift, (case.operation.name, place, other)


def test_every_object_with_more(cases: list[Case]) -> None:
    for case in cases:
        for place in places(case.value):
            value: Any = case.value
            for step in place:
                value = value[step]
            if isinstance(value, dict):
                for name in ("model_dump", "__class__", "new key", "", "_came"):
                    more = changed(case.value, place, {**value, name: [1.0, None]})
                    found = check(case, written(more))
                    assert spelt(dumped(found.body)) == spelt(more)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<!doctype html><html>Down</html>", "text/html"),
        (b"<!doctype html><html>Down</html>", "application/json"),
        (b"", "application/json"),
        (b" ", "text/plain"),
        (b"\xff\xfe\x00\x80", "application/json"),
        (b'{"\xff": "\xff"}', "application/json"),
        (b'{"a": 1, "a": 2}', "application/json"),
        (b"[" * 100_000, "application/json"),
        (b'{"a":' * 900 + b"1" + b"}" * 900, "application/json"),
        (b"[" * 300 + b"]" * 300, "application/json"),
        (b"\x89PNG\r\n", "image/png"),
        (b"null", "application/json"),
        (b"1e400", "application/json"),
    ],
)
def test_another_body(cases: list[Case], content: bytes, kind: str) -> None:
    for case in cases:
        found = check(case, content, kind)
        if b"NG" not in content and case.status in case.operation.responses:
            declared = case.operation.responses[case.status]()
            fits = declared in (None, Any) and not content.strip()
            assert found.drift or fits or declared in (Any, str, bytes)


def test_a_body_that_ends_early_or_is_damaged(cases: list[Case]) -> None:
    for case in cases:
        content = written(case.value)
        for end in range(0, len(content), max(1, len(content) // 20)):
            assert check(case, content[:end]).drift
            damaged = content[:end] + b"\xff" + content[end:]
            assert check(case, damaged).drift
        check(case, content, "text/html")
        check(case, content, "")
