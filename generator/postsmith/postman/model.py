"""A collection as Postman wrote it, named as in Postman's own schema.

One model for every format: the readers end here, and nothing after them knows which format it was.
Nothing is interpreted: variables are text, values that Postman ignores are still here, and what a
reader had to leave out it has reported. Every node knows where it stands (`pointer`, a JSON pointer).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

JsonValue: TypeAlias = (
    "str | int | float | bool | list[JsonValue] | dict[str, JsonValue] | None"
)


@dataclass(frozen=True, slots=True)
class Variable:
    """An entry of a `variable` list (collection, folder) or of an environment's `values`."""

    key: str
    value: JsonValue
    """Absent values are `""`, as Postman treats them; `null` is `None`."""
    type: str = ""
    """`string`, `secret`, `any`, `default`, `boolean`, `number`, or `""`."""
    description: str = ""
    disabled: bool = False
    pointer: str = ""
    unread: bool = False
    """True where the file spells it so that Postman does not find it; clients are told its value all the same."""
    sealed: bool = False
    """True where a credential stood: the value is not the one that was written."""
    has_value: bool = True
    """False where no value is written, of which some types make one all the same."""


@dataclass(frozen=True, slots=True)
class Environment:
    """An export of an environment, or of globals."""

    name: str
    values: tuple[Variable, ...] = ()
    """Those that are switched off (`enabled: false`) are here as any other: Postman's runner uses them."""
    is_globals: bool = False
    file: str = ""
    """The file's name as shown in diagnostics."""


@dataclass(frozen=True, slots=True)
class Auth:
    """An `auth` object. Lists of `{key, value}` (v2.1) and maps (v2.0) end alike; last key wins."""

    type: str
    params: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A header, a query parameter, a path variable, or a row of a form: `{key, value, …}`."""

    key: str | None
    """Of a form: what is sent for it, also where none is written; see `unnamed`."""
    value: JsonValue = None
    """As written; `None` for null and when absent, which `has_value` tells apart."""
    has_value: bool = True
    """False when the entry has no `value` key at all. In a query: when only the key is sent, because
    the value is absent, null, or not text, which Postman drops; what was written stays in `value`."""
    disabled: bool = False
    description: str = ""
    type: str = ""
    """Forms: `text`, `file` or `""`; path variables: `any`, `string`, `number`, …"""
    src: str | tuple[str, ...] | None = None
    """Forms: path, or paths, of a file row."""
    file_name: str = ""
    content_type: str = ""
    pointer: str = ""
    unnamed: bool = False
    """Urlencoded forms: True where no key is written, or null; JavaScript has a word for both, which is sent."""
    sealed: bool = False
    """True where a credential stood: the value is a stand-in for it."""


@dataclass(frozen=True, slots=True)
class Url:
    """A URL. Parts win over `raw`, as in Postman; a plain-string URL has been parsed into parts."""

    raw: str = ""
    protocol: str = ""
    """Without `://`; `""` when none is written."""
    host: str = ""
    """The host as one text, its list joined by dots; may hold `{{variables}}`, even the whole URL's base."""
    port: str = ""
    port_sign: bool = False
    """True where `port` is written and empty: Postman sends its `:` all the same."""
    path: tuple[str, ...] = ()
    """Segments between slashes; an empty last one is a trailing slash, and so is an empty list."""
    query: tuple[Row, ...] = ()
    variable: tuple[Row, ...] = ()
    hash: str = ""
    user_info: str = ""
    """`user:password` as written before `@`, or from the URL's own `auth`; never put into output."""
    complete: bool = True
    """False where only `raw` knows the host: Postman's editor shows such a URL, its runner sends nothing."""
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class GraphQl:
    """The `graphql` of a body: a document, its variables as text (or as a value), an operation name."""

    query: str | None = None
    """`None` when absent: Postman then leaves the key out, while `""` is sent."""
    variables: JsonValue = ""
    """Text is pasted as it is; `""` (absent, too) is left out; `None` is sent as null."""
    operation_name: str | None = None
    other: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    """`query` and `operationName` that are no text; Postman drops them where `variables` is one."""


Mode: TypeAlias = Literal["raw", "urlencoded", "formdata", "file", "graphql"]
"""What kind of body is chosen; whatever else was written is none (docs/postman.md, Bodies)."""


@dataclass(frozen=True, slots=True)
class Body:
    """A request's body, by mode. What Postman does not count as a body is `None` on the request.

    A body that is `disabled`, or whose rows all are, is not sent either; it is kept as documentation.
    """

    mode: Mode
    raw: str = ""
    language: str = ""
    """`options.raw.language`: `json`, `xml`, `html`, `javascript`, `text` or `""`."""
    rows: tuple[Row, ...] = ()
    """Of `urlencoded` and `formdata`, disabled ones included."""
    src: str = ""
    """Of `file`: the path."""
    content: str = ""
    """Of `file`: the bytes themselves, in base64, when there is no path."""
    graphql: GraphQl | None = None
    disabled: bool = False
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent. `url` is `None` when there is nothing to send to."""

    method: str
    """Upper case; `GET` when missing, null or empty."""
    url: Url | None
    header: tuple[Row, ...] = ()
    body: Body | None = None
    auth: Auth | None = None
    """`None` inherits (absent, null, `{}` or without type); `noauth` stops."""
    description: str = ""
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """A saved example."""

    name: str
    code: int | None = None
    status: str = ""
    header: tuple[Row, ...] = ()
    body: str | None = None
    """`None` for null or absent; a JSON object or list written in place of text is compact JSON text."""
    preview_language: str = ""
    original_request: Request | None = None
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A script. Never run; read for what it says of types."""

    listen: str
    """`prerequest` or `test`."""
    exec: str
    """The lines joined by `\\n`."""
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A saved request with its examples."""

    name: str
    request: Request | None
    """`None` when the item has no request that could be sent; the reader has reported it."""
    response: tuple[Response, ...] = ()
    event: tuple[Event, ...] = ()
    protocol_profile_behavior: Mapping[str, JsonValue] = field(
        default_factory=dict[str, JsonValue]
    )
    id: str = ""
    description: str = ""
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """A folder."""

    name: str
    item: tuple[Item | ItemGroup, ...] = ()
    auth: Auth | None = None
    event: tuple[Event, ...] = ()
    variable: tuple[Variable, ...] = ()
    protocol_profile_behavior: Mapping[str, JsonValue] = field(
        default_factory=dict[str, JsonValue]
    )
    id: str = ""
    description: str = ""
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """A whole export."""

    name: str
    item: tuple[Item | ItemGroup, ...] = ()
    variable: tuple[Variable, ...] = ()
    auth: Auth | None = None
    event: tuple[Event, ...] = ()
    protocol_profile_behavior: Mapping[str, JsonValue] = field(
        default_factory=dict[str, JsonValue]
    )
    description: str = ""
    schema: str = ""
    """`info.schema` as written; the shape decides, never this text."""
    file: str = ""
    """The file's name as shown in diagnostics."""
    pointer: str = ""
