"""Bodies that are read bit by bit, or written to a file."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest


class Chunks(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that comes bit by bit, and may break."""

    def __init__(self, *chunks: bytes, error: Exception | None = None) -> None:
        self.chunks = chunks
        self.error = error
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        yield from self.chunks
        if self.error:
            raise self.error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def streaming(api: Any, *chunks: bytes, status: int = 200, **more: Any) -> Any:
    """A client whose answer comes in chunks, and those."""
    stream = Chunks(*chunks, **more)

    def handler(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(status, stream=stream)

    return api.client(handler), stream


def streamed(api: Any, client: Any, limit: int = 99) -> bytes:
    """What is read from a stream, at most so many chunks."""
    found: list[bytes] = []
    operation = api.operation()

    async def read() -> None:
        async with client.stream(client._call, operation) as response:
            async for chunk in response.aiter_bytes():
                found.append(chunk)
                if len(found) == limit:
                    break

    if api.flavour == "async":
        api.run(read())
    else:
        with client.stream(client._call, operation) as response:
            for chunk in response.iter_bytes():
                found.append(chunk)
                if len(found) == limit:
                    break
    return b"".join(found)


def test_a_stream(api: Any) -> None:
    client, stream = streaming(api, b"a", b"b", b"c")
    assert streamed(api, client) == b"abc"
    assert stream.closed


def test_a_stream_that_is_left_is_closed(api: Any) -> None:
    client, stream = streaming(api, b"a", b"b", b"c")
    assert streamed(api, client, limit=2) == b"ab"
    assert stream.closed


def test_a_stream_that_nobody_reads_is_closed(api: Any) -> None:
    client, stream = streaming(api, b"a")

    async def leave() -> None:
        async with client.stream(client._call, api.operation()):
            assert not stream.closed

    if api.flavour == "async":
        api.run(leave())
    else:
        with client.stream(client._call, api.operation()):
            assert not stream.closed
    assert stream.closed


def test_a_stream_that_breaks_raises_our_error(api: Any) -> None:
    client, stream = streaming(api, b"a", error=httpx2.ReadTimeout("late"))
    with pytest.raises(api.errors.timeout, match=r"things\.call: late"):
        streamed(api, client)
    assert stream.closed


def test_an_error_status_is_not_streamed(api: Any) -> None:
    client, stream = streaming(api, b'{"why":', b"1}", status=404)
    with pytest.raises(api.rt.ApiError) as caught:
        streamed(api, client)
    assert "404 Not Found" in str(caught.value)
    assert "why" in str(caught.value)
    assert stream.closed


def test_an_error_of_the_callers_own_request_is_left_alone(api: Any) -> None:
    client, _ = streaming(api, b"a")
    error = httpx2.ReadError("other", request=httpx2.Request("GET", "https://b.test"))

    async def read() -> None:
        async with client.stream(client._call, api.operation()):
            raise error

    with pytest.raises(httpx2.ReadError, match="other"):
        if api.flavour == "async":
            api.run(read())
        else:
            with client.stream(client._call, api.operation()):
                raise error


def test_downloads(api: Any, tmp_path: Path) -> None:
    for target in (tmp_path / "a", str(tmp_path / "b")):
        client, _ = streaming(api, b"one", b"two")
        response = api.run(client.download(target, client._call, api.operation()))
        assert Path(target).read_bytes() == b"onetwo"
        assert (response.status_code, response.body) == (200, None)
    client, _ = streaming(api, b"one", b"two")
    memory = io.BytesIO()
    api.run(client.download(memory, client._call, api.operation()))
    assert memory.getvalue() == b"onetwo"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "b"]


def test_a_download_that_breaks_leaves_what_was_there(api: Any, tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")
    for error in (httpx2.ReadError("hung up"), ZeroDivisionError()):
        client, _ = streaming(api, b"new", error=error)
        kind = type(error) if error.args == () else api.errors.connection
        with pytest.raises(kind):
            api.run(client.download(target, client._call, api.operation()))
    assert [p.name for p in tmp_path.iterdir()] == ["file"]
    assert target.read_bytes() == b"old"


def test_a_download_of_an_error(api: Any, tmp_path: Path) -> None:
    client, _ = streaming(api, b"no", status=500)
    with pytest.raises(api.rt.ApiError):
        api.run(
            client.download(
                tmp_path / "file",
                client._call,
                api.operation(),
                options={"max_retries": 0},
            )
        )
    assert list(tmp_path.iterdir()) == []


def test_a_call_within_a_call_is_none_of_it(api: Any) -> None:
    """As made by auth of the transport: a token is fetched with another generated client."""
    inner = api.client(api.answering([], httpx2.Response(200, json="token")))

    class Auth(httpx2.Auth):
        def sync_auth_flow(self, request: httpx2.Request) -> Any:
            request.headers["X-Token"] = inner._call(api.operation())
            yield request

        async def async_auth_flow(self, request: httpx2.Request) -> Any:
            request.headers["X-Token"] = await inner._call(api.operation())
            yield request

    seen: list[httpx2.Request] = []
    answer = httpx2.Response(200, json={"id": 1})
    http = api.http_client(api.answering(seen, answer), auth=Auth())
    client = api.client(http_client=http)
    response = api.run(client.full_response(client._call, api.operation()))
    assert response.body == {"id": 1}
    assert streamed(api, client) == b'{"id":1}'
    assert [request.headers["x-token"] for request in seen] == ["token", "token"]
