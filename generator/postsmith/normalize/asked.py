"""What does a saved request, or a script, send for a token? In templates: credentials are variables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, cast
from urllib.parse import parse_qsl

from postsmith.auth import AuthKind
from postsmith.diagnostics import Location
from postsmith.infer.tolerant import parse
from postsmith.json_value import JsonValue, VariableRef
from postsmith.normalize.calls import Call
from postsmith.normalize.meaning import is_thing
from postsmith.normalize.schemes import reference
from postsmith.normalize.scope import Scope
from postsmith.normalize.script_values import Encoded, Told
from postsmith.normalize.snippets import plain_of
from postsmith.normalize.values import value_text
from postsmith.postman.model import Body, Request, Row
from postsmith.seal.credentials import (
    is_key_name,
    is_made_up,
    is_secret_name,
    looks_secret,
)
from postsmith.seal.standins import REMOVED
from postsmith.wire.variables import names, whole
from postsmith.words import word_set, words

_ONCE: Final = word_set("code otp assertion captcha verifier pin mfa totp device")
"""Words of fields whose value is good for a single request."""
_WHO: Final = frozenset(
    "username user email login userid user_id client_id clientid consumer_key app_id appid".split()
)
"""Who asks: no secret by itself, and never somebody else's."""
_WRITTEN: Final = frozenset(
    "accept content-type content-length authorization host user-agent cache-control connection accept-encoding"
    " postman-token cookie accept-language origin referer x-requested-with".split()
)
"""Headers that a client writes by itself, or has no use for."""
_CLIENT: Final = (reference("clientId"), reference("clientSecret"))


@dataclass(frozen=True, slots=True)
class Asking:
    """A request for a token."""

    url: str
    method: str
    fields: Mapping[str, JsonValue]
    encoding: str
    """`form`, `json` or `query`."""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    basic: tuple[str, str] | None = None
    """User and password of `Authorization: Basic …`."""
    title: frozenset[str] = frozenset()
    """Words of the saved request's name."""
    place: Location | None = None
    answer: tuple[str, ...] = ()
    before: str = ""
    """What stands before the token in the variable."""

    @property
    def proves(self) -> bool:
        """True where something in it is known to nobody but the caller."""
        return self.basic is not None or any(map(is_secret_name, _keys(self.fields)))


def grant_of(fields: Mapping[str, JsonValue]) -> str:
    """What is asked for, by RFC 6749; `""` for a log-in that knows no such thing."""
    found = fields.get("grant_type", "")
    return found if isinstance(found, str) else "?"


def asked_of_call(call: Call, scope: Scope) -> Asking | None:
    """A saved request; `None` where it says too little, or what nobody can say again."""
    request = call.item.request
    if request is None or request.url is None or not call.server:
        return None
    path = "".join(f"/{segment}" for segment in request.url.path)
    if ":" in path.replace("{{", "").replace("}}", ""):
        return None
    query = _rows(request.url.query, scope)
    found = _body(request.body, scope)
    if found is None or (query and found[1]):
        return None
    encoding, fields = found if found[1] else ("query", query)
    sent = [row for row in request.header if not row.disabled]
    headers = _rows(
        (row for row in sent if (row.key or "").lower() not in _WRITTEN), scope
    )
    if not fields and call.auth is None:
        return None
    key = call.auth if call.auth and call.auth.kind is AuthKind.API_KEY else None
    if key is not None and key.values["key"] != "Authorization":
        return None
    return _checked(
        Asking(
            f"{call.server}{path}",
            request.method,
            fields,
            encoding,
            {name: str(text) for name, text in headers.items()},
            _pair(call, request, grant_of(fields), scope),
            frozenset(words(call.name)),
            call.visit.location,
        )
    )


def _pair(
    call: Call, request: Request, grant: str, scope: Scope
) -> tuple[str, str] | None:
    """What the client proves itself with, apart from the fields."""
    auth = call.auth
    if auth is None:
        return None
    if auth.kind is AuthKind.BASIC:
        pair = (auth.values["username"], auth.values["password"])
        unsaid = pair == (reference("username"), reference("password"))
        return _CLIENT if grant and unsaid and "username" not in scope.roles else pair
    in_header = auth.kind is AuthKind.API_KEY and auth.values["key"] == "Authorization"
    basic = in_header and auth.values["value"].lower().startswith("basic ")
    return _CLIENT if basic else None


def _body(body: Body | None, scope: Scope) -> tuple[str, dict[str, JsonValue]] | None:
    """How a body is written, and its fields; `None` for what is no object."""
    if body is None or body.disabled:
        return "form", {}
    if body.mode in ("urlencoded", "formdata"):
        files = any(row.type == "file" and not row.disabled for row in body.rows)
        return None if files else ("form", _rows(body.rows, scope))
    if body.mode != "raw":
        return None
    if not body.raw.strip():
        return "form", {}
    if body.raw.startswith("grant_type="):
        return "form", {k: _given(k, v, scope) for k, v in parse_qsl(body.raw)}
    parsed = parse(body.raw)
    value = _templates(parsed.value) if parsed else None
    if not isinstance(value, dict):
        return None
    return "json", {k: _given(k, v, scope) for k, v in value.items()}


def _templates(value: object) -> JsonValue:
    """A body with variables as they are written."""
    match value:
        case VariableRef():
            return value.text
        case dict():
            members = cast("dict[str, object]", value)
            return {key: _templates(each) for key, each in members.items()}
        case list():
            return [_templates(each) for each in cast("list[object]", value)]
        case str() | bool() | int() | float():
            return value
        case _:
            return None


