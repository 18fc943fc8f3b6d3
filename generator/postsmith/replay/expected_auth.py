"""What does the auth of a saved request put on the wire, or leave to be signed?

POSTMAN.md C.8. Values are the collection's own, variables replaced; nothing of this is ever written.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field

from postsmith.json_value import JsonValue
from postsmith.normalize.javascript import text_of
from postsmith.postman import model
from postsmith.replay.variables import Variables

_STATIC = frozenset({"basic", "bearer", "apikey", "oauth2"})


@dataclass(frozen=True, slots=True)
class AuthEffect:
    """What an auth does to a request."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Sent after the user's own."""
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Appended; parameters of the same key are taken away."""
    signs: model.Auth | None = field(default=None, repr=False)
    """The block, variables replaced, where the rest of the request is signed, or a challenge answered."""

    @property
    def replaces(self) -> frozenset[str]:
        """The names of rows that the auth takes the place of, in lower case."""
        return frozenset(name.lower() for name, _ in self.headers)


NO_EFFECT = AuthEffect()


def auth_effect(block: model.Auth | None, variables: Variables) -> AuthEffect:
    """What the nearest `auth` block does; unknown types do nothing."""
    if block is None:
        return NO_EFFECT
    params = {key: variables.deep(value) for key, value in block.params.items()}
    if block.type not in _STATIC:
        return AuthEffect(signs=model.Auth(block.type, params, block.pointer))
    match block.type:
        case "basic":
            pair = f"{_text(params, 'username')}:{_text(params, 'password')}"
            return _authorization(f"Basic {b64encode(pair.encode()).decode()}")
        case "bearer":
            token = _text(params, "token")
            return _authorization(f"Bearer {token}") if token else NO_EFFECT
        case "apikey":
            return _api_key(params)
        case _:
            return _oauth2(params)


def _text(params: Mapping[str, JsonValue], key: str, default: str = "") -> str:
    """A parameter as text; null and what is missing are the default."""
    value = params.get(key)
    return default if value is None else text_of(value)


def _authorization(value: str) -> AuthEffect:
    return AuthEffect((("Authorization", value),))


def _api_key(params: Mapping[str, JsonValue]) -> AuthEffect:
    key, value = _text(params, "key"), _text(params, "value")
    if not key:
        return NO_EFFECT
    if params.get("in") == "query":
        return AuthEffect(query=((key, value),))
    return AuthEffect(((key, value),))


def _oauth2(params: Mapping[str, JsonValue]) -> AuthEffect:
    token = _text(params, "accessToken")
    if not token or params.get("tokenType") == "mac":
        return NO_EFFECT
    match _text(params, "addTokenTo", "header"):
        case "header":
            prefix = _text(params, "headerPrefix", "Bearer").strip()
            return _authorization(f"{prefix} {token}".strip())
        case "queryParams":
            return AuthEffect(query=(("access_token", token),))
        case _:
            return NO_EFFECT
