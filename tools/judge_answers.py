"""Gives a client answers, the saved ones and bad ones, and looks at what it makes of them."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol, TypeAlias, runtime_checkable

import httpx2

from tools.judge_calls import (
    Method,
    Transport,
    arguments,
    client_class,
    construct,
    methods,
    variables,
)
from tools.loose import Json, parsed, record


@runtime_checkable
class Dumps(Protocol):
    """A model of the client."""

    def model_dump(self, *, mode: str) -> Answer:
        """The same as plain values."""
        ...


Answer: TypeAlias = (
    str
    | int
    | float
    | bool
    | date
    | Dumps
    | Sequence["Answer"]
    | Mapping[str, "Answer"]
    | None
)
"""What a call gives, or a part of it."""
Place: TypeAlias = tuple[str | int, ...]
"""Keys and indexes down to a value."""
_ERROR = re.compile(r"(Error|Errors|Problem|Fault|Exception)(Body|Response|Details?)?$")
_TOLD = re.compile(r"message|error|detail|fault|reason|title", re.I)
LONGEST = 4096
MANY = 2000
BAD = {
    "invalid UTF-8": b'{"judge": "\xff\xfe"}',
    "NaN": b'{"judge": NaN}',
    "1e400": b'{"judge": 1e400}',
    "5,000 digits": b'{"judge": ' + b"7" * 5000 + b"}",
}


def success_types(package: str) -> Iterator[tuple[str, str]]:
    """Types of successes that are those of failures: the same, of the same fields, or named so."""
    every = {operation.name: operation for operation in _operations(package)}
    typed = {
        name: {status: _models(kind) for status, kind in operation.responses.items()}
        for name, operation in every.items()
    }
    bad = {
        _fields(model)
        for statuses in typed.values()
        for status, models in statuses.items()
        for model in models
        if status >= 400
    }
    for name, statuses in typed.items():
        own = {
            each
            for status, models in statuses.items()
            if status >= 400
            for each in models
        }
        for status, models in statuses.items():
            for model in models if status < 400 else ():
                if kind := _like_a_failure(model, own, bad):
                    yield kind, f"{name}: {status} is {model.__name__}"


def _like_a_failure(model: Any, own: set[Any], bad: set[frozenset[str]]) -> str:
    if model in own:
        return "same type"
    fields = _fields(model)
    inside = any(fields <= each for each in bad)
    if inside and len(fields) > 1 and any(map(_TOLD.search, fields)):
        return "a failure's fields"
    return "error's name" if _ERROR.search(model.__name__) else ""


def _fields(model: Any) -> frozenset[str]:
    return frozenset(model.model_fields)


def _operations(package: str) -> Iterator[Any]:
    resources = importlib.import_module(f"{package}.resources")
    names = [f"{package}.client"]
    for each in pkgutil.walk_packages(resources.__path__, f"{package}.resources."):
        names.append(each.name)
    for name in names:
        for value in vars(importlib.import_module(name)).values():
            if type(value).__name__ == "Operation":
                yield value


def _models(kind: Callable[[], Any]) -> set[Any]:
    try:
        found = kind()
    except Exception:
        return set()
    whole = getattr(found, "__args__", None) or (found,)
    return {each for each in whole if hasattr(each, "model_fields")}


class Asked:
    """A client that gets the answers it is told to."""

    def __init__(
        self, package: str, facts: Mapping[str, Any], strict: bool = False
    ) -> None:
        self.transport = Transport()
        self.drift: list[Any] = []
        kind = client_class(package)
        self.client = construct(
            kind,
            self.transport,
            full=True,
            variables=variables(kind, facts),
            strict=strict,
            on_drift=self.drift.append,
        )
        self.methods = dict(methods(self.client))

    def __call__(self, name: str, body: bytes, status: int = 200) -> Answer:
        """Call a method whose answer is this body."""
        found = self.methods[name]
        self.drift.clear()
        head = {"Content-Type": "application/json"}
        self.transport.answers = [httpx2.Response(status, content=body, headers=head)]
        positional, named = arguments(inspect.signature(found), every=True)
        answer: Answer = found(*positional, **named)
        return answer


def answers(
    package: str, made: Sequence[Method], facts: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Load and dump each saved success, then give dates, texts and lists that are wrong."""
    index = json.loads(Path(package, "fixtures/index.json").read_bytes())
    able = {method.name for method in made if method.sent}
    asked = Asked(package, facts)
    typed: list[tuple[str, int, Json]] = []
    for name, examples in sorted(index.items()):
        for each in examples if name in able else ():
            if not 200 <= each["status"] < 300 or not str(
                each.get("file", "")
            ).endswith(".json"):
                continue
            try:
                saved = json.loads(Path(package, "fixtures", each["file"]).read_bytes())
                value = asked(name, json.dumps(saved).encode(), each["status"])
            except Exception as error:
                yield "raises", f"{name}: {type(error).__name__}: {error}"
                continue
            if _is_typed(value):
                typed.append((name, each["status"], saved))
                yield from _dumped(name, each["status"], saved, value)
                yield from _dates(asked, name, each["status"], saved, value)
    yield from _bad_texts(asked, typed)
    yield from _many(package, facts, typed)


