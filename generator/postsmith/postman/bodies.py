"""A request's `body`: what is sent, by mode, and what Postman does not count as a body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, assert_never, get_args

from postsmith.kinds import Json, is_list, is_object
from postsmith.postman.model import Body, GraphQl, JsonValue, Mode
from postsmith.postman.rows import read_formdata, read_urlencoded
from postsmith.postman.shapes import Site, compact, kind_of, quoted, text_of
from postsmith.postman.spelling import MODES, taken

_MODES: Final[Mapping[str, Mode]] = {mode: mode for mode in get_args(Mode)}


def read_body(site: Site, value: Json, pointer: str) -> Body | None:
    """`None` when Postman sends none: no body, no known mode, or nothing in it.

    A body or rows switched off with `disabled` are not sent either, but they document the request,
    so they stay, marked.
    """
    if isinstance(value, str):
        return Body("raw", raw=value, pointer=pointer) if value else None
    if not is_object(value):
        if value is not None:
            site.impossible("`body`", pointer, value, "body")
        return None
    mode = _mode(value)
    if mode is None:
        _report_mode(site, value, pointer)
        return None
    body = _read_mode(site, mode, value, pointer)
    return replace(body, disabled=True) if body and value.get("disabled") else body


def _mode(body: dict[str, Json]) -> Mode | None:
    """The mode, in any case; one that Postman does not know is `raw`, which tells when there is such a text."""
    written = body.get("mode")
    mode = text_of(written).lower() if written else ""
    known = _MODES.get(mode) or MODES.get(mode)
    return known or ("raw" if mode and body.get("raw") else None)


def _report_mode(site: Site, value: dict[str, Json], pointer: str) -> None:
    """Say that content is not sent because no known mode chooses it; an empty body is nothing."""
    mode = value.get("mode")
    if not any(value.get(key) for key in (*_MODES, text_of(mode))) or mode == "none":
        return
    reason = f"its mode {quoted(mode)} is not known" if mode else "it has no mode"
    site.add("PM218", pointer, reason=reason)


def _read_mode(
    site: Site, mode: Mode, value: dict[str, Json], pointer: str
) -> Body | None:
    others = tuple(key for key in value if MODES.get(key.lower(), key.lower()) == mode)
    content, at = taken(site, value, pointer, mode, others)
    match mode:
        case "raw":
            return _raw(site, content, value, pointer)
        case "file":
            return _file(site, content, pointer)
        case "graphql":
            return _graphql(site, content, pointer)
        case "urlencoded":
            rows = read_urlencoded(site, content, at)
        case "formdata" if isinstance(content, str):
            # Postman's form-data has no text form, unlike urlencoded (seen: nothing is sent).
            if content:
                reason = "form-data must be a list, and this is text"
                site.add("PM218", at, reason=reason)
            return None
        case "formdata":
            rows = read_formdata(site, content, at)
        case _:
            assert_never(mode)
    return Body(mode, rows=rows, pointer=pointer) if rows else None


def _raw(site: Site, content: Json, body: dict[str, Json], pointer: str) -> Body | None:
    """Text as it is; a list or an object as compact JSON; a number or a truth value is no body."""
    if is_object(content) or is_list(content):
        content = compact(content)
    if not isinstance(content, str):
        if content is not None:
            reason = f"{kind_of(content)} is not a body, only text is"
            site.add("PM218", f"{pointer}/raw", reason=reason)
        return None
    language = _option(body, "raw", "language")
    return (
        Body("raw", raw=content, language=language, pointer=pointer)
        if content
        else None
    )


def _option(body: dict[str, Json], *keys: str) -> str:
    value: Json = body.get("options")
    for key in keys:
        value = value.get(key) if is_object(value) else None
    return value if isinstance(value, str) else ""


def _file(site: Site, content: Json, pointer: str) -> Body | None:
    """`{src}` or the path alone. Without a path the caller gives the bytes: the mode is kept."""
    if is_object(content):
        src, data = text_of(content.get("src")), text_of(content.get("content"))
        return Body("file", src=src, content="" if src else data, pointer=pointer)
    if content is not None and not isinstance(content, str):
        site.impossible("`file`", f"{pointer}/file", content, "file")
        return None
    return Body("file", src=content or "", pointer=pointer)


def _graphql(site: Site, content: Json, pointer: str) -> Body | None:
    if not content:
        return Body("graphql", graphql=GraphQl(), pointer=pointer)
    if not is_object(content):
        site.add("PM220", f"{pointer}/graphql")
        return Body("graphql", graphql=GraphQl(), pointer=pointer)
    query, name = content.get("query"), content.get("operationName")
    variables: JsonValue = content.get("variables", "")
    graphql = GraphQl(
        query=None if query is None else text_of(query),
        variables=variables,
        operation_name=name if isinstance(name, str) else None,
        other={
            key: content[key]
            for key in ("query", "operationName")
            if key in content
            and not isinstance(content[key], str)
            and not isinstance(content.get("variables"), str)
        },
    )
    return Body("graphql", graphql=graphql, pointer=pointer)
