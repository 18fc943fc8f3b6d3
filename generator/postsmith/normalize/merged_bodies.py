"""Which body does an operation take, from all that its saved requests and their examples carry?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from postsmith.diagnostics import Location, Report
from postsmith.ir.api import BodyKind
from postsmith.ir.bodies import (
    Body,
    FileBody,
    FormBody,
    FormField,
    GraphQlBody,
    JsonBody,
    TextBody,
)
from postsmith.nested import AS_JSON, ITEM, Path, paths, spelled, spelling
from postsmith.normalize.bodies import CallBody
from postsmith.normalize.calls import Call
from postsmith.normalize.forms import FormRow
from postsmith.normalize.fresh import in_body, in_form
from postsmith.normalize.uses import distinct, origin_of
from postsmith.text import shorten

_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})
"""Methods that mean little without a body."""


_JSON = re.compile(r"\s*(\{(?!\{)|\[)")
"""How a text begins that is an object or a list; a variable is none."""


def body_of_all(calls: list[Call], report: Report) -> Body | None:
    """The body that the saved requests send, or that only their examples show, or any that a caller has."""
    own = [call.body for call in calls if call.body is not None]
    told = [found for call in calls for found in _told(call)]
    if not own and not told:
        return _unknown(calls)
    if not own:
        name = f"“{shorten(' '.join(told[0][0].split()), 60)}”"
        report.add("PM316", calls[0].visit.location, name=name)
    bodies = [*own, *(body for _, body in told)]
    # What is sent is of one kind (`discriminate.py`); what is only described can be of another.
    first = next((body for body in own if body.sent), bodies[0])
    place = calls[0].visit.location
    alike = [body for body in bodies if _is_alike(body, first)]
    required = len(own) == len(calls) and all(map(_is_said, own))
    origin = Location(place.file, first.pointer, place.trail)
    values = tuple(body.evidence for body in alike)
    match first.kind:
        case BodyKind.JSON:
            fresh = _fresh(own)
            return JsonBody(required, values=values, fresh=fresh, origin=origin)
        case BodyKind.URLENCODED | BodyKind.MULTIPART:
            at = _paths(alike)
            fields = tuple(_fields(alike, at, place))
            return FormBody(
                first.kind is BodyKind.MULTIPART,
                required,
                fields=fields,
                nested=_spelling(fields, at),
                fresh=_nested_fresh(own, at),
                origin=origin,
            )
        case BodyKind.TEXT:
            return TextBody(required, origin=origin)
        case BodyKind.FILE:
            return FileBody(required, origin=origin)
        case BodyKind.GRAPHQL:
            return GraphQlBody(
                first.document,
                first.operation_name,
                required,
                values=values,
                origin=origin,
            )
        case _:
            assert_never(first.kind)


def _fresh(bodies: Sequence[CallBody]) -> dict[tuple[str, ...], str]:
    """The members of a body that are another for each call."""
    kinds = {body.kind for body in bodies}
    if kinds == {BodyKind.JSON}:
        return in_body(body.evidence for body in bodies)
    if kinds and kinds <= {BodyKind.URLENCODED, BodyKind.MULTIPART}:
        return in_form(body.rows for body in bodies)
    return {}


def content_type_of(calls: list[Call]) -> str:
    """What a body is usually sent with; JSON that no saved request sends says so itself."""
    own = [call.body for call in calls if call.body and call.body.sent]
    told = [body for call in calls for _, body in _told(call)]
    if own:
        return own[0].content_type
    return next((b.content_type for b in told if b.kind is not BodyKind.JSON), "")


def _told(call: Call) -> Iterator[tuple[str, CallBody]]:
    """The bodies in the requests of examples. A document of GraphQL goes out by itself: it needs a saved request."""
    for original in call.originals:
        body = original.body
        if body and (call.body or body.kind is not BodyKind.GRAPHQL):
            yield original.item.name, body


def _is_alike(body: CallBody, first: CallBody) -> bool:
    same = body.document.split() == first.document.split()
    return body.kind is first.kind and same


def _unknown(calls: list[Call]) -> Body | None:
    """The body of a method that has one elsewhere, where nothing tells what is in it: left out, none is sent."""
    if calls[0].method not in _WITH_BODY:
        return None
    place = calls[0].visit.location
    sent = [{name.lower(): text for name, text in c.wire.headers} for c in calls]
    said = (each.get("content-type", "").lower().partition(";")[0] for each in sent)
    match next((text for text in map(str.strip, said) if _is_other(text)), None):
        case None:
            return JsonBody(required=False, values=({},), origin=place)
        case "application/x-www-form-urlencoded":
            return FormBody(False, required=False, known=False, origin=place)
        case "multipart/form-data":
            return FormBody(True, required=False, known=False, origin=place)
        case _:
            return TextBody(required=False, known=False, origin=place)


def _is_other(content_type: str) -> bool:
    """True for what says that a body is not JSON."""
    return bool(content_type) and "json" not in content_type


def _is_said(body: CallBody) -> bool:
    """True for a body that goes out and that an argument can say: `None` is no body, and not null."""
    return body.sent and (body.kind is not BodyKind.JSON or body.value is not None)


def _paths(bodies: Sequence[CallBody]) -> dict[str, Path]:
    """Where the rows of forms stand, by their names."""
    return paths(r.name for body in bodies for r in body.rows if not r.blank)


def _fields(
    bodies: Sequence[CallBody], at: Mapping[str, Path], place: Location
) -> Iterator[FormField]:
    by_path: dict[Path, list[FormRow]] = {}
    for row in (row for body in bodies for row in body.rows if not row.blank):
        by_path.setdefault(at[row.name], []).append(row)
    for path, found in by_path.items():
        told = next((r.row for r in found if r.row.description), found[0].row)
        names = tuple(dict.fromkeys(row.name for row in found))
        yield FormField(
            spelled(path),
            repeated=path[-1] != ITEM and _is_repeated(names, found, bodies),
            file=any(row.file for row in found),
            content_types=_content_types(found),
            description=told.description,
            samples=distinct(row.evidence for row in found),
            path=path if len(path) > 1 else (),
            names=names if len(path) > 1 else (),
            origin=origin_of(told, place),
        )


def _is_repeated(
    names: Sequence[str], found: Sequence[FormRow], bodies: Sequence[CallBody]
) -> bool:
    """True where a form has a row of one name more than once, or may have."""
    counts = [
        sum(r.name == name and not r.row.disabled for r in body.rows)
        for body in bodies
        for name in names
    ]
    several = (isinstance(row.row.src, tuple) and len(row.row.src) > 1 for row in found)
    return max(counts) > 1 or any(several)


def _spelling(fields: Sequence[FormField], at: Mapping[str, Path]) -> dict[str, str]:
    """How lists are spelt, those too that are no more than rows of one name; where JSON is text, it stays so."""
    found = spelling(at)
    for field in fields:
        if field.repeated:
            found.setdefault(field.name, "")
        elif any(map(_JSON.match, field.samples)):
            found.setdefault(field.name, AS_JSON)
    return found


def _nested_fresh(
    bodies: Sequence[CallBody], at: Mapping[str, Path]
) -> dict[Path, str]:
    """Those of forms, by where they stand; an item of a list cannot be filled in."""
    found = {at.get(keys[0], keys): made for keys, made in _fresh(bodies).items()}
    return {path: made for path, made in found.items() if ITEM not in path}


def _content_types(rows: Sequence[FormRow]) -> tuple[str, ...]:
    """What the rows that are sent say of themselves; those that are switched off count where none is."""
    sent = [row for row in rows if not row.row.disabled] or rows
    return tuple(dict.fromkeys(row.content_type for row in sent))
