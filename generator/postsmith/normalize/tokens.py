"""How does a collection get its tokens?

Many collections hold no OAuth 2 block, but a script or a saved request that asks for a token and keeps it in the
variable that their auth is made of. Such an auth fetches its token by itself (docs/decisions/023-tokens.md). Nothing
here is run, and what is not understood changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from postsmith.auth import AuthKind, Effect, class_of
from postsmith.diagnostics import Location
from postsmith.ir.api import Auth, Operation
from postsmith.normalize.asked import Asking, asked_of_call, asked_of_script, grant_of
from postsmith.normalize.calls import Call
from postsmith.normalize.meaning import is_place
from postsmith.normalize.merge import Merged
from postsmith.normalize.schemes import reference
from postsmith.normalize.scope import Scope
from postsmith.normalize.script_values import Answer, Told
from postsmith.normalize.scripts import events_of
from postsmith.normalize.snippets import requests_of, sets_of
from postsmith.postman.model import Collection
from postsmith.wire.variables import names, whole
from postsmith.words import word_set, words

_GRANTS: Final = {
    "client_credentials": AuthKind.OAUTH2_CLIENT_CREDENTIALS,
    "password": AuthKind.OAUTH2_PASSWORD,
    "refresh_token": AuthKind.OAUTH2_REFRESH_TOKEN,
}
"""As RFC 6749 calls them; what asks for least comes first."""
_LOG_IN: Final = word_set(
    "login logon signin auth authenticate authentication token tokens session sessions oauth jwt"
)
_NO_LOG_IN: Final = word_set(
    "register registration signup refresh revoke logout forgot reset verify invite password extend renew payment payments"
)
_STANDARD: Final = {
    "client_id": "clientId",
    "client_secret": "clientSecret",
    "username": "username",
    "password": "password",
    "scope": "scope",
    "audience": "audience",
    "resource": "resource",
    "refresh_token": "refreshToken",
}
"""The fields of RFC 6749 (and RFC 8707), and the parameters that they are."""
_SAID_ALREADY: Final = frozenset(("grant_type", "redirect_uri"))
"""The grant itself, and what belongs to a code that was traded in long ago."""
_NAMED_SO: Final = word_set("access token bearer auth oauth oauth2")


@dataclass(frozen=True, slots=True)
class _Carried:
    """A token in a request: its variable, and where it goes."""

    variable: str
    header: str
    """`""` for the query."""
    prefix: str


@dataclass(frozen=True, slots=True)
class Fetching:
    """The operations, with auths that fetch their tokens where the collection says how."""

    merged: tuple[Merged, ...]
    taken: frozenset[str] = frozenset()
    """The variables that it takes to get tokens."""
    places: frozenset[str] = frozenset()
    """Those of them that say where."""
    tokens: frozenset[str] = frozenset()
    """Those that hold what is fetched now."""


def with_tokens(
    merged: tuple[Merged, ...],
    collection: Collection,
    calls: Sequence[Call],
    scope: Scope,
) -> Fetching:
    """The same operations; of several ways to a token the one that asks for least."""
    auths = (a for m in merged for a in _auths(m.operation))
    wanted = frozenset(held.variable for a in auths if (held := _carried(a)))
    known = [*_sources(collection, calls, scope, wanted)] if wanted else []
    best: dict[str, Asking] = {}
    for variable, asking in sorted(known, key=lambda found: _rank(*found)):
        best.setdefault(variable, asking)
    if not best:
        return Fetching(merged)
    asking_for = {asking.place for _, asking in known if asking.place is not None}
    found = tuple(
        replace(each, operation=_with_tokens(each.operation, best, asking_for))
        for each in merged
    )
    taken = [
        (name, key == "accessTokenUrl" and _says_where(name, text))
        for each in found
        for auth in _auths(each.operation)
        if class_of(auth.kind).effect is Effect.FETCHED
        for key, text in auth.values.items()
        if key != "accessToken"
        for name in names(text)
    ]
    places = frozenset(name for name, says_where in taken if says_where)
    names_taken = frozenset(name for name, _ in taken)
    return Fetching(found, names_taken, places, frozenset(best))


def _says_where(name: str, url: str) -> bool:
    return url.startswith(reference(name)) or is_place(name, in_origin=True)


def _auths(operation: Operation) -> Iterator[Auth]:
    yield from filter(None, (operation.auth, *(s.auth for s in operation.requests)))


def _with_tokens(
    operation: Operation, best: Mapping[str, Asking], asking_for: Container[Location]
) -> Operation:
    if any(saved.origin in asking_for for saved in operation.requests):
        # It needs no token: it is how to get one.
        auth = operation.auth
        carried = _carried(auth) if auth else None
        if auth is None or carried is None or carried.variable not in best:
            return operation
        return replace(operation, auth=replace(auth, optional=True))
    return replace(
        operation,
        auth=_fetching(operation.auth, best),
        requests=tuple(
            replace(saved, auth=_fetching(saved.auth, best))
            for saved in operation.requests
        ),
    )


def _carried(auth: Auth) -> _Carried | None:
    """The token of an auth that is nothing but one."""
    values = auth.values
    match auth.kind:
        case AuthKind.BEARER:
            variable = whole(values["token"])
            return _Carried(variable, "Authorization", "Bearer") if variable else None
        case AuthKind.OAUTH2:
            variable = whole(values["accessToken"])
            in_header = values["addTokenTo"] == "header"
            header = "Authorization" if in_header else ""
            found = _Carried(variable or "", header, values["headerPrefix"])
            return found if variable else None
        case AuthKind.API_KEY if values.get("in") == "header":
            prefix, _, text = values.get("value", "").rpartition(" ")
            variable = whole(text)
            plain = variable and "{{" not in prefix + values["key"]
            return _Carried(variable or "", values["key"], prefix) if plain else None
        case _:
            return None


def _fetching(auth: Auth | None, best: Mapping[str, Asking]) -> Auth | None:
    """The auth with the way to its token, if there is one."""
    carried = _carried(auth) if auth else None
    asking = best.get(carried.variable) if carried else None
    if auth is None or carried is None or asking is None:
        return auth
    prefix = f"{carried.prefix} {asking.before.strip()}".strip()
    values = {"accessTokenUrl": asking.url}
    token = {
        "accessToken": reference(carried.variable),
        "headerPrefix": prefix,
        "addTokenTo": "header" if carried.header else "query",
    }
    usual = carried.header in ("", "Authorization") and not asking.before
    if usual and (standard := _standard(asking)) is not None:
        kind = _GRANTS[grant_of(asking.fields)]
        return Auth(kind, {**values, **standard, **token}, optional=auth.optional)
    if asking.basic is not None:
        values["clientId"], values["clientSecret"] = asking.basic
    values["tokenFields"] = json.dumps(asking.fields, ensure_ascii=False)
    if asking.headers:
        values["tokenHeaders"] = json.dumps(asking.headers, ensure_ascii=False)
    values["tokenEncoding"] = asking.encoding
    values["tokenMethod"] = asking.method
    values["tokenAnswer"] = ".".join(asking.answer)
    values["tokenHeader"] = carried.header or "Authorization"
    return Auth(AuthKind.TOKEN_REQUEST, {**values, **token}, optional=auth.optional)


def _standard(asking: Asking) -> dict[str, str] | None:
    """The parameters of a grant that is asked for as RFC 6749 has it, `None` for another way."""
    fields = {k: v for k, v in asking.fields.items() if k not in _SAID_ALREADY}
    texts = {_STANDARD.get(k, ""): v for k, v in fields.items() if isinstance(v, str)}
    usual = asking.method == "POST" and asking.encoding == "form"
    grant = grant_of(asking.fields)
    if grant not in _GRANTS or not usual or asking.headers:
        return None
    if asking.answer != ("access_token",) or len(texts) != len(fields) or "" in texts:
        return None
    if grant != "password" and texts.keys() & {"username", "password"}:
        return None
    if asking.basic is not None:
        texts["clientId"], texts["clientSecret"] = asking.basic
    elif "clientSecret" in texts:
        texts["client_authentication"] = "body"
    return texts


def _rank(variable: str, asking: Asking) -> tuple[str | int, ...]:
    """What asks for least comes first, wherever in the collection it stands."""
    order = ["client_credentials", "password", "", "refresh_token"]
    fields = json.dumps(asking.fields, sort_keys=True)
    return (order.index(grant_of(asking.fields)), asking.url, fields, str(asking.basic))


def _sources(
    collection: Collection, calls: Iterable[Call], scope: Scope, wanted: frozenset[str]
) -> Iterator[tuple[str, Asking]]:
    """Variable and how it gets its token, of all ways."""
    for event, _ in events_of(collection):
        if "sendRequest" in event.exec and any(name in event.exec for name in wanted):
            for sent in requests_of(event.exec):
                asking = asked_of_script(sent.request, scope)
                yield from _kept(asking, sent.sets, wanted, scripted=True)
    for call in calls:
        sets: dict[str, Told] = {}
        for event in call.item.event:
            if event.listen == "test" and any(n in event.exec for n in wanted):
                sets |= sets_of(event.exec)
        said = wanted & sets.keys()
        if not said and not _may_ask(call):
            continue
        asking = asked_of_call(call, scope)
        yield from _kept(asking, sets, wanted)
        if asking is not None and not said and _is_answered(call, asking):
            for name in wanted:
                if set(words(name)) <= _NAMED_SO and "token" in words(name):
                    yield from _kept(asking, {name: Answer(("access_token",))}, wanted)


def _may_ask(call: Call) -> bool:
    request = call.item.request
    body = request.body if request else None
    rows = (row.key for row in body.rows) if body else ()
    return body is not None and ("grant_type" in body.raw or "grant_type" in rows)


def _is_answered(call: Call, asking: Asking) -> bool:
    """True for a grant of a client or a user, unless its examples show another answer."""
    shown = [r.body for r in call.item.response if r.body and (r.code or 200) < 300]
    is_shown = not shown or any("access_token" in text for text in shown)
    is_known = asking.basic is not None or "client_id" in asking.fields
    grant = grant_of(asking.fields)
    return is_shown and is_known and grant in ("client_credentials", "password")


def _kept(
    asking: Asking | None,
    sets: Mapping[str, Told],
    wanted: frozenset[str],
    scripted: bool = False,
) -> Iterator[tuple[str, Asking]]:
    """The request, for every variable that its answer gives a value to."""
    if asking is None:
        return
    for name, told in sets.items():
        if name not in wanted or not isinstance(told, Answer) or not told.path:
            continue
        if any("." in key for key in told.path):
            continue
        found = replace(asking, answer=told.path, before=told.before)
        if _is_credible(name, found, scripted):
            yield name, found


def _is_credible(variable: str, asking: Asking, scripted: bool) -> bool:
    """True for a request that anybody with credentials can send again and again."""
    used = " ".join([asking.url, json.dumps([asking.fields, asking.headers])])
    pair = " ".join(asking.basic or ())
    if variable in names(f"{used} {pair}"):
        return False
    grant = grant_of(asking.fields)
    if grant:
        simple = grant != "refresh_token" or _standard(asking) is not None
        return grant in _GRANTS and simple
    said = {*words(asking.url.rpartition("}}")[2].partition("?")[0]), *asking.title}
    is_log_in = bool(said & _LOG_IN) and not said & _NO_LOG_IN
    is_log_in = is_log_in and asking.method in ("POST", "GET")
    return asking.proves and (is_log_in or scripted)
