"""The asynchronous flavour: `sync_client` with `await`."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, closing
from inspect import isawaitable
from typing import IO, ParamSpec, Self, TypeVar, Unpack, cast

import httpx2

from .auth import Memory, Outcome, Question, RefusedError
from .core import ClientCore, Manner, capturing, whole
from .download import written
from .exchange import Policy, exchange
from .operation import Operation, Settings
from .request import Arguments, Outgoing
from .response import Response

P = ParamSpec("P")
T = TypeVar("T")


class AsyncClient(ClientCore):
    """The base of an asynchronous client. Use it with `async with`, or call `close`."""

    def __init__(
        self,
        settings: Settings,
        given: Mapping[str, str | float | None],
        *,
        http_client: httpx2.AsyncClient | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        **manner: Unpack[Manner],
    ) -> None:
        super().__init__(settings, given, http_client, transport, manner)
        self._http = http_client or httpx2.AsyncClient(transport=transport)
        self._sleep: Callable[[float], Awaitable[None]] = _sleep
        self._lock = _lock
        if getattr(transport, "instant", False):
            self._sleep, self._lock = _no_sleep, _NoLock

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def close(self) -> None:
        """End the use of this client, and close its connections if they are its own."""
        self._closed = True
        if self._owned:
            await self._http.aclose()

    async def full_response(
        self, method: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs
    ) -> Response[T]:
        """Await a method of this client, and get the whole response: status, headers, body, drift."""
        with capturing(streaming=False) as capture:
            await method(*args, **kwargs)
        return cast("Response[T]", capture.result())

    @asynccontextmanager
    async def stream(
        self,
        method: Callable[P, Awaitable[object]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> AsyncGenerator[httpx2.Response]:
        """Await a method of this client, and read the body bit by bit: `aiter_bytes`, `aiter_lines`."""
        with capturing(streaming=True) as capture:
            await method(*args, **kwargs)
        response = capture.result().http_response
        try:
            yield response
        except httpx2.RequestError as error:
            raise self._broken(capture, response, error) from error
        finally:
            await response.aclose()

    async def download(
        self,
        to: str | os.PathLike[str] | IO[bytes],
        method: Callable[P, Awaitable[object]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Response[None]:
        """Await a method of this client, and write the body to a file without holding it in memory."""
        from anyio import to_thread

        async with self.stream(method, *args, **kwargs) as response:
            with written(to) as file:
                async for chunk in response.aiter_bytes():
                    await to_thread.run_sync(file.write, chunk)
        return whole(response, None)

    async def _call(self, operation: Operation[T], **arguments: Unpack[Arguments]) -> T:
        with self._calling() as capture:
            outgoing = self._build(operation, arguments)
            policy = self._policy(self._http, operation, arguments, capture)
            try:
                response = await self._exchange(outgoing, policy)
            except httpx2.RequestError as error:
                raise self._no_response(operation.name, error) from error
            except RefusedError as error:
                raise self._refused(operation.name, error) from None
            return self._finish(operation, response, capture)

    async def _exchange(self, outgoing: Outgoing, policy: Policy) -> httpx2.Response:
        # Closed at once, whatever happens: others may wait for what a scheme holds.
        with closing(exchange(outgoing, policy, self._log)) as course:
            outcome: Outcome = None
            while True:
                try:
                    step = course.send(outcome)
                except StopIteration as end:
                    return cast("httpx2.Response", end.value)
                outcome = None
                if isinstance(step, Outgoing):
                    outcome = await self._send(step, policy)
                elif isinstance(step, Memory):
                    await step.lock.acquire()
                elif isinstance(step, Question):
                    answer = step.ask(step.url)
                    step.answer = await answer if isawaitable(answer) else answer
                else:
                    await self._sleep(step)

    async def _send(self, outgoing: Outgoing, policy: Policy) -> Outcome:
        request = self._request(self._http, outgoing, policy)
        auth = None if outgoing.foreign else httpx2.USE_CLIENT_DEFAULT
        streaming = policy.streaming and not outgoing.aside
        try:
            response = await self._http.send(
                request, stream=streaming, auth=auth, follow_redirects=False
            )
            if streaming and response.status_code >= 300:
                try:
                    await response.aread()
                finally:
                    await response.aclose()
        except httpx2.RequestError as error:
            return error
        return response


async def _sleep(seconds: float) -> None:
    import anyio

    await anyio.sleep(seconds)


def _lock() -> object:
    import anyio

    return anyio.Lock()


async def _no_sleep(seconds: float) -> None:
    """For transports that have no network behind them."""


class _NoLock:
    """For the same: where nothing waits, nobody comes in between."""

    async def acquire(self) -> None: ...

    def release(self) -> None: ...


class AsyncResource:
    """A folder of the collection, as an attribute of the client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._call = client._call  # pyright: ignore[reportPrivateUsage]
