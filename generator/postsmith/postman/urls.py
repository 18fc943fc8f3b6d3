"""A request's `url`: text, or an object whose parts win over its `raw` text, as in Postman."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from postsmith.kinds import Json, is_list, is_object
from postsmith.postman import spelling
from postsmith.postman.foreign import foreign_scheme
from postsmith.postman.masking import masked, split
from postsmith.postman.model import Row, Url
from postsmith.postman.rows import query_of_text, read_path_variables, read_query
from postsmith.postman.shapes import Site, text_of
from postsmith.postman.spelling import taken

_PARTS: Final = ("protocol", "auth", "host", "port", "path", "query", "hash")


def read_url(site: Site, value: Json, pointer: str, *, sent: bool = True) -> Url | None:
    """The URL in parts, or `None` when there is none. `sent`: not the URL of a saved example."""
    if isinstance(value, str):
        url = parse_url(value, pointer) if value.strip() else None
    elif is_object(value):
        url = _read_object(site, value, pointer, sent)
    else:
        url = None
        if value is not None:
            site.impossible("`url`", pointer, value, "url")
    if url and not url.host and sent:
        site.add("PM206", pointer)
    return url


def parse_url(
    text: str,
    pointer: str = "",
    query: tuple[Row, ...] = (),
    variable: tuple[Row, ...] = (),
) -> Url:
    """Take a URL apart as Postman does: from both ends, by first or last separator, never decoding.

    Order and choices are those of postman-url-encoder's parser: fragment, query, scheme, path, user
    info (to the last `@`), port (after the last `:` that is not inside `[…]`), host.

    `query` are rows that are listed beside the text: what they name, they alone decide, and other
    parameters of the text come first (POSTMAN.md A.4).
    """
    raw = rest = text.lstrip()
    # What separates is looked for where variables are masked, and cut in both texts alike.
    seen = masked(raw)
    rest, seen, hash_ = _cut(rest, seen, "#")
    rest, seen, parameters = _cut(rest, seen, "?")
    rest, seen = _forward_slashes(rest, seen)
    protocol, rest, seen = _cut_scheme(rest, seen)
    rest, seen, path = _cut(rest, seen, "/")
    at = seen.rfind("@")
    user_info, rest, seen = rest[: max(at, 0)], rest[at + 1 :], seen[at + 1 :]
    host, colon, port = _cut_port(rest, seen)
    if parameters is not None:
        written = query_of_text(parameters, pointer)
        keys = {row.key for row in query}
        query = (*(row for row in written if row.key not in keys), *query)
    return Url(
        raw=raw,
        protocol=protocol,
        host=host,
        port=port,
        port_sign=bool(colon) and not port,
        path=() if path is None else tuple(split(path, "/")),
        query=query,
        variable=variable,
        hash=hash_ or "",
        user_info=user_info,
        pointer=pointer,
    )


def _cut(text: str, seen: str, separator: str) -> tuple[str, str, str | None]:
    """What stands before a separator, in both texts, and what stands after it, if it is there."""
    at = seen.find(separator)
    return (text, seen, None) if at < 0 else (text[:at], seen[:at], text[at + 1 :])


def _cut_scheme(text: str, seen: str) -> tuple[str, str, str]:
    at = seen.find("://")
    if at < 0:
        return "", text, seen
    after = text[at + 3 :].lstrip("/")
    return text[:at], after, seen[len(seen) - len(after) :]


def _cut_port(text: str, seen: str) -> tuple[str, str, str]:
    at = seen.rfind(":")
    if at < 0 or "]" in text[at:]:
        return text, "", ""
    return text[:at], ":", text[at + 1 :]


def _forward_slashes(text: str, seen: str) -> tuple[str, str]:
    if "\\" not in seen:
        return text, seen
    pairs = zip(text, seen, strict=True)
    return "".join("/" if mask == "\\" else own for own, mask in pairs), seen.replace(
        "\\", "/"
    )


def _read_object(
    site: Site, value: dict[str, Json], pointer: str, sent: bool
) -> Url | None:
    raw = value.get("raw")
    raw = raw if isinstance(raw, str) else ""
    written = parse_url(raw, f"{pointer}/raw") if raw.strip() else None
    url = _without_path_in_host(
        Url(
            raw=raw,
            protocol=text_of(value.get("protocol")).removesuffix("://"),
            host=_host(site, value.get("host"), f"{pointer}/host"),
            port=text_of(value.get("port")),
            port_sign=value.get("port") == "",
            path=_path(site, value.get("path"), f"{pointer}/path"),
            query=read_query(
                site, *taken(site, value, pointer, "query", spelling.QUERY)
            ),
            variable=read_path_variables(
                site, *taken(site, value, pointer, "variable", spelling.PATH_VARIABLES)
            ),
            hash=text_of(value.get("hash")),
            user_info=_user_info(value.get("auth")),
            pointer=pointer,
        )
    )
    if url.host:
        if sent and written and not _agree(url, written):
            site.add("PM207", pointer)
        return url
    if not written:
        return url if any(value.get(part) for part in _PARTS) else None
    return _completed(site, url, written, pointer, sent)


def _without_path_in_host(url: Url) -> Url:
    """Some exporters write a whole URL into the host. Postman joins the parts and takes the text apart again.

    Left as it is where the parts mean more than their text: `:id` is a variable in `path` only.
    """
    seen = masked(url.host)
    own = seen.partition("://")[2] if not url.protocol else seen
    if "/" not in seen or url.port or url.port_sign:
        return url
    if any(mark in seen for mark in ("?", "#", "@", "/:")) or "://" in own:
        return url
    written = parse_url(url.host)
    if not written.host:
        return url
    return replace(
        url,
        protocol=url.protocol or written.protocol,
        host=written.host,
        port=written.port,
        port_sign=written.port_sign,
        path=(*written.path, *url.path),
    )


def _completed(site: Site, url: Url, written: Url, pointer: str, sent: bool) -> Url:
    """Only `raw` may know the host. Postman's runner fails here; its editor shows the text."""
    if sent and written.host and not foreign_scheme(url.raw):
        lost = "host and path are" if not url.path else "the host is"
        site.add("PM205", pointer, missing=lost)
    return replace(
        written,
        raw=url.raw,
        path=url.path or written.path,
        query=url.query or written.query,
        variable=url.variable,
        hash=url.hash or written.hash,
        complete=False,
        pointer=pointer,
    )


