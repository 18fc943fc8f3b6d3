"""Types, in no language: a closed union. A new member must be handled wherever types are matched."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias


class ScalarKind(Enum):
    """The scalars that evidence can tell apart, named as in OpenAPI's `type`/`format`."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE_TIME = "date-time"
    DATE = "date"
    TIME = "time"
    UUID = "uuid"
    BINARY = "binary"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value."""

    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class Choice:
    """Listed values: hints for people and editors, never a cage. `base` stays allowed."""

    values: tuple[str | int, ...]
    base: Scalar


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list. An example that was always empty has items `Unknown`."""

    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object whose keys are data."""

    value: Type


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a record."""

    name: str
    """The key on the wire, any text."""
    type: Type
    required: bool = True
    """False when the key was absent in one of the examples."""
    description: str = field(default="", compare=False)
    example: str = field(default="", compare=False)
    """A saved value as short text for documentation; `""` when there is none worth showing."""


@dataclass(frozen=True, slots=True)
class Record:
    """An object with known keys. `fields` keep the order of first appearance."""

    fields: tuple[Field, ...]
    _hash: int = field(default=0, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # Records are keys all over the planner, and nest: hashing each once keeps that linear.
        object.__setattr__(self, "_hash", hash(self.fields))

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        # Most of those that are compared are one, or differ already in their hashes.
        if self is other:
            return True
        if not isinstance(other, Record):
            return NotImplemented
        return self._hash == other._hash and self.fields == other.fields


@dataclass(frozen=True, slots=True)
class OneOf:
    """Values of several kinds were seen in one place. Never nested, never a single member."""

    options: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Nullable:
    """Null was seen beside values. Never around `Unknown` or another `Nullable`."""

    type: Type


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing is known: no example, always null, or always empty."""


Type: TypeAlias = Scalar | Choice | ListOf | MapOf | Record | OneOf | Nullable | Unknown

STRING = Scalar(ScalarKind.STRING)
INTEGER = Scalar(ScalarKind.INTEGER)
NUMBER = Scalar(ScalarKind.NUMBER)
BOOLEAN = Scalar(ScalarKind.BOOLEAN)
DATE_TIME = Scalar(ScalarKind.DATE_TIME)
DATE = Scalar(ScalarKind.DATE)
TIME = Scalar(ScalarKind.TIME)
UUID = Scalar(ScalarKind.UUID)
BINARY = Scalar(ScalarKind.BINARY)
UNKNOWN = Unknown()
