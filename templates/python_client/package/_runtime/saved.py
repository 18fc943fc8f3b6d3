"""Support for the generated tests: send a saved request in both flavours, and see what comes of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, TypeVar, cast
from urllib.parse import parse_qsl

from .bodies import quoted
from .errors import StatusErrorBase
from .mock import Call, Mock, book_of
from .response import Drift

C = TypeVar("C")


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
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        json: Any = ...,
        body: str | bytes | None = None,
        form: Sequence[tuple[str, str]] | None = None,
        parts: Sequence[tuple[str, str | bytes]] | None = None,
        file: str | None = None,
    ) -> None:
        """The request is this one: method, URL as on the wire, these headers among others, this body."""
        sent = self.sent
        origin = f"{sent.url.scheme}://{sent.url.netloc.decode('ascii')}"
        assert (sent.method, origin + sent.target) == (method, url)
        for name, value in (headers or {}).items():
            assert (name, sent.headers.get(name)) == (name, value)
        if json is not ...:
            assert sent.json() == json
        if file is not None:
            assert sent.json() == read_json(book_of(self._mock).fixtures / file)
        if body is not None:
            assert sent.content == (body.encode() if isinstance(body, str) else body)
        if form is not None:
            pairs = parse_qsl(sent.content.decode("ascii"), keep_blank_values=True)
            assert sorted(pairs) == sorted(form)
        if parts is not None:
            found = list(_parts(sent))
            assert len(found) == len(parts)
            for (head, content), (name, value) in zip(found, parts, strict=True):
                assert head.startswith(
                    f'Content-Disposition: form-data; name="{quoted(name)}"'.encode()
                )
                assert content == (value.encode() if isinstance(value, str) else value)

    def returns(self, example: str, kind: Any) -> None:
        """Answered with this saved example, the call gives a value of this type, without drift."""
        self._answer(example)
        result = run(self._call())
        assert not self._drift, "; ".join(map(str, self._drift))
        if kind is None:
            assert result is None
            return
        from pydantic import TypeAdapter

        TypeAdapter(kind).validate_python(result, strict=True)

    def raises(self, example: str, error: type[StatusErrorBase]) -> None:
        """Answered with this saved example, the call raises this error."""
        self._answer(example)
        try:
            run(self._call())
        except error as raised:
            assert raised.operation == self.sent.operation
            assert not self._drift, "; ".join(map(str, self._drift))
            return
        raise AssertionError(f"{error.__name__} was not raised")

    def _answer(self, example: str) -> None:
        self._drift.clear()
        book_of(self._mock).routes[self.sent.operation].returns(example)


def _parts(sent: Call) -> Iterator[tuple[bytes, bytes]]:
    """Head and content of each part of a multipart body."""
    boundary = sent.headers["content-type"].partition("boundary=")[2].encode()
    for part in sent.content.split(b"--" + boundary)[1:-1]:
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