def _is_typed(value: Answer) -> bool:
    return isinstance(value, Dumps) or (
        isinstance(value, list) and any(isinstance(each, Dumps) for each in value)
    )


def dump(value: Answer, mode: str) -> Answer:
    """Dump models, also those of a list."""
    if isinstance(value, list):
        return [dump(each, mode) for each in value]
    return value.model_dump(mode=mode) if isinstance(value, Dumps) else value


def difference(one: Answer, other: Answer, path: str = "") -> tuple[str, str] | None:
    """Say where two values of JSON first differ, and how."""
    pairs: list[tuple[str, Answer, Answer]] = []
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(one.keys() - other.keys()):
            return "key lost", f"{path}.{key}"
        for key in sorted(other.keys() - one.keys()):
            return "key added", f"{path}.{key} = {other[key]!r}"
        pairs = [(key, each, other[key]) for key, each in one.items()]
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        both = zip(one, other, strict=True)
        pairs = [(str(at), *each) for at, each in enumerate(both)]
    elif one != other or isinstance(one, bool) != isinstance(other, bool):
        return "value", f"{path}: {one!r} becomes {other!r}"
    found = (difference(a, b, f"{path}.{key}") for key, a, b in pairs)
    return next((each for each in found if each), None)


def _dumped(
    name: str, status: int, saved: Json, value: Answer
) -> Iterator[tuple[str, str]]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            found = difference(saved, dump(value, "json"))
    except Exception as error:
        found = ("raises", f"{type(error).__name__}: {error}")
    if found:
        yield found[0], f"{name} {status}: {found[1]}"


def _dates(
    asked: Asked, name: str, status: int, saved: Json, value: Answer
) -> Iterator[tuple[str, str]]:
    """Give digits where a date was."""
    places = _places(dump(value, "python"), ())
    for place in [each for each in places if _stands(saved, each)][:1]:
        for digits in ("1981", "0", 1981):
            body = _with(saved, place, digits)
            where = ".".join(map(str, place))
            try:
                got = _at(
                    dump(asked(name, json.dumps(body).encode(), status), "python"),
                    place,
                )
            except Exception as error:
                yield (
                    "drift: date raises",
                    f"{name} {where}: {type(error).__name__}: {error}",
                )
                return
            if isinstance(got, date):
                yield (
                    "drift: date of digits",
                    f"{name} {where}: {digits!r} becomes {got}",
                )
                return
            if not asked.drift:
                yield "drift: date not told", f"{name} {where}: {digits!r}"
                return


def _places(value: Answer, path: Place) -> Iterator[Place]:
    if isinstance(value, date):
        yield path
    for key, each in _inner(value):
        yield from _places(each, (*path, key))


def _inner(value: Answer) -> Iterable[tuple[str | int, Answer]]:
    if isinstance(value, list):
        return enumerate(value)
    return value.items() if isinstance(value, dict) else ()


def _at(value: Any, place: Place) -> Any:
    for key in place:
        value = value[key]
    return value


def _with(saved: Json, place: Place, new: Json) -> Json:
    copy = parsed(json.dumps(saved))
    _at(copy, place[:-1])[place[-1]] = new
    return copy


def _stands(saved: Json, place: Place) -> bool:
    """Whether a place is there; a field may have another name in Python, as the column `dump` says."""
    try:
        _at(saved, place)
    except (KeyError, TypeError, IndexError):
        return False
    return True


def _bad_texts(
    asked: Asked, typed: Sequence[tuple[str, int, Json]]
) -> Iterator[tuple[str, str]]:
    for name, status, _ in [each for each in typed if isinstance(each[2], dict)][:1]:
        for what, body in BAD.items():
            try:
                value = asked(name, body, status)
            except Exception as error:
                yield (
                    f"drift: {what} raises",
                    f"{name}: {type(error).__name__}: {str(error)[:120]}",
                )
                continue
            places = " ".join(f"{each.path} {each.seen}" for each in asked.drift)
            # Missing fields are told too; what counts is the bad value itself, or the body.
            if not any(each.path in ("", "judge") for each in asked.drift):
                yield (
                    f"drift: {what} not told",
                    f"{name}: {places[:100] or 'no drift'}: {value!r}"[:200],
                )


def _many(
    package: str, facts: Mapping[str, Any], typed: Sequence[tuple[str, int, Json]]
) -> Iterator[tuple[str, str]]:
    """Give a list of bad items to a client that is strict."""
    asked = Asked(package, facts, strict=True)
    for name, status, saved in typed:
        place = next(_lists(saved, ()), None)
        if place is None:
            continue
        items: list[Json] = [
            {key: {"judge": [number]} for key in _at(saved, place)[0]}
            for number in range(MANY)
        ]
        body = items if not place else _with(saved, place, items)
        try:
            asked(name, json.dumps(body).encode(), status)
        except Exception as error:
            size = len(str(error))
            if size > LONGEST:
                yield (
                    "drift: long error",
                    f"{name}: {type(error).__name__} of {size} characters",
                )
        return


def _lists(value: Json, path: Place) -> Iterator[Place]:
    if isinstance(value, list) and value and isinstance(value[0], dict) and value[0]:
        yield path
    for key, each in record(value).items():
        yield from _lists(each, (*path, key))
