"""An operation as data. Both flavours of a client share it; methods only add types, words and arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, NamedTuple, TypeAlias, TypeVar

from .errors import ErrorTypes

T = TypeVar("T")

BodyKind: TypeAlias = Literal[
    "json", "urlencoded", "multipart", "text", "file", "graphql"
]


class Bearer(NamedTuple):
    """`Authorization: Bearer …`. Texts may hold `{{variables}}`, here and below."""

    token: str
    optional: bool = False
    """True: without a value for its variables nothing is sent, here and below."""


class Basic(NamedTuple):
    """`Authorization: Basic …`"""

    username: str
    password: str
    optional: bool = False


class ApiKey(NamedTuple):
    """A key in a header or in the query."""

    name: str
    value: str
    location: Literal["header", "query"] = "header"
    optional: bool = False


class OAuth2(NamedTuple):
    """An access token that the caller has."""

    token: str
    prefix: str = "Bearer"
    location: Literal["header", "query"] = "header"
    optional: bool = False


AuthTypes: TypeAlias = Bearer | Basic | ApiKey | OAuth2


@dataclass(frozen=True, slots=True)
class Operation(Generic[T]):
    """One thing to call. `T` is what a successful call gives."""

    name: str
    """Dotted, as on the client: `users.get_a_user_token`."""
    method: str
    path: str
    """In Postman's notation: `/users/:userId/{{tenant}}`."""
    server: str = ""
    """Key of `Settings.servers`; `""` is the first."""
    query: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    """Sent by itself; texts may hold variables, and `None` is the place of an argument."""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Sent by themselves; texts may hold variables."""
    auth: AuthTypes | Literal["client"] | None = "client"
    """`"client"` is the one of the settings, `None` sends none."""
    body: BodyKind | None = None
    encoded: bool = True
    """False where the collection's own texts go into the URL as they are (`disableUrlEncoding`)."""
    document: str = ""
    """The GraphQL document."""
    operation_name: str | None = None
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
    auth: AuthTypes | None = None
    """Of all operations that have none of their own."""
    defaults: Mapping[str, str] = field(default_factory=dict[str, str])
    """Values of variables that are no arguments."""
    secrets: tuple[str, ...] = ()
    """Variables whose values must not be shown."""
