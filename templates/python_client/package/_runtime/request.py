"""From an operation and its arguments to a request: pure, and the same for both flavours."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from .bodies import Content, content_of
from .encoding import (
    as_text,
    constant_pair,
    encode_path,
    encode_query,
    path_value,
    query_pairs,
)
from .operation import ApiKey, Auth, Basic, Bearer, OAuth2, Operation, Settings
from .values import RequestOptions
from .variables import Unresolved, resolve

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")


@dataclass(frozen=True, slots=True)
class Arguments:
    """What a method was given, by the names on the wire."""

    path: Mapping[str, Any]
    query: Mapping[str, Any]
    headers: Mapping[str, Any]
    body: Any
    options: RequestOptions


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request, complete but for what belongs to the transport."""

    operation: str
    method: str
    origin: str
    """Scheme, host and port."""
    target: str
    """Path and query exactly as in the request line."""
    headers: tuple[tuple[str, str], ...]
    content: Content
    credentials: frozenset[str]
    """Names of headers that must not reach another host, in lower case."""

    @property
    def url(self) -> str:
        """The whole URL."""
        return self.origin + self.target

    def with_header(self, name: str, value: str) -> Outgoing:
        """The same with one more header."""
        return replace(self, headers=(*self.headers, (name, value)))


def build(
    settings: Settings,
    variables: Mapping[str, str],
    defaults: Mapping[str, str],
    operation: Operation[Any],
    arguments: Arguments,
) -> Outgoing:
    """The request of a call. `defaults` are the client's own headers.

    Raises:
        Unresolved: a variable has no value.
        ValueError: an argument can not be sent.
    """
    builder = _Builder(settings, variables, operation, arguments)
    origin, target = builder.target()
    content = content_of(operation, arguments.body)
    headers, credentials = builder.headers(defaults, content)
    return Outgoing(
        operation.name, operation.method, origin, target, headers, content, credentials
    )


class _Builder:
    """Holds what every part of one request needs."""

    def __init__(
        self,
        settings: Settings,
        variables: Mapping[str, str],
        operation: Operation[Any],
        arguments: Arguments,
    ) -> None:
        self._settings = settings
        self._variables = variables
        self._operation = operation
        self._arguments = arguments
        self._auth = self._credentials(operation.auth)

    def _resolve(self, text: str) -> str:
        return resolve(text, self._variables)

    def target(self) -> tuple[str, str]:
        """Origin and request-target."""
        server = self._arguments.options.get("base_url") or self._server()
        origin, base_path, base_query = _split(server)
        path = base_path + self._path()
        query = "&".join(part for part in (base_query, *self._query()) if part)
        # A value of a variable in the path may bring a query of its own, as in Postman.
        path, mark, more = path.partition("?")
        query = "&".join(part for part in (encode_query(more), query) if part)
        return origin, (encode_path(path) or "/") + (
            f"?{query}" if query or mark else ""
        )

    def _server(self) -> str:
        servers = self._settings.servers
        key = self._operation.server or next(iter(servers))
        return self._resolve(servers[key])

    def _path(self) -> str:
        segments = self._operation.path.split("/")
        return "/".join(self._segment(segment) for segment in segments)

    def _segment(self, segment: str) -> str:
        given = self._arguments.path
        if segment.startswith(":"):
            name, dot, rest = segment[1:].partition(".")
            if name in given:
                if given[name] is None:
                    raise ValueError(f"{name} is None: a path needs a value")
                return path_value(name, given[name]) + dot + rest
        if "{{" not in segment:
            return segment
        own = {
            name: path_value(name, given[name])
            for name in _VARIABLE.findall(segment)
            if given.get(name) is not None
        }
        return (
            resolve(segment, {**self._variables, **own})
            if own
            else self._resolve(segment)
        )

    def _query(self) -> Iterable[str]:
        given = dict(self._arguments.query)
        extra = self._arguments.options.get("query") or {}
        for name, text in self._operation.query.items():
            if given.get(name) is None and name not in extra:
                yield constant_pair(name, self._resolve(text))
        for name, value in given.items():
            if name not in extra:
                yield from query_pairs(name, value)
        for name, value in extra.items():
            yield from query_pairs(name, value)
        where, name, value = self._auth
        if where == "query" and name not in given and name not in extra:
            yield constant_pair(name, value)

    def headers(
        self, defaults: Mapping[str, str], content: Content
    ) -> tuple[tuple[tuple[str, str], ...], frozenset[str]]:
        """All headers, and the names of those that carry credentials."""
        found: dict[str, tuple[str, str]] = {}

        def put(name: str, value: str) -> None:
            found[name.lower()] = (name, _header_value(name, value))

        for name, value in defaults.items():
            put(name, value)
        for name, text in self._operation.headers.items():
            if self._arguments.headers.get(name) is None:
                put(name, self._resolve(text))
        for name, given in self._arguments.headers.items():
            if given is not None:
                put(name, as_text(given))
        if content.content_type and "content-type" not in found:
            put("Content-Type", content.content_type)
        where, name, value = self._auth
        if where == "header":
            put(name, value)
        for name, given in (self._arguments.options.get("headers") or {}).items():
            if given is None:
                found.pop(name.lower(), None)
            else:
                put(name, given)
        secret = {"authorization", "cookie", "proxy-authorization"}
        return tuple(found.values()), frozenset(
            {*secret, name.lower()} if where else secret
        )

    def _credentials(self, auth: Auth | None) -> tuple[str, str, str]:
        """Where the auth goes, under which name, with which value; three times `""` for none."""
        if auth is None:
            return "", "", ""
        try:
            return self._sent(auth)
        except Unresolved:
            if auth.optional:
                return "", "", ""
            raise

    def _sent(self, auth: Auth) -> tuple[str, str, str]:
        match auth:
            case Bearer(token):
                return "header", "Authorization", f"Bearer {self._resolve(token)}"
            case Basic(username, password):
                pair = f"{self._resolve(username)}:{self._resolve(password)}".encode()
                return (
                    "header",
                    "Authorization",
                    f"Basic {base64.b64encode(pair).decode()}",
                )
            case ApiKey(name, value, location):
                return location, self._resolve(name), self._resolve(value)
            case OAuth2(token, prefix, location):
                text = self._resolve(token)
                if location == "query":
                    return "query", "access_token", text
                return "header", "Authorization", f"{prefix} {text}".strip()


def _header_value(name: str, value: str) -> str:
    if "\r" in value or "\n" in value or "\0" in value:
        raise ValueError(f"the header {name} holds a line break")
    try:
        value.encode("latin-1")
    except UnicodeEncodeError:
        raise ValueError(f"the header {name} holds characters beyond latin-1") from None
    return value


def _split(url: str) -> tuple[str, str, str]:
    """Origin, path and query of a server's URL; `http` when no scheme is written, as in Postman."""
    url = url.strip().partition("#")[0]
    match = _SCHEME.match(url)
    scheme, rest = (match[1].lower(), url[match.end() :]) if match else ("http", url)
    head, _, query = rest.partition("?")
    authority, slash, path = head.partition("/")
    if not authority:
        raise ValueError("the server's URL has no host")
    return f"{scheme}://{authority.lower()}", slash + path, encode_query(query)
