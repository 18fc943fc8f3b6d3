"""`{key, value}` rows: headers, query parameters, path variables, form fields, in every shape Postman takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from postsmith.json_pointer import escaped
from postsmith.kinds import Json, is_list, is_object
from postsmith.postman.masking import split
from postsmith.postman.model import JsonValue, Row, Variable
from postsmith.postman.shapes import (
    Site,
    described,
    kind_of,
    listed,
    quoted,
    text_of,
)
from postsmith.postman.spelling import misspelt

_HEADER_LINE: Final = re.compile(r"(\S+):(.*)")
_LINE_END: Final = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_FOLD: Final = re.compile(r"\r\n([ \t])")


def read_headers(site: Site, value: Json, pointer: str) -> tuple[Row, ...]:
    """A list of rows or of `Name: value` texts, one text of lines, or a map of name to value."""
    if not value:
        return ()
    if isinstance(value, str):
        return tuple(_header_lines(site, value, pointer))
    if is_object(value):
        return tuple(_header_map(site, value, pointer))
    rows: list[Row] = []
    for at, entry in listed(site, value, pointer, "header"):
        if is_object(entry):
            rows.append(row_of(site, entry, at))
        elif isinstance(entry, str):
            key, _, text = entry.partition(":")
            rows.append(Row(key.strip(), text.strip(), pointer=at))
        else:
            site.impossible("a header", at, entry, "row")
    return tuple(rows)


def _header_lines(site: Site, text: str, pointer: str) -> Iterator[Row]:
    """Postman takes lines of `Name: value`, folded ones joined; it knows no comments in format 2."""
    for line in _LINE_END.split(_FOLD.sub(r"\1", text)):
        match = _HEADER_LINE.fullmatch(line)
        if match:
            yield Row(match[1], match[2].strip(), pointer=pointer)
        elif line.strip():
            site.add("PM222", pointer)


def _header_map(site: Site, value: dict[str, Json], pointer: str) -> Iterator[Row]:
    for key, entry in value.items():
        at = f"{pointer}/{escaped(key)}"
        if isinstance(entry, str):
            yield Row(key, entry, pointer=at)
        elif is_object(entry):
            yield row_of(site, entry, at)
        else:
            site.impossible(f"header {quoted(key)}", at, entry, "headerText")


def read_query(site: Site, value: Json, pointer: str) -> tuple[Row, ...]:
    """A list of rows or of `key=value` texts, one such text, or a map of key to value."""
    if not value:
        return ()
    if isinstance(value, str):
        return query_of_text(value, pointer)
    if is_object(value):
        return tuple(_query_map(site, value, pointer))
    rows: list[Row] = []
    for at, entry in listed(site, value, pointer, "query"):
        if is_object(entry):
            rows.append(query_row(site, entry, at))
        elif isinstance(entry, str):
            rows.append(_parameter(entry, at))
        else:
            site.impossible("a query parameter", at, entry, "row")
    return tuple(rows)


def query_of_text(text: str, pointer: str) -> tuple[Row, ...]:
    """`a=1&b&{{name}}=x`, not split inside `{{…}}`. Nothing between two `&` is a row of nothing."""
    return tuple(_parameter(part, pointer) for part in split(text, "&"))


def _parameter(text: str, pointer: str) -> Row:
    key, *value = split(text, "=", 1)
    if value:
        return Row(key, value[0], pointer=pointer)
    return Row(key or None, None, has_value=False, pointer=pointer)


def _query_map(site: Site, value: dict[str, Json], pointer: str) -> Iterator[Row]:
    for key, entry in value.items():
        at = f"{pointer}/{escaped(key)}"
        yield query_row(site, {"key": key, "value": entry}, at)


def query_row(site: Site, entry: dict[str, Json], pointer: str) -> Row:
    """Only text is sent as a value; anything else leaves the key alone (seen in Postman)."""
    sent = isinstance(entry.get("value"), str)
    if not sent and entry.get("value") is not None:
        kind = kind_of(entry["value"])
        site.add("PM209", pointer, key=quoted(entry.get("key")), kind=kind)
    return row_of(site, entry, pointer, has_value=sent)


def read_path_variables(site: Site, value: Json, pointer: str) -> tuple[Row, ...]:
    """A list of `{key, value}`; `id` stands for `key`, as format 2.0 wrote it. A map of texts is one of format 1."""
    if is_object(value) and "value" not in value and "key" not in value:
        pairs = [(f"{pointer}/{escaped(k)}", k, v) for k, v in value.items()]
        return tuple(Row(k, v, pointer=at) for at, k, v in pairs if isinstance(v, str))
    rows: list[Row] = []
    for at, entry in listed(site, value, pointer, "pathVariables") if value else ():
        if not is_object(entry):
            site.impossible("a path variable", at, entry, "row")
            continue
        key = key_of(site, entry, at) or entry.get("id")
        if not key:
            effect = "is left out: Postman does not find it"
            site.add("PM211", at, what="path variable", effect=effect)
            continue
        written = entry.get("value")
        if written is not None and not isinstance(written, str):
            site.add("PM210", at, key=quoted(key), kind=kind_of(written))
        rows.append(row_of(site, entry, at, key=text_of(key)))
    return tuple(rows)


def read_urlencoded(site: Site, value: Json, pointer: str) -> tuple[Row, ...]:
    """A list of rows, or one text `a=1&b=2`."""
    if isinstance(value, str):
        return query_of_text(value, pointer) if value else ()
    rows: list[Row] = []
    for at, entry in listed(site, value, pointer, "urlencoded"):
        if is_object(entry):
            row = row_of(site, entry, at, key=_form_key(site, entry, at))
            unnamed = key_of(site, entry, at) is None
            rows.append(replace(row, unnamed=True) if unnamed else row)
        elif isinstance(entry, str):
            rows.append(_parameter(entry, at))
        else:
            site.impossible("a form field", at, entry, "row")
    return tuple(rows)


def _form_key(site: Site, entry: dict[str, Json], pointer: str) -> str:
    """JavaScript writes a missing key as `undefined` and a null one as `null`, and so it is sent."""
    key = key_of(site, entry, pointer)
    if key is not None:
        return text_of(key)
    sent = "null" if "key" in entry else "undefined"
    if not entry.get("disabled"):
        site.add(
            "PM211", pointer, what="form field", effect=f"is sent as {quoted(sent)}"
        )
    return sent


def read_formdata(site: Site, value: Json, pointer: str) -> tuple[Row, ...]:
    """A list of text and file rows."""
    rows: list[Row] = []
    for at, entry in listed(site, value, pointer, "formdata"):
        if not is_object(entry):
            site.impossible("a form field", at, entry, "row")
            continue
        if entry.get("src") and entry.get("type") != "file" and "value" not in entry:
            site.add("PM219", at, key=quoted(entry.get("key")))
        rows.append(row_of(site, entry, at, key=text_of(key_of(site, entry, at))))
    return tuple(rows)


def row_of(
    site: Site,
    entry: dict[str, Json],
    pointer: str,
    *,
    key: str | None = None,
    has_value: bool | None = None,
) -> Row:
    """A row of any kind. `key` and `has_value` where they are not as written."""
    if key is None and (written := key_of(site, entry, pointer)) is not None:
        key = text_of(written)
    disabled = bool(entry.get("disabled"))
    if entry.get("enabled") is False and not disabled:
        site.add("PM221", pointer, key=quoted(key))
    return Row(
        key,
        entry.get("value"),
        "value" in entry if has_value is None else has_value,
        disabled,
        described(entry) if "description" in entry else "",
        _type(entry),
        _src(site, entry["src"], f"{pointer}/src") if "src" in entry else None,
        text_of(entry.get("fileName")),
        text_of(entry.get("contentType")),
        pointer,
    )


def key_of(site: Site, entry: dict[str, Json], pointer: str) -> Json:
    """The key of a row; `name` stands for it where none is written and a value is."""
    if "key" in entry or not entry.get("name"):
        return entry.get("key")
    if "value" not in entry and "src" not in entry:
        return None
    misspelt(site, f"{pointer}/name", "name", "key")
    return entry["name"]


def _src(site: Site, value: Json, pointer: str) -> str | tuple[str, ...] | None:
    if is_list(value):
        return tuple(text_of(path) for path in value if path)
    if value is None or isinstance(value, str):
        return value
    site.impossible("`src`", pointer, value, "src")
    return None


def read_variables(site: Site, value: Json, pointer: str) -> tuple[Variable, ...]:
    """The `variable` list of a collection or folder. One with `id` or `name` for `key` is not found by Postman."""
    variables: list[Variable] = []
    for at, entry in listed(site, value, pointer, "variables"):
        if not is_object(entry):
            site.impossible("a variable", at, entry, "variable")
        elif entry.get("key"):
            variables.append(_variable(entry, at))
        elif entry.get("id") and "value" in entry:
            site.add("PM212", at, key=quoted(entry["id"]))
            variables.append(replace(_variable(entry, at, "id"), unread=True))
        elif key := key_of(site, entry, at):
            variables.append(replace(_variable({**entry, "key": key}, at), unread=True))
        else:
            site.add(
                "PM211", at, what="variable", effect="is left out: nothing can name it"
            )
    return tuple(variables)


def _type(entry: dict[str, Json]) -> str:
    """A value is a secret by its type, or, in newer exports, by a mark of its own; a file is no value."""
    written = text_of(entry.get("type"))
    return "secret" if entry.get("secret") is True and written != "file" else written


def _variable(entry: dict[str, Json], pointer: str, key: str = "key") -> Variable:
    value: JsonValue = entry.get("value", "")
    return Variable(
        text_of(entry[key]),
        value,
        _type(entry),
        described(entry),
        bool(entry.get("disabled")),
        pointer,
        has_value="value" in entry,
    )
