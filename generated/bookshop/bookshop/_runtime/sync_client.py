"""The synchronous flavour."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import closing, contextmanager
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


class Client(ClientCore):
    """The base of a synchronous client. Use it as a context manager, or call `close`."""

    def __init__(
        self,
        settings: Settings,
        given: Mapping[str, str | float | None],
        *,
        http_client: httpx2.Client | None = None,
        transport: httpx2.BaseTransport | None = None,
        **manner: Unpack[Manner],
    ) -> None:
        super().__init__(settings, given, http_client, transport, manner)
        self._http = http_client or httpx2.Client(transport=transport)
        self._sleep: Callable[[float], None] = time.sleep
        self._lock = threading.Lock
        if getattr(transport, "instant", False):
            self._sleep = _no_sleep

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """End the use of this client, and close its connections if they are its own."""
        self._closed = True
        if self._owned:
            self._http.close()

    def full_response(
        self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Response[T]:
        """Call a method of this client, and get the whole response: status, headers, body, drift."""
        with capturing(streaming=False) as capture:
            method(*args, **kwargs)
        return cast("Response[T]", capture.result())

    @contextmanager
    def stream(
        self, method: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs
    ) -> Generator[httpx2.Response]:
        """Call a method of this client, and read the body bit by bit: `iter_bytes`, `iter_lines`."""
        with capturing(streaming=True) as capture:
            method(*args, **kwargs)
        response = capture.result().http_response
        try:
            yield response
        except httpx2.RequestError as error:
            raise self._broken(capture, response, error) from error
        finally:
            response.close()

    def download(
        self,
        to: str | os.PathLike[str] | IO[bytes],
        method: Callable[P, object],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Response[None]:
        """Call a method of this client, and write the body to a file without holding it in memory."""
        with self.stream(method, *args, **kwargs) as response, written(to) as file:
            file.writelines(response.iter_bytes())
        return whole(response, None)

    def _call(self, operation: Operation[T], **arguments: Unpack[Arguments]) -> T:
        with self._calling() as capture:
            outgoing = self._build(operation, arguments)
            policy = self._policy(self._http, operation, arguments, capture)
            try:
                response = self._exchange(outgoing, policy)
            except httpx2.RequestError as error:
                raise self._no_response(operation.name, error) from error
            except RefusedError as error:
                raise self._refused(operation.name, error) from None
            return self._finish(operation, response, capture)

    def _exchange(self, outgoing: Outgoing, policy: Policy) -> httpx2.Response:
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
                    outcome = self._send(step, policy)
                elif isinstance(step, Memory):
                    step.lock.acquire()
                elif isinstance(step, Question):
                    step.answer = cast("str", step.ask(step.url))
                else:
                    self._sleep(step)

    def _send(self, outgoing: Outgoing, policy: Policy) -> Outcome:
        request = self._request(self._http, outgoing, policy)
        auth = None if outgoing.foreign else httpx2.USE_CLIENT_DEFAULT
        streaming = policy.streaming and not outgoing.aside
        try:
            response = self._http.send(
                request, stream=streaming, auth=auth, follow_redirects=False
            )
            if streaming and response.status_code >= 300:
                try:
                    response.read()
                finally:
                    response.close()
        except httpx2.RequestError as error:
            return error
        return response


def _no_sleep(seconds: float) -> None:
    """For transports that have no network behind them."""


class Resource:
    """A folder of the collection, as an attribute of the client."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._call = client._call  # pyright: ignore[reportPrivateUsage]
