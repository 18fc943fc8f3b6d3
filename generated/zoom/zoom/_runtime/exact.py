"""How strictly is an answer read? Pydantic's strict mode, and what that still changes in silence is refused.

Digits are no dates, in whatever mode pydantic would read them as Unix time; `true` is not the choice `1`. An integer
where the examples show fractions stays the integer that came. Who builds a model by hand has pydantic's own rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from pydantic import GetCoreSchemaHandler
from pydantic_core import SchemaValidator
from pydantic_core import core_schema as core

_CLOCK = r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?([Zz]|[+-]\d\d(:?\d\d)?)?"
_DAY = r"\d{4}-\d\d-\d\d"
_LAX = {
    kind: SchemaValidator(schema)
    for kind, schema in (
        ("timedelta", core.timedelta_schema()),
        ("uuid", core.uuid_schema()),
    )
}
_Text = tuple[str, Callable[[str], Any]]
_TEXTS: dict[str, _Text] = {
    "date": (_DAY, date.fromisoformat),
    "datetime": (rf"{_DAY}[Tt ]{_CLOCK}", datetime.fromisoformat),
    "time": (_CLOCK, time.fromisoformat),
    "timedelta": (r"[+-]?P[0-9YMWDTHS.]+", _LAX["timedelta"].validate_python),
    "uuid": (
        r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        _LAX["uuid"].validate_python,
    ),
}
"""Kind of schema to the texts that are read as it, and what reads them."""
_KINDS: dict[type[Any], str] = {
    datetime: "datetime",
    time: "time",
    timedelta: "timedelta",
    UUID: "uuid",
}
"""Types with several texts for one value."""
_STRICT: dict[type, Callable[[], core.CoreSchema]] = {
    bool: lambda: core.bool_schema(strict=True),
    int: lambda: core.int_schema(strict=True),
    str: lambda: core.str_schema(strict=True),
}
_AS_IT_IS = core.simple_ser_schema("any")
"""For numbers: pydantic writes `true`, where it came in place of one, as `1`."""
_INSIDE = ("schema", "items_schema", "values_schema")
_OPEN = frozenset({"nullable", "default", "list", "dict", "union", "model-field"})


class Exact:
    """As an annotation: a type as answers are read."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core.CoreSchema:
        found: core.CoreSchema = exact(handler(source))
        return found


def exact(schema: Any) -> Any:
    """The schema whose strict mode changes nothing. Models in it have theirs already."""
    kind = schema["type"]
    if kind in _TEXTS:
        pattern, read = _TEXTS[kind]
        text = core.str_schema(strict=True, pattern=f"^{pattern}$")
        plain = core.no_info_plain_validator_function(read)
        return core.lax_or_strict_schema(schema, core.chain_schema([text, plain]))
    if kind == "int":
        return {**schema, "serialization": _AS_IT_IS}
    if kind == "float":
        finite = core.float_schema(strict=True, allow_inf_nan=False)
        number = core.union_schema(
            [core.int_schema(strict=True), finite], serialization=_AS_IT_IS
        )
        return core.lax_or_strict_schema(schema, number)
    if kind == "literal":
        return _choice(schema)
    if kind not in _OPEN:
        return schema
    found = {**schema, **{k: exact(schema[k]) for k in _INSIDE if k in schema}}
    return _union(found) if kind == "union" else found


def _choice(schema: Any) -> Any:
    """One of several values, and of its own type: `True == 1` in Python, not in JSON."""
    kinds: dict[type, list[Any]] = {}
    expected: list[object] = schema["expected"]
    for value in expected:
        kinds.setdefault(type(value), []).append(value)
    if not kinds.keys() <= _STRICT.keys():
        return schema
    choices = [
        core.chain_schema([_STRICT[kind](), core.literal_schema(values)])
        for kind, values in kinds.items()
    ]
    return core.lax_or_strict_schema(schema, core.union_schema([*choices]))


def _union(schema: Any) -> Any:
    """A text that reads as a date or an id is one, also where other texts may stand."""
    choices = _choices(schema)
    read = [choice for choice in choices if choice["type"] in _TEXTS]
    rest = [exact(choice) for choice in choices if choice["type"] not in _TEXTS]
    if read and rest:
        others = core.union_schema(rest) if len(rest) > 1 else rest[0]
        return core.union_schema([*map(exact, read), others], mode="left_to_right")
    return {**schema, "choices": rest or [exact(choice) for choice in read]}


def _choices(schema: Any) -> list[Any]:
    """The members of a union, without their labels."""
    found: list[Any] = schema.get("choices", [])
    return [choice[0] if isinstance(choice, tuple) else choice for choice in found]


def is_respelt(schema: Any) -> bool:
    """Whether values of it may be written otherwise than they came."""
    return any(kind in _KINDS.values() for kind in _kinds(schema))


def _kinds(schema: Any) -> Iterator[str]:
    yield schema["type"]
    if schema["type"] in _OPEN:
        for key in _INSIDE:
            if key in schema:
                yield from _kinds(schema[key])
        for choice in _choices(schema):
            yield from _kinds(choice)


def as_it_came(value: Any, written: Any, came: Any) -> Any:
    """What pydantic writes for a value, with the texts that came where they still say the same."""
    kind = _kind_of(value)
    if kind and isinstance(came, str):
        return came if _says(kind, came) == value else written
    if all(isinstance(each, list) for each in (value, written, came)):
        most = min(len(value), len(came))
        items = zip(value[:most], written[:most], came[:most], strict=True)
        return [*(as_it_came(*item) for item in items), *written[most:]]
    if all(isinstance(each, dict) for each in (value, written, came)):
        return {
            key: as_it_came(value[key], text, came[key]) if key in came else text
            for key, text in written.items()
        }
    return written


def _kind_of(value: object) -> str:
    return _KINDS.get(type(value), "")


def _says(kind: str, text: str) -> Any:
    try:
        return _TEXTS[kind][1](text)
    except ValueError:
        return None
