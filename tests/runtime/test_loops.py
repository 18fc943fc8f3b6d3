"""Clients outlive event loops, are dropped, copied, pickled: what people do with objects that hold connections."""

from __future__ import annotations

import asyncio
import copy
import gc
import json
import pickle
import threading
import warnings
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import anyio
import pytest


class Handler(BaseHTTPRequestHandler):
    """Keeps connections open; hands out tokens, and counts them."""

    protocol_version = "HTTP/1.1"
    tokens = 0

    def do_GET(self) -> None:
        self.answer({"path": self.path})

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        type(self).tokens += 1
        self.answer({"access_token": "t", "expires_in": 3600})

    def answer(self, value: Any) -> None:
        content = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A server on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def no_leaks() -> Iterator[None]:
    """Fails for sockets that are left open; pytest makes errors of what finalizers warn of."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        yield
        gc.collect()


def client_of(api: Any, url: str, **more: Any) -> Any:
    return api.client(settings=api.settings(servers={"": url}, **more))


def test_one_client_in_several_loops(api_of: Any, url: str, no_leaks: None) -> None:
    api = api_of("async")
    client = client_of(api, url)

    async def calls() -> list[Any]:
        operation = api.operation()
        return list(await asyncio.gather(*(client._call(operation) for _ in range(3))))

    for _ in range(3):
        assert asyncio.run(calls()) == [{"path": "/things"}] * 3
    assert anyio.run(client._call, api.operation()) is not None
    assert len(client._own._kept) == 1
    asyncio.run(client.aclose())
    with pytest.raises(RuntimeError, match="has been closed"):
        asyncio.run(client._call(api.operation()))


def test_loops_at_the_same_time(api_of: Any, url: str, no_leaks: None) -> None:
    api = api_of("async")
    client = client_of(api, url)
    found: list[Any] = []

    async def call() -> None:
        for _ in range(5):
            found.append(await client._call(api.operation()))

    threads = [threading.Thread(target=lambda: asyncio.run(call())) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 15


def test_a_token_outlives_its_loop(api_of: Any, url: str, no_leaks: None) -> None:
    api = api_of("async")
    schemes = __import__(f"{api.rt.__name__}.schemes.oauth2", fromlist=["_"])
    auth = schemes.OAuth2ClientCredentials(f"{url}/token", "id", "secret")
    client = client_of(api, url, auth=auth)
    Handler.tokens = 0

    async def calls() -> None:
        await asyncio.gather(*(client._call(api.operation()) for _ in range(4)))

    for _ in range(3):
        asyncio.run(calls())
    assert Handler.tokens == 1


def test_a_client_that_is_dropped(api_of: Any, url: str, no_leaks: None) -> None:
    api = api_of("sync")
    client = client_of(api, url)
    assert client._call(api.operation()) == {"path": "/things"}
    http = client._http
    del client
    gc.collect()
    assert http.is_closed


def test_an_asynchronous_client_that_is_dropped(
    api_of: Any, url: str, no_leaks: None
) -> None:
    api = api_of("async")

    async def drops() -> Any:
        client = client_of(api, url)
        client.itself = client
        await client._call(api.operation())
        http = await client._own.here()
        del client
        gc.collect()
        for _ in range(10):
            await asyncio.sleep(0)
        return http

    assert asyncio.run(drops()).is_closed


def test_ways_to_end_an_asynchronous_client(api_of: Any, url: str) -> None:
    api = api_of("async")

    async def ends(name: str) -> Any:
        client = client_of(api, url)
        await client._call(api.operation())
        http = await client._own.here()
        if name == "with":
            async with client:
                pass
        else:
            await getattr(client, name)()
        return http

    for name in ("close", "aclose", "with"):
        assert asyncio.run(ends(name)).is_closed


def test_a_client_is_neither_copied_nor_pickled(api: Any) -> None:
    client = api.client()
    for way in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match=r"connections.* make another .*Client"):
            way(client)
