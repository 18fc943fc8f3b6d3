"""How does a request say who is calling, with what holds where the collection is silent?"""

from __future__ import annotations

from collections.abc import Iterator

from postsmith.auth import class_of, type_of
from postsmith.ir import api as ir
from postsmith.view.calls import Auth, AuthParameter


def auth_of(auth: ir.Auth | None) -> Auth | None:
    """An auth of the IR as the view has it."""
    if auth is None:
        return None
    return Auth(
        auth.kind,
        class_of(auth.kind).effect,
        auth.optional,
        tuple(_auth_parameters(auth)),
        tuple(sorted(auth.flags)),
    )


def _auth_parameters(auth: ir.Auth) -> Iterator[AuthParameter]:
    for each in type_of(auth.kind).parameters:
        # What no client needs has no argument.
        given = each.name in auth.values
        value = auth.values[each.name] if given else each.default
        if each.argument and (value or given):
            yield AuthParameter(each.name, each.role, value, given)
