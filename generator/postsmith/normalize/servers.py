"""Where do requests go, and what must a client be told before it can send anything?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from postsmith.ir.api import Environment, In, Operation, Server, Variable
from postsmith.ir.types import STRING
from postsmith.normalize.scope import Scope
from postsmith.seal.credentials import is_secret_name
from postsmith.wire.variables import all_names, whole


def servers_of(operations: Iterable[Operation], scope: Scope) -> tuple[Server, ...]:
    """Each origin as the collection writes it, those used most first."""
    counts: dict[str, int] = {}
    for operation in operations:
        counts[operation.server] = counts.get(operation.server, 0) + 1
    ranked = sorted(counts, key=lambda url: (-counts[url], url))
    return tuple(Server(url, url, whole(url)) for url in ranked)


def variables_of(
    operations: Iterable[Operation],
    scope: Scope,
    fetching: frozenset[str] = frozenset(),
    places: frozenset[str] = frozenset(),
) -> tuple[Variable, ...]:
    """Each variable that operations refer to, in the order of first use.

    `fetching` are those that it takes to get tokens, `places` those of them that say where. What else only scripts hold is
    nobody's default and no sample: what it is called need not tell that it is a secret.
    """
    operations = tuple(operations)
    sets = [{**scope.defaults, **values} for values in scope.environments.values()]
    # By samples, too: the name of a variable can depend on the value of another.
    sets = [*(sets or [dict(scope.defaults)]), dict(scope.samples)]
    found = {
        name: None
        for operation in operations
        for text, given in _templates(operation)
        if "{{" in text
        for values in sets
        for name in all_names(text, values)
        if name not in given
    }
    hosts = _hosts(operations, sets)
    made = (_variable(name, scope, name in hosts, name in fetching) for name in found)
    hidden = fetching - places - scope.roles.keys()
    return tuple(
        replace(each, default=None, sample=each.name) if each.name in hidden else each
        for each in made
    )


def _hosts(
    operations: Sequence[Operation], sets: Sequence[Mapping[str, str]]
) -> frozenset[str]:
    """The variables without which half of the operations know no server.

    What only some need is asked for by their calls: nobody must make it up to construct a client.
    """
    counts = Counter(
        name
        for operation in operations
        for name in {
            name for values in sets for name in all_names(operation.server, values)
        }
    )
    return frozenset(n for n, times in counts.items() if 2 * times >= len(operations))


def _templates(operation: Operation) -> Iterable[tuple[str, frozenset[str]]]:
    """Every template of an operation, and the variables in it that each call is given."""
    made = {parameter.fresh for parameter in operation.parameters}
    none = frozenset[str]()
    auths = [operation.auth, *(s.auth for s in operation.requests if s.own_auth)]
    for auth in filter(None, auths):
        yield from ((text, none) for text in auth.values.values())
    yield operation.server, none
    required = [p for p in operation.parameters if p.required and p.location is In.PATH]
    yield operation.path, frozenset(p.variable or p.name for p in required)
    for text in (*filter(None, operation.query.values()), *operation.headers.values()):
        if text not in made:
            yield text, none


def _variable(name: str, scope: Scope, host: bool, fetching: bool) -> Variable:
    default = scope.defaults.get(name) if scope.is_default(name) else None
    chosen = any(name in values for values in scope.shared_environments().values())
    known = name in scope.roles
    told = fetching and not is_secret_name(name)
    return Variable(
        name,
        default,
        secret=name in scope.secrets
        or (not known and not name.startswith("$") and not told),
        argument=fetching
        or scope.is_argument(name)
        or (not known and not name.startswith("$")),
        required=host and default is None and not chosen,
        description=scope.descriptions.get(name, ""),
        sample=scope.samples.get(name, name),
        type=scope.types.get(name, STRING),
    )


def environments_of(
    variables: Iterable[Variable], scope: Scope
) -> tuple[Environment, ...]:
    """The environments to choose from, with the values that operations refer to."""
    used = {variable.name for variable in variables}
    return tuple(
        Environment(name, {key: text for key, text in values.items() if key in used})
        for name, values in scope.shared_environments().items()
    )
