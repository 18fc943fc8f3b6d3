"""How a replay connects: to one fixed address where that is asked for, and never without an end."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx2

LONGEST_BODY = 64 * 1024 * 1024
"""Bytes of a response that are read; more is no answer to a smoke test."""


class Bounded(httpx2.SyncByteStream):
    """A body that ends in time: a timeout of the transport begins anew with each piece."""

    def __init__(self, stream: httpx2.SyncByteStream, seconds: float) -> None:
        self._stream = stream
        self._end = time.monotonic() + seconds

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for piece in self._stream:
            size += len(piece)
            if size > LONGEST_BODY:
                raise httpx2.ReadError("the response is too long")
            if time.monotonic() > self._end:
                raise httpx2.ReadTimeout("the response takes too long")
            yield piece

    def close(self) -> None:
        """Give up the rest."""
        self._stream.close()


def http_client(
    transport: httpx2.BaseTransport | None, seconds: float
) -> httpx2.Client:
    """A client whose responses end."""

    def bound(response: httpx2.Response) -> None:
        assert isinstance(response.stream, httpx2.SyncByteStream)
        response.stream = Bounded(response.stream, seconds)

    return httpx2.Client(transport=transport, event_hooks={"response": [bound]})


class ConnectTo(httpx2.BaseTransport):
    """Sends every request to one address in plain HTTP, as curl's `--connect-to` does.

    Request line, `Host` and all else stay.
    """

    def __init__(self, address: str) -> None:
        self._url = httpx2.URL(f"http://{address}/")
        self._transport = httpx2.HTTPTransport(verify=False, trust_env=False)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request to the address."""
        extensions = {
            "target": request.url.raw_path,
            **request.extensions,
        }
        moved = httpx2.Request(
            request.method,
            self._url,
            headers=request.headers.raw,
            stream=request.stream,
            extensions=extensions,
        )
        return self._transport.handle_request(moved)

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()
