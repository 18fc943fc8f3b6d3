"""What is called, as the view has it: operations with all that goes out and comes back, and what was saved of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from postsmith.auth import AuthKind, Effect, Role
from postsmith.ir.api import In as In
from postsmith.ir.api import Media as Media
from postsmith.view.payloads import Body, FormField, SavedBody, Spelling
from postsmith.view.types import Type


class Pair(NamedTuple):
    """A name and what it is given."""

    name: str
    """Of a header, a key of the query, or a variable."""
    value: str | None
    """Its text; `null` says that there is none, as told where the pair stands."""


def as_dict(pairs: Iterable[Pair]) -> dict[str, str | None]:
    """Pairs whose names are different, by these."""
    return {each.name: each.value for each in pairs}


class Link(NamedTuple):
    """A link of a description."""

    label: str
    """Its words, plain text."""
    url: str
    """Where it leads: `http:` or `https:`."""


class TextPart(NamedTuple):
    """A part of a path that is always the same."""

    text: str
    """As Postman writes it, slashes included."""
    kind: Literal["text"] = "text"
    """Tells it from other parts."""


class ParameterPart(NamedTuple):
    """A part of a path that a caller gives."""

    key: str
    """Of the parameter."""
    kind: Literal["parameter"] = "parameter"
    """Tells it from other parts."""


class VariablePart(NamedTuple):
    """A part of a path that is the value of a variable."""

    name: str
    """Of the variable, in Postman."""
    kind: Literal["variable"] = "variable"
    """Tells it from other parts."""


Part: TypeAlias = TextPart | ParameterPart | VariablePart


class Parameter(NamedTuple):
    """A value that a caller gives, one by one."""

    key: str
    """What it is within its operation: `path 2`, `query limit`."""
    name: str
    """The name in code; no two of an operation have the same."""
    wire: str
    """The name on the wire."""
    location: In
    """`path`, `query` or `header`."""
    type: Type
    """What callers give; what is listed for it is in a `ChoiceType`."""
    saved_type: Type
    """What its saved values are: the same, but for an id, which callers may give as a number and as a text."""
    required: bool
    """False where it may be left out."""
    repeated: bool
    """Query: the key is sent once for each item of a list."""
    fields: tuple[FormField, ...]
    """Query: the rows that are one nested value; none for a value of one row."""
    nested: tuple[Spelling, ...]
    """Query: how a nested value is written."""
    variable: str | None
    """Path: the variable whose value stands where none is given."""
    default: str | None
    """What the description says happens without it."""
    fresh: str | None
    """The template of what is sent where none is given, another for each call: an idempotency key."""
    deprecated: bool
    """True where the description says so."""
    description: str
    """Plain text; `""` for none."""
    samples: tuple[str, ...]
    """The saved values, distinct, in order."""


class AuthParameter(NamedTuple):
    """A parameter of an auth. A credential is never written out: a variable stands for it."""

    name: str
    """As Postman's format 2.1 has it: `token`, `key`."""
    role: Role
    """`who` is calling, the `proof` of it, a `setting`, a `value` that goes along, or `json` that is signed."""
    value: str
    """A template; where the collection is silent, what Postman has without it."""
    given: bool
    """False where the collection is silent."""


class Auth(NamedTuple):
    """How a request says who is calling."""

    kind: AuthKind
    """`bearer`, `basic`, `apiKey`, `oauth2ClientCredentials`, …: see docs/postman.md, Auth."""
    effect: Effect
    """What it adds is `given`, `signed`, `challenged` (a server asks first) or `fetched` (a token)."""
    optional: bool
    """True where nothing is sent without a credential."""
    parameters: tuple[AuthParameter, ...]
    """Those that say something."""
    flags: tuple[str, ...]
    """The switches that are on."""


