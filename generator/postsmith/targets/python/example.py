"""Which calls does the README show? Ones that say most with least, made of saved values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from postsmith.ir.api import Auth, Media
from postsmith.ir.types import Record
from postsmith.name.client import ENVIRONMENT
from postsmith.name.tree import NamedOperation
from postsmith.targets.python.arguments import RAW
from postsmith.targets.python.cases import SAVED, first_call
from postsmith.targets.python.client import sample_of
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

_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")
_LONG = 70
"""Characters of a call that still reads at a glance."""


def example_of(context: Context) -> ExampleView:
    """The operation that makes the best first example, with its saved values."""
    operations = [n for resource in context.tree.walk() for n in resource.operations]
    if not operations:
        return ExampleView(context.names.sync_class, (), "", "", "NotFoundError", "404")
    calls = {named.path: first_call(named) for named in operations}
    named = min(operations, key=lambda named: _rank(named, calls[named.path]))
    # A body that is too long for a test's text is too long for the README, too.
    call = [
        Keyword(named.signature.body, Literal({})) if SAVED in names((part,)) else part
        for part in calls[named.path]
    ]
    ours = {name.name for name in names(call) if isinstance(name, Name) and name.module}
    failing = [r.status for r in named.operation.responses if r.status >= 400]
    status = min(failing, key=lambda status: (status != 404, status), default=404)
    return ExampleView(
        ", ".join(sorted({context.names.sync_class, *ours}, key=member_key)),
        sources(_client_arguments(context, named)),
        named.path,
        listed(call),
        error_class(status),
        str(status),
    )


def _rank(named: NamedOperation, call: Sequence[Argument]) -> tuple[object, ...]:
    operation = named.operation
    good = [r for r in operation.responses if r.status < 400]
    typed = any(r.media is Media.JSON and isinstance(r.type, Record) for r in good)
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
        named.path,
    )


def _variables(texts: list[str], defaults: Mapping[str, str | None]) -> set[str]:
    """The variables of texts, and those in their values."""
    found: set[str] = set()
    while texts:
        for name in set(_VARIABLE.findall(texts.pop())) - found:
            found.add(name)
            texts.append(defaults.get(name) or "")
    return found


def _client_arguments(context: Context, named: NamedOperation) -> list[Keyword]:
    """What is required, and what else this call cannot be sent without."""
    operation = named.operation
    auth: Auth | None = operation.auth
    texts = [*(auth.values.values() if auth else ()), *operation.headers.values()]
    texts += [text for text in (*operation.query.values(), operation.server) if text]
    needed = _variables(texts, {v.name: v.default for v in context.api.variables})
    chosen = next(iter(context.environments), "")
    known = set(context.environments[chosen].values if chosen else ())
    first = [Keyword(ENVIRONMENT, Literal(chosen))] if chosen else []
    return first + [
        sample_of(argument)
        for argument in context.arguments
        if argument.required
        or (
            argument.variable in needed
            and argument.variable not in known
            and (argument.secret or argument.default is None)
        )
    ]
