"""The types of what `json.loads` gives, and of what stands in its place in Postman."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

JsonValue: TypeAlias = (
    str | int | float | bool | list["JsonValue"] | dict[str, "JsonValue"] | None
)


class Number(str):
    """A number of YAML that JavaScript would write in another way, such as `1.10` or `0x1F`: its text stays."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class VariableRef:
    """An unquoted `{{name}}` in the place of a value."""

    name: str
    """The variable, or the first one where several are glued together."""
    text: str
    """As written: `{{name}}`, `-{{name}}`, `{{a}}{{b}}`."""


Readable: TypeAlias = (
    str
    | int
    | float
    | bool
    | VariableRef
    | Sequence["Readable"]
    | Mapping[str, "Readable"]
    | None
)
"""What only reads takes this: a `JsonValue` in which variables may stand where values belong."""
