"""What does Postman put on the wire for a URL?

docs/postman.md, Steps: path variables go in first, the whole becomes one string, variables are replaced
in that string, and only then it is taken apart and percent-encoded. So a variable's value can bring a
host, more segments, or a query of its own.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from postsmith.encoding import encode_path, encode_query
from postsmith.postman.masking import split
from postsmith.postman.model import Row, Url
from postsmith.wire.javascript import text_of
from postsmith.wire.variables import VARIABLE, substitute

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):/*")


@dataclass(frozen=True, slots=True)
class Target:
    """An absolute URL, taken apart and encoded."""

    scheme: str
    authority: str
    target: str
    """Path and query exactly as in the request line."""
    user_info: str = ""
    """`user:password` before the host, as written; sent as `Basic` when nothing else says who calls."""

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def _outside_variables(text: str, replacements: Mapping[str, str]) -> str:
    if "{{" not in text:
        return _replace(text, replacements)
    parts: list[str] = []
    end = 0
    for match in VARIABLE.finditer(text):
        parts += [_replace(text[end : match.start()], replacements), match[0]]
        end = match.end()
    parts.append(_replace(text[end:], replacements))
    return "".join(parts)


def _replace(text: str, replacements: Mapping[str, str]) -> str:
    for old, new in replacements.items():
        text = text.replace(old, new)
    return text


def query_text(rows: Iterable[Row]) -> str | None:
    """The enabled rows as one text, before variables; `None` when there is nothing, not even a `?`."""
    parts: list[str] = []
    for row in rows:
        if row.disabled:
            continue
        key = _outside_variables(row.key or "", {"&": "%26", "#": "%23", "=": "%3D"})
        if isinstance(row.value, str) and row.has_value:
            value = _outside_variables(row.value, {"&": "%26", "#": "%23"})
            parts.append(f"{key}={value}")
        else:
            parts.append(key)
    return "&".join(parts) if parts else None


def path_text(url: Url, values: Mapping[str, str]) -> str:
    """The path with its `:variables` replaced by their saved values, `""` without any segment."""
    return "".join(f"/{segment_text(segment, values)}" for segment in url.path)


def segment_text(segment: str, values: Mapping[str, str]) -> str:
    """The segment with the value of its variable put in, if it is one that has a value."""
    if not segment.startswith(":"):
        return segment
    name, dot, rest = segment[1:].partition(".")
    value = values.get(name, "")
    return f"{value}{dot}{rest}" if value else segment


def path_values(url: Url) -> dict[str, str]:
    """The values of the URL's path variables that Postman would put in: texts that are not empty.

    A type that is no text's casts the value, which then is no text; the type of text makes one of any.
    Of variables of one name the last counts, whatever its value.
    """
    last = {row.key: row for row in url.variable if row.key}
    return {key: text for key, row in last.items() if (text := _path_value(row))}


def _path_value(row: Row) -> str:
    if row.type == "string" and row.value is not None:
        return text_of(row.value)
    return row.value if isinstance(row.value, str) and row.type not in _CAST else ""


_CAST = frozenset({"number", "boolean", "array", "object"})


def origin_text(url: Url) -> str:
    """Scheme, host and port as written, before variables, without user info."""
    scheme = f"{url.protocol}://" if url.protocol else ""
    port = f":{url.port}" if url.port else ""
    return f"{scheme}{_host(url)[1]}{port}"


def user_info(url: Url) -> str:
    """`user:password` as written, still percent-encoded; some write it into the host."""
    return url.user_info or _host(url)[0]


def _host(url: Url) -> tuple[str, str]:
    """What stands before the last `@` that is not a variable's, and the host itself."""
    if "@" not in url.host:
        return "", url.host
    at = VARIABLE.sub(lambda match: "_" * len(match[0]), url.host).rfind("@")
    return url.host[: max(at, 0)], url.host[at + 1 :]


_UNSENDABLE = re.compile(r"[^\x21-\x7e]")


def is_sendable(url: Url, variables: Mapping[str, str]) -> bool:
    """True when the URL can go out without percent-encoding: Postman refuses blanks, and sends what
    is beyond ASCII in a way that HTTP does not know."""
    text = substitute(url_text(url), variables)
    return not _UNSENDABLE.search(parse(text, encoded=False).target)


def url_text(url: Url) -> str:
    """The whole URL as one text, its `:variables` put in, before `{{variables}}`."""
    query, user = query_text(url.query), user_info(url)
    origin = origin_text(url) + (":" if url.port_sign else "")
    if user:
        at = len(f"{url.protocol}://") if url.protocol else 0
        origin = f"{origin[:at]}{user}@{origin[at:]}"
    text = origin + path_text(url, path_values(url))
    return text if query is None else f"{text}?{query}"


def parse(text: str, *, encoded: bool = True) -> Target:
    """An absolute URL as Postman reads it: `http` by default, the fragment never sent."""
    text = _cut(text.lstrip(), "#")[0]
    scheme, match = "http", _SCHEME.match(text)
    if match and "://" in text[: match.end() + 2]:
        scheme, text = match[1].lower(), text[match.end() :]
    head, mark, query = _cut(text, "?")
    authority, slash, path = _cut(head.replace("\\", "/"), "/")
    user, _, host = authority.rpartition("@")
    if encoded:
        path, query = encode_path(path), encode_query(query)
    return Target(scheme, _lowered(host), (slash + path or "/") + mark + query, user)


def _lowered(authority: str) -> str:
    """The host in lower case; a port keeps its own, when it is a variable without a value."""
    host, colon, port = authority.rpartition(":")
    return f"{host.lower()}{colon}{port}" if colon else port.lower()


def _cut(text: str, separator: str) -> tuple[str, str, str]:
    """`str.partition`, but not inside `{{variables}}` that nothing has replaced."""
    before, *after = split(text, separator, 1)
    return (before, separator, after[0]) if after else (text, "", "")


def basic_of(user: str) -> str:
    """The `Authorization` that Postman makes of `user:password@` in a URL; `""` for none."""
    if not user:
        return ""
    pair = unquote_to_bytes(user if ":" in user else f"{user}:")
    return f"Basic {b64encode(pair).decode()}"


def with_parameters(
    target: str,
    pairs: Iterable[tuple[str, str | None]],
    *,
    without: str = "",
    encoded: bool = True,
) -> str:
    """The request-target with parameters appended, in the place of those of the same keys (docs/postman.md, Auth).

    `without` is the key of one that is taken away all the same.
    """
    path, mark, query = target.partition("?")
    rows = [Row(key, value, has_value=value is not None) for key, value in pairs]
    added = query_text(rows) or ""
    keys = [row.key for row in rows] + ([without] if without else [])
    taken = {query_text([Row(key, has_value=False)]) for key in keys}
    if encoded:
        added = encode_query(added)
        taken = {encode_query(key or "") for key in taken}
    kept = query.split("&") if mark else []
    kept = [part for part in kept if part.partition("=")[0] not in taken]
    parts = [*kept, added] if rows else kept
    return f"{path}?{'&'.join(parts)}" if parts else path
