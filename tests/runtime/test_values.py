"""What is a value, what is several, and what is neither, wherever a call sends it."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from ipaddress import ip_address
from typing import Any
from uuid import UUID

import pytest


class Color(Enum):
    RED = "red"


@dataclass
class Point:
    x: int


ID = "6f9619ff-8b86-d011-b42d-00cf4fc964ff"
VALUES = [
    (True, "true"),
    (0.5, "0.5"),
    (Decimal("1E+3"), "1000"),
    (Decimal("12.50"), "12.50"),
    (Color.RED, "red"),
    (UUID(ID), ID),
    (date(2024, 1, 2), "2024-01-02"),
    (datetime(2024, 1, 2, 3, tzinfo=UTC), "2024-01-02T03:00:00+00:00"),
    (ip_address("127.0.0.1"), "127.0.0.1"),
    (b"text", "text"),
    (10**30, "1" + "0" * 30),
]
SEVERAL = [
    ["1", "2"],
    (1, 2),
    range(1, 3),
    deque([1, 2]),
    {"2", "1"},
    frozenset({2, 1}),
    {1: "a", 2: "b"}.keys(),
    {"a": 1, "b": 2}.values(),
]
NONE = [
    {"a": 1},
    (n for n in (1, 2)),
    iter([1]),
    map(str, [1]),
    object(),
    Point(1),
    len,
    int,
    timedelta(days=1),
    1j,
    float("nan"),
    Decimal("NaN"),
    float("-inf"),
    b"\xff",
]


@pytest.mark.parametrize(("value", "text"), VALUES)
def test_one_value(one: Any, value: Any, text: str) -> None:
    encoded = text.replace("+", "%2B")
    assert one.target(query={"q": value}) == f"/v1/things?q={encoded}"
    path = one.operation(path="/:id")
    assert one.target(path, path={"id": value}) == f"/v1/{text}"
    assert one.sent(headers={"X-A": value}).headers["x-a"] == text
    form = one.operation("POST", body="urlencoded")
    content = one.sent(form, body={"q": value}).content.decode()
    assert content == f"q={encoded.replace(':', '%3A')}"


@pytest.mark.parametrize("value", SEVERAL, ids=lambda v: type(v).__name__)
def test_several_values(one: Any, value: Any) -> None:
    assert one.target(query={"q": value}) == "/v1/things?q=1&q=2"
    assert one.target(options={"query": {"q": value}}) == "/v1/things?q=1&q=2"
    assert one.sent(headers={"X-A": value}).headers.get_list("x-a") == ["1", "2"]
    form = one.operation("POST", body="urlencoded")
    assert one.sent(form, body={"q": value}).content == b"q=1&q=2"
    parts = one.operation("POST", body="multipart")
    if not isinstance(value, tuple):
        content = one.sent(parts, body={"q": value}).content
        assert content.count(b'name="q"\r\n') == 2
    data = one.operation("POST", body="json")
    sent = json.loads(one.sent(data, body={"q": value}).content)
    assert [str(each) for each in sent["q"]] == ["1", "2"]


PLACES: dict[str, Callable[[Any, Any], Any]] = {
    "query": lambda one, v: one.sent(query={"what": v}),
    "queries": lambda one, v: one.sent(query={"what": ["a", v]}),
    "options": lambda one, v: one.sent(options={"query": {"what": v}}),
    "path": lambda one, v: one.sent(
        one.operation(path="/:what/{{x}}"), path={"what": v, "x": 1}
    ),
    "variable": lambda one, v: one.sent(
        one.operation(path="/{{what}}"), path={"what": v}
    ),
    "header": lambda one, v: one.sent(headers={"what": v}),
    "headers": lambda one, v: one.sent(options={"headers": {"what": [v]}}),
    "form": lambda one, v: one.sent(
        one.operation("POST", body="urlencoded"), body={"what": v}
    ),
    "multipart": lambda one, v: one.sent(
        one.operation("POST", body="multipart"), body={"what": v}
    ),
    "json": lambda one, v: one.sent(
        one.operation("POST", body="json"), body={"what": v}
    ),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("value", NONE, ids=lambda v: type(v).__name__)
def test_no_value(api: Any, place: str, value: Any) -> None:
    if isinstance(value, dict) and place in ("form", "multipart", "json"):
        return
    if isinstance(value, bytes) and place == "multipart":
        return
    with pytest.raises(api.errors.missing, match=r"things.call: ") as caught:
        PLACES[place](api, value)
    assert isinstance(caught.value, TypeError)
    assert place == "json" or "what " in str(caught.value)


def test_a_list_is_no_segment_of_a_path(one: Any) -> None:
    with pytest.raises(TypeError, match="id is of type list"):
        one.sent(one.operation(path="/:id"), path={"id": [1]})
