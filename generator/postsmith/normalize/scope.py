"""Which variables does the collection use, where, and with which values?

Postman's scopes end, for a lone export, at the collection's own list (docs/postman.md, Variables): folder and
item variables are not used when a request is sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from postsmith import auth
from postsmith.infer.placeholders import dynamic_type, is_placeholder, valid_value
from postsmith.ir.types import BOOLEAN, DATE_TIME, INTEGER, NUMBER, UUID, Type
from postsmith.normalize.literals import Literals, survey_literals
from postsmith.normalize.meaning import is_place, is_thing, leads_to_one
from postsmith.normalize.roles import Role, common_of, places_of, roles_of, with_outer
from postsmith.normalize.schemes import AUTHORIZATION
from postsmith.normalize.scripts import scripted_variables
from postsmith.normalize.values import known_text, type_of, value_text
from postsmith.postman.model import (
    Collection,
    Environment,
    Request,
    Row,
    Variable,
)
from postsmith.seal.credentials import is_secret_name
from postsmith.wire.url import user_info
from postsmith.wire.variables import names, whole
from postsmith.wire.visits import Visit
from postsmith.words import words


@dataclass(frozen=True, slots=True)
class Scope:
    """What is known of the collection's variables."""

    defaults: Mapping[str, str]
    """Values that may be shown."""
    secrets: frozenset[str]
    roles: Mapping[str, frozenset[Role]]
    descriptions: Mapping[str, str]
    samples: Mapping[str, str]
    """A value for every variable that is used: the default, or one made from the name."""
    scripted: frozenset[str] = frozenset()
    """Those that a script sets before each request: another value for each call."""
    environments: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )
    """Of several environments: name to the values that may be shown."""
    common: frozenset[str] = frozenset()
    """Those that stand in a header of most requests."""
    types: Mapping[str, Type] = field(default_factory=dict[str, Type])
    """Of those that are numbers or booleans in Postman."""
    literals: Literals = field(default_factory=Literals)
    """What is known of ids that somebody left in a path."""

    def has_value(self, name: str) -> bool:
        """True where a value is known, if only in an environment."""
        return name in self.defaults or any(
            name in values for values in self.environments.values()
        )

    def is_argument(self, name: str) -> bool:
        """True for what a client is constructed with: hosts, credentials, configuration."""
        roles = self.roles.get(name, frozenset())
        if name.startswith("$"):
            return False
        if roles & {Role.HOST, Role.AUTH}:
            return True
        if name in self.scripted:
            return False
        if roles & {Role.HEADER, Role.QUERY} and name in self.secrets:
            return True
        if Role.HEADER in roles and (
            name in self.common or self._is_shared_header(name)
        ):
            return True
        return self.is_configuration(name)

    def _is_shared_header(self, name: str) -> bool:
        roles = self.roles.get(name, frozenset())
        return not is_thing(name) and Role.OF_A_CALL not in roles

    def is_configuration(self, name: str) -> bool:
        """True for a variable with a value whose name tells that it is the same for every call."""
        roles = self.roles.get(name, frozenset())
        known = self.has_value(name) or Role.HOST in roles
        if not known or (Role.ONE_OF_MANY in roles and Role.HOST not in roles):
            return False
        return is_place(name, Role.HOST in roles)

    def shared_environments(self) -> Mapping[str, Mapping[str, str]]:
        """What an environment may say by itself: where and how, and not about what."""
        return {
            found: {n: text for n, text in values.items() if self.is_default(n)}
            for found, values in self.environments.items()
        }

    def is_default(self, name: str) -> bool:
        """True where a saved value says where or how a client works; all others are samples."""
        roles = self.roles.get(name, frozenset())
        if is_thing(name) or (roles and roles <= {Role.BODY}):
            return False
        if Role.HOST in roles:
            return Role.ORIGIN in roles or not leads_to_one(self.samples[name])
        if self.is_configuration(name):
            return True
        if Role.SETTING in roles and Role.PATH not in roles:
            return True
        other = {Role.PATH, Role.QUERY, Role.AUTH, Role.OF_A_CALL}
        return Role.HEADER in roles and not roles & other


def survey(
    collection: Collection,
    environments: Sequence[Environment],
    visits: Iterable[Visit],
) -> Scope:
    """Everything about variables that later steps ask for.

    Globals stand below the collection's own values, and a single environment above them (docs/postman.md,
    Variables); several are several sets to choose from.
    """
    visits = tuple(visits)
    chosen = [found for found in environments if not found.is_globals]
    beneath = [found for found in environments if found.is_globals]
    own = Environment(collection.name, collection.variable, file=collection.file)
    base = (*beneath, own, *(chosen if len(chosen) == 1 else ()))
    several = chosen if len(chosen) > 1 else []
    choices = [(*base, found) for found in several] or [base]
    texts = [{v.key: known_text(v) for v in _variables(c)} for c in choices]
    places = tuple(places_of(visits))
    roles = roles_of(places)
    for found in texts:
        roles = with_outer(roles, places, partial(_in_name, found))
        roles = _with_nested(roles, found)
    secrets = {name for name in roles if is_secret_name(name)}
    secrets |= {name for found in texts for name in _in_secret_places(visits, found)}
    secrets |= {v.key for v in _variables((*base, *several)) if _is_secret(v)}
    defaults = _shown(base, roles)
    sets = {name: _shown([found], roles) for name, found in _by_name(several)}
    known = {**{k: v for values in reversed(sets.values()) for k, v in values.items()}}
    known |= defaults
    return Scope(
        defaults,
        frozenset(secrets),
        roles,
        {v.key: v.description for v in _variables(base) if v.description},
        {name: sample(name) for name in sorted({*auth.CREDENTIALS, AUTHORIZATION})}
        | {name: known.get(name) or sample(name, roles[name]) for name in roles}
        | known,
        scripted_variables(collection, frozenset(roles)),
        sets,
        common_of(visits),
        {v.key: kind for v in _variables((*base, *several)) if (kind := type_of(v))},
        survey_literals(visits),
    )


