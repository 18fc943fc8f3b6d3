"""What does the auth of a saved request put on the wire, or leave to be signed?

docs/postman.md, Auth. Values are the collection's own, variables replaced; nothing of this is ever written.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias
from urllib.parse import quote, unquote_plus

from postsmith.auth import TYPES, AuthKind, Effect, is_signed
from postsmith.auth.catalog import (
    API_KEY,
    ASAP,
    AWSV4,
    BASIC,
    BEARER,
    DIGEST,
    HAWK,
    JWT,
    OAUTH1,
    OAUTH2,
)
from postsmith.ir.api import Auth
from postsmith.json_value import JsonValue
from postsmith.postman import model
from postsmith.wire.javascript import json_text, text_of, truthy
from postsmith.wire.variables import deep


@dataclass(frozen=True, slots=True)
class AuthEffect:
    """What an auth does to a request."""

    auth: Auth | None = field(default=None, repr=False)
    """The same as a client carries it out, its values those that are saved; `None` for one that signs."""
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Sent after the user's own."""
    query: tuple[tuple[str, str | None], ...] = field(default=(), repr=False)
    """Appended; parameters of the same key are taken away."""
    conflicting: tuple[str, str] = ("", "")
    """A header and a parameter that are taken away, wherever the auth itself goes."""
    block: model.Auth | None = field(default=None, repr=False)
    """Of one that signs: as it is written, its variables replaced."""

    @property
    def signs(self) -> bool:
        """True where the rest of the request is signed, or a challenge answered: what is sent is not here."""
        return self.block is not None

    def replaces(self, name: str) -> bool:
        """Whether the auth takes the place of a header row; of an API key's, with any word breaks."""
        own = [name for name, _ in self.headers] + [self.conflicting[0]]
        alike = self.auth is not None and self.auth.kind is AuthKind.API_KEY
        return any(
            name.lower() == other.lower() or (alike and _words(name) == _words(other))
            for other in own
            if other
        )

    def replaces_parameter(self, key: str) -> bool:
        """Whether the auth takes the place of a parameter of the query."""
        own = [name for name, _ in self.query]
        return key in own or (key != "" and key == self.conflicting[1])


NO_EFFECT = AuthEffect()
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


def _words(name: str) -> list[str]:
    """The words by which Postman compares names: `X-Api-Key` and `xAPIKey` have the same."""
    return [word.lower() for word in _WORD.findall(name)]


def auth_effect(block: model.Auth | None, values: Mapping[str, str]) -> AuthEffect:
    """What the nearest `auth` block does; unknown types do nothing."""
    if block is None:
        return NO_EFFECT
    params = {key: deep(value, values) for key, value in block.params.items()}
    if is_signed(block.type):
        return _signature(block.type, params)
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


def _signature(kind: str, params: Mapping[str, JsonValue]) -> AuthEffect:
    """What a type does that signs the rest of the request, or answers a challenge."""
    texts = {name: _whole_text(value) for name, value in params.items()}
    if not all(texts.get(each.name) for each in TYPES[kind].parameters if each.needed):
        return NO_EFFECT
    if kind == JWT.name and not _is_jwt(texts, params):
        return NO_EFFECT
    return AuthEffect(block=model.Auth(kind, params), conflicting=_taken(kind, params))


def _whole_text(value: JsonValue) -> str:
    """A parameter as text; claims may be an object."""
    if isinstance(value, dict | list):
        return json_text(value)
    return "" if value is None else text_of(value)


def _is_jwt(texts: Mapping[str, str], params: Mapping[str, JsonValue]) -> bool:
    place = texts.get("addTokenTo") or "header"
    keyed = texts.get("secret") or texts.get("privateKey")
    named = texts.get("algorithm") or not params
    return bool(keyed and named) and place in ("header", "queryParam")


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


_OAUTH1 = {
    "consumerKey": "oauth_consumer_key",
    "token": "oauth_token",
    "signatureMethod": "oauth_signature_method",
    "version": "oauth_version",
    "callback": "oauth_callback",
    "verifier": "oauth_verifier",
}
_WITHOUT_VALUE = ("token", "signatureMethod", "version")
"""What goes out empty as well where that is asked for."""
_HMACS = ("", "HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512", "PLAINTEXT")
_DIGESTS = ("MD5", "SHA-256", "SHA-512-256")
_AWS = tuple("Date Algorithm Credential SignedHeaders Signature".split())
_KEY = "-----BEGIN "
"""How the text of a private key begins; with anything else nothing is signed."""

