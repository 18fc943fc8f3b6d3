"""How does an API spell what is nested in its forms? As most of its lists are spelt; as JSON where none of it is nested."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from postsmith.ir.api import Operation
from postsmith.ir.bodies import FormBody
from postsmith.nested import usual
from postsmith.normalize.merge import Merged


def with_usual(merged: Iterable[Merged]) -> tuple[Merged, ...]:
    """The operations, with forms that know how this API spells what no saved request has."""
    found = tuple(merged)
    forms = [f for each in found if (f := _form(each.operation))]
    nests = any(row.path for form in forms for row in form.fields)
    mark = {"": usual(form.nested for form in forms)} if nests else {}
    return tuple(
        replace(each, operation=replace(each.operation, body=_spelt(form, mark)))
        if (form := _form(each.operation))
        else each
        for each in found
    )


def _form(operation: Operation) -> FormBody | None:
    return operation.body if isinstance(operation.body, FormBody) else None


def _spelt(form: FormBody, mark: dict[str, str]) -> FormBody:
    return replace(form, nested={**mark, **form.nested} if mark else {})
