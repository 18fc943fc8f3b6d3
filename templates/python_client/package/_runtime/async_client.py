"""The asynchronous flavour: `sync_client` with `await`."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from types import TracebackType
from typing import IO, Any, ParamSpec, Self, TypeVar, cast

import httpx2

from .core import NOTHING, ClientCore, capturing, streams
from .exchange import Discard, Outcome, Send, Wait, exchange
from .operation import Operation, Settings
from .request import Arguments, Outgoing
from .response import Drift, Response
from .values import DEFAULT_TIMEOUT, RequestOptions

P = ParamSpec("P")
T = TypeVar("T")


class AsyncClient(ClientCore):
    """The base of an asynchronous client. Use it with `async with`, or call `close`."""

    def __init__(
        self,
        settings: Settings,
        given: Mapping[str, str | None],
        *,
        variables: Mapping[str, str] | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        http_client: httpx2.AsyncClient | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        super().__init__(
            settings,
            given,
            variables=variables,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            strict=strict,
            on_drift=on_drift,
        )
        self._owned = http_client is None
        self._http = http_client or httpx2.AsyncClient(transport=transport)
        self._sleep: Callable[[float], Awaitable[None]] = _sleep

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections, unless they belong to an `http_client` that was given."""
        if self._owned:
            await self._http.aclose()

    async def full_response(
        self, method: Callable[P, Awaitable[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Response[T]:
        """Await a method of this client, and get the whole response: status, headers, body, drift."""
        with capturing(streaming=False) as capture:
            await method(*args, **kwargs)
        return cast("Response[T]", capture.result())

    @asynccontextmanager
    async def stream(
        self, method: Callable[P, Awaitable[object]], *args: P.args, **kwargs: P.kwargs
    ) -> AsyncIterator[httpx2.Response]:
        """Await a method of this client, and read the body bit by bit: `aiter_bytes`, `aiter_lines`."""
        with capturing(streaming=True) as capture:
            await method(*args, **kwargs)
        response = capture.result().http_response
        assert response is not None
        try:
            yield response
        finally:
            await response.aclose()

    async def download(
        self,
        to: str | os.PathLike[str] | IO[bytes],
        method: Callable[P, Awaitable[object]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Response[None]:
        """Await a method of this client, and write the body to a file without holding it in memory."""
        async with self.stream(method, *args, **kwargs) as response:
            if isinstance(to, (str, os.PathLike)):
                import anyio

                async with await anyio.open_file(to, "wb") as file:
                    async for chunk in response.aiter_bytes():
                        await file.write(chunk)
            else:
                async for chunk in response.aiter_bytes():
                    to.write(chunk)
        return Response(
            response.status_code, response.headers, None, response.request, (), response
        )

    async def _call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, Any] = NOTHING,
        query: Mapping[str, Any] = NOTHING,
        headers: Mapping[str, Any] = NOTHING,
        body: Any = None,
        options: RequestOptions | None = None,
    ) -> T:
        given: RequestOptions = options or {}
        outgoing = self._build(operation, Arguments(path, query, headers, body, given))
        try:
            response = await self._exchange(outgoing, given)
            if streams(response):
                self._capture(response, None)
                return cast("T", None)
            await response.aread()
        except httpx2.TransportError as error:
            raise self._transport_error(operation, error) from error
        return self._finish(operation, response)

    async def _exchange(
        self, outgoing: Outgoing, options: RequestOptions
    ) -> httpx2.Response:
        course = exchange(outgoing, self._policy(options), self._log)
        timeout = self._timeout(options)
        outcome: Outcome = None
        while True:
            try:
                step = course.send(outcome)
            except StopIteration as end:
                return cast("httpx2.Response", end.value)
            outcome = None
            match step:
                case Send(request):
                    outcome = await self._send(
                        self._request(self._http, request, timeout)
                    )
                case Wait(seconds):
                    await self._sleep(seconds)
                case Discard(response):
                    await response.aclose()

    async def _send(self, request: httpx2.Request) -> Outcome:
        try:
            return await self._http.send(request, stream=True, follow_redirects=False)
        except httpx2.TransportError as error:
            return error


async def _sleep(seconds: float) -> None:
    import anyio

    await anyio.sleep(seconds)


class AsyncResource:
    """A folder of the collection, as an attribute of the client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._call = client._call
