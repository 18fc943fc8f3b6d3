"""A server in the process: the saved examples as answers, and a record of what was asked.

A mock is a transport of httpx2, for both flavours. It never opens a socket.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any, Self, cast
from urllib.parse import unquote

import httpx2

from .bodies import json_bytes
from .operation import Operation

_TYPES = {
    ".json": "application/json",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".html": "text/html; charset=utf-8",
    ".bin": "application/octet-stream",
}


class UnexpectedCallError(AssertionError):
    """The code under test called something that the collection does not have."""


@dataclass(frozen=True, slots=True)
class Example:
    """A saved example."""

    name: str
    """The name it has in the collection."""
    slug: str
    """The short name that tests use: `404`, `200_empty_page`."""
    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body as a JSON value."""
        return json.loads(self.content)


@dataclass(frozen=True, slots=True)
class Call:
    """A request that reached the mock."""

    request: httpx2.Request = field(repr=False)
    operation: str
    """The dotted name of the method."""

    def __repr__(self) -> str:
        # The path alone: a query or a header may hold a credential.
        return f"<Call {self.operation}: {self.method} {self.url.path}>"

    @property
    def method(self) -> str:
        """`GET`, …"""
        return self.request.method

    @property
    def url(self) -> httpx2.URL:
        """The URL as httpx2 sees it."""
        return self.request.url

    @property
    def target(self) -> str:
        """Path and query exactly as on the wire."""
        target = self.request.extensions.get("target", self.request.url.raw_path)
        return cast("bytes", target).decode("ascii")

    @property
    def headers(self) -> httpx2.Headers:
        """All headers."""
        return self.request.headers

    @property
    def content(self) -> bytes:
        """The body."""
        return self.request.content

    def json(self) -> Any:
        """The body as a JSON value."""
        return json.loads(self.request.content)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: tuple[tuple[str, str], ...] = ()
    content: bytes = field(default=b"", repr=False)
    error: Exception | None = None


class Book:
    """What the routes of a mock share; not in `Mock`, whose attributes have the collection's names."""

    def __init__(self, fixtures: Path) -> None:
        self.fixtures = fixtures
        self.routes: dict[str, MockRoute] = {}
        self.calls: list[Call] = []
        self.lock = Lock()
        self._examples: dict[str, tuple[Example, ...]] | None = None

    def examples(self, name: str) -> tuple[Example, ...]:
        """The saved examples of an operation."""
        if self._examples is None:
            self._examples = load_examples(self.fixtures)
        return self._examples.get(name, ())


