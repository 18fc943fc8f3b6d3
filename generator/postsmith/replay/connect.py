"""Connections to one fixed address, whatever the URL says, as curl's `--connect-to` makes them."""

from __future__ import annotations

import httpx2


class ConnectTo(httpx2.BaseTransport):
    """Sends every request to one address in plain HTTP; request line, `Host` and all else stay."""

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
