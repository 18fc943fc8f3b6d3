"""What every part of the Python view needs to know: names of the client, of variables, of classes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from postsmith.ir.api import (
    Api,
    Auth,
    Environment,
    Media,
    Server,
    Variable,
)
from postsmith.ir.types import STRING, Record, Type
from postsmith.name.classes import Book
from postsmith.name.client import ClientNames
from postsmith.name.tree import Resource
from postsmith.targets.python.expressions import Attribute, Name

MODELS, TYPES = Name("models", "."), Name("types", ".")

FAMILIES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    410: "GoneError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}
"""The classes that people catch; other statuses end in the two below."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A keyword argument of the client that sets a variable."""

    name: str
    """Its Python name."""
    variable: str
    """The name between the braces; servers without a variable have one of their own."""
    default: str | None
    required: bool
    secret: bool
    description: str
    sample: str
    type: Type = STRING


@dataclass(frozen=True, slots=True)
class Context:
    """Everything that has been decided before views are written."""

    api: Api
    names: ClientNames
    tree: Resource
    models: Book
    types: Book
    arguments: tuple[Argument, ...]
    servers: Mapping[str, str]
    """Server key of the IR to the key of the client's settings."""
    auth: Auth | None
    """What most operations send; they inherit it from the client."""
    slugs: Mapping[str, Mapping[str, str]]
    """By the keys of an operation and of an example in it: its slug."""
    environments: Mapping[str, Environment]
    """Those to choose from, by their names in Python."""

    def model(self, record: Record) -> Attribute:
        """A response model as resource modules refer to it."""
        return Attribute(MODELS, self.models.name_of(record))

    def body(self, record: Record) -> Attribute:
        """A typed dictionary as resource modules refer to it."""
        return Attribute(TYPES, self.types.name_of(record))


def error_class(status: int) -> str:
    """The class that a status raises."""
    if status >= 500:
        return "ServerError"
    return FAMILIES.get(status, "ClientStatusError")


def plain_type(media: Media) -> str:
    """The annotation of a body that is not JSON."""
    return {
        Media.TEXT: "str",
        Media.XML: "str",
        Media.HTML: "str",
        Media.BINARY: "bytes",
        Media.EMPTY: "None",
    }[media]


__all__ = [
    "Argument",
    "Context",
    "Server",
    "Variable",
    "error_class",
    "plain_type",
]
