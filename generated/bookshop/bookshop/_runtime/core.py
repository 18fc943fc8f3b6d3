"""What both flavours of a client have in common: everything but the waiting."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from types import NoneType
from typing import Any, NoReturn, TypedDict, TypeVar, cast

import httpx2

from .auth import Authorize, AuthTypes, Memory, RefusedError, Scheme
from .decode import body_of
from .encoding import as_text
from .exchange import Policy
from .logs import ACTIVE, Log, tells_secret
from .operation import Operation, Settings
from .request import Arguments, Outgoing, build
from .response import Drift, Response
from .values import DEFAULT_TIMEOUT, RequestOptions
from .variables import AsInPostman, Unresolved

T = TypeVar("T")
V = TypeVar("V")

MOST_SHOWN = 3
"""Differences in the message of an error."""
MOST_MEMORIES = 100
"""Schemes that a client remembers things of: calls may bring their own, and there is no end to that."""


class Capture:
    """What a call leaves for `full_response`, `stream` and `download` beside its result."""

    def __init__(self, streaming: bool) -> None:
        self.streaming = streaming
        self.operation = ""
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
def capturing(streaming: bool) -> Generator[Capture]:
    """While this lasts, the first call of any client leaves its response."""
    capture = Capture(streaming)
    token = CAPTURE.set(capture)
    try:
        yield capture
    finally:
        CAPTURE.reset(token)


class Manner(TypedDict, total=False):
    """How a client goes about its calls."""

    environment: str | None
    variables: Mapping[str, str] | None
    timeout: float | httpx2.Timeout | None
    max_retries: int
    headers: Mapping[str, str] | None
    auth: AuthTypes | None
    authorize: Authorize | None
    strict: bool
    on_drift: Callable[[Drift], None] | None


class Request(httpx2.Request):
    """A request that shows no credentials when it is shown."""

    def __init__(
        self,
        outgoing: Outgoing,
        url: httpx2.URL,
        headers: list[tuple[bytes, bytes]],
        extensions: dict[str, Any],
        shown: str,
    ) -> None:
        content = outgoing.content
        super().__init__(
            outgoing.method,
            url,
            headers=headers,
            stream=content,
            extensions=extensions,
        )
        if content.in_memory:
            self.read()
        self._shown = shown

    def __repr__(self) -> str:
        return f"<Request({self.method!r}, {self._shown!r})>"


class ClientCore:
    """Builds requests and reads responses; knows neither `await` nor `sleep`."""

    def __init__(
        self,
        settings: Settings,
        given: Mapping[str, str | float | None],
        http_client: httpx2.Client | httpx2.AsyncClient | None,
        transport: httpx2.BaseTransport | httpx2.AsyncBaseTransport | None,
        manner: Manner,
    ) -> None:
        if http_client is not None and transport is not None:
            raise ValueError("give an http_client or a transport, not both")
        self._owned = http_client is None and transport is None
        self._closed = False
        auth = manner.get("auth")
        if not isinstance(cast("object", auth), (Scheme, NoneType)):
            kind = type(cast("object", auth)).__name__
            raise TypeError(f"auth is Bearer(…), Basic(…) or another, not {kind}")
        self._settings = replace(
            settings, auth=auth or settings.auth, authorize=manner.get("authorize")
        )
        added = manner.get("variables")
        lenient = isinstance(added, AsInPostman)
        chosen = {**self._environment(manner), **_values(given), **_values(added or {})}
        named = {name: as_text(value, name) for name, value in chosen.items()}
        if not lenient:
            named = {name: self._joining(name, text) for name, text in named.items()}
        known = {**settings.defaults, **named}
        self._variables = AsInPostman(known) if lenient else known
        name = settings.name if settings.name.isascii() else "client"
        agent = {"User-Agent": f"{name} (postsmith)"}
        self._headers = {**agent, **(manner.get("headers") or {})}
        self._timeout = manner.get("timeout", DEFAULT_TIMEOUT)
        if http_client is not None and self._timeout is DEFAULT_TIMEOUT:
            # A timeout that was set on the client given is meant; the one of httpx2 itself is not.
            own = http_client.timeout
            self._timeout = own if own != httpx2.Timeout(5.0) else DEFAULT_TIMEOUT
        self._max_retries = manner.get("max_retries", 2)
        self._strict = manner.get("strict", False)
        self._on_drift = manner.get("on_drift")
        secrets = (self._variables.get(name, "") for name in settings.secrets)
        self._log = Log(settings.name, secrets)
        self._memories: dict[Scheme, Memory] = {}
        self._lock: Callable[[], object] = object

    def _environment(self, manner: Manner) -> Mapping[str, str]:
        """The values of the environment that is asked for."""
        name, known = manner.get("environment"), self._settings.environments
        if name is not None and name not in known:
            raise ValueError(
                f"there is no environment {name!r}, only {', '.join(sorted(known))}"
            )
        return known[name] if name is not None else {}

    def _joining(self, name: str, value: str) -> str:
        """The value of a variable, without the slash that would be a second one before each path.

        Only of one given by hand: what the collection saves is sent as Postman sends it.
        """
        if not value.endswith("/") or self._is_saved(name, value):
            return value
        written = f"{{{{{name}}}}}"
        ends = re.compile(re.escape(written) + r"(/|$)")
        servers = [text for text in self._settings.servers.values() if written in text]
        joins = bool(servers) and all(map(ends.search, servers))
        short = value.rstrip("/")
        return short if joins and not short.endswith(":") else value

    def _is_saved(self, name: str, value: str) -> bool:
        """Whether a value is what the constructor, here or in a base, has by itself."""
        argument = self._settings.arguments.get(name, "")
        made = (vars(kind).get("__init__") for kind in type(self).__mro__)
        known: list[Any] = [getattr(each, "__kwdefaults__", None) for each in made]
        return value in [d[argument] for d in known if d and argument in d]

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        name = type(self).__name__
        raise TypeError(
            f"a {name} holds open connections, so that it can be neither copied nor pickled: "
            f"share it among threads, and make another {name} in each process"
        )

    @contextmanager
    def _calling(self) -> Generator[Capture | None]:
        """While this lasts, calls made by hooks and by auth of the transport are not captured."""
        if self._closed:
            raise RuntimeError(f"this {type(self).__name__} has been closed")
        capture = CAPTURE.get()
        if capture is not None and capture.response is not None:
            capture = None
        captured, active = CAPTURE.set(None), ACTIVE.set(self._log)
        try:
            yield capture
        finally:
            ACTIVE.reset(active)
            CAPTURE.reset(captured)

    def _build(self, operation: Operation[Any], arguments: Arguments) -> Outgoing:
        missing = self._settings.errors.missing
        try:
            outgoing = build(
                self._settings, self._variables, self._headers, operation, arguments
            )
            return self._remembering(outgoing)
        except Unresolved as error:
            raise missing(self._explain(operation, error.name)) from None
        except ValueError as error:
            raise missing(f"{operation.name}: {error}") from error

    def _remembering(self, outgoing: Outgoing) -> Outgoing:
        """The request with what is remembered of its scheme."""
        scheme = outgoing.scheme
        if scheme is None or not scheme.remembers:
            return outgoing
        # Whether a token may be missing makes it no other token.
        key = replace(scheme, optional=False) if scheme.optional else scheme
        memory = self._memories.get(key)
        if memory is None:
            self._log.keep_secret(*scheme.secret_texts())
            if len(self._memories) >= MOST_MEMORIES:
                self._memories.clear()
            new = Memory(self._lock(), self._log.keep_secret)
            memory = self._memories.setdefault(key, new)
        return outgoing._replace(memory=memory)

    def _explain(self, operation: Operation[Any], name: str) -> str:
        # A grant that asks its user needs what only the constructor can give.
        own = name if name == "authorize" else ""
        argument = self._settings.arguments.get(name, own)
        client = type(self).__name__
        if argument:
            needs = (
                f"{operation.name} needs a value for {argument}: {client}({argument}=…)"
            )
            sets = self._settings.environments
            return f"{needs}, or environment={next(iter(sets))!r}" if sets else needs
        where = f"give it to the method, or to the client: {client}(variables={{{name!r}: …}})"
        return f"{operation.name} needs a value for the variable {name!r}: {where}"

    def _policy(
        self,
        http: httpx2.Client | httpx2.AsyncClient,
        operation: Operation[Any],
        arguments: Arguments,
        capture: Capture | None,
    ) -> Policy:
        options: RequestOptions = arguments.get("options") or {}
        timeout = options.get("timeout", self._timeout)
        follow = options.get("follow_redirects")
        return Policy(
            timeout if isinstance(timeout, httpx2.Timeout) else httpx2.Timeout(timeout),
            options.get("max_retries", self._max_retries),
            options.get("retry_unsafe", False),
            follow is not False,
            frozenset(() if follow else operation.responses),
            capture is not None and capture.streaming,
            str(http.params),
        )

    def _request(
        self,
        http: httpx2.Client | httpx2.AsyncClient,
        outgoing: Outgoing,
        policy: Policy,
    ) -> httpx2.Request:
        """The request of one attempt, bytes of the target included."""
        target = outgoing.target
        extensions: dict[str, Any] = {
            "timeout": policy.timeout.as_dict(),
            "target": target.encode("ascii"),
        }
        if outgoing.aside:
            extensions["postsmith.aside"] = True
        elif not outgoing.redirected:
            extensions["postsmith.operation"] = outgoing.operation
        try:
            url = httpx2.URL(outgoing.origin + target)
        except httpx2.InvalidURL as error:
            message = f"{outgoing.operation}: the URL cannot be used: {error}"
            raise self._settings.errors.missing(message) from None
        headers = [
            (name.encode("ascii"), value.encode("latin-1"))
            for name, value in (*outgoing.headers, *outgoing.framing())
        ]
        own = {name.lower() for name, _ in headers} | {
            name.encode("ascii") for name in outgoing.without
        }
        added = [pair for pair in http.headers.raw if pair[0].lower() not in own]
        if outgoing.foreign:
            # What the `http_client` adds by itself is meant for the API alone.
            added = [p for p in added if not tells_secret(p[0].decode("latin-1"))]
        if b"host" not in own:
            # As it is written: a URL object drops the port that its scheme has anyway.
            host = outgoing.origin.partition("://")[2]
            added.insert(0, (b"Host", host.encode() if host.isascii() else url.netloc))
        request = Request(
            outgoing, url, [*added, *headers], extensions, self._log.url(url)
        )
        if http.cookies and b"cookie" not in own:
            http.cookies.set_cookie_header(request)
        self._log.request(request, outgoing.operation)
        return request

    def _no_response(self, operation: str, error: httpx2.RequestError) -> Exception:
        errors = self._settings.errors
        late = isinstance(error, httpx2.TimeoutException)
        kind = errors.timeout if late else errors.connection
        reason = str(error) or type(error).__name__
        return kind(f"{operation}: {self._log.hide(reason)}")

    def _refused(self, operation: str, error: RefusedError) -> Exception:
        """What to raise when there is no auth: the class of 401 for what a server said."""
        errors, reason = self._settings.errors, self._log.hide(str(error))
        message = f"{operation}: {reason}"
        if error.response is None:
            return errors.missing(message)
        raised = errors.for_status(401)(operation, error.response, None, self._log.hide)
        raised.args = (message,)
        return raised

    def _broken(
        self, capture: Capture, response: httpx2.Response, error: httpx2.RequestError
    ) -> Exception:
        """What to raise for an error while a caller reads a stream; it may be of another request."""
        try:
            ours = error.request is response.request
        except RuntimeError:
            ours = False
        return self._no_response(capture.operation, error) if ours else error

    def _finish(
        self,
        operation: Operation[T],
        response: httpx2.Response,
        capture: Capture | None,
    ) -> T:
        """The result of a response, or its error. A body that is streamed is left to the caller."""
        self._log.response(response, operation.name)
        body: Any = None
        drift: tuple[Drift, ...] = ()
        streaming = capture is not None and capture.streaming
        if response.status_code >= 400 or not streaming:
            body, drift = body_of(operation, response)
            self._report(drift)
        if response.status_code >= 400:
            kind = self._settings.errors.for_status(response.status_code)
            raise kind(operation.name, response, body, self._log.hide)
        if drift and self._strict:
            raise self._drifted(drift)
        if capture is not None:
            capture.operation = operation.name
            capture.response = whole(response, body, drift)
        return cast("T", body)

    def _drifted(self, drift: tuple[Drift, ...]) -> Exception:
        """One error for all that differs; its message tells the first few."""
        text = "; ".join(str(found) for found in drift[:MOST_SHOWN])
        more = len(drift) - MOST_SHOWN
        text += f"; and {more} more, in `drift` of this error" if more > 0 else ""
        raised: Any = self._settings.errors.drift(self._log.hide(text))
        raised.drift = drift
        return cast("Exception", raised)

    def _report(self, drift: tuple[Drift, ...]) -> None:
        for found in drift:
            self._log.drift(str(found))
            if self._on_drift is not None:
                self._on_drift(found)


def _values(given: Mapping[str, V | None]) -> dict[str, V]:
    return {name: value for name, value in given.items() if value is not None}


def whole(
    response: httpx2.Response, body: T, drift: tuple[Drift, ...] = ()
) -> Response[T]:
    """The response as callers get it."""
    return Response(
        response.status_code, response.headers, body, response.request, drift, response
    )
