"""What every part of the Python view needs to know: names of the client, of variables, of classes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from postsmith.ir.api import (
    Api,
    Auth,
    Environment,
    Media,
    Response,
    Server,
    Variable,
)
from postsmith.ir.types import STRING, Record, Type
from postsmith.plan.expressions import Attribute, Name
from postsmith.plan.records import Book
from postsmith.plan.tree import Resource

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
class ClientNames:
    """What the client is called."""

    package: str
    sync_class: str
    async_class: str
    base_error: str
    mock_class: str


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


def phrase(status: int) -> str:
    """`Not Found`; `""` for statuses without a registered phrase."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def successes(responses: tuple[Response, ...]) -> tuple[Response, ...]:
    """The responses that return. Redirects are followed, unless an operation has no other answer."""
    found = tuple(found for found in responses if found.status < 300)
    return found or tuple(found for found in responses if found.status < 400)


def decoded(responses: tuple[Response, ...]) -> tuple[Response, ...]:
    """The responses with a type: of an error saved without a body, nothing is known."""
    failing = (
        found
        for found in responses
        if found.status >= 400 and found.media is not Media.EMPTY
    )
    return (*successes(responses), *failing)


__all__ = [
    "Argument",
    "ClientNames",
    "Context",
    "Server",
    "Variable",
    "decoded",
    "error_class",
    "phrase",
    "successes",
]
