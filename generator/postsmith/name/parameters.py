"""What are the parameters of a method called?"""

from __future__ import annotations

from typing import assert_never

from postsmith.assign import Wish, assign
from postsmith.ir.api import Operation
from postsmith.ir.bodies import (
    FileBody,
    FormBody,
    GraphQlBody,
    JsonBody,
    SavedJson,
    TextBody,
)
from postsmith.ir.types import Record
from postsmith.name.pins import Held, Names
from postsmith.spelling import identifier


def parameter_names(
    operation: Operation, reserved: frozenset[str], held: Held
) -> Names:
    """The names of an operation's parameters, by their keys; who is called so already comes first of those with one."""
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
    return assign(wishes, held.taken, held=held.names)


def is_told(operation: Operation) -> bool:
    """False for a body of which nothing is known but that one may be sent."""
    body = operation.body
    match body:
        case JsonBody() | GraphQlBody():
            return body.values not in ((), ({},))
        case FormBody() | TextBody():
            return body.known
        case FileBody():
            return True
        case None:
            return False
        case _:
            assert_never(body)


def needs_body(operation: Operation) -> bool:
    """True when a call without a body, or without GraphQL variables, cannot be meant."""
    body = operation.body
    if body is None:
        return False
    if isinstance(body, GraphQlBody):
        saved_without = any(
            saved.body in (None, SavedJson(None)) for saved in operation.requests
        )
        return (
            not saved_without
            and isinstance(body.type, Record)
            and any(field.required for field in body.type.fields)
        )
    return body.required


def has_variables(operation: Operation) -> bool:
    """True when a GraphQL document declares variables."""
    body = operation.body
    return isinstance(body, GraphQlBody) and (
        "$" in body.document or isinstance(body.type, Record)
    )
