"""Support for the generated tests: send a saved request in both flavours, and see what comes of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import suppress
from operator import itemgetter
from pathlib import Path
from typing import Any, Generic, TypeAlias, TypeVar, cast
from urllib.parse import parse_qsl

from .bodies import quoted
from .errors import StatusErrorBase
from .mock import Call, Mock, book_of
from .response import Drift

C = TypeVar("C")
T = TypeVar("T")
_Part: TypeAlias = "tuple[str, str | bytes] | tuple[str, str | bytes, str]"


def run(value: Any) -> Any:
    """The result of a coroutine that never waits for anything, as those on a mock do not."""
    if not isinstance(value, Coroutine):
        return value
    coroutine: Coroutine[Any, Any, Any] = cast("Any", value)
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value
    coroutine.close()
    raise RuntimeError("the call waited for something outside of the mock")


class SavedCall:
    """A call of one flavour, with the values of a saved request."""

    def __init__(
        self, mock: Mock, drift: list[Drift], call: Callable[[], object]
    ) -> None:
        self._mock = mock
        self._drift = drift
        self._call = call
        with suppress(StatusErrorBase):
            run(call())
        if len(mock.calls) != 1:
            raise AssertionError(
                f"one request was expected, {len(mock.calls)} went out"
            )
        self.sent: Call = mock.calls[0]
        """The request that went out."""

    def sends(
        self,
        line: str,
        *,
        headers: Mapping[str, str] | None = None,
        json: Any = ...,
        body: str | bytes | None = None,
        form: Sequence[tuple[str, str]] | None = None,
        parts: Sequence[_Part] | None = None,
        file: str | None = None,
        signed: Sequence[str] = (),
    ) -> None:
        """The request is this one: method and URL as on the wire, these headers among others, this body.

        The order of parameters counts among those of one name, in the query as in a form. What a
        signature adds (`signed`) is there as well, whatever its value. A part may end with its type.
        """
        sent = self.sent
        form_text = sent.content.decode("ascii") if form is not None else ""
        for name in signed:
            found = _names(sent.target.partition("?")[2]) | _names(form_text)
            _same(name, name in found or _header(sent, name) is not None, True)
        origin = f"{sent.url.scheme}://{sent.url.netloc.decode('ascii')}"
        request = f"{sent.method} {origin}{_without(sent.target, signed)}"
        if _query_by_name(request) != _query_by_name(line):
            _same("request", request, line)
        for name, value in (headers or {}).items():
            _same(f"header {name}", _header(sent, name), value)
        if json is not ...:
            _same("body", sent.json(), json)
        if file is not None:
            _same("body", sent.json(), read_json(book_of(self._mock).fixtures / file))
        if body is not None:
            _same("body", sent.content, _bytes(body))
        if form is not None:
            pairs = parse_qsl(form_text, keep_blank_values=True)
            own = [pair for pair in pairs if pair[0] not in signed]
            by_name = itemgetter(0)
            _same("form", sorted(own, key=by_name), sorted(form, key=by_name))
        if parts is not None:
            _same_parts(sent, parts)

    def returns(self, example: str, kind: Any) -> None:
        """Answered with this saved example, the call gives a value of this type, without drift."""
        self._answer(example)
        result = run(self._call())
        _same("drift", "; ".join(map(str, self._drift)), "")
        if kind is None:
            _same("result", result, None)
            return
        from pydantic import TypeAdapter

        TypeAdapter(kind).validate_python(result, strict=True)

    def raises(self, example: str, error: type[StatusErrorBase]) -> None:
        """Answered with this saved example, the call raises this error."""
        self._answer(example)
        try:
            run(self._call())
        except error as raised:
            _same("operation", raised.operation, self.sent.operation)
            _same("drift", "; ".join(map(str, self._drift)), "")
            return
        raise AssertionError(f"{error.__name__} was not raised")

    def _answer(self, example: str) -> None:
        self._drift.clear()
        book_of(self._mock).routes[self.sent.operation].returns(example)


def _same(what: str, found: object, expected: object) -> None:
    if found != expected:
        raise AssertionError(f"{what}: {found!r}, where {expected!r} was expected")


def _names(query: str) -> set[str]:
    return {part.partition("=")[0] for part in query.split("&")}


def _without(target: str, names: Sequence[str]) -> str:
    """The target without these parameters of its query."""
    path, mark, query = target.partition("?")
    if not names or not mark:
        return target
    parts = query.split("&")
    kept = "&".join(p for p in parts if p.partition("=")[0] not in names)
    return f"{path}?{kept}" if kept else path


def _query_by_name(text: str) -> tuple[str, str, list[str]]:
    """What comes before the query, and its parts with those of one name together, in their order."""
    head, mark, query = text.partition("?")
    parts = query.split("&")
    return head, mark, sorted(parts, key=lambda part: part.partition("=")[0])


def _header(sent: Call, name: str) -> str | None:
    """A header as on the wire, which is latin-1; httpx2 guesses at what it is."""
    raw = [v for n, v in sent.headers.raw if n.lower() == name.lower().encode("ascii")]
    return ", ".join(value.decode("latin-1") for value in raw) if raw else None


def _bytes(value: str | bytes) -> bytes:
    return value.encode() if isinstance(value, str) else value


def _disposition(head: bytes, expected: Sequence[str]) -> str:
    """What the head of a part says, up to the name that it should have."""
    text = head.decode().partition("\r\n")[0].removeprefix("Content-Disposition: ")
    return next((name for name in expected if text.startswith(name)), text)


def _same_parts(sent: Call, parts: Sequence[_Part]) -> None:
    """The parts are these; what stands there without a type may have any."""
    saved = _by_name(
        [
            (f'form-data; name="{quoted(name)}"', (_bytes(value), *kind))
            for name, value, *kind in parts
        ]
    )
    names = [name for name, _ in saved]
    own = _by_name(
        [(_disposition(head, names), (v, _type_in(head))) for head, v in _parts(sent)]
    )
    _same("names of parts", [name for name, _ in own], names)
    wanted = [part for _, part in saved]
    pairs = zip(own, wanted, strict=True)
    _same("parts", [found[: len(part)] for (_, found), part in pairs], wanted)


def _type_in(head: bytes) -> str:
    """The content type that the head of a part says."""
    return head.decode().partition("\r\nContent-Type: ")[2]


def _by_name(parts: list[tuple[str, T]]) -> list[tuple[str, T]]:
    """The parts with those of one name together, as a dict keeps them, in the order of the first ones."""
    order = list(dict.fromkeys(name for name, _ in parts))
    return sorted(parts, key=lambda part: order.index(part[0]))


def _parts(sent: Call) -> Iterator[tuple[bytes, bytes]]:
    """Head and content of each part of a multipart body."""
    mark = sent.content.partition(b"\r\n")[0] or b"--"
    for part in sent.content.split(mark)[1:-1]:
        head, _, value = part[2:-2].partition(b"\r\n\r\n")
        yield head, value


class SavedRequests(Generic[C]):
    """The `saved` fixture: `saved(lambda client: client.users.list())`."""

    def __init__(self, mock: Mock, client: C, drift: list[Drift]) -> None:
        self._mock = mock
        self._client = client
        self._drift = drift

    def __call__(self, call: Callable[[C], object]) -> SavedCall:
        return SavedCall(self._mock, self._drift, lambda: call(self._client))

    def json(self, file: str) -> Any:
        """A saved body that is too long for the text of a test."""
        return read_json(book_of(self._mock).fixtures / file)


def read_json(path: Path) -> Any:
    """The JSON value in a file."""
    return json.loads(path.read_text(encoding="utf-8"))
