"""Any of our values as plain JSON values, for tools that look at a stage of the pipeline."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import cast

from postsmith.json_value import JsonValue

TYPE_KEY = "$type"
"""Names the class of a node, so that the members of a closed union can be told apart."""


def _fields_of(value: object) -> Sequence[str] | None:
    """The names of the fields of a dataclass or a named tuple, `None` for anything else."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [each.name for each in dataclasses.fields(value)]
    return getattr(value, "_fields", None)


def to_json(
    value: object, shown: Callable[[str], str] = str, *, typed: bool = True
) -> JsonValue:
    """Turn frozen dataclasses, named tuples, mappings, sequences and enums into what `json.dumps` takes. `shown`: a text of them;
    `typed`: nodes tell their class."""

    def inner(value: object) -> JsonValue:
        return to_json(value, shown, typed=typed)

    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        return shown(value)
    if value is None or isinstance(value, int | float):
        return value
    names = _fields_of(value)
    if names is not None:
        fields = {name: inner(getattr(value, name)) for name in names}
        return {TYPE_KEY: type(value).__name__, **fields} if typed else fields
    if isinstance(value, Mapping):
        entries = cast(Mapping[object, object], value)
        return {str(key): inner(entry) for key, entry in entries.items()}
    if isinstance(value, set | frozenset):
        return [inner(entry) for entry in sorted(cast(Iterable[str], value))]
    if isinstance(value, list | tuple):
        return [inner(entry) for entry in cast(Iterable[object], value)]
    return shown(str(value))