def _rows(rows: Iterable[Row], scope: Scope) -> dict[str, JsonValue]:
    return {
        row.key: _given(
            row.key, reference(row.key) if row.sealed else value_text(row.value), scope
        )
        for row in rows
        if row.key and not row.disabled and (row.has_value or row.sealed)
    }


def _given(name: str, value: JsonValue, scope: Scope) -> JsonValue:
    """A field as a client sends it: a variable for a credential, what is saved for what says how."""
    if isinstance(value, dict):
        return {key: _given(key, each, scope) for key, each in value.items()}
    if isinstance(value, list):
        return [_given(name, each, scope) for each in value]
    if isinstance(value, bool):
        return value
    who = name.lower().replace("-", "_") in _WHO or is_thing(name)
    if who or is_secret_name(name):
        is_told = isinstance(value, str) and "{{" in value
        return value if is_told else reference(name)
    if isinstance(value, str) and "{{" not in value and _may_be_secret(name, value):
        return reference(name)
    variable = whole(value) if isinstance(value, str) else None
    hidden = variable not in scope.roles or variable in scope.secrets
    if variable is None or hidden or is_thing(variable):
        # What only scripts hold is shown nowhere.
        return value
    return scope.defaults.get(variable, value)


def _may_be_secret(name: str, text: str) -> bool:
    """True for what only a script holds, and may be somebody's: nothing else has it that could tell."""
    return is_key_name(name) or is_made_up(text) or looks_secret(text)


def asked_of_script(request: Told, scope: Scope) -> Asking | None:
    """A request that a script sends; `None` where it says too little."""
    if not isinstance(request, dict) or not isinstance(request.get("url"), str):
        return None
    found = _scripted_body(request.get("body"), scope)
    if found is None:
        return None
    url, _, query = str(request["url"]).partition("?")
    encoding, fields = found
    if query and fields:
        return None
    if query:
        encoding = "query"
        fields = {k: _given(k, v, scope) for k, v in parse_qsl(query)}
    headers: dict[str, str] = {}
    pair = _scripted_pair(request.get("auth"))
    for name, told in _scripted_headers(request):
        if name.lower() == "authorization":
            pair = _basic(told) or pair
        elif name.lower() not in _WRITTEN and isinstance(told, str):
            headers[name] = str(_given(name, told, scope))
    method = request.get("method")
    method = method.upper() if isinstance(method, str) else "GET"
    return _checked(Asking(url, method, fields, encoding, headers, pair))


def _scripted_headers(request: Mapping[str, Told]) -> Iterable[tuple[str, Told]]:
    found = request.get("header", request.get("headers"))
    if isinstance(found, dict):
        return found.items()
    rows: list[tuple[str, Told]] = []
    for each in found if isinstance(found, list) else [found]:
        if isinstance(each, dict) and isinstance(each.get("key"), str):
            rows.append((str(each["key"]), each.get("value")))
        elif isinstance(each, str) and ":" in each:
            name, _, text = each.partition(":")
            rows.append((name.strip(), text.strip()))
    return rows


def _basic(told: Told) -> tuple[str, str] | None:
    match told:
        case Encoded() if told.before.strip().lower() == "basic":
            user, colon, password = told.text.partition(":")
            is_told = colon and "{{" in user and "{{" in password
            return (user, password) if is_told else _CLIENT
        case str() if told.lower().startswith("basic "):
            return _CLIENT
        case _:
            return None


def _scripted_pair(auth: Told) -> tuple[str, str] | None:
    """The `auth` of a request in a script, in either of its forms."""
    basic = auth.get("basic") if isinstance(auth, dict) else None
    if isinstance(basic, list):
        rows = [row for row in basic if isinstance(row, dict)]
        basic = {str(row.get("key")): row.get("value") for row in rows}
    if not isinstance(basic, dict):
        return None
    pair = (basic.get("username"), basic.get("password"))
    told = [text for text in pair if isinstance(text, str) and "{{" in text]
    return (told[0], told[1]) if len(told) == 2 else _CLIENT


def _scripted_body(body: Told, scope: Scope) -> tuple[str, dict[str, JsonValue]] | None:
    if body is None or not isinstance(body, dict | str):
        return "form", {}
    if isinstance(body, str):
        return _body(Body("raw", raw=body), scope)
    mode = body.get("mode")
    content = body.get(mode) if isinstance(mode, str) else None
    try:
        plain = plain_of(content)
    except ValueError:
        return None
    encoding = "json" if mode == "raw" else "form"
    if isinstance(plain, str) and mode == "urlencoded":
        plain = dict(parse_qsl(plain))
    if isinstance(plain, str):
        return _body(Body("raw", raw=plain), scope)
    if isinstance(plain, list):
        rows = [
            row for row in plain if isinstance(row, dict) and not row.get("disabled")
        ]
        plain = {str(row.get("key")): row.get("value") for row in rows}
    if not isinstance(plain, dict):
        return None
    return encoding, {k: _given(k, v, scope) for k, v in plain.items()}


def _checked(asking: Asking) -> Asking | None:
    """The request, unless it holds what is good for once, or what a script computes."""
    keys = {word for key in _keys(asking.fields) for word in words(key)}
    text = f"{asking.url} {json.dumps(asking.fields)}"
    is_web = asking.url.startswith(("http://", "https://", "{{"))
    is_made = any(name.startswith("$") for name in names(text))
    is_cut = REMOVED in f"{text} {json.dumps(asking.headers)}"
    return None if keys & _ONCE or is_made or is_cut or not is_web else asking


def _keys(value: JsonValue | Mapping[str, JsonValue]) -> Iterable[str]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield key
            yield from _keys(each)
    elif isinstance(value, list):
        for each in value:
            yield from _keys(each)