Texts: TypeAlias = Mapping[str, str]
"""The parameters that are given, as texts."""


def signed_by(effect: AuthEffect, *, form: bool) -> tuple[str, ...]:
    """The headers and parameters that a signature adds at once; no value of theirs can be known beforehand.

    `form`: the request has the content type of a urlencoded form, whose fields are signed themselves.
    """
    if effect.block is None:
        return ()
    params = effect.block.params
    texts = {
        name: text for name, value in params.items() if (text := _whole_text(value))
    }
    on = frozenset(name for name, value in params.items() if truthy(value))
    kind = TYPES[effect.block.type]
    if kind.name in _RULES:
        return _RULES[kind.name](texts, on, form)
    found = kind.classes[0]
    return found.adds if found.effect is Effect.SIGNED else ()


def as_signed(target: str, effect: AuthEffect) -> str:
    """Path and query as the auth leaves them: OAuth 1 has an encoding of its own for queries (RFC 5849, 3.6)."""
    path, mark, query = target.partition("?")
    if effect.block is None or effect.block.type != OAUTH1.name or not query:
        return target
    pairs = (part.partition("=") for part in query.split("&") if part)
    parts = (
        f"{_encoded(name)}{equals}{_encoded(value)}" for name, equals, value in pairs
    )
    return path + mark + "&".join(parts)


def _encoded(text: str) -> str:
    return quote(unquote_plus(text), "")


def _digest(given: Texts, on: frozenset[str], form: bool) -> tuple[str, ...]:
    plain = given.get("algorithm", "MD5").upper().removesuffix("-SESS")
    at_once = given.keys() >= {*DIGEST.at_once} and plain in _DIGESTS
    return ("Authorization",) if at_once else ()


def _hawk(given: Texts, on: frozenset[str], form: bool) -> tuple[str, ...]:
    known = given.get("algorithm", "sha256") in ("sha1", "sha256")
    return ("Authorization",) if known else ()


def _asap(given: Texts, on: frozenset[str], form: bool) -> tuple[str, ...]:
    keyed = given.get("privateKey", "").lstrip().startswith(_KEY)
    return (
        ("Authorization",)
        if keyed and not given.get("alg", "").startswith("HS")
        else ()
    )


def _oauth1(given: Texts, on: frozenset[str], form: bool) -> tuple[str, ...]:
    method = given.get("signatureMethod", "")
    keyed = given.get("privateKey", "").lstrip().startswith(_KEY)
    if method not in _HMACS and not (method.startswith("RSA-") and keyed):
        return ()
    if "addParamsToHeader" in on:
        return ("Authorization",)
    empty = _WITHOUT_VALUE if "addEmptyParamsToSign" in on else ()
    names = (n for key, n in _OAUTH1.items() if given.get(key) or key in empty)
    hashes = "includeBodyHash" in on and "-" in method
    hashed = ("oauth_body_hash",) if hashes and not form else ()
    return (*names, *hashed, "oauth_timestamp", "oauth_nonce", "oauth_signature")


def _awsv4(given: Texts, on: frozenset[str], form: bool) -> tuple[str, ...]:
    if "addAuthDataToQuery" not in on:
        return ("X-Amz-Date", "Authorization")
    expires = ("X-Amz-Expires",) if given.get("service") == "s3" else ()
    token = ("X-Amz-Security-Token",) if "sessionToken" in given else ()
    return (*token, *expires, *(f"X-Amz-{name}" for name in _AWS))


def _jwt(given: Texts, on: frozenset[str], form: bool) -> tuple[str, ...]:
    algorithm = given.get("algorithm", "HS256")
    keyed = given.get("privateKey", "").lstrip().startswith(_KEY)
    if (algorithm[:2] != "HS" and not keyed) or algorithm[2:] not in _BITS:
        return ()
    for name in ("payload", "header"):
        try:
            if not isinstance(json.loads(given.get(name, "").strip() or "{}"), dict):
                return ()
        except ValueError:
            return ()
    if given.get("addTokenTo") == "queryParam":
        return (given.get("queryParamKey", "token"),)
    return ("Authorization",)


_BITS = ("256", "384", "512")

_RULES: Mapping[str, Callable[[Texts, frozenset[str], bool], tuple[str, ...]]] = {
    DIGEST.name: _digest,
    OAUTH1.name: _oauth1,
    HAWK.name: _hawk,
    AWSV4.name: _awsv4,
    ASAP.name: _asap,
    JWT.name: _jwt,
}
"""What a type adds where that depends on its parameters; else the catalogue says it."""