def _agree(url: Url, written: Url) -> bool:
    """Whether raw text and parts mean one target; a query often differs by its disabled rows only."""
    if "/" in url.host or foreign_scheme(url.host):
        return True  # more than a host in its place: both texts are one
    return (
        url.host == written.host
        and url.port == written.port
        and _segments(url.path) == _segments(written.path)
    )


def _segments(path: tuple[str, ...]) -> list[str]:
    return [segment for segment in path if segment]


def _host(site: Site, value: Json, pointer: str) -> str:
    if isinstance(value, str):
        return value
    if is_list(value):
        return ".".join(map(text_of, value))
    if value is not None:
        site.impossible("`host`", pointer, value, "host")
    return ""


def _path(site: Site, value: Json, pointer: str) -> tuple[str, ...]:
    if isinstance(value, str):
        # One leading slash is optional; "/" alone is one empty segment.
        return (
            tuple(split(value[1:] if value[:1] == "/" else value, "/")) if value else ()
        )
    if is_list(value):
        segments: list[Json] = value or [""]
        # Postman writes the slash before it joins the segments, so that none are one slash.
        return tuple(
            (
                segment
                if isinstance(segment, str)
                else _segment(site, segment, f"{pointer}/{index}")
            )
            for index, segment in enumerate(segments)
        )
    if value is not None:
        site.impossible("`path`", pointer, value, "path")
    return ()


def _segment(site: Site, value: Json, pointer: str) -> str:
    """Null is an empty segment and a number its text; `{type, value}` is format 2.0's variable."""
    if is_object(value) and "value" in value:
        site.add("PM208", pointer)
        return text_of(value["value"])
    if is_object(value) or is_list(value):
        site.impossible("a path segment", pointer, value, "segment")
        return ""
    return text_of(value)


def _user_info(value: Json) -> str:
    """`{user, password}`; only texts are sent."""
    if not is_object(value):
        return ""
    user, password = value.get("user"), value.get("password")
    user = user if isinstance(user, str) else ""
    return f"{user}:{password}" if isinstance(password, str) and password else user
