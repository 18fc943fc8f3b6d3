"""The parts of `wire` by themselves: variables, the comparison of requests, and what samples go through."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from postsmith.diagnostics import Location, Report
from postsmith.ir.api import Group, Operation
from postsmith.ir.bodies import SavedText
from postsmith.normalize import normalize
from postsmith.postman.model import (
    Auth,
    Body,
    Collection,
    Item,
    Request,
    Row,
    Url,
    Variable,
)
from postsmith.wire import NotSent, Visit, send
from postsmith.wire.compare import Message, difference
from postsmith.wire.variables import WithDynamic, all_names, merged, substitute

URL = Url(protocol="http", host="h.test", path=("a",))


def visit(request: Request, **more: Any) -> Visit:
    return Visit(Item("x", request), (), more.get("auth"), {}, Location("x"))


def test_values_are_replaced_nineteen_times_from_the_inside() -> None:
    chain = {f"v{n}": f"{{{{v{n + 1}}}}}" for n in range(30)}
    assert substitute("{{v0}}", chain) == "{{v19}}"
    assert len(all_names("{{v0}}", chain)) == 19
    assert substitute("{{a{{n}}}}", {"n": "1", "a1": "x"}) == "x"


def test_what_grows_without_end_is_left_as_it_is() -> None:
    assert len(substitute("{{v}}", {"v": "{{v}}{{v}}" * 50})) < 1 << 28


def test_a_value_goes_before_a_dynamic_one_that_is_new_each_time() -> None:
    made = iter("12345")
    values = WithDynamic(
        {"$b": "own"}, lambda name: next(made) if name != "$no" else None
    )
    assert substitute("{{$a}}{{$a}} {{$b}} {{$no}} {{c}}", values) == (
        "12 own {{$no}} {{c}}"
    )


def test_variables_that_are_off_or_spelt_wrong_are_none_of_postmans() -> None:
    variables = (
        Variable("a", "1"),
        Variable("a", "2", disabled=True),
        Variable("b", "3", unread=True),
    )
    assert merged(Collection("x", variable=variables), ()) == {"a": "1"}


SENT = Message(
    "POST", "/a?x=1", (("Host", "h.test"), ("X-A", "1")), b'{"a": 1, "b": true}'
)
FORM = b"----------------------------%d\r\nContent-Disposition: form-data"


@pytest.mark.parametrize(
    ("change", "parts"),
    [
        ({"headers": (("x-a", "1 "), ("HOST", "h.test "), ("Accept", "*/*"))}, []),
        ({"headers": (*SENT.headers, ("User-Agent", "newman"))}, []),
        ({"body": b'{"b":true,"a":1}'}, []),
        ({"body": b'{"b":1,"a":1}'}, ["body"]),
        ({"body": b'{"b":true,"a":1.5}'}, ["body"]),
        ({"method": "PUT", "target": "/b?x=2"}, ["method", "path", "query"]),
        ({"target": "/a"}, ["query"]),
        ({"headers": (("Host", "h2.test"), ("X-A", "2"))}, ["headers", "host"]),
        ({"headers": (*SENT.headers, ("X-A", "1"))}, ["headers"]),
    ],
)
def test_what_counts_as_a_difference(change: dict[str, Any], parts: list[str]) -> None:
    assert sorted(difference(replace(SENT, **change), SENT)) == parts


def test_boundaries_never_count_and_signatures_only_where_they_are_asked_for() -> None:
    one, two = (
        replace(
            SENT,
            target=f"/a?oauth_nonce={n}&oauth_signature={n}",
            body=FORM % (n * 10**12),
        )
        for n in (1, 2)
    )
    assert sorted(difference(one, two)) == ["query"]
    assert difference(one, two, signed=True) == {}


def test_values_bring_parts_of_the_request_of_their_own() -> None:
    request = Request(
        "PUT",
        replace(URL, query=(Row("q", "{{v}}"),)),
        (Row("X-{{n}}", "{{v}}"),),
        Body("raw", raw="<{{v}}>", language="xml"),
    )
    auth = Auth("apikey", {"key": "{{n}}", "value": "k", "in": "query"})
    sent = send(visit(request, auth=auth), {"v": "1&r=2", "n": "N"})
    assert (sent.method, sent.scheme, sent.authority) == ("PUT", "http", "h.test")
    assert sent.target == "/a?q=1&r=2&N=k"
    assert sent.headers == (("X-N", "1&r=2"), ("Content-Type", "application/xml"))
    assert sent.body == b"<1&r=2>"


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        (Request("GET", None), "no URL"),
        (Request("GET", replace(URL, complete=False)), "raw text"),
        (Request("NO WAY", URL), "method"),
        (Request("GET", replace(URL, protocol="ftp")), "scheme"),
        (Request("GET", URL, (Row("a b", "1"),)), "name of a header"),
        (Request("GET", URL, (Row("a", "1\n2"),)), "cannot hold"),
    ],
)
def test_what_postman_refuses_is_not_sent(request_: Request, why: str) -> None:
    with pytest.raises(NotSent, match=why):
        send(visit(request_), {})


def operations(group: Group) -> list[Operation]:
    found = list(group.operations)
    return found + [each for inner in group.groups for each in operations(inner)]


@pytest.mark.parametrize(
    "request_",
    [
        Request(
            "GET",
            replace(URL, query=(Row("q", "a b&c"), Row("alone", has_value=False))),
        ),
        Request(
            "GET", replace(URL, path=("a", "{{v}}.json"), query=(Row("f", "{{o}}"),))
        ),
        Request("POST", URL, (Row("b", "1"), Row("1", "x")), Body("raw", raw="t{{v}}")),
        Request("POST", URL, (), Body("raw", raw='{"a": 1}', language="json")),
        Request("POST", URL, (), Body("raw", raw="// no\nx", language="json")),
        Request("GET", URL, (), Body("raw", raw="dropped")),
    ],
)
def test_tests_expect_what_send_says(request_: Request) -> None:
    variables = (Variable("v", "007", "number"), Variable("o", {"a": 1}))
    collection = Collection("x", (Item("x", request_),), variables)
    (operation,) = operations(normalize(collection, Report()).root)
    (saved,) = operation.requests
    sent = send(visit(request_), merged(collection, ()))
    assert saved.wire.method == sent.method
    assert saved.wire.url == f"http://h.test{sent.target}"
    assert sorted(saved.wire.headers) == sorted(sent.headers)
    assert (saved.body is not None) is bool(sent.body)
    if isinstance(saved.body, SavedText):
        assert saved.body.text.encode() == sent.body
