"""Where do callers give values? At parameters, and at the fields of forms."""

from __future__ import annotations

from collections.abc import Iterator

from postsmith.evidence.claims import Place
from postsmith.ir.api import Api, Operation, Parameter
from postsmith.ir.bodies import FormField, fields_of
from postsmith.ir.places import BODY
from postsmith.ir.walk import operations
from postsmith.json_pointer import escaped
from postsmith.nested import Path


def given(api: Api) -> Iterator[tuple[Operation, Place, Parameter | FormField]]:
    """All of them, each with its place."""
    for operation in operations(api.root):
        for place, found in given_to(operation):
            yield operation, place, found


def given_to(operation: Operation) -> Iterator[tuple[Place, Parameter | FormField]]:
    """Those of one operation."""
    for parameter in operation.parameters:
        yield Place(operation.key, parameter.key), parameter
        for row in parameter.fields:
            yield place_of_row(operation, parameter, row), row
    for row in fields_of(operation.body):
        yield place_of_field(operation, row), row


def place_of_field(operation: Operation, row: FormField) -> Place:
    """A field of a form stands in the body, as a key of JSON does."""
    return Place(operation.key, BODY, place_of_keys(row.keys))


def place_of_row(operation: Operation, parameter: Parameter, row: FormField) -> Place:
    """A row of a nested parameter stands in it."""
    return Place(operation.key, parameter.key, place_of_keys(row.keys[1:]))


def place_of_keys(keys: Path) -> str:
    """Where a row stands in a form, or in a parameter."""
    return "".join(f"/{escaped(key)}" for key in keys)
