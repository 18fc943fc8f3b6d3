"""Which calls does the README show? Ones that say most with least, made of saved values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from postsmith.auth import Effect
from postsmith.targets.python.arguments import RAW
from postsmith.targets.python.bodies import BODY
from postsmith.targets.python.cases import SAVED, first_call
from postsmith.targets.python.client import ENVIRONMENT, TOKEN, sample_of
from postsmith.targets.python.context import Context, error_class
from postsmith.targets.python.expressions import (
    Argument,
    Keyword,
    Literal,
    Name,
    listed,
    names,
    sources,
    width,
)
from postsmith.targets.python.imports import member_key
from postsmith.targets.python.views import ExampleView
from postsmith.view.calls import Operation
from postsmith.view.types import ModelType

_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")
_LONG = 70
"""Characters of a call that still reads at a glance."""


def example_of(context: Context) -> ExampleView:
    """The operation that makes the best first example, with its saved values."""
    client = context.api.class_name
    operations = tuple(context.api.operations())
    if not operations:
        return ExampleView(client, (), "", "", "NotFoundError", "404")
    calls = {each.key: first_call(context, each) for each in operations}
    operation = min(operations, key=lambda each: _rank(each, calls[each.key]))
    # A body that is too long for a test's text is too long for the README, too.
    call = [
        Keyword(BODY, Literal({})) if SAVED in names((part,)) else part
        for part in calls[operation.key]
    ]
    ours = {name.name for name in names(call) if isinstance(name, Name) and name.module}
    failing = [r.status for r in operation.responses if r.status >= 400]
    status = min(failing, key=lambda status: (status != 404, status), default=404)
    return ExampleView(
        ", ".join(sorted({client, *ours}, key=member_key)),
        sources(_client_arguments(context, operation)),
        operation.dotted,
        listed(call),
        error_class(status),
        str(status),
    )


def _rank(operation: Operation, call: Sequence[Argument]) -> tuple[object, ...]:
    good = [r for r in operation.responses if r.status < 400]
    typed = any(isinstance(r.type, ModelType) for r in good)
    used, length = names(call), width(call)
    has_options = any(
        isinstance(part, Keyword) and part.name == "options" for part in call
    )
    return (
        SAVED in used or length > _LONG,
        has_options or RAW in used,
        not typed,
        operation.method != "GET",
        not any(r.status >= 400 for r in operation.responses),
        not call,
        length,
        operation.dotted,
    )


def _variables(texts: list[str], defaults: Mapping[str, str | None]) -> set[str]:
    """The variables of texts, and those in their values."""
    found: set[str] = set()
    while texts:
        for name in set(_VARIABLE.findall(texts.pop())) - found:
            found.add(name)
            texts.append(defaults.get(name) or "")
    return found


def _client_arguments(context: Context, operation: Operation) -> list[Keyword]:
    """What is required, and what else this call cannot be sent without."""
    auth, constants = operation.auth, (*operation.headers, *operation.query)
    fetched = auth is not None and auth.effect is Effect.FETCHED
    texts = [
        each.value
        for each in (auth.parameters if auth else ())
        if each.name != TOKEN or not fetched
    ]
    texts += [each.value for each in constants if each.value]
    texts.append(operation.server)
    needed = _variables(texts, {v.name: v.default for v in context.api.variables})
    chosen = next(iter(context.api.environments), None)
    known = {each.name for each in chosen.values} if chosen else set[str]()
    first = [Keyword(ENVIRONMENT, Literal(chosen.name))] if chosen else []
    return first + [
        sample_of(argument)
        for argument in context.arguments
        if argument.of.required
        or (
            argument.of.name in needed - known
            and (argument.of.secret or argument.of.default is None)
        )
    ]