def _in_name(texts: Mapping[str, str], name: str) -> str:
    """What a variable stands for in the name of another one."""
    return texts.get(name) or sample(name)


def _by_name(sets: Iterable[Environment]) -> Iterable[tuple[str, Environment]]:
    """Each environment with a name that no other has."""
    seen: dict[str, int] = {}
    for found in sets:
        number = seen[found.name] = seen.get(found.name, 0) + 1
        yield (found.name if number == 1 else f"{found.name} {number}"), found


def _variables(sets: Iterable[Environment]) -> Iterable[Variable]:
    """The variables that have a value."""
    return (v for found in sets for v in found.values if not v.disabled)


def _shown(
    sets: Iterable[Environment], roles: Mapping[str, frozenset[Role]]
) -> dict[str, str]:
    """Variable to value, of those that may be shown; the later wins."""
    return {
        variable.key: text
        for variable in _variables(sets)
        if not _is_secret(variable)
        and not _is_placeholder(variable)
        and _says(text := known_text(variable), roles.get(variable.key))
    }


def _says(text: str, roles: frozenset[Role] | None) -> bool:
    """Whether a value is one: a converter that knows no host writes `/` in its place."""
    return bool(text) and (bool(text.strip("/ ")) or Role.HOST not in (roles or ()))


def _is_placeholder(variable: Variable) -> bool:
    """True for a text that stands for a value; what an object is sent as is none, odd as it looks."""
    value = variable.value
    return isinstance(value, str) and is_placeholder(value)


def _with_nested(
    roles: Mapping[str, frozenset[Role]], texts: Mapping[str, str]
) -> dict[str, frozenset[Role]]:
    """What stands in a variable's value stands where the variable does."""
    found = dict(roles)
    pending = list(roles)
    while pending:
        outer = pending.pop()
        for name in names(texts.get(outer, "")):
            whole = found.get(name, frozenset()) | found[outer]
            if found.get(name) != whole:
                found[name] = whole
                pending.append(name)
    return found


def _is_secret(variable: Variable) -> bool:
    return variable.sealed or variable.type == "secret"


def sample(name: str, roles: frozenset[Role] = frozenset()) -> str:
    """A value for tests, made from the variable's name: `petId` is `pet-id`."""
    if name.startswith("$") and (placeholder := _DYNAMIC.get(dynamic_type(name))):
        return value_text(valid_value(placeholder, name))
    plain = "-".join(words(name)) or "value"
    if Role.BASE_PATH in roles:
        return f"/{plain}"
    if Role.HOST not in roles:
        return plain
    last = "port" if Role.PORT in roles else plain.rpartition("-")[2]
    fixed = {"port": "8443", "protocol": "https", "scheme": "https"}
    return fixed.get(last, f"{re.sub('[^a-z0-9-]', '', plain) or 'host'}.test")


_DYNAMIC: dict[Type, str] = {
    UUID: "<uuid>",
    DATE_TIME: "<dateTime>",
    INTEGER: "<integer>",
    NUMBER: "<number>",
    BOOLEAN: "<boolean>",
}
"""Placeholders that have the type of a dynamic variable, and with it a value."""

_IDENTITY = re.compile(r"(user(name|[-_ ]?id)?|email|login|client[-_ ]?id)$", re.I)
"""Who somebody is says nothing of how to prove it, also beside a password."""
_MEMBER = re.compile(r'"([^"\\]{1,80})"\s*:\s*("?\{\{[^{}]+\}\})')


def _in_secret_places(visits: Iterable[Visit], texts: Mapping[str, str]) -> set[str]:
    """The variables that stand where only a credential does: in auth, or under a name that tells.

    A variable that is the whole value of such a one is such a one.
    """
    found: set[str] = set()
    pending = [
        name for v in visits for text in _secret_texts(v) for name in names(text)
    ]
    while pending:
        name = pending.pop()
        if name in found or _IDENTITY.search(name):
            continue
        found.add(name)
        pending.extend(filter(None, [whole(texts.get(name, "").strip())]))
    return found


def _secret_texts(visit: Visit) -> Iterable[str]:
    if visit.auth is not None:
        for key in auth.parameters(visit.auth.type, auth.Role.PROOF):
            yield value_text(visit.auth.params.get(key))
    request = visit.item.request
    if request is None:
        return
    if request.url is not None:
        yield user_info(request.url).partition(":")[2]
    body = request.body
    for row in (*_rows(request), *(body.rows if body else ())):
        if _is_secret_place(row.key or ""):
            yield value_text(row.value)
    for member in _MEMBER.finditer(body.raw if body else ""):
        if _is_secret_place(member[1]):
            yield member[2]


def _is_secret_place(name: str) -> bool:
    """True for names of credentials, but for `key`: of an issue, of a pair, of a project."""
    return is_secret_name(name) and name.lower() != "key"


def _rows(request: Request) -> Iterable[Row]:
    """The rows of header and query that are sent."""
    query = request.url.query if request.url else ()
    return (row for row in (*request.header, *query) if not row.disabled)
