"""Which variables does the collection use, where, and with which values?

Postman's scopes end, for a lone export, at the collection's own list (POSTMAN.md C.5): folder and item
variables are not used when a request is sent. Values of secrets never leave this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from postsmith.diagnostics import Location, Report
from postsmith.infer.placeholders import is_placeholder
from postsmith.json_value import JsonValue
from postsmith.normalize.secrets import is_credential, is_secret_name
from postsmith.normalize.template import names
from postsmith.normalize.walk import Visit
from postsmith.normalize.wire import origin_text
from postsmith.postman.model import Collection, Variable
from postsmith.words import words

TOKEN, USERNAME, PASSWORD, API_KEY = "token", "username", "password", "apiKey"
AUTHORIZATION = "authorization"
CREDENTIALS = (TOKEN, USERNAME, PASSWORD, API_KEY, AUTHORIZATION)
"""The variables that stand for credentials which the collection writes out, or leaves out."""

AUTH_TYPES = frozenset({"bearer", "basic", "apikey", "oauth2"})

_CONFIGURATION = frozenset(
    "version ver api prefix base root context env environment region stage host url uri domain "
    "protocol scheme port server endpoint locale lang language market platform".split()
)


class Role(Enum):
    """Where a variable stands."""

    HOST = auto()
    PATH = auto()
    QUERY = auto()
    HEADER = auto()
    AUTH = auto()


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

    def is_argument(self, name: str) -> bool:
        """True for what a client is constructed with: hosts, credentials, configuration."""
        roles = self.roles.get(name, frozenset())
        if name.startswith("$"):
            return False
        if roles & {Role.HOST, Role.AUTH, Role.HEADER}:
            return True
        if Role.QUERY in roles and (name in self.defaults or is_secret_name(name)):
            return True
        return self.is_configuration(name)

    def is_configuration(self, name: str) -> bool:
        """True for a variable with a value whose name tells that it is the same for every call."""
        known = name in self.defaults or Role.HOST in self.roles.get(name, ())
        return known and bool(_CONFIGURATION & set(words(name)))


def survey(collection: Collection, visits: Iterable[Visit], report: Report) -> Scope:
    """Everything about variables that later steps ask for."""
    roles = _with_nested(_roles(visits), collection)
    defaults: dict[str, str] = {}
    secrets = {name for name in roles if is_secret_name(name)} | _in_auth(visits)
    for variable in collection.variable:
        if variable.disabled:
            continue
        if _is_secret(variable):
            secrets.add(variable.key)
            _report_literal(variable, collection.file, report)
        elif _says(text := value_text(variable.value), roles.get(variable.key)):
            defaults[variable.key] = text
    return Scope(
        defaults,
        frozenset(secrets),
        roles,
        {v.key: v.description for v in collection.variable if v.description},
        {name: sample(name) for name in CREDENTIALS}
        | {name: defaults.get(name) or sample(name, roles[name]) for name in roles}
        | defaults,
    )


def _says(text: str, roles: frozenset[Role] | None) -> bool:
    """Whether a value is one: a converter that knows no host writes `/` in its place."""
    if not text or is_placeholder(text):
        return False
    return bool(text.strip("/ ")) or Role.HOST not in (roles or ())


def _with_nested(
    roles: Mapping[str, frozenset[Role]], collection: Collection
) -> dict[str, frozenset[Role]]:
    """What stands in a variable's value stands where the variable does."""
    found = dict(roles)
    texts = {v.key: value_text(v.value) for v in collection.variable if not v.disabled}
    pending = list(roles)
    while pending:
        outer = pending.pop()
        for name in names(texts.get(outer, "")):
            whole = found.get(name, frozenset()) | found[outer]
            if found.get(name) != whole:
                found[name] = whole
                pending.append(name)
    return found


def value_text(value: JsonValue) -> str:
    """A variable's value as Postman puts it into a text."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    return ""


def _is_secret(variable: Variable) -> bool:
    return variable.type == "secret" or is_credential(
        variable.key, value_text(variable.value)
    )


def _report_literal(variable: Variable, file: str, report: Report) -> None:
    text = value_text(variable.value)
    if text and not is_placeholder(text) and "{{" not in text:
        place = Location(file, variable.pointer, ())
        report.add("PM301", place, what=f"variable “{variable.key}”")


def sample(name: str, roles: frozenset[Role] = frozenset()) -> str:
    """A value for tests, made from the variable's name: `petId` is `pet-id`."""
    plain = "-".join(words(name)) or "value"
    if Role.HOST not in roles:
        return plain
    last = plain.rpartition("-")[2]
    fixed = {"port": "8443", "protocol": "https", "scheme": "https"}
    return fixed.get(last, f"{re.sub('[^a-z0-9-]', '', plain) or 'host'}.test")


_SECRET_PARAMETERS = {"bearer": "token", "basic": "password", "apikey": "value"}


def _in_auth(visits: Iterable[Visit]) -> set[str]:
    """The variables that auth blocks use as the secret part of a credential."""
    found: set[str] = set()
    for visit in visits:
        if visit.auth is not None:
            key = _SECRET_PARAMETERS.get(visit.auth.type, "accessToken")
            found.update(names(value_text(visit.auth.params.get(key))))
    return found


def _roles(visits: Iterable[Visit]) -> dict[str, frozenset[Role]]:
    found: dict[str, set[Role]] = {}

    def note(text: str | None, role: Role) -> None:
        for name in names(text or ""):
            found.setdefault(name, set()).add(role)

    for visit in visits:
        request = visit.item.request
        if visit.auth and visit.auth.type in AUTH_TYPES:
            for value in visit.auth.params.values():
                note(value_text(value), Role.AUTH)
        if request is None:
            continue
        for row in request.header:
            if not row.disabled:
                note(value_text(row.value), Role.HEADER)
        if request.url is None:
            continue
        note(origin_text(request.url), Role.HOST)
        note("/".join(request.url.path), Role.PATH)
        for row in request.url.variable:
            note(value_text(row.value), Role.PATH)
        for row in request.url.query:
            if not row.disabled:
                note(value_text(row.value), Role.QUERY)
    return {name: frozenset(roles) for name, roles in found.items()}
