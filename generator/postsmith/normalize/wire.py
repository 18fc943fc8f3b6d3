"""What does Postman put on the wire for a URL?

POSTMAN.md C.0 to C.4: path variables go in first, the whole becomes one string, variables are replaced
in that string, and only then it is taken apart and percent-encoded. So a variable's value can bring a
host, more segments, or a query of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from postsmith.encoding import encode_path, encode_query
from postsmith.normalize.template import VARIABLE, substitute
from postsmith.postman.model import Row, Url

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):/*")


@dataclass(frozen=True, slots=True)
class Target:
    """An absolute URL, taken apart and encoded."""

    scheme: str
    authority: str
    target: str
    """Path and query exactly as in the request line."""

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def _outside_variables(text: str, replacements: Mapping[str, str]) -> str:
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
    segments: list[str] = []
    for segment in url.path:
        if segment.startswith(":"):
            name, dot, rest = segment[1:].partition(".")
            value = values.get(name, "")
            segment = f"{value}{dot}{rest}" if value else segment
        segments.append(segment)
    return "".join(f"/{segment}" for segment in segments)


def path_values(url: Url) -> dict[str, str]:
    """The values of the URL's path variables that Postman would put in: texts that are not empty."""
    return {
        row.key: row.value
        for row in url.variable
        if row.key and isinstance(row.value, str) and row.value
    }


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
    at = VARIABLE.sub(lambda match: "_" * len(match[0]), url.host).rfind("@")
    return url.host[: max(at, 0)], url.host[at + 1 :]


def target_of(
    url: Url, variables: Mapping[str, str], paths: Mapping[str, str]
) -> Target:
    """What is connected to and what is asked for, all variables replaced."""
    return parse(_text(url, variables, paths))


def is_encoded(url: Url, variables: Mapping[str, str]) -> bool:
    """True when the URL reads the same with and without percent-encoding (`disableUrlEncoding`)."""
    text = _text(url, variables, path_values(url))
    return parse(text) == parse(text, encoded=False)


def _text(url: Url, variables: Mapping[str, str], paths: Mapping[str, str]) -> str:
    query = query_text(url.query)
    text = origin_text(url) + path_text(url, paths)
    if query is not None:
        text += f"?{query}"
    return substitute(text, variables)


def parse(text: str, *, encoded: bool = True) -> Target:
    """An absolute URL as Postman reads it: `http` by default, the fragment never sent."""
    text = text.lstrip().partition("#")[0]
    scheme, match = "http", _SCHEME.match(text)
    if match and "://" in text[: match.end() + 2]:
        scheme, text = match[1].lower(), text[match.end() :]
    head, mark, query = text.partition("?")
    authority, slash, path = head.replace("\\", "/").partition("/")
    authority = authority.rpartition("@")[2].lower()
    if not encoded:
        return Target(scheme, authority, (slash + path or "/") + mark + query)
    target = encode_path(slash + path) or "/"
    return Target(scheme, authority, target + mark + encode_query(query))
