"""Format 3's rows: maps of key to value, or lists of `{key, value}`, in which everything is text (POSTMAN.md A.4)."""

from __future__ import annotations

from typing import Final

from postsmith.json_pointer import escaped
from postsmith.kinds import Json, is_list, is_object
from postsmith.postman.foreign import http_only
from postsmith.postman.model import Row, Url, Variable
from postsmith.postman.rows import row_of
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

_QUERY: Final = "query parameter"
_COMMON: Final = frozenset(("key", "value", "description", "disabled"))
"""The keys that most rows have; there are thousands of them in a large collection."""


def text_in(site: Site, what: str, value: Json, at: str) -> str:
    """A text. Other values are an error to Postman's linter, and taken for the text they look like here."""
    if type(value) is str:
        return value
    if value is None:
        return ""
    kind = "a number" if isinstance(value, str) else kind_of(value)
    site.add("PM227", at, what=what, kind=kind)
    return compact(value) if is_object(value) or is_list(value) else text_of(value)


def _rows(site: Site, what: str, value: Json, at: str) -> tuple[Row, ...]:
    """The rows, whichever of the two forms they have. A query's value may be null: the key alone is sent."""
    if is_object(value):
        return tuple(
            _pair(site, what, key, entry, f"{at}/{escaped(key)}")
            for key, entry in value.items()
        )
    rows: list[Row] = []
    for place, entry in listed(site, value, at, "row"):
        if is_object(entry):
            rows.append(_row(site, what, entry, place))
        else:
            site.impossible(f"a {what}", place, entry, "row")
    return tuple(rows)


def _pair(site: Site, what: str, key: str, value: Json, at: str) -> Row:
    if what == _QUERY and value is None:
        return Row(key, None, has_value=False, pointer=at)
    if type(value) is not str:
        value = text_in(site, f"{what} {quoted(key)}", value, at)
    return Row(key, value, pointer=at)


def _row(site: Site, what: str, entry: dict[str, Json], at: str) -> Row:
    key, value = entry.get("key"), entry.get("value")
    if type(key) is not str and (key is not None or what != _QUERY):
        key = text_in(site, f"the key of a {what}", key, at)
    is_bare = value is None and (what == _QUERY or "src" in entry)
    if type(value) is not str and not is_bare:
        value = text_in(site, f"{what} {quoted(key)}", value, at)
        entry = {**entry, "value": value}
    if entry.keys() <= _COMMON:
        return Row(
            key,
            value,
            not is_bare,
            bool(entry.get("disabled")),
            described(entry),
            pointer=at,
        )
    return row_of(site, entry, at, key=key, has_value=not is_bare)


def read_headers(site: Site, value: Json, at: str) -> tuple[Row, ...]:
    """The headers of a request or an answer."""
    return _rows(site, "header", value, at)


def read_form(site: Site, kind: str, value: Json, at: str) -> tuple[Row, ...]:
    """The fields of `urlencoded` or `formdata` (A.5)."""
    if value is None or is_object(value) or is_list(value):
        return _rows(site, "form field", value, at)
    site.impossible("`content`", at, value, kind)
    return ()


def read_url(
    site: Site, data: dict[str, Json], at: str, *, sent: bool = True
) -> Url | None:
    """`url` with its `queryParams` and `pathVariables`; `None` when there is none."""
    written = data.get("url")
    text = text_in(site, "`url`", written, f"{at}/url")
    if is_object(written):
        text = text_of(written.get("raw"))
    if not text.strip():
        if sent:
            site.add("PM204", at)
        return None
    url = parse_url(
        text,
        f"{at}/url",
        _rows(site, _QUERY, data.get("queryParams"), f"{at}/queryParams"),
        _path_variables(site, data.get("pathVariables"), f"{at}/pathVariables"),
    )
    if not url.host and sent:
        site.add("PM206", f"{at}/url")
    return http_only(site, url, f"{at}/url", sent)


def _path_variables(site: Site, value: Json, at: str) -> tuple[Row, ...]:
    what = "path variable"
    rows = _rows(site, what, value, at) if value else ()
    for row in rows:
        if not row.key:
            effect = "is left out: Postman does not find it"
            site.add("PM211", row.pointer, what=what, effect=effect)
    return tuple(row for row in rows if row.key)


def read_variables(site: Site, value: Json, at: str) -> tuple[Variable, ...]:
    """A map, or a list; numbers and truth values are the texts they look like (A.3)."""
    variables: list[Variable] = []
    for row in _rows(site, "variable", value, at):
        if row.key:
            text = text_of(row.value)
            variables.append(
                Variable(
                    row.key, text, row.type, row.description, row.disabled, row.pointer
                )
            )
        else:
            effect = "is left out: nothing can name it"
            site.add("PM211", row.pointer, what="variable", effect=effect)
    return tuple(variables)
