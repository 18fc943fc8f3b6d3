"""From an operation and its arguments to a request: pure, and the same for both flavours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, TypedDict, cast

from .auth import NO_MEMORY, Memory, RefusedError, Scheme
from .bodies import Content, content_of, exactly
from .encoding import (
    AS_WRITTEN,
    ENCODED,
    Encoding,
    as_text,
    header_value,
    items_of,
    path_value,
    query_pairs,
    rest_of_target,
)
from .fresh import filled, is_key
from .logs import tells_secret
from .nested import as_plain, query_rows
from .operation import Operation, Settings
from .options import check
from .urls import split
from .values import Raw, RequestOptions
from .variables import AsInPostman, Unresolved, resolve

_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")
_SLASH = re.compile(r"/(?![^{}]*\}\})")
"""A slash that is not in the name of a variable."""
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})
"""Methods that say of no body that there is none (RFC 9110, 8.6)."""
_TYPED_LATE = frozenset({"urlencoded", "multipart", "file"})


class Arguments(TypedDict, total=False):
    """What a method was given, by the names on the wire."""

    path: Mapping[str, Any]
    query: Mapping[str, Any]
    headers: Mapping[str, Any]
    body: Any
    options: RequestOptions | None


class Outgoing(NamedTuple):
    """A request, complete but for what belongs to the transport."""

    operation: str
    method: str
    origin: str
    """Scheme, host and port."""
    target: str
    """Path and query exactly as in the request line."""
    headers: tuple[tuple[str, str], ...]
    without: frozenset[str]
    """Names of headers that must not be sent, not even the transport's own; in lower case."""
    credentials: frozenset[str]
    """Names of headers that must not reach another host, in lower case; `Host` itself is one."""
    content: Content
    redirected: bool = False
    foreign: bool = False
    """True after a redirect to another host: nothing that is secret may be added."""
    scheme: Scheme | None = None
    """Says who is calling when all else is known; its variables have values."""
    memory: Memory = NO_MEMORY
    """What the scheme remembers."""
    aside: bool = False
    """True for a request that a scheme makes for itself, such as for a token."""
    typed_late: bool = False
    """True for the content type of a form or file that no header says: Postman adds it after signing."""
    once: bool = False
    """True when a key in it keeps the server from carrying it out twice."""
    encoding: Encoding = ENCODED
    """How texts of the collection get into the target."""

    def __repr__(self) -> str:
        return f"<{self.operation}: {self.method} {self.origin}>"

    @property
    def url(self) -> str:
        """The whole URL."""
        return self.origin + self.target

    def with_headers(self, *added: tuple[str, str]) -> Outgoing:
        """The same with these credentials at the end of its headers, in place of those of their names.

        Raises:
            RefusedError: a value would end its header. The message does not show it.
        """
        names = frozenset(name.lower() for name, _ in added)
        kept = [pair for pair in self.headers if pair[0].lower() not in names]
        try:
            kept += [(name, header_value(name, value)) for name, value in added]
        except ValueError as error:
            raise RefusedError(str(error)) from None
        credentials = self.credentials | names
        return self._replace(headers=tuple(kept), credentials=credentials)

    def with_parameter(self, name: str, value: str) -> Outgoing:
        """The same with this credential at the end of its query, in place of those of its name.

        Raises:
            RefusedError: it holds what no request-target can hold.
        """
        path, mark, query = self.target.partition("?")
        try:
            key, pair = self.encoding.key(name), self.encoding.pair(name, value)
        except ValueError as error:
            raise RefusedError(str(error)) from None
        own = query.split("&") if mark else []
        parts = [part for part in own if part.partition("=")[0] != key]
        return self._replace(target=f"{path}?{'&'.join((*parts, pair))}")

    def framing(self) -> Iterable[tuple[str, str]]:
        """The header that tells where the body ends, unless there is no body or a header tells it."""
        told = ("content-length", "transfer-encoding")
        if any(name.lower() in told for name, _ in self.headers):
            return
        if self.content.pieces:
            length = self.content.length
            if length is None:
                yield "Transfer-Encoding", "chunked"
            else:
                yield "Content-Length", str(length)
        elif self.method in _WITH_BODY:
            yield "Content-Length", "0"


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
        OSError: a file can not be read.
    """
    return _Builder(settings, variables, operation, arguments).build(defaults)


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
        self._encoding = ENCODED if operation.encoded else AS_WRITTEN
        self._path_values = arguments.get("path", {})
        self._query_values = arguments.get("query", {})
        self._header_values = arguments.get("headers", {})
        self._body = as_plain(arguments.get("body"))
        self._options: RequestOptions = arguments.get("options") or {}
        if self._options:
            check(self._options)
        self._auth = self._own_auth()

    def build(self, defaults: Mapping[str, str]) -> Outgoing:
        """The whole request."""
        scheme = self._scheme()
        origin, user, target = self._where()
        foreign = self._is_foreign(origin)
        found = self._headers(defaults)
        changes = self._options.get("headers") or {}
        without = frozenset(n.lower() for n, value in changes.items() if value is None)
        if user:
            found.setdefault("authorization", [("Authorization", user)])
        said = found.get("content-type")
        content = self._content(said[0][1] if said else "")
        if content.content_type and (not said or self._operation.body == "multipart"):
            found["content-type"] = [("Content-Type", content.content_type)]
        headers = {n: lines for n, lines in found.items() if n not in without}
        secret = self._secret(headers)
        if foreign:
            given = {name.lower() for name in changes}
            headers = {
                n: v for n, v in headers.items() if n in given or n not in secret
            }
        return Outgoing(
            self._operation.name,
            self._operation.method,
            origin,
            target,
            tuple(line for lines in headers.values() for line in lines),
            without,
            secret,
            content,
            foreign=foreign,
            scheme=None if foreign else scheme,
            typed_late=not said and self._operation.body in _TYPED_LATE,
            once=any(map(is_key, (*headers, *self._keys(target)))),
            encoding=self._encoding,
        )

    def _keys(self, target: str) -> Iterable[str]:
        """The names in query and body."""
        yield from (part.partition("=")[0] for part in re.split("[?&]", target)[1:])
        body = self._body
        if isinstance(body, Mapping) and "content" not in self._options:
            yield from cast("Mapping[str, Any]", body)
            yield from (keys[-1] for keys in self._operation.fresh)

    def _is_foreign(self, origin: str) -> bool:
        """Whether a link leads to another server than the operation's: credentials do not go there, unless
        the call brings its own."""
        if "url" not in self._options or "auth" in self._options:
            return False
        try:
            own = split(self._options.get("base_url") or self._server())[0]
        except (Unresolved, ValueError):
            return True
        return origin != own

    def _content(self, declared: str) -> Content:
        exact = self._options.get("content")
        if exact is not None:
            return exactly(exact)
        body = filled(self._body, self._operation.fresh, self._resolve)
        return content_of(self._operation, body, declared)

    def _resolve(self, text: str) -> str:
        return resolve(text, self._variables)

    def _where(self) -> tuple[str, str, str]:
        """Origin, authorization by the server's URL, and request-target."""
        if "url" in self._options:
            return self._there(self._options["url"])
        given = self._options.get("base_url")
        origin, user, base = split(given or self._server())
        path = (base.rstrip("/") if given else base) + self._path().replace("\\", "/")
        # A path may end in a fragment, which is not sent, or bring a query of its own, and what then
        # follows is a part of that, as in Postman. Values of callers do neither, but for `Raw` ones.
        path, fragment, _ = path.partition("#")
        path, mark, more = path.partition("?")
        target = self._encoding.path(path) or "/"
        whole = self._options.get("query")
        if isinstance(whole, Raw):
            return origin, user, target + rest_of_target(whole)
        query = "" if fragment else "&".join(filter(None, self._query()))
        if more:
            query = self._encoding.query(more) + (f"?{query}" if query else "")
        target += f"?{query}" if query or mark else ""
        return origin, user, target

    def _there(self, url: str) -> tuple[str, str, str]:
        """The same of a URL that the caller gives; what is encoded in it stays, and all of a `Raw` one."""
        origin, user, rest = split(url)
        encoding = AS_WRITTEN if isinstance(url, Raw) else self._encoding
        path, mark, query = rest.partition("?")
        target = encoding.path(path) or "/"
        return origin, user, target + mark + encoding.query(query)

    def _server(self) -> str:
        servers = self._settings.servers
        key = self._operation.server or next(iter(servers))
        return self._resolve(servers[key])

    def _path(self) -> str:
        path = self._operation.path
        segments = _SLASH.split(path) if "{{" in path else path.split("/")
        return "/".join(self._segment(segment) for segment in segments)

    def _segment(self, segment: str) -> str:
        given = self._path_values
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
        given = query_rows(self._query_values, self._operation.nested_query)
        extra = cast("Mapping[str, Any]", self._options.get("query") or {})
        encoding = self._encoding
        constants = self._operation.query
        for name in dict.fromkeys((*constants, *given)):
            text, value = constants.get(name), given.get(name)
            if name in extra:
                continue
            if text is not None and value is None:
                yield encoding.pair(name, self._resolve(text))
            else:
                yield from query_pairs(encoding, name, value)
        for name, value in extra.items():
            yield from query_pairs(encoding, name, value)

    def _headers(self, defaults: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
        """The lines of all headers by name in lower case, but for those that follow from the body."""
        found: dict[str, list[tuple[str, str]]] = {}

        def put(name: str, value: Any) -> None:
            items = items_of(value)
            values = (value,) if items is None else items
            lines = [(name, header_value(name, as_text(each, name))) for each in values]
            found[name.lower()] = lines

        for name, value in defaults.items():
            put(name, value)
        for name, text in self._operation.headers.items():
            if self._header_values.get(name) is None:
                put(name, self._resolve(text))
        for name, given in self._header_values.items():
            if given is not None:
                put(name, given)
        for name, given in (self._options.get("headers") or {}).items():
            if given is not None:
                put(name, given)
        return found

    def _secret(self, headers: Mapping[str, list[tuple[str, str]]]) -> frozenset[str]:
        """The headers that carry credentials: by auth, by their name, or by what is in them."""
        known = [self._variables.get(name) for name in self._settings.secrets]
        own = self._auth.headers() if self._auth else ()
        return frozenset(
            name
            for name, lines in headers.items()
            for _, value in lines
            if name in ("host", *own)
            or tells_secret(name)
            or any(secret and secret in value for secret in known)
        )

    def _own_auth(self) -> Scheme | None:
        """The auth of the call, else of the operation, else of the client."""
        if "auth" in self._options:
            return self._options["auth"]
        own = self._operation.auth
        return self._settings.auth if isinstance(own, str) else own

    def _scheme(self) -> Scheme | None:
        """The auth with values in it, unless the call says by itself what that would write."""
        auth = self._auth
        if auth is None or self._says(auth):
            return None
        try:
            asking = auth.asking(self._settings.authorize)
            scheme = asking.resolved(self._resolver(auth.optional))
        except Unresolved:
            if auth.optional:
                return None
            raise
        return None if self._says(scheme) else scheme

    def _says(self, auth: Scheme) -> bool:
        """Whether the call sets or drops a header of the auth, or gives its parameter, or the whole query."""
        options = self._options
        own = auth.parameters()
        if not own:
            names = auth.headers()
            return any(name.lower() in names for name in options.get("headers") or ())
        query = options.get("query") or {}
        if isinstance(query, Raw) or isinstance(options.get("url"), Raw):
            return True
        given = self._query_values
        return any(name in query or given.get(name) is not None for name in own)

    def _resolver(self, optional: bool) -> Callable[[str], str]:
        """What replaces variables of an auth; of an optional one, those without a value are never text."""
        values = self._variables
        if optional and isinstance(values, AsInPostman):
            values = dict(values)
        return lambda text: resolve(text, values)