class MockRoute:
    """One operation: what it answers, and the calls that it got."""

    def __init__(self, mock: Mock, operation: Operation[Any]) -> None:
        self._book = book_of(mock)
        self._operation = operation
        self._answers: list[_Answer] = []
        self._position = 0
        self.calls: list[Call] = []
        """The calls so far, in order."""
        self._book.routes[operation.name] = self

    @property
    def name(self) -> str:
        """The dotted name of the method."""
        return self._operation.name

    @property
    def examples(self) -> tuple[Example, ...]:
        """The saved examples of the operation."""
        return self._book.examples(self._operation.name)

    def returns(
        self,
        what: int | str = 200,
        *,
        json: Any = ...,
        text: str | None = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Answer with the saved example of a status, or of that name, or with a body of your own.

        A status from 400 without an example, or one with headers, is answered without a body.

        Raises:
            LookupError: there is no such example, and no body was given.
        """
        self._answers = []
        self._position = 0
        return self.then(what, json=json, text=text, content=content, headers=headers)

    def then(
        self,
        what: int | str = 200,
        *,
        json: Any = ...,
        text: str | None = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Answer the next call so: `returns(429).then(200)`. The last answer is repeated."""
        if json is not ... or text is not None or content is not None:
            status = what if isinstance(what, int) else 200
            body, kind = _body(json, text, content)
            answer = _Answer(status, (("Content-Type", kind),), body)
        else:
            answer = self._saved(what, bare=bool(headers))
        more = tuple((headers or {}).items())
        replaced = {name.lower() for name, _ in more}
        kept = (pair for pair in answer.headers if pair[0].lower() not in replaced)
        self._answers.append(_Answer(answer.status, (*kept, *more), answer.content))
        return self

    def raises(self, error: Exception) -> Self:
        """Fail as the network would: `raises(httpx2.ConnectError("refused"))`."""
        self._answers = [_Answer(0, error=error)]
        self._position = 0
        return self

    def reset(self) -> None:
        """Forget answers and calls."""
        with self._book.lock:
            self._answers.clear()
            self._position = 0
            self.calls.clear()
            kept = [call for call in self._book.calls if call.operation != self.name]
            self._book.calls = kept

    def _saved(self, what: int | str, bare: bool) -> _Answer:
        for example in self.examples:
            if what in (example.status, example.slug, example.name):
                return _Answer(example.status, example.headers, example.content)
        if isinstance(what, int) and (what >= 400 or bare or not self.examples):
            return _Answer(what)
        known = ", ".join(
            f"{e.slug!r} ({e.status} {e.name})".strip() for e in self.examples
        )
        raise LookupError(
            f"{self.name} has no saved example {what!r}; there is: {known or 'none'}"
        )

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        """Record a request and answer it."""
        call = Call(request, self.name)
        with self._book.lock:
            self.calls.append(call)
            self._book.calls.append(call)
            found = self._next()
        if found.error is not None:
            raise found.error
        return httpx2.Response(
            found.status,
            # As on the wire, where a header is latin-1.
            headers=[
                (n.encode("ascii"), v.encode("latin-1")) for n, v in found.headers
            ],
            content=found.content,
            request=request,
        )

    def _next(self) -> _Answer:
        if self._answers:
            found = self._answers[min(self._position, len(self._answers) - 1)]
            self._position += 1
            return found
        examples = sorted(self.examples, key=lambda e: not 200 <= e.status < 300)
        if not examples:
            return _Answer(200)
        return _Answer(examples[0].status, examples[0].headers, examples[0].content)

    def match(self, method: str, path: str) -> int:
        """How many literal segments of the path agree; -1 when it is another path."""
        if method != self._operation.method:
            return -1
        wanted = [s for s in self._operation.path.split("/") if s]
        given = [unquote(s) for s in path.split("/") if s]
        # The server's URL may have a path of its own before the operation's.
        given = given[-len(wanted) :]
        if len(given) != len(wanted):
            return -1
        literal = 0
        for want, got in zip(wanted, given, strict=True):
            if not re.fullmatch(_pattern(want), got, re.DOTALL):
                return -1
            literal += want == got
        return literal

    def __repr__(self) -> str:
        return (
            f"<MockRoute {self._operation.method} {self._operation.path} {self.name}>"
        )


def _pattern(segment: str) -> str:
    if segment.startswith(":"):
        _, dot, rest = segment[1:].partition(".")
        return ".+" + re.escape(dot + rest)
    parts = re.split(r"\{\{[^{}]+\}\}", segment)
    return ".*".join(re.escape(part) for part in parts)


def _body(given: Any, text: str | None, content: bytes | None) -> tuple[bytes, str]:
    if given is not ...:
        return json_bytes(given), _TYPES[".json"]
    if text is not None:
        return text.encode(), _TYPES[".txt"]
    return content or b"", _TYPES[".bin"]


class Route:
    """An operation as a class names it; on a mock it is the `MockRoute` of that mock."""

    def __init__(self, operation: Operation[Any]) -> None:
        self._operation = operation

    def __get__(self, owner: Mock | MockResource, kind: object) -> MockRoute:
        return book_of(owner).routes[self._operation.name]

    def open(self, mock: Mock) -> None:
        """Let a mock answer the operation."""
        MockRoute(mock, self._operation)


def _open(kind: type[Any], mock: Mock) -> None:
    for route in vars(kind).values():
        if isinstance(route, Route):
            route.open(mock)


class MockResource:
    """A folder of the collection."""

    def __init__(self, mock: Mock) -> None:
        self._book = book_of(mock)
        _open(type(self), mock)


class Mock(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """All operations of a client, answering from the saved examples."""

    instant = True
    """Clients on this transport do not wait before they repeat a call."""

    def __init__(self, fixtures: Path) -> None:
        self._book = Book(fixtures)
        _open(type(self), self)

    @property
    def calls(self) -> list[Call]:
        """The calls of all operations, in order."""
        return list(self._book.calls)

    def reset(self) -> None:
        """Forget all answers and calls."""
        for route in self._book.routes.values():
            route.reset()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request of a synchronous client."""
        request.read()
        return self._answer(request)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request of an asynchronous client."""
        await request.aread()
        return self._answer(request)

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        if "postsmith.aside" in request.extensions:
            # A token is no call of the API, and which one it is matters to nobody here.
            return httpx2.Response(200, json={"access_token": "token"}, request=request)
        return self._find(request).answer(request)

    def _find(self, request: httpx2.Request) -> MockRoute:
        routes = self._book.routes
        name = request.extensions.get("postsmith.operation")
        if name in routes:
            return routes[name]
        path = request.url.raw_path.partition(b"?")[0].decode("ascii")
        ranked = [
            (route.match(request.method, path), route) for route in routes.values()
        ]
        best = max(ranked, key=lambda pair: pair[0], default=(-1, None))
        if best[0] < 0 or best[1] is None:
            raise UnexpectedCallError(self._nothing_for(request.method, path))
        return best[1]

    def _nothing_for(self, method: str, path: str) -> str:
        known = [repr(route) for route in self._book.routes.values()]
        wanted = f"<MockRoute {method} {path} "
        near = difflib.get_close_matches(wanted, known, n=3, cutoff=0.3)
        hint = f"; nearest: {', '.join(near)}" if near else ""
        return f"nothing in the collection answers {method} {path}{hint}"


def book_of(mock: Mock | MockResource) -> Book:
    """Fixtures, routes and calls of a mock."""
    return mock._book  # pyright: ignore[reportPrivateUsage]


def load_examples(fixtures: Path) -> dict[str, tuple[Example, ...]]:
    """All saved examples of a client."""
    index = json.loads((fixtures / "index.json").read_text(encoding="utf-8"))
    return {name: tuple(_load(fixtures, entries)) for name, entries in index.items()}


def _load(fixtures: Path, entries: Iterable[Mapping[str, Any]]) -> Iterable[Example]:
    for entry in entries:
        file = entry.get("file")
        content = (fixtures / file).read_bytes() if file else b""
        headers = [(str(name), str(value)) for name, value in entry["headers"]]
        if file and not any(name.lower() == "content-type" for name, _ in headers):
            headers.append(("Content-Type", _TYPES[Path(file).suffix]))
        yield Example(
            entry["name"], entry["slug"], entry["status"], tuple(headers), content
        )
