"""Where do requests go, and what must a client be told before it can send anything?"""

from __future__ import annotations

from collections.abc import Iterable

from postsmith.ir.api import Environment, In, Operation, Server, Variable
from postsmith.normalize.scope import Role, Scope
from postsmith.normalize.secrets import scrub
from postsmith.normalize.template import VARIABLE, all_names, whole


def servers_of(operations: Iterable[Operation], scope: Scope) -> tuple[Server, ...]:
    """Each origin as the collection writes it, those used most first."""
    counts: dict[str, int] = {}
    for operation in operations:
        counts[operation.server] = counts.get(operation.server, 0) + 1
    ranked = sorted(counts, key=lambda url: (-counts[url], url))
    return tuple(Server(url, url, whole(url)) for url in ranked)


def variables_of(operations: Iterable[Operation], scope: Scope) -> tuple[Variable, ...]:
    """Each variable that operations refer to, in the order of first use."""
    found: dict[str, None] = {}
    optional: dict[str, bool] = {}
    sets = [{**scope.defaults, **values} for values in scope.environments.values()]
    for operation in operations:
        for text, needed in _templates(operation):
            for values in sets or [dict(scope.defaults)]:
                for name in all_names(text, values):
                    found.setdefault(name)
                    optional[name] = optional.get(name, True) and not needed
    return tuple(_variable(name, scope, optional.get(name, False)) for name in found)


def _templates(operation: Operation) -> Iterable[tuple[str, bool]]:
    """Every template of an operation, and whether it must have a value to be sent."""
    if operation.auth is not None:
        for text in operation.auth.values.values():
            yield text, not operation.auth.optional
    for saved in operation.requests:
        if saved.own_auth and saved.auth is not None:
            for text in saved.auth.values.values():
                yield text, False
    yield operation.server, True
    given = {p.name for p in operation.parameters if not p.variable}
    yield VARIABLE.sub(lambda m: "" if m[1] in given else m[0], operation.path), False
    for text in (*filter(None, operation.query.values()), *operation.headers.values()):
        yield text, True
    for parameter in operation.parameters:
        if parameter.location is In.PATH and parameter.variable:
            yield f"{{{{{parameter.variable}}}}}", False


def _variable(name: str, scope: Scope, optional: bool) -> Variable:
    default = scope.defaults.get(name)
    host = Role.HOST in scope.roles.get(name, frozenset())
    known = name in scope.roles
    return Variable(
        name,
        default,
        secret=name in scope.secrets or (not known and not name.startswith("$")),
        argument=scope.is_argument(name) or (not known and not name.startswith("$")),
        required=host and not scope.has_value(name),
        description=scope.descriptions.get(name, ""),
        sample=scope.samples.get(name, name),
    )


def environments_of(
    operations: Iterable[Operation], scope: Scope
) -> tuple[Environment, ...]:
    """The environments to choose from, with the values that operations refer to."""
    used = {variable.name for variable in variables_of(operations, scope)}
    return tuple(
        Environment(
            scrub(name), {key: text for key, text in values.items() if key in used}
        )
        for name, values in scope.environments.items()
    )
