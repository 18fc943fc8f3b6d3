"""A transport that sends nothing, and remembers what it was given."""

from __future__ import annotations

import httpx2

from postsmith.replay.captured import Captured


class DryRun(httpx2.BaseTransport):
    """Keeps the request and answers with nothing."""

    def __init__(self) -> None:
        self.captured: Captured | None = None

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Remember a request."""
        target: bytes = request.extensions.get("target", request.url.raw_path)
        headers = tuple(
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, value in request.headers.raw
        )
        host = next((value for name, value in headers if name.lower() == "host"), "")
        self.captured = Captured(
            request.method,
            request.url.scheme,
            host,
            target.decode("latin-1"),
            headers,
            request.read(),
        )
        return httpx2.Response(204)
