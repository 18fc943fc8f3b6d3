"""The synchronous flavour."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
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


class Client(ClientCore):
    """The base of a synchronous client. Use it as a context manager, or call `close`."""

    def __init__(
        self,
        settings: Settings,
        given: Mapping[str, str | None],
        *,
        variables: Mapping[str, str] | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        http_client: httpx2.Client | None = None,
        transport: httpx2.BaseTransport | None = None,
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
        self._http = http_client or httpx2.Client(transport=transport)
        self._sleep: Callable[[float], None] = time.sleep

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections, unless they belong to an `http_client` that was given."""
        if self._owned:
            self._http.close()

    def full_response(
        self, method: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> Response[T]:
        """Call a method of this client, and get the whole response: status, headers, body, drift."""
        with capturing(streaming=False) as capture:
            method(*args, **kwargs)
        return cast("Response[T]", capture.result())

    @contextmanager
    def stream(
        self, method: Callable[P, object], *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[httpx2.Response]:
        """Call a method of this client, and read the body bit by bit: `iter_bytes`, `iter_lines`."""
        with capturing(streaming=True) as capture:
            method(*args, **kwargs)
        response = capture.result().http_response
        assert response is not None
        try:
            yield response
        finally:
            response.close()

    def download(
        self,
        to: str | os.PathLike[str] | IO[bytes],
        method: Callable[P, object],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Response[None]:
        """Call a method of this client, and write the body to a file without holding it in memory."""
        with self.stream(method, *args, **kwargs) as response:
            if isinstance(to, (str, os.PathLike)):
                with open(to, "wb") as file:
                    file.writelines(response.iter_bytes())
            else:
                to.writelines(response.iter_bytes())
        return Response(
            response.status_code, response.headers, None, response.request, (), response
        )

    def _call(
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
            response = self._exchange(outgoing, given)
            if streams(response):
                self._capture(response, None)
                return cast("T", None)
            response.read()
        except httpx2.TransportError as error:
            raise self._transport_error(operation, error) from error
        return self._finish(operation, response)

    def _exchange(self, outgoing: Outgoing, options: RequestOptions) -> httpx2.Response:
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
                    outcome = self._send(self._request(self._http, request, timeout))
                case Wait(seconds):
                    self._sleep(seconds)
                case Discard(response):
                    response.close()

    def _send(self, request: httpx2.Request) -> Outcome:
        try:
            return self._http.send(request, stream=True, follow_redirects=False)
        except httpx2.TransportError as error:
            return error


class Resource:
    """A folder of the collection, as an attribute of the client."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._call = client._call
