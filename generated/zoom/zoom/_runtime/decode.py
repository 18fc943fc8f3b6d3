"""From the bytes of a response to the types of the saved examples. Evidence, not a contract: never raises.

What fits is built by pydantic in one go. What does not is walked: fields that fit are built, others are
passed through as they came, and each difference is recorded.
"""

from __future__ import annotations

import json
import re
import types
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Union, cast, get_args, get_origin

import httpx2

from .errors import text_of
from .logs import tells_secret
from .operation import Operation
from .response import Drift

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_LONGEST_VALUE = 40
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
    if kind is None:
        return _untyped(response), ()
    declared = kind()
    return _typed(declared, response, walk), tuple(walk.drift)


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


def _untyped(response: httpx2.Response) -> Any:
    """A body that no example tells of: JSON, text, nothing, or bytes."""
    content = response.content
    if not content:
        return None
    says = response.headers.get("content-type", "").lower()
    if _is_json(response) or not says:
        try:
            return _loads(response)
        except ValueError:
            return text_of(response)
    if says.startswith("text/") or "xml" in says or "urlencoded" in says:
        return text_of(response)
    return content


def _loads(response: httpx2.Response) -> Any:
    """The JSON value of a body, also of one in another charset.

    Raises:
        ValueError: it is none, or one that is too deep to be read.
    """
    try:
        try:
            return json.loads(response.content)
        except UnicodeDecodeError:
            return json.loads(text_of(response))
    except RecursionError:
        raise ValueError("too deep") from None


def _typed(declared: Any, response: httpx2.Response, walk: _Walk) -> Any:
    content = response.content
    if declared is bytes:
        return content
    if declared is Any:
        return _untyped(response)
    if declared is None:
        if content.strip():
            walk.note("", None, "a body")
            return _untyped(response)
        return None
    options = _options(declared)
    if bytes in options and _is_binary(response):
        return content
    if str in options and not _is_json(response):
        if _is_binary(response):
            walk.note("", declared, "bytes")
            return content
        return text_of(response)
    if not content.strip():
        if type(None) not in options:
            walk.note("", declared, "nothing")
        return None
    return _json(declared, response, walk)


def _json(declared: Any, response: httpx2.Response, walk: _Walk) -> Any:
    from pydantic import ValidationError

    try:
        return _adapter(declared).validate_json(response.content, strict=True)
    except ValidationError:
        pass
    try:
        value = _loads(response)
    except ValueError:
        if str not in _options(declared):
            walk.note("", declared, "a body that is no JSON")
        return _untyped(response)
    try:
        return walk.build(declared, value, "")
    except RecursionError:
        walk.note("", declared, "a value that is too deep")
        return value


def _adapter(declared: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    try:
        known = _adapters.get(declared)
        if known is None:
            known = _adapters[declared] = TypeAdapter(declared)
        return known
    except TypeError:
        return TypeAdapter(declared)


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

    def build(self, declared: Any, value: Any, path: str) -> Any:
        """The value as its type, as far as it goes."""
        fits, built = _fitting(declared, value)
        if fits:
            return built
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
        self.note(path, declared, _seen(value, path))
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
                built = {k: walk.build(kind, one, _join(path, k)) for k, one in items}
            else:
                continue
            tries.append((len(walk.drift) + unknown, walk.drift, built))
        if not tries:
            self.note(path, declared, _seen(value, path))
            return value
        _, drift, built = min(tries, key=lambda found: found[0])
        self.drift += drift
        return built

    def model(self, model: Any, value: dict[str, Any], path: str) -> Any:
        """An instance of the model: fields of the wrong shape as they came, missing ones `None`."""
        model.model_rebuild()
        rest = dict(value)
        fields: dict[str, Any] = {}
        for name, field in model.model_fields.items():
            key = field.alias or name
            if key in rest:
                fields[name] = self.build(
                    field.annotation, rest.pop(key), _join(path, key)
                )
            elif field.is_required():
                self.note(_join(path, key), field.annotation, "nothing")
                fields[name] = None
        given = {name for name in fields if fields[name] is not None}
        built = model.model_construct(_fields_set=given, **fields)
        built.__pydantic_extra__.update(rest)
        return built


def _fitting(declared: Any, value: Any) -> tuple[bool, Any]:
    from pydantic import ValidationError

    try:
        return True, _adapter(declared).validate_json(json.dumps(value), strict=True)
    except ValidationError:
        return False, None


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


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


def _seen(value: Any, path: str) -> str:
    if value is None:
        return "null"
    if isinstance(value, (dict, list)):
        items = cast("list[Any]", value)
        return f"{type(items).__name__} of {len(items)}"
    if tells_secret(path.rpartition(".")[2]):
        return type(value).__name__
    text = repr(value)
    if len(text) > _LONGEST_VALUE:
        text = text[: _LONGEST_VALUE - 1] + "…"
    return f"{type(value).__name__} {text}"
