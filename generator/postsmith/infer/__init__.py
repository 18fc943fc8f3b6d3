"""Stage 4: from saved values to types.

All evidence for one place is unified: the examples of an operation and status, the saved bodies of an
operation, the saved values of a parameter.
"""

from __future__ import annotations

from dataclasses import replace

from postsmith.infer.samples import sample
from postsmith.infer.texts import type_of_texts
from postsmith.infer.unify import unify
from postsmith.ir.api import (
    Api,
    Body,
    FormField,
    Group,
    Media,
    Operation,
    Parameter,
    Response,
)
from postsmith.ir.types import BINARY, BOOLEAN


def infer(api: Api) -> Api:
    """The same API with every type filled in that the saved values tell."""
    return replace(api, root=_group(api.root))


def _group(group: Group) -> Group:
    return replace(
        group,
        groups=tuple(_group(inner) for inner in group.groups),
        operations=tuple(_operation(operation) for operation in group.operations),
    )


def _operation(operation: Operation) -> Operation:
    return replace(
        operation,
        parameters=tuple(_parameter(p) for p in operation.parameters),
        body=_body(operation.body) if operation.body else None,
        responses=tuple(_response(response) for response in operation.responses),
    )


def _parameter(parameter: Parameter) -> Parameter:
    if parameter.flag:
        return replace(parameter, type=BOOLEAN)
    found = type_of_texts(parameter.samples, parameter.choices, parameter.name)
    return replace(parameter, type=found)


def _body(body: Body) -> Body:
    return replace(
        body,
        type=unify(sample(value) for value in body.values if value is not None),
        fields=tuple(_field(field) for field in body.fields),
    )


def _field(field: FormField) -> FormField:
    if field.file:
        return replace(field, type=BINARY)
    return replace(field, type=type_of_texts(field.samples, field.choices, field.name))


def _response(response: Response) -> Response:
    if response.media is not Media.JSON:
        return response
    values = [e.evidence for e in response.examples if e.media is Media.JSON]
    return replace(response, type=unify(sample(value) for value in values))
