"""What an API is: operations in resources, with parameters, bodies, responses and saved examples.

Nothing here knows Postman's file formats and nothing knows Python. Text that may hold `{{variables}}`
is called a template and is a plain `str`. Every node knows its place in the input (`origin`), so that
a late stage can still point at the source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from postsmith.auth import AuthKind
from postsmith.diagnostics import Location
from postsmith.ir.bodies import NOWHERE, Body, FormField, SavedBody
from postsmith.ir.types import STRING, UNKNOWN, Type
from postsmith.json_value import JsonValue
from postsmith.nested import Spelling


class In(Enum):
    """Where a parameter travels, named as in OpenAPI."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a caller gives, one by one."""

    name: str
    """The name on the wire."""
    location: In
    type: Type = UNKNOWN
    """What its saved values are."""
    given: Type = UNKNOWN
    """What callers may give for it."""
    required: bool = False
    repeated: bool = False
    """Query: the key is sent once for each item of a list."""
    fields: tuple[FormField, ...] = ()
    """Query: the rows that are one nested value; none for a value of one row."""
    nested: Spelling = field(default_factory=dict[str, str])
    """Query: how a nested value is spelt."""
    variable: str | None = None
    """Path: the variable whose value is used when the caller gives none."""
    description: str = ""
    samples: tuple[str, ...] = ()
    """The saved values, distinct, in order; evidence for types and documentation."""
    choices: tuple[str | int, ...] = ()
    default: str | None = None
    """What the description says happens without it; documentation only."""
    deprecated: bool = False
    fresh: str = ""
    """The template of what is sent when the caller gives none, another for each call: an idempotency key."""
    key: str = ""
    """What it is within its operation: `path 2`, `query limit`."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


class BodyKind(Enum):
    """How a body is put on the wire."""

    JSON = "json"
    URLENCODED = "urlencoded"
    MULTIPART = "multipart"
    TEXT = "text"
    FILE = "file"
    GRAPHQL = "graphql"


@dataclass(frozen=True, slots=True)
class Auth:
    """How a request says who is calling, in the names of the catalogue (`auth/`), which has their roles."""

    kind: AuthKind
    values: Mapping[str, str]
    """Parameter to its template: credentials, and of the others those that are given. Where something goes is
    `header` or `query`."""
    flags: frozenset[str] = frozenset()
    """The switches that are on."""
    optional: bool = False
    """True where the collection names the scheme and holds no credential: nothing is sent without one."""


@dataclass(frozen=True, slots=True)
class Wire:
    """The request that Postman sends for a saved request, its variables replaced by sample values."""

    method: str
    url: str
    """Absolute, percent-encoded exactly as on the wire."""
    headers: tuple[tuple[str, str], ...] = ()
    """Those that the collection asks for; the transport's own are not here."""
    signed: tuple[str, ...] = ()
    """Headers and parameters that a signature adds; their values are another for each request."""


