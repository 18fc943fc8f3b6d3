"""What does a block say whose type signs requests, answers challenges, or fetches tokens?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from postsmith.ir.api import Auth, AuthKind
from postsmith.json_value import JsonValue
from postsmith.normalize.auth_types import OAUTH2, PASSWORD, SIGNING, TOKEN, USERNAME
from postsmith.normalize.auth_types import AuthType as Type
from postsmith.normalize.values import value_text
from postsmith.wire.javascript import json_text, truthy

Credential = Callable[[str, str], str]
"""The template for a parameter's text: itself when it is one, else the variable of the name beside it."""

_GRANTS = {
    "client_credentials": AuthKind.OAUTH2_CLIENT_CREDENTIALS,
    "password_credentials": AuthKind.OAUTH2_PASSWORD,
    "authorization_code": AuthKind.OAUTH2_AUTHORIZATION_CODE,
    "authorization_code_with_pkce": AuthKind.OAUTH2_AUTHORIZATION_CODE,
}
_PLACES = {"header": "", "queryParam": "query"}


def scheme_of(
    kind: str, params: Mapping[str, JsonValue], credential: Credential
) -> Auth | None:
    """The auth of a block; `None` where Postman signs nothing, whatever else is given (docs/postman.md, Auth).

    Without any credential in it the auth is optional, and a variable stands for each.
    """
    texts = {name: _text(value) for name, value in params.items()}
    match kind:
        case "jwt":
            return _jwt(texts, params, credential)
        case "asap":
            return _asap(texts, credential)
        case "oauth1" if texts.get("signatureMethod", "").upper().startswith("RSA"):
            # The key signs in place of the secret.
            found = replace(SIGNING[kind], secrets={"privateKey": "privateKey"})
        case _:
            found = SIGNING[kind]
    return _auth(found, texts, params, credential)


def scheme_as_saved(kind: str, params: Mapping[str, JsonValue]) -> Auth | None:
    """The auth of a block with the very values that are saved, for those who send them and write nothing."""
    texts = {name: _text(value) for name, value in params.items()}
    found = scheme_of(kind, params, lambda text, variable: text)
    if found is None:
        return None
    missing = "undefined" if kind == "awsv4" else ""
    known = SIGNING.get(kind)
    names = (*known.names, *known.secrets) if known else ()
    values = {
        **found.values,
        **{name: texts.get(name) or missing for name in names},
        **{name: text for name, text in texts.items() if name in found.values and text},
    }
    if kind == "oauth1":
        # Postman signs with a method that it does not name; no client should do so by itself.
        values.setdefault("signatureMethod", "")
    return replace(found, values=values, optional=False)


def _auth(
    kind: Type,
    texts: Mapping[str, str],
    params: Mapping[str, JsonValue],
    credential: Credential,
) -> Auth:
    values: dict[str, str] = {}
    for name, variable in kind.names.items():
        text = texts.get(name, "")
        values[name] = text if "{{" in text else f"{{{{{variable}}}}}"
    for name, variable in kind.secrets.items():
        values[name] = credential(texts.get(name, ""), variable)
    for name, variable in kind.more_secrets.items():
        if texts.get(name) and name not in values:
            values[name] = credential(texts[name], variable)
    for name in kind.plain:
        if texts.get(name):
            values[name] = texts[name]
    values |= {name: "true" for name in kind.flags if truthy(params.get(name))}
    given = any(texts.get(name) for name in (*kind.names, *kind.secrets))
    return Auth(kind.kind, values, not given)


def _jwt(
    texts: Mapping[str, str], params: Mapping[str, JsonValue], credential: Credential
) -> Auth | None:
    place = _PLACES.get(texts.get("addTokenTo") or "header")
    if place is None or (params and not texts.get("algorithm")):
        return None
    by_secret = texts.get("algorithm", "HS").startswith("HS")
    key = "secret" if by_secret or not texts.get("privateKey") else "privateKey"
    kind = SIGNING["jwt"]
    kind = replace(kind, secrets={key: kind.more_secrets[key]}, more_secrets={})
    auth = _auth(kind, texts, params, credential)
    values = dict(auth.values)
    prefix = texts.get("headerPrefix", "Bearer") if params else "Bearer"
    if params.get("headerPrefix") is not None and prefix != "Bearer":
        values["headerPrefix"] = prefix
    if place:
        values["in"] = place
        values["queryParamKey"] = texts.get("queryParamKey") or "token"
    return replace(auth, values=values)


def _asap(texts: Mapping[str, str], credential: Credential) -> Auth:
    auth = _auth(SIGNING["asap"], texts, {}, credential)
    wanted = {"iss": "issuer", "aud": "audience", "kid": "keyId"}
    missing = {
        name: f"{{{{{variable}}}}}"
        for name, variable in wanted.items()
        if not texts.get(name) and f'"{name}"' not in texts.get("claims", "")
    }
    return replace(auth, values={**missing, **auth.values})


def grant_of(
    params: Mapping[str, JsonValue], credential: Credential
) -> tuple[AuthKind, Mapping[str, str]] | None:
    """How an `oauth2` block without a token says one is fetched, `None` when it does not say so.

    Postman's runner fetches none (docs/postman.md, OAuth 2); its window does, with these parameters.
    """
    texts = {name: _text(value) for name, value in params.items()}
    kind = _GRANTS.get(texts.get("grant_type") or "authorization_code")
    code = kind is AuthKind.OAUTH2_AUTHORIZATION_CODE
    if kind is None or not _is_address(texts.get("accessTokenUrl", "")):
        return None
    if code and not _is_address(texts.get("authUrl", "")):
        return None
    values = dict(_auth(OAUTH2, texts, {}, credential).values)
    values["token"] = f"{{{{{TOKEN}}}}}"
    if texts.get("client_authentication") == "body":
        values["client_authentication"] = "body"
    if kind is AuthKind.OAUTH2_PASSWORD:
        name = texts.get("username", "")
        values["username"] = name if "{{" in name else f"{{{{{USERNAME}}}}}"
        values["password"] = credential(texts.get("password", ""), PASSWORD)
    if code:
        values["authUrl"] = texts["authUrl"]
        values["redirect_uri"] = texts.get("redirect_uri", "")
        method = texts.get("challengeAlgorithm", "")
        bound = texts.get("grant_type") == "authorization_code_with_pkce"
        values["pkce"] = ("plain" if method == "plain" else "S256") if bound else ""
    return kind, values


def _is_address(text: str) -> bool:
    return bool(re.match(r"https?://|\{\{", text))


def _text(value: JsonValue) -> str:
    """A parameter as text; claims may be an object."""
    if isinstance(value, dict | list):
        return json_text(value)
    return value_text(value)