class Example(NamedTuple):
    """A saved response."""

    key: str
    """What it is within its operation: its status and name, and a digest where several have both."""
    slug: str
    """Its name for files; no two of an operation have the same: `404`, `200_empty_page`."""
    name: str
    """As it is saved."""
    status: int
    """Its status."""
    headers: tuple[Pair, ...]
    """As they are saved."""
    media: Media
    """`json`, `text`, `xml`, `html`, `bin` or `empty`."""
    description: str
    """What its name says beyond its status; `""` for nothing."""
    text: str
    """The body as a file would hold it; JSON with its placeholders replaced by valid values."""


class Response(NamedTuple):
    """What comes back with one status."""

    status: int
    """Its status."""
    returned: bool
    """True for what a call gives; false for an error, and for a redirect beside an answer, which clients follow."""
    media: Media
    """`json`, `text`, `xml`, `html`, `bin` or `empty`."""
    type: Type | None
    """Of JSON; `null` for all else, and for a redirect beside an answer, which clients follow."""
    description: str
    """What the collection says of it, or the phrase of its status."""
    examples: tuple[Example, ...]
    """The saved responses of this status; at least one."""


class Argument(NamedTuple):
    """What a parameter is given."""

    key: str
    """Of the parameter."""
    values: tuple[str | None, ...]
    """As they are saved, before any encoding; several where it is repeated. `null` is a key without a value."""
    wire: str
    """The name on the wire; of a nested parameter, that of one of its rows."""


class Sent(NamedTuple):
    """What Postman sends, variables replaced by sample values."""

    method: str
    """As it is on the wire."""
    url: str
    """Absolute, percent-encoded exactly as on the wire."""
    headers: tuple[Pair, ...]
    """Those that the collection asks for; the transport's own are not here."""
    signed: tuple[str, ...]
    """Headers and parameters that a signature adds; their values are another for each request."""


class SavedRequest(NamedTuple):
    """One saved request: what makes its operation send it, and what is sent."""

    key: str
    """What it is within its operation: its name, and a digest of what is sent where several have that name."""
    name: str
    """As it is saved."""
    arguments: tuple[Argument, ...]
    """What its parameters are given; those that it leaves out are not here."""
    headers: tuple[Pair, ...]
    """What differs from the operation's constant headers; `null` takes one away."""
    query: tuple[str, ...]
    """The values of query parameters without a name, where not all requests send them."""
    server: str | None
    """Where this one goes, variables replaced, when the operation goes elsewhere."""
    auth: Auth | None
    """How this one says who is calling; `null` for not at all."""
    body: SavedBody | None
    """What it carries."""
    sent: Sent
    """What Postman sends."""


class Operation(NamedTuple):
    """Saved requests with one method and path, as one thing to call."""

    key: str
    """What it is, from run to run: `GET {{baseUrl}}/users/:/tokens`. No two of an API have the same."""
    name: str
    """The name in code; no two of a resource, and none of its children, have the same."""
    dotted: str
    """The name with those of its resources: `users.get_token`."""
    title: str
    """What it is about: the name of its saved request without the number before it; that in code, as words, where
    there are several."""
    titles: tuple[str, ...]
    """The names of its saved requests, distinct, in order."""
    description: str
    """Plain text; `""` for none."""
    links: tuple[Link, ...]
    """Where the description leads, each address once."""
    documentation: str | None
    """The address of the page that says more; `null` unless the description sends its reader to exactly one."""
    method: str
    """Of HTTP."""
    path: str
    """As Postman writes it: `/users/:userId/{{tenant}}`; begins with a slash, or is empty."""
    parts: tuple[Part, ...]
    """The same, taken apart."""
    server: str
    """The key of its server."""
    encoded: bool
    """False where Postman is told not to percent-encode the URL."""
    parameters: tuple[Parameter, ...]
    """What callers give, but for the body."""
    headers: tuple[Pair, ...]
    """What is sent by itself: templates."""
    query: tuple[Pair, ...]
    """What is sent by itself, in order: templates; `null` is the place of a parameter of that name."""
    auth: Auth | None
    """How it says who is calling; `null` for not at all."""
    body: Body | None
    """What callers hand over."""
    responses: tuple[Response, ...]
    """By status."""
    requests: tuple[SavedRequest, ...]
    """What was saved, in order; at least one."""
