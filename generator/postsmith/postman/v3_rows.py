"""Format 3's rows: maps of key to value, or lists of `{key, value}`, in which everything is text (POSTMAN.md A.4)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from postsmith.json_pointer import escaped
from postsmith.kinds import Json, is_list, is_object
from postsmith.postman.model import Row, Url, Variable
from postsmith.postman.rows import query_row, row_of
from postsmith.postman.shapes import (
    Site,
    compact,
    described,
    kind_of,
    listed,
    quoted,
    text_of,
)
from postsmith.postman.urls import parse_url

_FORM: Final = "form field"


def text_in(site: Site, what: str, value: Json, at: str) -> str:
    """A text. Other values are an error to Postman's linter, and taken for the text they look like here."""
    if type(value) is str:
        return value
    if value is None:
        return ""
    kind = "a number" if isinstance(value, str) else kind_of(value)
    site.add("PM227", at, what=what, kind=kind)
    return compact(value) if is_object(value) or is_list(value) else text_of(value)


def _entries(
    site: Site, what: str, value: Json, at: str
) -> list[tuple[str, dict[str, Json]]]:
    """The rows as written, whichever of the two forms they have."""
    if is_object(value):
        return [
            (f"{at}/{escaped(key)}", {"key": key, "value": entry})
            for key, entry in value.items()
        ]
    entries: list[tuple[str, dict[str, Json]]] = []
    for place, entry in listed(site, value, at, "row"):
        if is_object(entry):
            entries.append((place, entry))
        else:
            site.impossible(f"a {what}", place, entry, "row")
    return entries


def _row(site: Site, what: str, entry: dict[str, Json], at: str) -> Row:
    key, value = entry.get("key"), entry.get("value")
    name = f"{what} {quoted(key)}"
    key = text_in(site, f"the key of a {what}", key, at)
    if type(value) is not str and not ("src" in entry and value is None):
        value = text_in(site, name, value, at)
        entry = {**entry, "value": value}
    return row_of(site, entry, at, key=key)


def read_headers(site: Site, value: Json, at: str) -> tuple[Row, ...]:
    """The headers of a request or an answer."""
    return tuple(
        _row(site, "header", entry, place)
        for place, entry in _entries(site, "header", value, at)
    )


def read_form(site: Site, kind: str, value: Json, at: str) -> tuple[Row, ...]:
    """The fields of `urlencoded` or `formdata` (A.5)."""
    if value is not None and not is_object(value) and not is_list(value):
        site.impossible("`content`", at, value, kind)
        return ()
    return tuple(
        _row(site, _FORM, entry, place)
        for place, entry in _entries(site, _FORM, value, at)
    )


def read_url(
    site: Site, data: dict[str, Json], at: str, *, sent: bool = True
) -> Url | None:
    """`url` with its `queryParams` and `pathVariables`; `None` when there is none.

    What the list names, it alone decides; other parameters of the text come first (A.4).
    """
    text = text_in(site, "`url`", data.get("url"), f"{at}/url")
    if not text.strip():
        if sent:
            site.add("PM204", at)
        return None
    url = parse_url(text, f"{at}/url")
    if not url.host and sent:
        site.add("PM206", f"{at}/url")
    listed_rows = _query(site, data.get("queryParams"), f"{at}/queryParams")
    keys = {row.key for row in listed_rows}
    written = tuple(row for row in url.query if row.key not in keys)
    variables = _path_variables(site, data.get("pathVariables"), f"{at}/pathVariables")
    return replace(url, query=(*written, *listed_rows), variable=variables)


def _query(site: Site, value: Json, at: str) -> tuple[Row, ...]:
    rows: list[Row] = []
    for place, entry in _entries(site, "query parameter", value, at):
        written = entry.get("value")
        if written is not None and type(written) is not str:
            what = f"query parameter {quoted(entry.get('key'))}"
            entry = {**entry, "value": text_in(site, what, written, place)}
        rows.append(query_row(site, entry, place))
    return tuple(rows)


def _path_variables(site: Site, value: Json, at: str) -> tuple[Row, ...]:
    rows: list[Row] = []
    what = "path variable"
    for place, entry in _entries(site, what, value, at):
        if entry.get("key"):
            rows.append(_row(site, what, entry, place))
        else:
            effect = "is left out: Postman does not find it"
            site.add("PM211", place, what=what, effect=effect)
    return tuple(rows)


def read_variables(site: Site, value: Json, at: str) -> tuple[Variable, ...]:
    """A map, or a list; numbers and truth values are the texts they look like (A.3)."""
    variables: list[Variable] = []
    for place, entry in _entries(site, "variable", value, at):
        if not entry.get("key"):
            effect = "is left out: nothing can name it"
            site.add("PM211", place, what="variable", effect=effect)
            continue
        key = text_of(entry["key"])
        variables.append(
            Variable(
                key,
                text_in(site, f"variable {quoted(key)}", entry.get("value"), place),
                text_of(entry.get("type")),
                described(entry),
                bool(entry.get("disabled")),
                place,
            )
        )
    return tuple(variables)
