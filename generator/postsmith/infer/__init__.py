"""Stage 4: from claims to types.

All claims of one place are settled together: the examples of an operation and status, the saved bodies of an
operation, what is known of a parameter. Types are final here, for what is read and for what is given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple, assert_never

from postsmith.diagnostics import Report
from postsmith.evidence import SOURCES, Claim, Evidence, Source
from postsmith.evidence.places import place_of_keys
from postsmith.infer.conflicts import report_conflicts
from postsmith.infer.given import (
    form_type,
    given_as,
    nested_type,
    optional_fields,
    variables_type,
)
from postsmith.infer.heard import heard
from postsmith.infer.settle import settle
from postsmith.infer.texts import type_of_texts, wide_enough
from postsmith.infer.whole import whole_type
from postsmith.ir.api import (
    Api,
    Group,
    In,
    Operation,
    Parameter,
    Response,
)
from postsmith.ir.bodies import (
    Body,
    FileBody,
    FormBody,
    FormField,
    GraphQlBody,
    JsonBody,
    TextBody,
)
from postsmith.ir.places import BODY


class Inferred(NamedTuple):
    """An API with its types, and what they were made of."""

    api: Api
    evidence: Evidence


def infer(api: Api, report: Report, sources: Sequence[Source] = SOURCES) -> Inferred:
    """The same API with every type filled in that the sources tell; where they disagree is reported."""
    known = Evidence()
    for source in sources:
        if not source.typed:
            known.add(source.read(api))

    def first(operation: Operation) -> Operation:
        return _settled(operation, partial(known.of, operation.key))

    typed = replace(api, root=_each(api.root, first))
    more = [c for source in sources if source.typed for c in source.read(typed)]
    known.add(more)
    new = {(claim.place.operation, claim.place.part) for claim in more}
    changed = {operation for operation, _ in new}

    def again(operation: Operation) -> Operation:
        def claims(part: str) -> Sequence[Claim] | None:
            key = operation.key
            return known.of(key, part) if (key, part) in new else None

        return _settled(operation, claims) if operation.key in changed else operation

    root = _each(typed.root, again) if new else typed.root
    typed = replace(typed, root=root)
    report_conflicts(typed, known, report)
    return Inferred(typed, known)


def _each(group: Group, made: Callable[[Operation], Operation]) -> Group:
    return replace(
        group,
        groups=tuple(_each(inner, made) for inner in group.groups),
        operations=tuple(map(made, group.operations)),
    )


def _settled(
    operation: Operation, claims: Callable[[str], Sequence[Claim] | None]
) -> Operation:
    """The operation with what is claimed of its parts; those of which there is nothing new stay as they are."""
    return replace(
        operation,
        parameters=tuple(_parameter(p, claims(p.key)) for p in operation.parameters),
        body=_body(operation, claims(BODY)),
        responses=tuple(
            _response(found, claims(str(found.status))) for found in operation.responses
        ),
    )


def _parameter(parameter: Parameter, claims: Sequence[Claim] | None) -> Parameter:
    if claims is None:
        return parameter
    if parameter.fields:
        return _nested(parameter, claims)
    said = heard(claims)
    told = said.described
    is_needed = said.required is True and said.is_always_sent and not parameter.fresh
    found = wide_enough(type_of_texts(said), said.texts)
    return replace(
        parameter,
        type=found,
        given=given_as(found, parameter.location, parameter.samples, said),
        required=parameter.required
        or (is_needed and parameter.location is not In.PATH),
        choices=said.listed,
        description=told.text if told else "",
        default=told.default if told else None,
        deprecated=told is not None and told.deprecated,
    )


def _nested(parameter: Parameter, claims: Sequence[Claim]) -> Parameter:
    """A parameter of several rows, each with what is claimed of it."""
    by_place = _by_place(claims)
    rows = [
        (row, by_place.get(place_of_keys(row.keys[1:]), ())) for row in parameter.fields
    ]
    fields = tuple(_field(row, False, own) for row, own in rows)
    given = [
        replace(field, type=given_as(field.type, In.QUERY, field.samples, heard(own)))
        for field, (_, own) in zip(fields, rows, strict=True)
    ]
    return replace(
        parameter,
        type=nested_type(fields),
        given=nested_type(given),
        fields=fields,
        required=any(
            field.required and heard(own).is_always_sent
            for field, (_, own) in zip(fields, rows, strict=True)
        ),
        description=fields[0].description if len(fields) == 1 else "",
    )


def _by_place(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.place.pointer, []).append(claim)
    return found


def _body(operation: Operation, claims: Sequence[Claim] | None) -> Body | None:
    body = operation.body
    if body is None or claims is None:
        return body
    match body:
        case JsonBody():
            found = settle(whole_type(claims), given=True)
            return replace(body, type=found, given=optional_fields(found))
        case GraphQlBody():
            found = settle(whole_type(claims), given=True)
            return replace(body, type=found, given=variables_type(found))
        case FormBody():
            fields = tuple(_fields(body, claims))
            return replace(body, given=form_type(fields), fields=fields)
        case TextBody() | FileBody():
            return body
        case _:
            assert_never(body)


def _fields(body: FormBody, claims: Sequence[Claim]) -> Iterator[FormField]:
    by_place = _by_place(claims)
    for row in body.fields:
        own = by_place.get(place_of_keys(row.keys), ())
        yield _field(row, row.keys in body.fresh, own)


def _field(row: FormField, fresh: bool, claims: Sequence[Claim]) -> FormField:
    said = heard(claims)
    return replace(
        row,
        type=wide_enough(type_of_texts(said), said.texts),
        required=said.required is True and not fresh,
        choices=said.listed,
        description=said.described.text if said.described else "",
    )


def _response(response: Response, claims: Sequence[Claim] | None) -> Response:
    if not claims:
        return response
    return replace(response, type=settle(whole_type(claims)))
