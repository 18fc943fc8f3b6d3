"""What are the parameters of a method called?"""

from __future__ import annotations

from dataclasses import dataclass

from postsmith.ir.api import BodyKind, In, Operation, Parameter
from postsmith.ir.types import Record
from postsmith.name.assign import Wish, assign
from postsmith.name.pins import Held
from postsmith.name.spelling import identifier

BODY, VARIABLES = "body", "variables"


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of a method and what they are called."""

    names: dict[tuple[In, str], str]
    """By place and name on the wire."""
    body: str
    """`body`, `variables`, or `""`."""


def signature_of(
    operation: Operation, reserved: frozenset[str], held: Held
) -> Signature:
    """Name the parameters of an operation; who is called so already comes first of those with one name."""
    wishes = {
        p.key: Wish(
            (
                ("path", "query", "header").index(p.location.value).__str__(),
                "0" if identifier(p.name, reserved) == p.name else "1",
                p.name,
            ),
            (
                identifier(p.name, reserved),
                identifier(f"{p.name} {p.location.value}", reserved),
            ),
        )
        for p in operation.parameters
    }
    body = ""
    if operation.body is not None:
        body = VARIABLES if operation.body.kind is BodyKind.GRAPHQL else BODY
        if operation.body.kind is BodyKind.GRAPHQL and not has_variables(operation):
            body = ""
    names = assign(wishes, held.taken, held=held.names)
    found = {(p.location, p.name): names[p.key] for p in operation.parameters}
    return Signature(found, body)


def is_told(operation: Operation) -> bool:
    """False for a body of which nothing is known but that one may be sent."""
    body = operation.body
    return body is not None and (bool(body.fields) or body.values not in ((), ({},)))


def is_positional(parameter: Parameter) -> bool:
    """True for the parameters of the path, but for those that the client may know a value of."""
    return parameter.location is In.PATH and parameter.required


def needs_body(operation: Operation) -> bool:
    """True when a call without a body, or without GraphQL variables, cannot be meant."""
    body = operation.body
    if body is None:
        return False
    if body.kind is BodyKind.GRAPHQL:
        saved_without = any(saved.body is None for saved in operation.requests)
        return (
            not saved_without
            and isinstance(body.type, Record)
            and any(field.required for field in body.type.fields)
        )
    return body.required


def has_variables(operation: Operation) -> bool:
    """True when a GraphQL document declares variables."""
    body = operation.body
    return body is not None and ("$" in body.document or isinstance(body.type, Record))
