"""From the bytes of a response to the types of the saved examples. Evidence, not a contract: never raises.

What fits is built by pydantic in one go. What does not is walked: fields that fit are built, others are
passed through as they came, and each difference is recorded.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Union, cast, get_args, get_origin

import httpx2

from .operation import Operation
from .reading import Oddity, TooDeepError, careful, plain, text_in
from .response import Drift, joined, seen

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_BINARY = re.compile(
    r"(image/(?!svg)|audio/|video/|font/)|application/(octet|pdf|zip|gzip)"
)
_adapters: dict[Any, TypeAdapter[Any]] = {}


def body_of(
    operation: Operation[Any], response: httpx2.Response
) -> tuple[Any, tuple[Drift, ...]]:
    """The decoded body, and where it differs from the examples of its status."""
    kind = _kind(operation, response.status_code)
    walk = _Walk(operation.name, response.status_code)
    body = _typed(kind() if kind else Any, response, walk)
    return body, tuple(walk.drift)


def _kind(operation: Operation[Any], status: int) -> Callable[[], Any] | None:
    """The type of a status; an unknown success looks like the first known one."""
    if status in operation.responses:
        return operation.responses[status]
    if 200 <= status < 300:
        known = sorted(code for code in operation.responses if 200 <= code < 300)
        return operation.responses[known[0]] if known else None
    return None


def _is_json(response: httpx2.Response) -> bool:
    return "json" in response.headers.get("content-type", "").lower()


def _is_binary(response: httpx2.Response) -> bool:
    says = response.headers.get("content-type", "").lower()
    return bool(_BINARY.match(says))


def _untyped(response: httpx2.Response, walk: _Walk) -> Any:
    """A body that no example tells of: JSON, text, nothing, or bytes."""
    content = response.content
    if not content:
        return None
    says = response.headers.get("content-type", "").lower()
    if _is_json(response) or not says:
        return _json(Any, response, walk)
    if says.startswith("text/") or "xml" in says or "urlencoded" in says:
        return _text(response, walk)
    return content


def _text(response: httpx2.Response, walk: _Walk) -> str:
    text, whole = text_in(response)
    if not whole:
        charset = response.charset_encoding or "utf-8"
        walk.note("", f"text in {charset}", "bytes that are none")
    return text


def _typed(declared: Any, response: httpx2.Response, walk: _Walk) -> Any:
    content = response.content
    if declared is bytes:
        return content
    if declared is Any:
        return _untyped(response, walk)
    if declared is None:
        if content.strip():
            walk.note("", None, "a body")
            return _untyped(response, _Walk("", 0))
        return None
    options = _options(declared)
    if bytes in options and _is_binary(response):
        return content
    if str in options and not _is_json(response):
        if _is_binary(response):
            walk.note("", declared, "bytes")
            return content
        return _text(response, walk)
    if not content.strip():
        if type(None) not in options:
            walk.note("", declared, "nothing")
        return None
    return _json(declared, response, walk)


def _json(declared: Any, response: httpx2.Response, walk: _Walk) -> Any:
    """The value of a JSON body: in one go when nothing about it is odd and all of it fits, else bit by bit."""
    try:
        value = plain(response.content)
        return value if declared is Any else _fitted(declared, value)
    except (ValueError, RecursionError):
        pass
    try:
        value, odd = careful(response)
    except TooDeepError as error:
        return walk.too_deep(declared, error.value)
    except ValueError:
        return _no_json(declared, response, walk)
    try:
        built = value if declared is Any else walk.build(declared, value, "")
    except RecursionError:
        return walk.too_deep(declared, value)
    walk.add(odd)
    return built


def _no_json(declared: Any, response: httpx2.Response, walk: _Walk) -> Any:
    if declared is Any:
        if _is_json(response):
            walk.note("", "JSON", "a body that is no JSON")
    elif str not in _options(declared):
        walk.note("", declared, "a body that is no JSON")
    says = response.headers.get("content-type", "").lower()
    known = _is_json(response) or not says or says.startswith("text/") or "xml" in says
    return text_in(response)[0] if known else response.content


def _fitted(declared: Any, value: Any) -> Any:
    """The value as its type.

    Raises:
        ValueError: it does not fit.
    """
    adapter = _adapter(declared)
    return adapter.validate_python(value, strict=True, by_alias=True, by_name=False)


def _adapter(declared: Any) -> TypeAdapter[Any]:
    try:
        known = _adapters.get(declared)
    except TypeError:
        return _made(declared)
    if known is None:
        known = _adapters[declared] = _made(declared)
    return known


def _made(declared: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    from .exact import Exact

    exactly: Any = Annotated[declared, Exact()]
    return TypeAdapter(exactly)


def _options(declared: Any) -> tuple[Any, ...]:
    """The members of a union, or the type alone."""
    if get_origin(declared) in (Union, types.UnionType):
        return get_args(declared)
    return (declared,)


class _Walk:
    """Builds what fits, passes through what does not, and keeps a record."""

    def __init__(self, operation: str, status: int) -> None:
        self._operation = operation
        self._status = status
        self.drift: list[Drift] = []

    def note(self, path: str, expected: Any, seen: str) -> None:
        """Record a difference."""
        self.drift.append(
            Drift(self._operation, self._status, path, _shown(expected), seen)
        )

    def too_deep(self, declared: Any, value: Any) -> Any:
        """Record this of the whole value, and nothing else."""
        self.drift = []
        self.note("", declared, "a value that is too deep")
        return value

    def add(self, odd: list[Oddity]) -> None:
        """Record what is odd; where a value does not fit for that, once."""
        odd_at = {found.path: found for found in odd}
        self.drift = [
            replace(d, seen=odd_at.pop(d.path).seen) if d.path in odd_at else d
            for d in self.drift
        ]
        for path, expected, found in odd_at.values():
            self.note(path, expected, found)

    def build(self, declared: Any, value: Any, path: str) -> Any:
        """The value as its type, as far as it goes."""
        try:
            return _fitted(declared, value)
        except ValueError:
            pass
        options = _options(declared)
        if isinstance(value, dict):
            return self._object(declared, cast("dict[str, Any]", value), path)
        if isinstance(value, list):
            for option in options:
                if get_origin(option) is list:
                    (item,) = get_args(option)
                    items: list[Any] = cast("Any", value)
                    return [
                        self.build(item, one, f"{path}[{i}]")
                        for i, one in enumerate(items)
                    ]
        self.note(path, declared, seen(value, path))
        return cast("Any", value)

    def _object(self, declared: Any, value: dict[str, Any], path: str) -> Any:
        """The value as the member of the union that it differs from in the fewest places."""
        tries: list[tuple[int, list[Drift], Any]] = []
        for option in _options(declared):
            walk, unknown = _Walk(self._operation, self._status), 0
            if isinstance(option, type) and hasattr(option, "model_fields"):
                built = walk.model(option, value, path)
                unknown = len(built.model_extra)
            elif get_origin(option) is dict:
                kind = get_args(option)[1]
                items = value.items()
                built = {k: walk.build(kind, one, joined(path, k)) for k, one in items}
            else:
                continue
            tries.append((len(walk.drift) + unknown, walk.drift, built))
        if not tries:
            self.note(path, declared, seen(value, path))
            return value
        _, drift, built = min(tries, key=lambda found: found[0])
        self.drift += drift
        return built

    def model(self, model: Any, value: dict[str, Any], path: str) -> Any:
        """An instance of the model: fields of the wrong shape as they came, missing ones `None`."""
        from .models import remember

        model.model_rebuild()
        rest = dict(value)
        fields: dict[str, Any] = {}
        given: set[str] = set()
        for name, field in model.model_fields.items():
            key = field.alias or name
            if key in rest:
                given.add(name)
                fields[name] = self.build(
                    field.annotation, rest.pop(key), joined(path, key)
                )
            elif field.is_required():
                self.note(joined(path, key), field.annotation, "nothing")
                fields[name] = None
        built = model.model_construct(_fields_set=given, **fields)
        built.__pydantic_extra__.update(rest)
        remember(built, value)
        return built


def _shown(declared: Any) -> str:
    if declared is None or declared is type(None):
        return "nothing"
    if get_origin(declared) is None and isinstance(declared, type):
        return declared.__name__
    options = _options(declared)
    if len(options) > 1:
        return " | ".join("None" if o is type(None) else _shown(o) for o in options)
    arguments = ", ".join(_shown(argument) for argument in get_args(declared))
    name = getattr(get_origin(declared), "__name__", str(declared))
    return f"{name}[{arguments}]" if arguments else name
