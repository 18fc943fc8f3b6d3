"""Clients as objects: opened, closed, given parts of, asked for more than the body."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import httpx2
import pytest

JSON = httpx2.Response(200, json={"id": 1}, headers={"X-Id": "7"})


class Transport(httpx2.MockTransport):
    """Knows whether it has been closed."""

    closed = False

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def close(api: Any, client: Any) -> None:
    api.run(client.close())


def timeouts(request: httpx2.Request) -> tuple[float | None, float | None]:
    timeout = request.extensions["timeout"]
    return timeout["connect"], timeout["read"]


def test_timeouts(api: Any) -> None:
    assert timeouts(api.sent()) == (10.0, 60.0)
    assert timeouts(api.sent(client={"timeout": 3.0})) == (3.0, 3.0)
    assert timeouts(api.sent(client={"timeout": None})) == (None, None)
    assert timeouts(api.sent(options={"timeout": 2})) == (2, 2)
    assert timeouts(api.sent(options={"timeout": None})) == (None, None)
    own = httpx2.Timeout(1.0, connect=0.5)
    assert timeouts(api.sent(client={"timeout": 3}, options={"timeout": own})) == (
        0.5,
        1.0,
    )


@pytest.mark.parametrize(
    ("given", "more", "expected"),
    [
        ({}, {}, (10.0, 60.0)),
        ({"timeout": 2.0}, {}, (2.0, 2.0)),
        ({"timeout": 2.0}, {"timeout": 4.0}, (4.0, 4.0)),
    ],
)
def test_the_timeout_of_a_client_given(
    api: Any, given: Any, more: Any, expected: Any
) -> None:
    seen: list[httpx2.Request] = []
    http = api.http_client(api.answering(seen), **given)
    api.call(api.client(http_client=http, **more), api.operation())
    assert timeouts(seen[0]) == expected


def test_errors_of_the_network(api: Any) -> None:
    client = api.client(api.answering([], httpx2.ReadTimeout("too late")))
    with pytest.raises(api.errors.timeout, match=r"things\.call: too late") as caught:
        api.call(client, api.operation(), options={"max_retries": 0})
    assert isinstance(caught.value.__cause__, httpx2.ReadTimeout)
    client = api.client(api.answering([], httpx2.ReadError("")))
    with pytest.raises(api.errors.connection, match=r"things\.call: ReadError"):
        api.call(client, api.operation(), options={"max_retries": 0})


def test_a_body_that_can_not_be_decoded(api: Any) -> None:
    def handler(request: httpx2.Request) -> httpx2.Response:
        content = httpx2.ByteStream(b"no gzip")
        headers = {"Content-Encoding": "gzip"}
        return httpx2.Response(200, headers=headers, stream=content)

    with pytest.raises(api.errors.connection):
        api.call(api.client(handler), api.operation())


def test_our_own_connections_are_closed(api: Any) -> None:
    client = api.client()
    if api.flavour == "async":
        http = api.run(closed_twice(client))
    else:
        http = client._http
        client.close()
        client.close()
    assert http.is_closed


async def closed_twice(client: Any) -> Any:
    http = await client._own.here()
    assert not http.is_closed
    await client.aclose()
    await client.close()
    return http


def test_a_transport_that_was_given_is_not(api: Any) -> None:
    transport = Transport(api.answering([]))
    client = api.client(transport=transport)
    api.call(client, api.operation())
    close(api, client)
    assert not transport.closed


def test_a_client_that_was_given_is_not(api: Any) -> None:
    http = api.http_client(api.answering([]))
    client = api.client(http_client=http)
    api.call(client, api.operation())
    close(api, client)
    assert not http.is_closed


def test_both_can_not_be_given(api: Any) -> None:
    handler = api.answering([])
    with pytest.raises(ValueError, match="not both"):
        api.client(handler, http_client=api.http_client(handler))


@pytest.mark.parametrize("part", ["own", "transport", "http_client"])
def test_a_closed_client_says_so(api: Any, part: str) -> None:
    seen: list[httpx2.Request] = []
    handler = api.answering(seen)
    parts = {
        "own": {},
        "transport": {"transport": httpx2.MockTransport(handler)},
        "http_client": {"http_client": api.http_client(handler)},
    }
    client = api.client(**parts[part])
    close(api, client)
    with pytest.raises(RuntimeError, match="Client has been closed"):
        api.call(client, api.operation())
    assert seen == []


def test_as_a_context(api: Any) -> None:
    client = api.client(api.answering([]))

    async def within() -> None:
        async with client as same:
            assert same is client
            await client._call(api.operation())

    if api.flavour == "async":
        api.run(within())
    else:
        with client as same:
            assert same is client
            client._call(api.operation())
    with pytest.raises(RuntimeError):
        api.call(client, api.operation())


def full(api: Any, client: Any, *calls: Any) -> Any:
    """The full response of calls made within one method."""
    operation = api.operation()

    def method() -> Any:
        results = [client._call(operation) for _ in calls or (1,)]
        return results[-1]

    async def async_method() -> Any:
        for _ in calls or (1,):
            result = await client._call(operation)
        return result

    return api.run(
        client.full_response(method if api.flavour == "sync" else async_method)
    )


def test_the_full_response(api: Any) -> None:
    client = api.client(api.answering([], JSON))
    response = full(api, client)
    assert (response.status_code, response.headers["x-id"]) == (200, "7")
    assert (response.body, response.drift) == ({"id": 1}, ())
    assert response.request.method == "GET"
    assert response.http_response.json() == {"id": 1}


def test_a_request_can_be_looked_at(one: Any) -> None:
    """Also after transports that take the body as a stream, as real ones do."""

    class Streaming(httpx2.BaseTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            assert isinstance(request.stream, httpx2.SyncByteStream)
            assert b"".join(request.stream) == b'{"a":1}'
            return httpx2.Response(404)

    client = one.client(transport=Streaming())
    with pytest.raises(one.errors.by_status[404]) as caught:
        one.call(client, one.operation("POST", body="json"), body={"a": 1})
    assert caught.value.request.content == b'{"a":1}'


def test_it_is_of_the_first_call(api: Any) -> None:
    answers = (JSON, httpx2.Response(200, json=2))
    response = full(api, api.client(api.answering([], *answers)), 1, 2)
    assert response.body == {"id": 1}


def test_what_makes_no_request(api: Any) -> None:
    async def nothing() -> None: ...

    client = api.client(api.answering([]))
    with pytest.raises(TypeError, match="give a method of this client"):
        api.run(client.full_response(nothing if api.flavour == "async" else list))


def test_a_client_in_many_threads(one: Any) -> None:
    client = one.client(
        lambda request: httpx2.Response(200, json=request.url.params["n"])
    )
    found: dict[int, Any] = {}

    def call(n: int) -> None:
        response = client.full_response(client._call, one.operation(), query={"n": n})
        found[n] = response.body

    threads = [threading.Thread(target=call, args=(n,)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {n: str(n) for n in range(20)}


def test_a_client_in_many_tasks(rt: Any, one: Any) -> None:
    api = type(one)(rt, "async")

    async def handler(request: httpx2.Request) -> httpx2.Response:
        await asyncio.sleep(0)
        return httpx2.Response(200, json=request.url.params["n"])

    client = api.client(handler)

    async def call(n: int) -> Any:
        operation = api.operation()
        return await client.full_response(client._call, operation, query={"n": n})

    async def every() -> list[Any]:
        return await asyncio.gather(*(call(n) for n in range(20)))

    assert [r.body for r in api.run(every())] == [str(n) for n in range(20)]


def test_an_auth_given_to_the_client_is_the_one_of_operations_without_their_own(
    one: Any,
) -> None:
    def sent(operation: Any, **client: Any) -> str | None:
        seen: list[httpx2.Request] = []
        answer = one.answering(seen, httpx2.Response(200, json=1))
        one.call(one.client(answer, **client), operation)
        return seen[0].headers.get("authorization")

    mine = one.rt.Bearer("mine")
    assert sent(one.operation()) is None
    assert sent(one.operation(), auth=mine) == "Bearer mine"
    assert sent(one.operation(auth=None), auth=mine) is None
    assert sent(one.operation(auth=one.rt.Bearer("own")), auth=mine) == "Bearer own"
