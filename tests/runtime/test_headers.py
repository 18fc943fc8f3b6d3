"""Which headers go out, and what can not be put into one."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest


@pytest.mark.parametrize(
    "value", ["a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b", "a\x0bb", "a\x7fb", "token\n"]
)
@pytest.mark.parametrize("place", ["argument", "option", "client", "auth", "constant"])
def test_a_value_can_not_end_a_header(one: Any, value: str, place: str) -> None:
    seen: list[httpx2.Request] = []
    more: dict[str, Any] = {}
    operation = one.operation()
    arguments: dict[str, Any] = {}
    match place:
        case "argument":
            arguments = {"headers": {"X-A": value}}
        case "option":
            arguments = {"options": {"headers": {"X-A": value}}}
        case "client":
            more = {"headers": {"X-A": value}}
        case "auth":
            more = {"given": {"token": value}}
            operation = one.operation(auth=one.rt.ApiKey("X-A", "{{token}}"))
        case _:
            more = {"variables": {"v": value}}
            operation = one.operation(headers={"X-A": "{{v}}"})
    client = one.client(one.answering(seen), **more)
    with pytest.raises(one.errors.missing, match="the header X-A holds") as caught:
        one.call(client, operation, **arguments)
    assert value.strip() not in str(caught.value)
    assert seen == []


@pytest.mark.parametrize("name", ["X A", "X\r\nY", "", "X:", "é"])
def test_a_name_neither(api: Any, name: str) -> None:
    with pytest.raises(api.errors.missing, match="cannot be the name of a header"):
        api.sent(options={"headers": {name: "1"}})


def test_values(one: Any) -> None:
    headers = {"A": 1, "B": True, "C": None, "D": "é", "E": "  blanks\t", "F": ""}
    sent = one.sent(headers=headers).headers
    assert (sent["a"], sent["b"], sent["e"], sent["f"]) == ("1", "true", "blanks", "")
    assert "c" not in sent
    assert dict(sent.raw)[b"D"] == b"\xe9"
    with pytest.raises(one.errors.missing, match="latin-1"):
        one.sent(headers={"A": "☃"})


def test_who_comes_first(one: Any) -> None:
    """The call's options, auth, arguments, the collection's constants, the client's headers."""
    operation = one.operation(headers={"X-A": "constant", "X-B": "constant"})
    client = {"headers": {"x-a": "client", "x-b": "client", "X-C": "client"}}
    sent = one.sent(operation, client=client, headers={"X-B": "argument"}).headers
    assert [sent[n] for n in ("x-a", "x-b", "x-c")] == [
        "constant",
        "argument",
        "client",
    ]
    options = {"headers": {"X-b": "option", "x-C": None}}
    sent = one.sent(
        operation, client=client, headers={"X-B": "argument"}, options=options
    ).headers
    assert sent.get_list("x-b") == ["option"]
    assert "x-c" not in sent


def test_what_httpx_adds_can_be_taken_away(api: Any) -> None:
    sent = api.sent().headers
    assert sent["user-agent"] == "things (postsmith)"
    assert "accept-encoding" in sent
    options = {"headers": {"User-Agent": None, "Accept-Encoding": None}}
    sent = api.sent(options=options).headers
    assert "user-agent" not in sent
    assert "accept-encoding" not in sent
    assert sent["host"] == "api.test"


@pytest.mark.parametrize(
    ("kind", "arguments", "header", "value"),
    [
        ("Bearer", ("{{token}}",), "Authorization", "Bearer t"),
        ("Basic", ("me", "{{token}}"), "Authorization", "Basic bWU6dA=="),
        ("Basic", ("é", "☃"), "Authorization", "Basic w6k64piD"),
        ("ApiKey", ("X-Key", "{{token}}"), "X-Key", "t"),
        ("OAuth2", ("{{token}}",), "Authorization", "Bearer t"),
        ("OAuth2", ("{{token}}", "Token"), "Authorization", "Token t"),
        ("OAuth2", ("{{token}}", ""), "Authorization", "t"),
    ],
)
def test_auth(
    one: Any, kind: str, arguments: tuple[str, ...], header: str, value: str
) -> None:
    operation = one.operation(auth=getattr(one.rt, kind)(*arguments))
    assert (
        one.sent(operation, client={"given": {"token": "t"}}).headers[header] == value
    )


def test_an_oauth_token_in_the_query(one: Any) -> None:
    operation = one.operation(auth=one.rt.OAuth2("{{token}}", location="query"))
    target = one.target(operation, client={"given": {"token": "t"}})
    assert target == "/v1/things?access_token=t"


def test_a_call_may_bring_its_own_credentials(one: Any) -> None:
    operation = one.operation(auth=one.rt.Bearer("{{token}}"))
    client = {"given": {"token": "t"}}
    options: dict[str, Any] = {"headers": {"authorization": "mine"}}
    sent = one.sent(operation, client=client, options=options).headers
    assert sent.get_list("authorization") == ["mine"]
    options = {"headers": {"Authorization": None}}
    assert (
        "authorization"
        not in one.sent(operation, client=client, options=options).headers
    )


def test_cookies_that_the_server_sets_come_back(api: Any) -> None:
    seen: list[httpx2.Request] = []
    cookie = httpx2.Response(204, headers={"Set-Cookie": "a=1; Path=/"})
    client = api.client(api.answering(seen, cookie))
    api.call(client, api.operation())
    api.call(client, api.operation())
    assert [request.headers.get("cookie") for request in seen] == [None, "a=1"]


def test_a_header_can_have_several_lines(one: Any) -> None:
    options = {"headers": {"X-Two": ["1", "2"]}}
    request = one.sent(one.operation(), options=options)
    assert request.headers.get_list("x-two") == ["1", "2"]


def test_a_port_that_the_scheme_has_anyway_stays_in_the_host(one: Any) -> None:
    for url, host in (
        ("https://api.test:443", "api.test:443"),
        ("http://api.test:80", "api.test:80"),
        ("https://münchen.test", "xn--mnchen-3ya.test"),
    ):
        request = one.sent(one.operation(), options={"base_url": url})
        assert request.headers["host"] == host
    own = one.sent(one.operation(), options={"headers": {"Host": "other.test"}})
    assert own.headers.get_list("host") == ["other.test"]
