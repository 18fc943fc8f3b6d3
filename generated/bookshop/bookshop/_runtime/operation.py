"""An operation as data. Both flavours of a client share it; methods only add types, words and arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from .auth import Authorize, Scheme
from .errors import ErrorTypes

T = TypeVar("T")

BodyKind: TypeAlias = Literal[
    "json", "urlencoded", "multipart", "text", "file", "graphql"
]


@dataclass(frozen=True, slots=True)
class Operation(Generic[T]):
    """One thing to call. `T` is what a successful call gives."""

    name: str
    """Dotted, as on the client: `users.get_token`."""
    method: str
    path: str
    """In Postman's notation: `/users/:userId/{{tenant}}`."""
    server: str = ""
    """Key of `Settings.servers`; `""` is the first."""
    query: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    """Sent by itself; texts may hold variables, and `None` is the place of an argument."""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Sent by themselves; texts may hold variables."""
    auth: Scheme | Literal["client"] | None = "client"
    """`"client"` is the one of the settings, `None` sends none."""
    body: BodyKind | None = None
    parts: Mapping[str, str] = field(default_factory=dict[str, str])
    """Multipart: field to the content type that its part says, unless the call gives another."""
    nested: Mapping[str, str] = field(default_factory=dict[str, str])
    """How objects and lists in a form are written (`nested.Spelling`); objects are JSON where nothing is said."""
    nested_query: Mapping[str, str] = field(default_factory=dict[str, str])
    """The same of the query, for parameters that are objects or lists."""
    encoded: bool = True
    """False where the collection's own texts go into the URL as they are (`disableUrlEncoding`)."""
    document: str = ""
    """The GraphQL document."""
    operation_name: str | None = None
    fresh: Mapping[tuple[str, ...], str] = field(
        default_factory=dict[tuple[str, ...], str]
    )
    """Members of the body to fill in where the caller gives none, by the keys that lead to them: JSON, whose
    texts may hold variables."""
    responses: Mapping[int, Callable[[], Any]] = field(
        default_factory=dict[int, Callable[[], Any]]
    )
    """Status to the type of its body, named so that nothing is imported before it is needed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What all operations of a client share."""

    name: str
    """The package's name: of the logger and in the User-Agent."""
    servers: Mapping[str, str]
    """Key to URL; texts may hold variables."""
    arguments: Mapping[str, str]
    """Variable to the constructor's argument that sets it, for messages."""
    errors: ErrorTypes
    auth: Scheme | None = None
    """Of all operations that have none of their own."""
    defaults: Mapping[str, str] = field(default_factory=dict[str, str])
    """Values of variables that are no arguments, or depend on the environment."""
    environments: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )
    """Sets of values to choose from; each stands over the defaults."""
    secrets: tuple[str, ...] = ()
    """Variables whose values must not be shown."""
    authorize: Authorize | None = None
    """How the user is asked; given to the client."""
