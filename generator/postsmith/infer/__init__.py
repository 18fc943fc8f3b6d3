"""Stage 4: from saved values to types.

All evidence for one place is unified: the examples of an operation and status, the saved bodies of an
operation, the saved values of a parameter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from postsmith.infer.graphql import declared_variables
from postsmith.infer.ids import settle_ids
from postsmith.infer.samples import sample
from postsmith.infer.settle import settle
from postsmith.infer.texts import type_of_texts, wide_enough
from postsmith.infer.unify import NULL, unify
from postsmith.ir.api import (
    Api,
    Body,
    BodyKind,
    Example,
    FormField,
    Group,
    Media,
    Operation,
    Parameter,
    Response,
    SavedRequest,
)
from postsmith.ir.types import BINARY, STRING, OneOf, Type


def infer(api: Api) -> Api:
    """The same API with every type filled in that the saved values tell."""
    return replace(api, root=settle_ids(_group(api.root)))


def _group(group: Group) -> Group:
    return replace(
        group,
        groups=tuple(_group(inner) for inner in group.groups),
        operations=tuple(_operation(operation) for operation in group.operations),
    )


def _operation(operation: Operation) -> Operation:
    return replace(
        operation,
        parameters=tuple(_parameter(p, operation) for p in operation.parameters),
        body=_body(operation.body, operation.requests) if operation.body else None,
        responses=tuple(_response(response) for response in operation.responses),
    )


def _parameter(parameter: Parameter, operation: Operation) -> Parameter:
    found = type_of_texts(
        parameter.samples, parameter.choices, parameter.name, parameter.description
    )
    place = (parameter.location, parameter.name)
    saved = [
        text
        for request in operation.requests
        for text in request.arguments.get(place, ())
        if text is not None
    ]
    return replace(parameter, type=wide_enough(found, saved))


def _body(body: Body, requests: Iterable[SavedRequest]) -> Body:
    saved = _saved_rows(requests) if body.fields else {}
    whole = unify(sample(value) for value in body.values if value is not None)
    if body.kind is BodyKind.GRAPHQL:
        whole = declared_variables(body.document, whole)
    return replace(
        body,
        type=settle(whole, given=True),
        fields=tuple(_field(field, saved.get(field.name, ())) for field in body.fields),
    )


def _saved_rows(requests: Iterable[SavedRequest]) -> dict[str, list[str]]:
    """The texts that saved requests give for the fields of a form; files are none."""
    found: dict[str, list[str]] = {}
    for request in requests:
        for row in request.body if isinstance(request.body, list) else ():
            if isinstance(row, list) and row[2] is not True:
                found.setdefault(str(row[0]), []).append(str(row[1]))
    return found


def _field(field: FormField, saved: Sequence[str]) -> FormField:
    if field.file:
        return replace(field, type=OneOf((BINARY, STRING)) if saved else BINARY)
    found = type_of_texts(field.samples, field.choices, field.name, field.description)
    return replace(field, type=wide_enough(found, saved))


def _response(response: Response) -> Response:
    """JSON beside other forms is a union: that example is a text, an empty body is nothing."""
    if response.media is not Media.JSON:
        return response
    found = unify(_example(example) for example in response.examples)
    return replace(response, type=settle(found))


def _example(example: Example) -> Type:
    match example.media:
        case Media.JSON:
            return sample(example.evidence)
        case Media.EMPTY:
            return NULL
        case Media.BINARY:
            return BINARY
        case _:
            return STRING
