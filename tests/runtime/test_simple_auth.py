"""Bearer, Basic, ApiKey and OAuth2 are schemes like all others: they go out last, and give way to what a call says."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest


def key(one: Any, **more: Any) -> Any:
    return one.rt.ApiKey("k", "{{token}}", location="query", **more)


GIVEN = {"given": {"token": "t"}}


def test_each_is_a_scheme(rt: Any) -> None:
    made = (rt.Bearer("t"), rt.Basic("u", "p"), rt.ApiKey("k", "v"), rt.OAuth2("t"))
    assert all(isinstance(auth, rt.Scheme) for auth in made)
    assert rt.Bearer("t") == rt.Bearer("t") != rt.Bearer("t", optional=True)


def test_a_key_stands_behind_the_query_in_place_of_one_of_its_name(one: Any) -> None:
    operation = one.operation(query={"k": "old", "a": "1"}, auth=key(one))
    assert one.target(operation, client=GIVEN) == "/v1/things?a=1&k=t"


def test_a_key_is_encoded_as_the_collections_own_texts(one: Any) -> None:
    client = {"given": {"token": "a b/+%20"}}
    operation = one.operation(auth=key(one))
    assert one.target(operation, client=client) == "/v1/things?k=a%20b/+%20"
    operation = one.operation(auth=key(one), encoded=False)
    with pytest.raises(one.errors.missing, match="must be encoded"):
        one.target(operation, client=client)


def test_a_key_follows_a_link_to_its_own_server_unless_that_is_exact(one: Any) -> None:
    operation, url = one.operation(auth=key(one)), "https://api.test/next?page=2"
    target = one.target(operation, client=GIVEN, options={"url": url})
    assert target == "/next?page=2&k=t"
    options = {"url": one.rt.Raw(url)}
    assert one.target(operation, client=GIVEN, options=options) == "/next?page=2"
    options = {"query": one.rt.Raw("?page=2")}
    assert one.target(operation, client=GIVEN, options=options) == "/v1/things?page=2"


def test_a_key_is_there_after_a_redirect_on_its_host(api: Any) -> None:
    seen: list[httpx2.Request] = []
    moved = httpx2.Response(307, headers={"Location": "/v1/others?a=1"})
    client = api.client(api.answering(seen, moved, httpx2.Response(204)), **GIVEN)
    api.call(client, api.operation(auth=key(api)))
    assert seen[1].extensions["target"] == b"/v1/others?a=1&k=t"


@pytest.mark.parametrize("name", ["Authorization", "AUTHORIZATION"])
def test_a_header_of_the_call_needs_no_value_for_the_auth(one: Any, name: str) -> None:
    operation = one.operation(auth=one.rt.Bearer("{{token}}"))
    sent = one.sent(operation, options={"headers": {name: "mine"}})
    assert sent.headers.get_list("authorization") == ["mine"]
    with pytest.raises(one.errors.missing, match="token"):
        one.sent(operation)


def test_a_key_stands_behind_an_empty_query(one: Any) -> None:
    operation = one.operation(path="/things?", auth=key(one))
    assert one.target(operation, client=GIVEN) == "/v1/things?&k=t"


@pytest.mark.parametrize("value", ["a\nb", "☃"])
def test_what_no_header_can_hold_is_not_sent(api: Any, value: str) -> None:
    seen: list[httpx2.Request] = []
    client = api.client(api.answering(seen), auth=api.rt.ApiKey("X-Key", value))
    with pytest.raises(api.errors.missing) as caught:
        api.call(client, api.operation())
    assert "X-Key" in str(caught.value)
    assert value not in str(caught.value)
    assert seen == []


def test_calls_with_their_own_keys_take_no_memory_from_others(one: Any) -> None:
    client = one.client(one.answering([]), **GIVEN)
    for number in range(300):
        one.call(client, one.operation(auth=one.rt.Bearer(f"t{number}")))
    assert client._memories == {}
