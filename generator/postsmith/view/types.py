"""Types and models as the view has them: what is a type in every language, and nothing of one."""

from __future__ import annotations

from enum import Enum
from typing import Literal, NamedTuple, TypeAlias

from postsmith.ir.types import ScalarKind as ScalarKind


class Table(Enum):
    """Which table of the view a model is in: each has its own names."""

    MODELS = "models"
    """What answers hold."""
    BODIES = "bodies"
    """What callers give."""


class ScalarType(NamedTuple):
    """A single value."""

    format: ScalarKind
    """`string`, `integer`, `number`, `boolean`, `date-time`, `date`, `time`, `uuid` or `binary`, as in OpenAPI."""
    kind: Literal["scalar"] = "scalar"
    """Tells it from other types."""


class ChoiceType(NamedTuple):
    """Listed values: hints for people and editors, never a cage."""

    values: tuple[str | int, ...]
    """Those that are listed."""
    format: ScalarKind
    """What other values there may be."""
    kind: Literal["choice"] = "choice"
    """Tells it from other types."""


class ListType(NamedTuple):
    """A list."""

    item: Type
    """What it holds."""
    kind: Literal["list"] = "list"
    """Tells it from other types."""


class MapType(NamedTuple):
    """An object whose keys are data."""

    value: Type
    """What its keys lead to."""
    kind: Literal["map"] = "map"
    """Tells it from other types."""


class ModelType(NamedTuple):
    """An object with known keys, said in one of the tables."""

    table: Table
    """`models` or `bodies`: where it is."""
    name: str
    """The name of the `Model` there."""
    kind: Literal["model"] = "model"
    """Tells it from other types."""


class OneOfType(NamedTuple):
    """Values of several kinds stand in one place."""

    options: tuple[Type, ...]
    """Two or more; none of them is a `OneOfType`."""
    kind: Literal["oneOf"] = "oneOf"
    """Tells it from other types."""


class NullableType(NamedTuple):
    """Null may stand there, too."""

    type: Type
    """What is there where null is not."""
    kind: Literal["nullable"] = "nullable"
    """Tells it from other types."""


class UnknownType(NamedTuple):
    """Nothing is known: anything may stand there."""

    kind: Literal["unknown"] = "unknown"
    """Tells it from other types."""


STRING, INTEGER, NUMBER, BOOLEAN = map(
    ScalarType,
    (ScalarKind.STRING, ScalarKind.INTEGER, ScalarKind.NUMBER, ScalarKind.BOOLEAN),
)
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


class Field(NamedTuple):
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


class Model(NamedTuple):
    """An object with known keys, as one class."""

    name: str
    """The class; no two of a table have the same."""
    places: tuple[str, ...]
    """Where it stands, by which its name is held from run to run: the key of an operation, the status of an answer or
    `body`, and a JSON pointer unless it is all of that, with blanks between. Where objects of several kinds stand, they share the place."""
    area: str | None
    """The name of the top resource that it belongs to, `""` for the root; `null` where several use it."""
    description: str
    """What it is, as a sentence without its end."""
    fields: tuple[Field, ...]
    """In the order of first appearance."""
