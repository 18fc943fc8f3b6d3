"""Format 1's requests and their saved responses, as newman upgrades them (docs/postman.md, Format 1)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from postsmith.kinds import Json, is_list, is_object
from postsmith.postman.bodies import read_body
from postsmith.postman.examples import body_text, read_code
from postsmith.postman.foreign import http_only
from postsmith.postman.model import Body, Mode, Request, Response, Row, Url
from postsmith.postman.parts import read_method
from postsmith.postman.rows import query_row, read_headers, row_of
from postsmith.postman.shapes import Site, described, listed, text_of
from postsmith.postman.urls import parse_url
from postsmith.postman.v1_auth import read_helper

Entries: TypeAlias = Mapping[str, tuple[str, dict[str, Json]]]
"""Entries of a list by their id, with their pointers."""

_MODES: Final[Mapping[str, Mode]] = {
    "binary": "file",
    "graphql": "graphql",
    "params": "formdata",
    "raw": "raw",
    "urlencoded": "urlencoded",
}
_FOLD: Final = re.compile(r"\r\n([ \t])")
_HEADER: Final = re.compile(r"((?://\s*)?\S+):(.*)")
_LINE_END: Final = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_COMMENT: Final = "//"


def read_request(
    site: Site, entry: dict[str, Json], at: str, *, sent: bool = True
) -> Request:
    """What is sent. `sent`: not what a saved example answered."""
    url = _url(site, entry, at, sent)
    if url is None and sent:
        site.add("PM204", at)
    url = http_only(site, url, f"{at}/url", sent)
    return Request(
        method=read_method(site, entry.get("method"), f"{at}/method", sent),
        url=url,
        header=_headers(site, entry, at),
        body=_body(site, entry, at),
        auth=read_helper(site, entry, at),
        description=described(entry),
        pointer=at,
    )


def _url(site: Site, entry: dict[str, Json], at: str, sent: bool) -> Url | None:
    """The text's own query counts only when there is no list, not even an empty one's worth."""
    written = entry.get("url")
    text = text_of(written.get("raw") if is_object(written) else written)
    if not text.strip():
        return None
    url = parse_url(text, f"{at}/url")
    if not url.host and sent:
        site.add("PM206", f"{at}/url")
    query = tuple(
        query_row(site, _query_entry(row), place)
        for place, row in listed(
            site, entry.get("queryParams"), f"{at}/queryParams", "query"
        )
        if is_object(row)
    )
    variable = _path_variables(site, entry, at)
    return replace(url, query=query or url.query, variable=variable)


def _query_entry(row: dict[str, Json]) -> dict[str, Json]:
    """`equals` tells `?x=` from `?x` where the value does not."""
    row = _switched(row)
    if "equals" not in row:
        return row
    value = row.get("value")
    if row["equals"]:
        return {**row, "value": "" if value is None and "value" in row else value}
    return {**row, "value": value or None}


def _switched(row: dict[str, Json]) -> dict[str, Json]:
    """In this format, `enabled: false` is what `disabled: true` is in later ones."""
    if "enabled" not in row:
        return row
    rest = {key: value for key, value in row.items() if key != "enabled"}
    return {**rest, "disabled": True} if row["enabled"] is False else rest


def _path_variables(site: Site, entry: dict[str, Json], at: str) -> tuple[Row, ...]:
    """`pathVariableData`, and what only the older map `pathVariables` has."""
    rows: list[Row] = []
    data = entry.get("pathVariableData")
    for place, row in listed(site, data, f"{at}/pathVariableData", "pathVariables"):
        if is_object(row) and row.get("key"):
            rows.append(row_of(site, row, place, key=text_of(row["key"])))
    known = {row.key for row in rows}
    older = entry.get("pathVariables")
    if is_object(older):
        rows += (
            Row(key, value, pointer=f"{at}/pathVariables")
            for key, value in older.items()
            if key not in known
        )
    return tuple(rows)


def _headers(site: Site, entry: dict[str, Json], at: str) -> tuple[Row, ...]:
    """`headerData`, and what only the text `headers` has; `//` in front switches one off."""
    written = entry.get("headers")
    if is_list(written):
        return read_headers(site, written, f"{at}/headers")
    rows: list[Row] = []
    for place, row in listed(
        site, entry.get("headerData"), f"{at}/headerData", "header"
    ):
        if is_object(row):
            rows.append(row_of(site, _uncommented(_switched(row)), place))
    known = {row.key for row in rows}
    if is_object(written):
        site.impossible("`headers`", f"{at}/headers", written, "header")
        written = None
    rows += (row for row in _header_lines(written, at) if row.key not in known)
    return tuple(rows)


def _uncommented(row: dict[str, Json]) -> dict[str, Json]:
    key = text_of(row.get("key"))
    off = key.startswith(_COMMENT)
    if not off and not row.get("disabled"):
        return row
    return {**row, "key": key.replace(_COMMENT, "", 1).strip(), "disabled": True}


def _header_lines(text: Json, at: str) -> list[Row]:
    rows: list[Row] = []
    for line in _LINE_END.split(_FOLD.sub(r"\1", text_of(text))):
        match = _HEADER.fullmatch(line)
        if match:
            off = match[1].startswith(_COMMENT)
            key = match[1].removeprefix(_COMMENT).strip()
            value = match[2].strip()
            rows.append(Row(key, value, disabled=off, pointer=f"{at}/headers"))
    return rows


def _body(site: Site, entry: dict[str, Json], at: str) -> Body | None:
    """The content that the mode chooses, or, without a mode, that there is."""
    if "dataMode" in entry and entry["dataMode"] is None:
        return None
    mode = _MODES.get(text_of(entry.get("dataMode"))) or _guess_mode(entry)
    if mode is None:
        return None
    if mode in ("formdata", "urlencoded"):
        key = "data" if entry.get("data") else "rawModeData"
        rows = tuple(_form_rows(site, entry.get(key), f"{at}/{key}"))
        body = Body(mode, rows=rows, pointer=f"{at}/{key}") if rows else None
    else:
        content, place = _content(entry, mode)
        written = {mode: content, "mode": mode, "options": _options(entry)}
        body = read_body(site, written, f"{at}/{place}")
    return replace(body, disabled=True) if body and entry.get("dataDisabled") else body


def _content(entry: dict[str, Json], mode: Mode) -> tuple[Json, str]:
    """What a body that is no form holds, and the key that it stands in."""
    raw, data = _raw(entry), entry.get("data")
    if mode == "file":
        return {"src": raw}, "rawModeData"
    if mode == "graphql":
        graphql = entry.get("graphqlModeData")
        return (graphql, "graphqlModeData") if graphql else (data, "data")
    if raw:
        return raw, "rawModeData"
    return (data if isinstance(data, str) else ""), "data"


def _guess_mode(entry: dict[str, Json]) -> Mode | None:
    data, raw = entry.get("data"), _raw(entry)
    if not (data or entry.get("rawModeData") or entry.get("graphqlModeData")):
        return None
    if not raw and is_list(data or entry.get("rawModeData")):
        return "formdata"
    return "graphql" if not raw and entry.get("graphqlModeData") else "raw"


def _raw(entry: dict[str, Json]) -> str:
    """`rawModeData`; a list of one text is that text."""
    raw = entry.get("rawModeData")
    if is_list(raw) and len(raw) == 1:
        raw = raw[0]
    return raw if isinstance(raw, str) else ""


def _form_rows(site: Site, value: Json, at: str) -> Iterator[Row]:
    """Rows have a key; the value of a file is its path."""
    for place, row in listed(site, value, at, "formdata") if is_list(value) else ():
        if not is_object(row) or row.get("key") is None:
            effect = "is left out, as by Postman"
            site.add("PM211", place, what="form field", effect=effect)
            continue
        row = _switched(row)
        if row.get("type") == "file" and not row.get("src") and row.get("value"):
            path = row["value"]
            row = {key: value for key, value in row.items() if key != "value"}
            row["src"] = path if isinstance(path, str) or is_list(path) else None
        yield row_of(site, row, place, key=text_of(row["key"]))


def _options(entry: dict[str, Json]) -> dict[str, Json]:
    options = entry.get("dataOptions")
    if not is_object(options):
        return {}
    return {_MODES[mode]: options[mode] for mode in _MODES if options.get(mode)}


def read_responses(
    site: Site, entry: dict[str, Json], at: str, requests: Entries
) -> tuple[Response, ...]:
    """The saved responses, in `responses_order` where there is one; what it leaves out comes last."""
    found: dict[str, Response] = {}
    for place, saved in listed(
        site, entry.get("responses"), f"{at}/responses", "responses"
    ):
        if is_object(saved):
            identity = text_of(saved.get("id"))
            key = place if not identity or identity in found else identity
            found[key] = _response(site, saved, place, requests)
        else:
            site.impossible("a saved response", place, saved, "response")
    order = entry.get("responses_order")
    wanted = [text_of(each) for each in order] if is_list(order) else []
    return tuple(
        found[each] for each in dict.fromkeys((*wanted, *found)) if each in found
    )


def _response(
    site: Site, saved: dict[str, Json], at: str, requests: Entries
) -> Response:
    name = text_of(saved.get("name")) or "response"
    inside = site.inside(name)
    answered = saved.get("responseCode")
    answered = answered if is_object(answered) else {}
    return Response(
        name=name,
        code=read_code(inside, answered.get("code"), f"{at}/responseCode/code"),
        status=text_of(answered.get("name")),
        header=read_headers(inside, saved.get("headers"), f"{at}/headers"),
        body=body_text(saved.get("text")),
        preview_language=text_of(saved.get("language")),
        original_request=_original(inside, saved, at, requests),
        pointer=at,
    )


def _original(
    site: Site, saved: dict[str, Json], at: str, requests: Entries
) -> Request | None:
    """The request itself, as an object or as a text of JSON, or the id of one of the collection."""
    for key in ("requestObject", "request"):
        value, place = saved.get(key), f"{at}/{key}"
        if isinstance(value, str) and value:
            if value in requests:
                place, value = requests[value]
            else:
                try:
                    value = json.loads(value)
                except (ValueError, RecursionError):
                    continue
        if is_object(value) and value:
            return read_request(site, value, place, sent=False)
    return None
