"""Clients as they are generated make what the collection makes for each call, and bring all that it takes."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import httpx2
import pytest

import postsmith

URL = "https://pay.test/payments"


def header(value: str) -> dict[str, Any]:
    return {"url": URL, "header": [{"key": "Idempotency-Key", "value": value}]}


def query(value: str) -> dict[str, Any]:
    return {"url": f"{URL}?idempotency_key={value}"}


def json_body(value: str) -> dict[str, Any]:
    raw = json.dumps({"amount": 5, "idempotency_key": value})
    options = {"raw": {"language": "json"}}
    return {"url": URL, "body": {"mode": "raw", "raw": raw, "options": options}}


def form(value: str) -> dict[str, Any]:
    rows = [
        {"key": "amount", "value": "5"},
        {"key": "idempotency_key", "value": value},
    ]
    return {"url": URL, "body": {"mode": "urlencoded", "urlencoded": rows}}


PLACES = {
    "header": (header, {}, lambda r: r.headers["Idempotency-Key"]),
    "query": (
        query,
        {},
        lambda r: parse_qs(urlsplit(str(r.url)).query)["idempotency_key"][0],
    ),
    "json": (
        json_body,
        {"body": {"amount": 5}},
        lambda r: json.loads(r.content)["idempotency_key"],
    ),
    "form": (
        form,
        {"body": {"amount": 5}},
        lambda r: parse_qs(r.content.decode())["idempotency_key"][0],
    ),
}


@contextmanager
def client_of(request: dict[str, Any], folder: Path, package: str) -> Iterator[Any]:
    """The class of a client for one POST request, imported from the files that were generated for it."""
    item = {"name": "Pay", "request": {"method": "POST", **request}}
    source = folder / "pay.json"
    source.write_text(json.dumps({"info": {"name": "Pay"}, "item": [item]}))
    result = postsmith.generate(source, package=package)
    for name, content in result.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    sys.path.insert(0, str(folder))
    try:
        yield getattr(importlib.import_module(package), result.summary.client)
    finally:
        sys.path.remove(str(folder))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "value", ["{{$guid}}", "9b2f6c1e-84a7-4d53-b0c9-71e5a3f8d264"], ids=["guid", "uuid"]
)
def test_a_key_that_nobody_gives_is_made_for_each_call(
    tmp_path: Path, place: str, value: str
) -> None:
    request, arguments, key_of = PLACES[place]
    seen: list[httpx2.Request] = []

    def answer(sent: httpx2.Request) -> httpx2.Response:
        seen.append(sent)
        return httpx2.Response(200, json={})

    package = f"pay_{place}_{'guid' if '$' in value else 'uuid'}"
    with client_of(request(value), tmp_path, package) as made:
        client = made(transport=httpx2.MockTransport(answer))
        for _ in range(2):
            client.pay(**arguments)
    one, two = map(key_of, seen)
    assert UUID(one) != UUID(two)
    assert value not in (one, two)
