"""What does the auth of a saved request put on the wire, or leave to be signed?

docs/postman.md, Auth. Values are the collection's own, variables replaced; nothing of this is ever written.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from postsmith.auth import AuthKind, is_signed
from postsmith.auth.catalog import API_KEY, BASIC, BEARER, DIGEST, JWT, OAUTH2
from postsmith.ir.api import Auth
from postsmith.json_value import JsonValue
from postsmith.normalize.javascript import text_of
from postsmith.normalize.schemes import scheme_as_saved
from postsmith.postman import model
from postsmith.replay.variables import Variables


@dataclass(frozen=True, slots=True)
class AuthEffect:
    """What an auth does to a request."""

    auth: Auth | None = field(default=None, repr=False)
    """The same as a client carries it out, its values those that are saved."""
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Sent after the user's own."""
    query: tuple[tuple[str, str | None], ...] = field(default=(), repr=False)
    """Appended; parameters of the same key are taken away."""
    conflicting: tuple[str, str] = ("", "")
    """A header and a parameter that are taken away, wherever the auth itself goes."""
    signs: bool = False
    """True where the rest of the request is signed, or a challenge answered: what is sent is not here."""

    def replaces(self, name: str) -> bool:
        """Whether the auth takes the place of a header row; of an API key's, with any word breaks."""
        own = [name for name, _ in self.headers] + [self.conflicting[0]]
        alike = self.auth is not None and self.auth.kind is AuthKind.API_KEY
        return any(
            name.lower() == other.lower() or (alike and _words(name) == _words(other))
            for other in own
            if other
        )


NO_EFFECT = AuthEffect()
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


def _words(name: str) -> list[str]:
    """The words by which Postman compares names: `X-Api-Key` and `xAPIKey` have the same."""
    return [word.lower() for word in _WORD.findall(name)]


def auth_effect(block: model.Auth | None, variables: Variables) -> AuthEffect:
    """What the nearest `auth` block does; unknown types do nothing."""
    if block is None:
        return NO_EFFECT
    params = {key: variables.deep(value) for key, value in block.params.items()}
    if is_signed(block.type):
        scheme = scheme_as_saved(block.type, params)
        if scheme is None:
            return NO_EFFECT
        return AuthEffect(scheme, signs=True, conflicting=_taken(block.type, params))
    match block.type:
        case BASIC.name:
            parts = {each.name: _text(params, each.name) for each in BASIC.parameters}
            pair = f"{parts['username']}:{parts['password']}"
            value = f"Basic {b64encode(pair.encode()).decode()}"
            return _authorization(Auth(AuthKind.BASIC, parts), value)
        case BEARER.name if token := _text(params, "token"):
            auth = Auth(AuthKind.BEARER, {"token": token})
            return _authorization(auth, f"Bearer {token}")
        case API_KEY.name:
            return _api_key(params)
        case OAUTH2.name:
            return _oauth2(params)
        case _:
            return NO_EFFECT


def _text(params: Mapping[str, JsonValue], key: str, default: str = "") -> str:
    """A parameter as text; null and what is missing are the default."""
    value = params.get(key)
    return default if value is None else text_of(value)


def _authorization(auth: Auth, value: str) -> AuthEffect:
    return AuthEffect(auth, (("Authorization", value),))


def _api_key(params: Mapping[str, JsonValue]) -> AuthEffect:
    key, value = _text(params, "key"), _text(params, "value")
    where = "query" if params.get("in") == "query" else "header"
    if not key:
        sent = where == "query" and value
        return AuthEffect(query=(("", value),)) if sent else NO_EFFECT
    auth = Auth(AuthKind.API_KEY, {"key": key, "value": value, "in": where})
    if where == "query":
        if isinstance(params.get("value"), str):
            return AuthEffect(auth, query=((key, value),))
        # Only text is sent as a value, as in any query; no auth of a client says a key alone.
        return AuthEffect(query=((key, None),))
    return AuthEffect(auth, ((key, value),))


def _taken(kind: str, params: Mapping[str, JsonValue]) -> tuple[str, str]:
    """The row that a signature takes the place of; a digest waits for its challenge before it does."""
    needed = DIGEST.at_once if kind == DIGEST.name else ()
    waits = not all(_text(params, name) for name in needed)
    aside = kind == JWT.name and _text(params, "addTokenTo") == "queryParam"
    return ("", "") if waits or aside else ("Authorization", "")


_BOTH = ("Authorization", "access_token")


def _oauth2(params: Mapping[str, JsonValue]) -> AuthEffect:
    token = _text(params, "accessToken")
    if not token or _text(params, "tokenType").lower() == "mac":
        return NO_EFFECT
    prefix = _text(params, "headerPrefix", "Bearer").strip()
    parts = {"accessToken": token, "headerPrefix": prefix}
    match _text(params, "addTokenTo", "header"):
        case "header":
            auth = Auth(AuthKind.OAUTH2, {**parts, "addTokenTo": "header"})
            value = f"{prefix} {token}".strip()
            return replace(_authorization(auth, value), conflicting=_BOTH)
        case "queryParams":
            auth = Auth(AuthKind.OAUTH2, {**parts, "addTokenTo": "query"})
            query = (("access_token", token),)
            return AuthEffect(auth, query=query, conflicting=_BOTH)
        case _:
            return AuthEffect(conflicting=_BOTH)
