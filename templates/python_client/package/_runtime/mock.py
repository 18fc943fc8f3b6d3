"""A server in the process: the saved examples as answers, and a record of what was asked.

A mock is a transport of httpx2, for both flavours. It never opens a socket.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Self, cast

import httpx2

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
    content: bytes = b""
    error: Exception | None = None


class MockRoute:
    """One operation: what it answers, and the calls that it got."""

    def __init__(self, mock: Mock, operation: Operation[Any]) -> None:
        self._mock = mock
        self._operation = operation
        self._answers: list[_Answer] = []
        self._position = 0
        self.calls: list[Call] = []
        """The calls so far, in order."""
        mock.add(self)

    @property
    def name(self) -> str:
        """The dotted name of the method."""
        return self._operation.name

    @property
    def examples(self) -> tuple[Example, ...]:
        """The saved examples of the operation."""
        return self._mock.examples.get(self._operation.name, ())

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
        more = tuple((headers or {}).items())
        if json is ... and text is None and content is None:
            found = self._example(what)
            if (
                found is None
                and isinstance(what, int)
                and (headers or not self.examples)
            ):
                self._answers.append(_Answer(what, more))
                return self
            if found is None:
                raise LookupError(self._no_example(what))
            self._answers.append(
                _Answer(found.status, (*found.headers, *more), found.content)
            )
            return self
        status = what if isinstance(what, int) else 200
        body, kind = _body(json, text, content)
        self._answers.append(_Answer(status, (("Content-Type", kind), *more), body))
        return self

    def raises(self, error: Exception) -> Self:
        """Fail as the network would: `raises(httpx2.ConnectError("refused"))`."""
        self._answers = [_Answer(0, error=error)]
        self._position = 0
        return self

    def reset(self) -> None:
        """Forget answers and calls."""
        self._answers.clear()
        self._position = 0
        self.calls.clear()

    def _example(self, what: int | str) -> Example | None:
        for example in self.examples:
            if what in (example.status, example.slug, example.name):
                return example
        return None

    def _no_example(self, what: int | str) -> str:
        known = ", ".join(
            f"{e.slug!r} ({e.status} {e.name})".strip() for e in self.examples
        )
        return f"{self.name} has no saved example {what!r}; there is: {known or 'none'}"

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        """Record a request and answer it."""
        self.calls.append(Call(request, self.name))
        found = self._next()
        if found.error is not None:
            raise found.error
        return httpx2.Response(
            found.status,
            headers=list(found.headers),
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
        given = [s for s in path.split("/") if s][-len(wanted) :] if wanted else []
        if len(given) != len(wanted):
            return -1
        literal = 0
        for want, got in zip(wanted, given, strict=True):
            if not re.fullmatch(_pattern(want), got):
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
        return json.dumps(given).encode(), _TYPES[".json"]
    if text is not None:
        return text.encode(), _TYPES[".txt"]
    return content or b"", _TYPES[".bin"]


class MockResource:
    """A folder of the collection."""


class Mock(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """All operations of a client, answering from the saved examples."""

    def __init__(self, fixtures: Path) -> None:
        self.fixtures = fixtures
        """The folder of the saved examples and bodies."""
        self._routes: dict[str, MockRoute] = {}

    def add(self, route: MockRoute) -> None:
        """Take in a route."""
        self._routes[route.name] = route

    @property
    def calls(self) -> list[Call]:
        """The calls of all operations, those of one operation together."""
        return [call for route in self._routes.values() for call in route.calls]

    def reset(self) -> None:
        """Forget all answers and calls."""
        for route in self._routes.values():
            route.reset()

    @cached_property
    def examples(self) -> Mapping[str, tuple[Example, ...]]:
        """The saved examples by operation."""
        return load_examples(self.fixtures)

    def route(self, name: str) -> MockRoute:
        """The route of a dotted name: `users.get_a_user_token`."""
        return self._routes[name]

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request of a synchronous client."""
        request.read()
        return self._find(request).answer(request)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request of an asynchronous client."""
        await request.aread()
        return self._find(request).answer(request)

    def _find(self, request: httpx2.Request) -> MockRoute:
        name = request.extensions.get("postsmith.operation")
        if name in self._routes:
            return self._routes[name]
        path = request.url.path
        ranked = [
            (route.match(request.method, path), route)
            for route in self._routes.values()
        ]
        best = max(ranked, key=lambda pair: pair[0], default=(-1, None))
        if best[0] < 0 or best[1] is None:
            raise UnexpectedCallError(self._nothing_for(request.method, path))
        return best[1]

    def _nothing_for(self, method: str, path: str) -> str:
        known = [repr(route) for route in self._routes.values()]
        wanted = f"<MockRoute {method} {path} "
        near = difflib.get_close_matches(wanted, known, n=3, cutoff=0.3)
        hint = f"; nearest: {', '.join(near)}" if near else ""
        return f"nothing in the collection answers {method} {path}{hint}"


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
