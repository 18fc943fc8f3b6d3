"""Types and models as the view has them: what is a type in every language, and nothing of one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, TypeAlias

from postsmith.ir.types import ScalarKind


class Table(Enum):
    """Which table of the view a model is in: each has its own names."""

    MODELS = "models"
    """What answers hold."""
    BODIES = "bodies"
    """What callers give."""


@dataclass(frozen=True, slots=True)
class ScalarType:
    """A single value."""

    kind: Literal["scalar"] = field(default="scalar", init=False)
    """Tells it from other types."""
    format: ScalarKind
    """`string`, `integer`, `number`, `boolean`, `date-time`, `date`, `time`, `uuid` or `binary`, as in OpenAPI."""


@dataclass(frozen=True, slots=True)
class ChoiceType:
    """Listed values: hints for people and editors, never a cage."""

    kind: Literal["choice"] = field(default="choice", init=False)
    """Tells it from other types."""
    values: tuple[str | int, ...]
    """Those that are listed."""
    format: ScalarKind
    """What other values there may be."""


@dataclass(frozen=True, slots=True)
class ListType:
    """A list."""

    kind: Literal["list"] = field(default="list", init=False)
    """Tells it from other types."""
    item: Type
    """What it holds."""


@dataclass(frozen=True, slots=True)
class MapType:
    """An object whose keys are data."""

    kind: Literal["map"] = field(default="map", init=False)
    """Tells it from other types."""
    value: Type
    """What its keys lead to."""


@dataclass(frozen=True, slots=True)
class ModelType:
    """An object with known keys, said in one of the tables."""

    kind: Literal["model"] = field(default="model", init=False)
    """Tells it from other types."""
    table: Table
    """`models` or `bodies`: where it is."""
    name: str
    """The name of the `Model` there."""


@dataclass(frozen=True, slots=True)
class OneOfType:
    """Values of several kinds stand in one place."""

    kind: Literal["oneOf"] = field(default="oneOf", init=False)
    """Tells it from other types."""
    options: tuple[Type, ...]
    """Two or more; none of them is a `OneOfType`."""


@dataclass(frozen=True, slots=True)
class NullableType:
    """Null may stand there, too."""

    kind: Literal["nullable"] = field(default="nullable", init=False)
    """Tells it from other types."""
    type: Type
    """What is there where null is not."""


@dataclass(frozen=True, slots=True)
class UnknownType:
    """Nothing is known: anything may stand there."""

    kind: Literal["unknown"] = field(default="unknown", init=False)
    """Tells it from other types."""


Type: TypeAlias = (
    ScalarType
    | ChoiceType
    | ListType
    | MapType
    | ModelType
    | OneOfType
    | NullableType
    | UnknownType
)


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a model."""

    name: str
    """The name in code; of `bodies`, the key itself."""
    key: str
    """The key of JSON, or of a form: any text."""
    type: Type
    """What it holds."""
    required: bool
    """False where it may be missing."""
    description: str
    """Plain text; `""` for none."""
    example: str
    """A saved value as short text; `""` where none is worth showing."""


@dataclass(frozen=True, slots=True)
class Model:
    """An object with known keys, as one class."""

    name: str
    """The class; no two of a table have the same."""
    places: tuple[str, ...]
    """Where it stands, by which its name is held from run to run: the key of an operation, the status of an answer (none
    for bodies) and a JSON pointer, with blanks between. Where objects of several kinds stand, they share the place."""
    area: str | None
    """The name of the top resource that it belongs to, `""` for the root; `null` where several use it."""
    description: str
    """What it is, as a sentence without its end."""
    fields: tuple[Field, ...]
    """In the order of first appearance."""