@dataclass(frozen=True, slots=True)
class SavedRequest:
    """One saved request of an operation: the arguments that make a client send it."""

    name: str
    arguments: Mapping[tuple[In, str], tuple[str | None, ...]]
    """Row of a parameter to its saved values (several when repeated; `None` is a key without a value)."""
    headers: Mapping[str, str | None]
    """What differs from the operation's constant headers; `None` takes one away."""
    body: SavedBody | None
    """What it carries itself, whatever kind the operation's body is; `None` where nothing goes out."""
    wire: Wire
    query: tuple[str, ...] = ()
    """The values of query parameters without a name, which no argument has, when not all requests send them."""
    server: str = ""
    """Where this one goes, variables replaced, when the operation goes elsewhere by itself."""
    auth: Auth | None = None
    """How this one says who is calling; see `own_auth`."""
    own_auth: bool = False
    """True when `auth` is not the operation's."""
    key: str = ""
    """What it is within its operation: its name, and a digest of what is sent where several have that name."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


class Media(Enum):
    """The natural form of a response's body."""

    JSON = "json"
    TEXT = "text"
    XML = "xml"
    HTML = "html"
    BINARY = "bin"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Example:
    """A saved response."""

    name: str
    status: int
    headers: tuple[tuple[str, str], ...]
    media: Media
    value: JsonValue = None
    """Of JSON examples, placeholders replaced by valid values."""
    text: str = ""
    """The body as a file would hold it; JSON is pretty-printed."""
    evidence: JsonValue = field(default=None, repr=False)
    """Of JSON examples, as saved: placeholders are types."""
    key: str = ""
    """What it is within its operation: its status and name, and a digest where several have both."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Response:
    """All examples of one status."""

    status: int
    media: Media
    examples: tuple[Example, ...]
    type: Type = UNKNOWN
    """Of JSON responses."""


@dataclass(frozen=True, slots=True)
class Operation:
    """Saved requests with one method and path template, as one thing to call."""

    names: tuple[str, ...]
    """The names of the saved requests, distinct, in order."""
    method: str
    path: str
    """`/users/:userId/{{tenant}}`: Postman's notation; always starts with a slash or is empty."""
    server: str
    """The key of the server in `Api.servers`."""
    parameters: tuple[Parameter, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Constants of the collection (templates), sent by themselves."""
    query: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    """Constants of the collection (templates), sent by themselves; `None` is the place of a parameter."""
    encoded: bool = True
    """False where Postman is told not to percent-encode the URL (`disableUrlEncoding`)."""
    body: Body | None = None
    auth: Auth | None = None
    responses: tuple[Response, ...] = ()
    requests: tuple[SavedRequest, ...] = ()
    description: str = ""
    discriminator: str = ""
    """What tells this operation from others of the same method and path; `""` when nothing must."""
    around: tuple[str, ...] = ()
    """The names of those folders around it that are no resources, the innermost first: `v2`."""
    key: str = ""
    """What it is: `GET {{baseUrl}}/users/:/tokens`. No two of an API have the same, and it is never made of a place."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Group:
    """A resource of the client: a folder, or the noun of paths."""

    name: str
    description: str = ""
    groups: tuple[Group, ...] = ()
    operations: tuple[Operation, ...] = ()
    origin: Location = field(default=NOWHERE, compare=False, repr=False)
    key: str = ""
    """The names from the root down to it, as a JSON pointer: `/Orders/Refunds`; `""` for the root."""

    def walk(self) -> Iterator[Group]:
        """This folder and all below it."""
        yield self
        for inner in self.groups:
            yield from inner.walk()


@dataclass(frozen=True, slots=True)
class Server:
    """Where requests go: scheme, host and port as the collection writes them, possibly with a path."""

    key: str
    url: str
    """A template; `""` when the collection names no host."""
    variable: str | None = None
    """The variable that is the whole of `url`, if one is."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A `{{name}}` of the collection."""

    name: str
    default: str | None = None
    """The collection's value; `None` for none, and for secrets."""
    secret: bool = False
    argument: bool = False
    """True for a keyword argument of the client: hosts, credentials, configuration."""
    required: bool = False
    """True when the client cannot send anything without it and knows no value: a host."""
    description: str = ""
    sample: str = ""
    """The value used in generated tests."""
    type: Type = STRING
    """What Postman was told that it is: a text, a number or a boolean."""


@dataclass(frozen=True, slots=True)
class Environment:
    """A named set of values, such as those of a staging server."""

    name: str
    values: Mapping[str, str]
    """Variable to value: those that operations refer to and that may be shown."""


@dataclass(frozen=True, slots=True)
class Api:
    """Everything a language needs to write a client."""

    name: str
    description: str
    servers: tuple[Server, ...]
    variables: tuple[Variable, ...]
    environments: tuple[Environment, ...]
    """Several to choose from; the values of a single one are the defaults of the variables."""
    root: Group
    requests: int
    """Saved requests read, reachable or reported."""


__all__ = [
    "Api",
    "Auth",
    "AuthKind",
    "BodyKind",
    "Environment",
    "Example",
    "Group",
    "In",
    "Media",
    "Operation",
    "Parameter",
    "Response",
    "SavedRequest",
    "Server",
    "Variable",
    "Wire",
]
