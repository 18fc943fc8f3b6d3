"""What does the README show? Calls that say what the API is about, with values that somebody would give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from postsmith.auth import Effect
from postsmith.spelling import identifier
from postsmith.targets.python.arguments import typed
from postsmith.targets.python.client import ENVIRONMENT, TOKEN
from postsmith.targets.python.context import Argument as ClientArgument
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
from postsmith.targets.python.first_calls import Caller, reads_well, values_of
from postsmith.targets.python.imports import member_key
from postsmith.targets.python.shown import (
    CREATE,
    GET,
    LIST,
    Family,
    family_of,
    is_aside,
)
from postsmith.targets.python.views import CallView, ExampleView
from postsmith.targets.python.words import KEYWORDS
from postsmith.view.calls import Operation
from postsmith.view.types import ModelType
from postsmith.words import plural, singular, words

_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")


def example_of(context: Context) -> ExampleView:
    """What lists, gets and creates in one family; else the operation that says most with least."""
    client, caller = context.api.class_name, Caller(context.api, values_of(context.api))
    operations = tuple(context.api.operations())
    if not operations:
        return ExampleView(client, (), (), "", "", "NotFoundError", "404")
    calls = {each.key: caller.call(each) for each in operations}
    family = family_of(
        context.api,
        frozenset(each.key for each in operations if reads_well(each, calls[each.key])),
    )
    if family:
        roles = (family.roles.get(role) for role in (LIST, GET, CREATE))
        chosen = [each for each in roles if each]
        main = family.roles.get(GET, chosen[0])
    else:
        calls = {each.key: caller.call(each, more=True) for each in operations}
        main = min(operations, key=lambda each: _rank(each, calls[each.key]))
        chosen = [main]
    ours = {
        name.name
        for each in chosen
        for name in names(calls[each.key])
        if isinstance(name, Name) and name.module
    }
    failing = [r.status for r in main.responses if r.status >= 400]
    status = min(failing, key=lambda status: (status != 404, status), default=404)
    return ExampleView(
        ", ".join(sorted({client, *ours}, key=member_key)),
        sources(_client_arguments(context, chosen)),
        tuple(
            CallView(
                _result(context, family, each), each.dotted, listed(calls[each.key])
            )
            for each in chosen
        ),
        main.dotted,
        listed(calls[main.key]),
        error_class(status),
        str(status),
    )


def _result(context: Context, family: Family | None, operation: Operation) -> str:
    """What the result of a call is called: `customers`, `customer`, `new_customer`."""
    if family is None:
        return "result"
    *before, last = _noun(family)
    one, many = ("_".join((*before, form(last))) for form in (singular, plural))
    taken = KEYWORDS | {"client", "print", context.api.name}
    if family.roles.get(LIST) is operation:
        wanted = many if many != one and many not in taken else f"all_{many}"
    elif family.roles.get(GET) is operation:
        wanted = one if one not in taken else f"one_{one}"
    else:
        wanted = f"new_{one}"
    return identifier(wanted, taken, "result")


def _noun(family: Family) -> list[str]:
    """The words for its things: those of the method that lists them, or else of the path."""
    lists = family.roles.get(LIST)
    said = list(words(lists.name)[1:]) if lists else []
    is_thing = len(said) in (1, 2) and singular(said[-1]) != said[-1]
    return said if is_thing else list(words(family.noun)[-2:]) or ["thing"]


def _rank(operation: Operation, call: Sequence[Argument]) -> tuple[object, ...]:
    good = [r for r in operation.responses if r.status < 400]
    return (
        not reads_well(operation, call),
        is_aside(f"{operation.dotted} {operation.path}"),
        operation.method != "GET",
        not any(isinstance(r.type, ModelType) for r in good),
        not good,
        not call,
        len(call) > 2,
        width(call),
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


def _client_arguments(
    context: Context, operations: Iterable[Operation]
) -> list[Keyword]:
    """What is required, and what else these calls cannot be sent without."""
    texts: list[str] = []
    for each in operations:
        auth = each.auth
        fetched = auth is not None and auth.effect is Effect.FETCHED
        texts += [
            parameter.value
            for parameter in (auth.parameters if auth else ())
            if parameter.name != TOKEN or not fetched
        ]
        texts += [p.value for p in (*each.headers, *each.query) if p.value]
        texts.append(each.server)
    needed = _variables(texts, {v.name: v.default for v in context.api.variables})
    chosen = next(iter(context.api.environments), None)
    known = {each.name for each in chosen.values} if chosen else set[str]()
    first = [Keyword(ENVIRONMENT, Literal(chosen.name))] if chosen else []
    return first + [
        _given(context, argument)
        for argument in context.arguments
        if argument.of.required
        or (
            argument.of.name in needed - known
            and (argument.of.secret or argument.of.default is None)
        )
    ]


def _given(context: Context, argument: ClientArgument) -> Keyword:
    """An argument of the client: what only its caller has is asked for in capitals."""
    name, of = argument.name, argument.of
    urls = [each.url for each in context.api.servers]
    mark = f"{{{{{of.name}}}}}"
    if not of.secret and any(mark in url or url == of.sample for url in urls):
        is_whole = any(url.startswith(mark) or url == of.sample for url in urls)
        host = "api.example.com"
        return Keyword(name, Literal(f"https://{host}" if is_whole else host))
    if of.secret or not values_of(context.api).is_telling(of.sample, name):
        return Keyword(name, Literal(f"YOUR_{name.upper()}"))
    return Keyword(name, Literal(typed(of.sample, of.type)))
