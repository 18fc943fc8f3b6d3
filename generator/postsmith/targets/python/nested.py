"""Which nested value is sent as the rows that were saved? None of them may be lost, and none change places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from postsmith.nested import Path, Row, read, together
from postsmith.targets.python.arguments import Given, query_value, typed
from postsmith.targets.python.bodies import content_type
from postsmith.view.calls import Argument, Operation, Parameter, SavedRequest
from postsmith.view.payloads import Body, FormBody, FormField, SavedRow, Spelling
from postsmith.view.types import STRING


def by_name(fields: Iterable[FormField]) -> dict[str, FormField]:
    """Rows by all names that they have on the wire."""
    return {name: field for field in fields for name in field.names}


def _paths(fields: Mapping[str, FormField]) -> dict[str, Path]:
    return {name: field.path for name, field in fields.items()}


def styles(found: Iterable[Spelling]) -> dict[str, str]:
    """How lists are written, by their names."""
    return {each.key: each.style for each in found}


def form_value(body: FormBody, rows: Sequence[Row]) -> object:
    """The form as a dict; `None` where no dict is sent as these rows, those of one field together."""
    at = _paths(by_name(body.fields))
    return read(rows, at, styles(body.nested))


def is_in_order(body: FormBody, rows: Sequence[Row]) -> bool:
    """True where rows of one field stand together already, as a dict has them."""
    return together(rows, _paths(by_name(body.fields))) == tuple(rows)


def nested_argument(
    parameter: Parameter, given: Sequence[Argument], encoded: bool
) -> Given | None:
    """What a parameter of several rows is given; `None` where no value is sent as these."""
    fields = by_name(parameter.fields)
    rows = [
        (each.wire, query_value(fields[each.wire].type, text, encoded))
        for each in given
        for text in each.values
    ]
    found = read(rows, _paths(fields), styles(parameter.nested))
    return cast("Given", found[parameter.wire]) if found else None


def _rows(body: FormBody, rows: Iterable[SavedRow]) -> list[Row]:
    """The rows of a form with what each is given as."""
    fields = by_name(body.fields)
    found: list[Row] = []
    for row in rows:
        field = fields.get(row.key)
        kind = field.type if field else STRING
        value: object = b"file" if row.file else typed(row.value, kind)
        if row.media_type != (content_type(field) if field else ""):
            said = row.media_type
            value = (row.key, value, said) if row.file else (None, row.value, said)
        found.append((row.key, value))
    return found


def form_argument(body: Body | None, rows: Iterable[SavedRow]) -> object:
    """The form as a dict, or as its rows where no dict is sent as these."""
    if not isinstance(body, FormBody):
        return {row.key: row.value for row in rows}
    found = _rows(body, rows)
    value = form_value(body, found)
    return found if value is None else value


def unsaid_query(
    operation: Operation, saved: SavedRequest
) -> Iterable[tuple[str, Given]]:
    """What the query has that no argument says: rows without a name, and those that no nested value is sent as."""
    if saved.query:
        yield "", saved.query
    for parameter in operation.parameters:
        given = [each for each in saved.arguments if each.key == parameter.key]
        encoded = operation.encoded
        if parameter.fields and nested_argument(parameter, given, encoded) is None:
            fields = by_name(parameter.fields)
            for each in given:
                kind = fields[each.wire].type
                values = (query_value(kind, text, encoded) for text in each.values)
                yield each.wire, tuple(values)
