"""Values that are another for each call: made, kept over retries, given by the caller."""

from __future__ import annotations

import json
import re
from typing import Any

import httpx2
import pytest

OK = httpx2.Response(200, json={})
BROKEN = httpx2.Response(503)
KEY = {"Idempotency-Key": "{{$fresh uuid}}"}
MEMBERS = {
    ("nonce",): '"{{$fresh hex 32}}"',
    ("meta", "timestamp"): "{{$fresh milliseconds}}",
}


def sent(api: Any, *answers: Any, calls: int = 1, **more: Any) -> list[httpx2.Request]:
    """What a client sends for some equal calls."""
    seen: list[httpx2.Request] = []
    client = api.client(api.answering(seen, *answers))
    operation = api.operation("POST", **more.pop("operation"))
    for _ in range(calls):
        api.call(client, operation, **more)
    return seen


def test_each_call_has_a_key_of_its_own_and_keeps_it_over_retries(api: Any) -> None:
    requests = sent(api, BROKEN, OK, OK, calls=2, operation={"headers": KEY})
    first, again, second = (r.headers["Idempotency-Key"] for r in requests)
    assert first == again != second


def test_the_callers_key_is_sent(api: Any) -> None:
    (request,) = sent(
        api, OK, operation={"headers": KEY}, headers={"Idempotency-Key": "mine"}
    )
    assert request.headers["Idempotency-Key"] == "mine"


def test_members_are_filled_in_and_never_written_over(api: Any) -> None:
    operation = {"body": "json", "fresh": MEMBERS}
    (made,) = sent(api, OK, operation=operation, body={"n": 1, "meta": {}})
    found = json.loads(made.content)
    assert re.fullmatch("[0-9a-f]{32}", found["nonce"])
    assert len(str(found["meta"]["timestamp"])) == len("1700000000000")
    given = {"nonce": "mine", "meta": {"timestamp": None}}
    (kept,) = sent(api, OK, operation=operation, body=given)
    assert json.loads(kept.content) == given
    (bare,) = sent(api, OK, operation=operation, body={"nonce": "mine"})
    assert json.loads(bare.content) == {"nonce": "mine"}


@pytest.mark.parametrize(
    "more",
    [
        {"operation": {"body": "json"}, "body": {"idempotency_key": "a"}},
        {"operation": {"query": {"idempotencyKey": "{{$fresh uuid}}"}}},
        {"operation": {"headers": {"PayPal-Request-Id": "{{$fresh uuid}}"}}},
    ],
)
def test_a_key_anywhere_makes_a_post_repeatable(api: Any, more: dict[str, Any]) -> None:
    first, again = sent(api, BROKEN, OK, **more)
    assert (first.url, first.content) == (again.url, again.content)


def test_a_place_without_a_value_is_no_key(api: Any) -> None:
    with pytest.raises(api.rt.ApiError):
        sent(api, BROKEN, OK, operation={"query": {"idempotencyKey": None}})


FORMS = {
    "uuid": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "traceparent": r"00-[0-9a-f]{32}-[0-9a-f]{16}-01",
    "digits 15": r"[1-9]\d{14}",
    "hex 24": r"[0-9a-f]{24}",
    "seconds": r"\d{10}",
    "milliseconds": r"\d{13}",
    "microseconds": r"\d{16}",
    "nanoseconds": r"\d{19}",
    "iso": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "iso-milliseconds": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z",
    "basic": r"\d{8}T\d{6}Z",
    "date": r"\d{4}-\d\d-\d\d",
    "http-date": r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_looks_like_what_it_is_called(api: Any, form: str) -> None:
    assert re.fullmatch(FORMS[form], api.rt.fresh.made(form))
