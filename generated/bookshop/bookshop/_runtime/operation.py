"""An operation as data. Both flavours of a client share it; methods only add types, words and arguments."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    Literal,
    NamedTuple,
    Self,
    TypeAlias,
    TypeVar,
)

from .errors import ErrorTypes
from .variables import Unresolved

if TYPE_CHECKING:
    from .auth import Fetch, Flow, Memory
    from .request import Outgoing

T = TypeVar("T")

BodyKind: TypeAlias = Literal[
    "json", "urlencoded", "multipart", "text", "file", "graphql"
]


class Bearer(NamedTuple):
    """`Authorization: Bearer …`. Texts may hold `{{variables}}`, here and below."""

    token: str
    optional: bool = False
    """True: without a value for its variables nothing is sent, here and below."""

    def __repr__(self) -> str:
        return "Bearer(…)"


class Basic(NamedTuple):
    """`Authorization: Basic …`"""

    username: str
    password: str
    optional: bool = False

    def __repr__(self) -> str:
        return "Basic(…)"


class ApiKey(NamedTuple):
    """A key in a header or in the query."""

    name: str
    value: str
    location: Literal["header", "query"] = "header"
    optional: bool = False

    def __repr__(self) -> str:
        return f"ApiKey({self.name!r}, …)"


class OAuth2(NamedTuple):
    """An access token that the caller has."""

    token: str
    prefix: str = "Bearer"
    location: Literal["header", "query"] = "header"
    optional: bool = False

    def __repr__(self) -> str:
        return "OAuth2(…)"


@dataclass(frozen=True, repr=False)
class Scheme:
    """An auth that signs the whole request, answers a challenge, or fetches a token by itself.

    Texts may hold `{{variables}}`. Two schemes with the same values are one: what it remembers is kept by
    the client that uses it.
    """

    optional: bool = field(default=False, kw_only=True)

    secret_fields: ClassVar[tuple[str, ...]] = ()
    """The fields that no log may show."""
    free: ClassVar[tuple[str, ...]] = ()
    """The fields that need no value: a variable in them that has none leaves them empty."""
    written: ClassVar[tuple[str, ...]] = ("authorization",)
    """The headers that it writes, in lower case, unless it writes into the URL or the body."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"

    def resolved(self, resolve: Callable[[str], str]) -> Self:
        """The same with values in place of variables.

        Raises:
            Unresolved: a variable has no value.
        """
        texts: dict[str, Any] = {}
        for name in (f.name for f in fields(self)):
            value = getattr(self, name)
            try:
                texts[name] = resolve(value) if isinstance(value, str) else value
            except Unresolved:
                if name not in self.free:
                    raise
                texts[name] = ""
        return replace(self, **texts)

    def gives_way(self, headers: Iterable[str]) -> bool:
        """True for a call whose options set or drop, by these names, what the scheme would write."""
        if getattr(self, "location", "header") != "header":
            return False
        return any(name.lower() in self.written for name in headers)

    def asking(self, authorize: Authorize | None) -> Self:
        """The same for a client that can ask its user; most schemes have nothing to ask."""
        return self

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """The request as it goes out; the same when something is missing that Postman requires, too.

        Raises:
            UnsignedError: the values can not be used.
            RefusedError: the request can not be signed.
        """
        return outgoing

    def flow(self, outgoing: Outgoing, memory: Memory, fetch: Fetch) -> Flow:
        """The course of one attempt; its value is the outcome of it."""
        return (yield self.sign(outgoing))


Authorize: TypeAlias = Callable[[str], "str | Awaitable[str]"]
"""Opens a URL in the user's browser, and gives the URL that the browser is sent back to."""
AUTHS = (Bearer, Basic, ApiKey, OAuth2, Scheme)
AuthTypes: TypeAlias = Bearer | Basic | ApiKey | OAuth2 | Scheme


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
    auth: AuthTypes | None = None
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
