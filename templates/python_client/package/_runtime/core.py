"""What both flavours of a client have in common: everything but the waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import httpx2

from .decode import body_of
from .exchange import Policy
from .logs import Log
from .operation import Operation, Settings
from .request import Arguments, Outgoing, build
from .response import Drift, Response
from .values import DEFAULT_TIMEOUT, RequestOptions
from .variables import Unresolved

T = TypeVar("T")
NOTHING: Mapping[str, Any] = {}


class Capture:
    """What a call leaves for `full_response`, `stream` and `download` beside its result."""

    def __init__(self, streaming: bool) -> None:
        self.streaming = streaming
        self.response: Response[Any] | None = None

    def result(self) -> Response[Any]:
        """The response of the call.

        Raises:
            TypeError: what was called made no request through this client.
        """
        if self.response is None:
            raise TypeError(
                "give a method of this client, for example client.users.list"
            )
        return self.response


CAPTURE: ContextVar[Capture | None] = ContextVar("capture", default=None)


@contextmanager
def capturing(streaming: bool) -> Iterator[Capture]:
    """While this lasts, a call of any client leaves its response."""
    capture = Capture(streaming)
    token = CAPTURE.set(capture)
    try:
        yield capture
    finally:
        CAPTURE.reset(token)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a client goes about its calls."""

    timeout: float | httpx2.Timeout | None
    max_retries: int
    strict: bool
    on_drift: Callable[[Drift], None] | None


class ClientCore:
    """Builds requests and reads responses; knows neither `await` nor `sleep`."""

    def __init__(
        self,
        settings: Settings,
        given: Mapping[str, str | None],
        *,
        variables: Mapping[str, str] | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        self._settings = settings
        known = {name: str(value) for name, value in given.items() if value is not None}
        self._variables = {**settings.defaults, **known, **(variables or {})}
        self._headers = {
            "User-Agent": f"{settings.name} (postsmith)",
            **(headers or {}),
        }
        self._manner = Manner(timeout, max_retries, strict, on_drift)
        secrets = (self._variables.get(name, "") for name in settings.secrets)
        self._log = Log(settings.name, secrets)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def _build(self, operation: Operation[Any], arguments: Arguments) -> Outgoing:
        errors = self._settings.errors
        try:
            return build(
                self._settings, self._variables, self._headers, operation, arguments
            )
        except Unresolved as missing:
            raise errors.missing(self._explain(operation, missing.name)) from None
        except ValueError as error:
            raise errors.missing(f"{operation.name}: {error}") from error

    def _explain(self, operation: Operation[Any], name: str) -> str:
        argument = self._settings.arguments.get(name)
        client = type(self).__name__
        if argument:
            return (
                f"{operation.name} needs a value for {argument}: {client}({argument}=…)"
            )
        where = f"give it to the method, or to the client: {client}(variables={{{name!r}: …}})"
        return f"{operation.name} needs a value for the variable {name!r}: {where}"

    def _policy(self, options: RequestOptions) -> Policy:
        return Policy(
            options.get("max_retries", self._manner.max_retries),
            options.get("retry_unsafe", False),
            options.get("follow_redirects", True),
        )

    def _timeout(self, options: RequestOptions) -> httpx2.Timeout:
        timeout = options.get("timeout", self._manner.timeout)
        return (
            timeout if isinstance(timeout, httpx2.Timeout) else httpx2.Timeout(timeout)
        )

    def _request(
        self,
        http: httpx2.Client | httpx2.AsyncClient,
        outgoing: Outgoing,
        timeout: httpx2.Timeout,
    ) -> httpx2.Request:
        """The request of one attempt, bytes of the target included."""
        content = outgoing.content
        headers = list(outgoing.headers)
        if content.stream is not None:
            length = content.stream.length
            framing = ("Transfer-Encoding", "chunked")
            headers.append(
                framing if length is None else ("Content-Length", str(length))
            )
        request = http.build_request(
            outgoing.method,
            outgoing.url,
            content=content.data,
            files=list(content.parts) if content.parts is not None else None,
            headers=[
                (name.encode("latin-1"), value.encode("latin-1"))
                for name, value in headers
            ],
            timeout=timeout,
            extensions={
                "target": outgoing.target.encode("ascii", "replace"),
                "postsmith.operation": outgoing.operation,
            },
        )
        if content.stream is not None:
            request.stream = content.stream
        self._log.request(request, outgoing.operation)
        return request

    def _transport_error(
        self, operation: Operation[Any], error: httpx2.TransportError
    ) -> Exception:
        errors = self._settings.errors
        kind = (
            errors.timeout
            if isinstance(error, httpx2.TimeoutException)
            else errors.connection
        )
        reason = str(error) or type(error).__name__
        return kind(f"{operation.name}: {self._log.hide(reason)}")

    def _finish(self, operation: Operation[T], response: httpx2.Response) -> T:
        """The result of a response that has been read, or its error."""
        self._log.response(response, operation.name)
        body, drift = body_of(operation, response)
        self._report(drift)
        if response.status_code >= 400:
            kind = self._settings.errors.for_status(response.status_code)
            raise kind(operation.name, response, body)
        if drift and self._manner.strict:
            raise self._settings.errors.drift("; ".join(str(found) for found in drift))
        self._capture(response, body, drift)
        return cast("T", body)

    def _capture(
        self, response: httpx2.Response, body: Any, drift: tuple[Drift, ...] = ()
    ) -> None:
        capture = CAPTURE.get()
        if capture is not None:
            capture.response = Response(
                response.status_code,
                response.headers,
                body,
                response.request,
                drift,
                response,
            )

    def _report(self, drift: tuple[Drift, ...]) -> None:
        for found in drift:
            self._log.drift(str(found))
            if self._manner.on_drift is not None:
                self._manner.on_drift(found)


def streams(response: httpx2.Response) -> bool:
    """True when the body is left for the caller to read."""
    capture = CAPTURE.get()
    return capture is not None and capture.streaming and response.status_code < 400
