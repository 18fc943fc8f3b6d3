"""What does an auth block say: who is calling, how it is proven, and what else goes into a signature?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from postsmith.auth import TYPES, AuthKind, AuthType, Role
from postsmith.auth.catalog import API_KEY, ASAP, AWSV4, JWT, OAUTH1, OAUTH2
from postsmith.ir.api import Auth
from postsmith.json_value import JsonValue
from postsmith.normalize.values import value_text
from postsmith.wire.javascript import json_text, truthy

AUTHORIZATION = "authorization"
"""The variable that stands for a whole header, where that is written out."""
Credential = Callable[[str, str], str]
"""The template for a parameter's text: itself when it is one, else the variable of the name beside it."""

_GRANTS = {
    "client_credentials": AuthKind.OAUTH2_CLIENT_CREDENTIALS,
    "password_credentials": AuthKind.OAUTH2_PASSWORD,
    "authorization_code": AuthKind.OAUTH2_AUTHORIZATION_CODE,
    "authorization_code_with_pkce": AuthKind.OAUTH2_AUTHORIZATION_CODE,
}
_OF_GRANTS = OAUTH2.only(
    *("clientId", "clientSecret", "accessTokenUrl", "refreshTokenUrl"),
    *("scope", "audience", "resource"),
)


def reference(name: str) -> str:
    """The template that is nothing but a variable."""
    return f"{{{{{name}}}}}"


def credential_of(text: str, variable: str) -> str:
    """What stands for a credential: itself, when it is a template."""
    return text if "{{" in text else reference(variable)


def scheme_of(
    kind: str, params: Mapping[str, JsonValue], credential: Credential = credential_of
) -> Auth | None:
    """The auth of a block; `None` where Postman signs nothing, whatever else is given (docs/postman.md, Auth).

    Without any credential in it the auth is optional, and a variable stands for each.
    """
    texts = {name: _text(value) for name, value in params.items()}
    match kind:
        case JWT.name:
            return _jwt(texts, params, credential)
        case ASAP.name:
            return _asap(texts, credential)
        case OAUTH1.name if texts.get("signatureMethod", "").upper().startswith("RSA"):
            # The key signs in place of the secret.
            found = OAUTH1.without("consumerSecret")
            return _auth(found, texts, params, credential, proof="privateKey")
        case _:
            return _auth(TYPES[kind], texts, params, credential)


def scheme_as_saved(kind: str, params: Mapping[str, JsonValue]) -> Auth | None:
    """The auth of a block with the very values that are saved, for those who send them and write nothing."""
    texts = {name: _text(value) for name, value in params.items()}
    known = TYPES[kind]
    found = scheme_of(kind, params, lambda text, variable: text)
    if found is None:
        return None
    # AWS signs with a word where something is missing.
    missing = "undefined" if known is AWSV4 else ""
    values = dict(found.values)
    for name in known.names(Role.WHO, Role.PROOF):
        if name in values:
            values[name] = texts.get(name) or missing
    if known is OAUTH1:
        # Postman signs with a method that it does not name; no client should do so by itself.
        values.setdefault("signatureMethod", "")
    return replace(found, values=values, optional=False)


def _auth(
    kind: AuthType,
    texts: Mapping[str, str],
    params: Mapping[str, JsonValue],
    credential: Credential,
    proof: str = "",
) -> Auth:
    """What any type says; `proof` is a spare one that is needed now."""
    used = [each for each in kind.parameters if each.argument]
    who = [each for each in used if each.role is Role.WHO]
    proofs = [each for each in used if each.role is Role.PROOF]
    needed = [each for each in proofs if not each.spare or each.name == proof]
    values = {
        each.name: credential_of(texts.get(each.name, ""), each.variable)
        for each in who
    }
    for each in (*needed, *(p for p in proofs if texts.get(p.name))):
        text = texts.get(each.name, "")
        values.setdefault(each.name, credential(text, each.variable))
    for each in used:
        if each.role in _PLAIN and texts.get(each.name):
            values[each.name] = texts[each.name]
    flags = (each.name for each in used if each.role is Role.FLAG)
    on = frozenset(name for name in flags if truthy(params.get(name)))
    given = any(texts.get(each.name) for each in (*who, *needed))
    return Auth(kind.classes[0].kind, values, on, not given)


_PLAIN = (Role.SETTING, Role.VALUE, Role.JSON)


def _jwt(
    texts: Mapping[str, str], params: Mapping[str, JsonValue], credential: Credential
) -> Auth | None:
    place = _PLACES.get(texts.get("addTokenTo") or "header")
    if place is None or (params and not texts.get("algorithm")):
        return None
    by_secret = texts.get("algorithm", "HS").startswith("HS")
    other = "privateKey" if by_secret or not texts.get("privateKey") else "secret"
    # What is put where is Postman's word; no prefix is one, too.
    found = JWT.without(other, "addTokenTo", "headerPrefix", "queryParamKey")
    auth = _auth(found, texts, params, credential)
    values = dict(auth.values)
    prefix = texts.get("headerPrefix", "Bearer") if params else "Bearer"
    if params.get("headerPrefix") is not None and prefix != "Bearer":
        values["headerPrefix"] = prefix
    if place == "query":
        values["addTokenTo"] = place
        values["queryParamKey"] = texts.get("queryParamKey") or "token"
    return replace(auth, values=values)


_PLACES = {"header": "header", "queryParam": "query"}


def _asap(texts: Mapping[str, str], credential: Credential) -> Auth:
    auth = _auth(ASAP, texts, {}, credential)
    missing = {
        each.name: reference(each.stands)
        for each in ASAP.parameters
        if each.stands
        and not texts.get(each.name)
        and f'"{each.name}"' not in texts.get("claims", "")
    }
    return replace(auth, values={**missing, **auth.values})


def api_key_of(params: Mapping[str, JsonValue]) -> Auth:
    """A key in a header, which is where it goes unless it goes into the query."""
    auth = _auth(API_KEY, {n: _text(v) for n, v in params.items()}, {}, credential_of)
    where = "query" if auth.values.get("in") == "query" else "header"
    return replace(auth, values={"key": "", **auth.values, "in": where})


def oauth2_of(params: Mapping[str, JsonValue]) -> Auth | None:
    """A token that is given, or the grant that fetches one."""
    texts = {name: _text(value) for name, value in params.items()}
    place = {"header": "header", "queryParams": "query"}.get(
        texts.get("addTokenTo") or "header"
    )
    # Postman sends nothing to any other place, and nothing of this type.
    if place is None or texts.get("tokenType", "").lower() == "mac":
        return None
    given = texts.get("accessToken", "")
    token = {
        "accessToken": credential_of(given, "token"),
        "headerPrefix": texts.get("headerPrefix", "Bearer").strip(),
        "addTokenTo": place,
    }
    grant = None if given else _grant_of(texts)
    if grant is not None:
        return replace(grant, values={**grant.values, **token}, optional=True)
    return Auth(AuthKind.OAUTH2, token, optional=not given)


def _grant_of(texts: Mapping[str, str]) -> Auth | None:
    """How an `oauth2` block without a token says one is fetched, `None` when it does not say so.

    Postman's runner fetches none (docs/postman.md, OAuth 2); its window does, with these parameters.
    """
    said = texts.get("grant_type") or "authorization_code"
    kind = _GRANTS.get(said)
    code = kind is AuthKind.OAUTH2_AUTHORIZATION_CODE
    if kind is None or not _is_address(texts.get("accessTokenUrl", "")):
        return None
    if code and not _is_address(texts.get("authUrl", "")):
        return None
    values = dict(_auth(_OF_GRANTS, texts, {}, credential_of).values)
    values["accessToken"] = reference("token")
    if texts.get("client_authentication") == "body":
        values["client_authentication"] = "body"
    if kind is AuthKind.OAUTH2_PASSWORD:
        user = _auth(OAUTH2.only("username", "password"), texts, {}, credential_of)
        values |= user.values
    if code:
        values["authUrl"] = texts["authUrl"]
        values["redirect_uri"] = texts.get("redirect_uri", "")
        method = "plain" if texts.get("challengeAlgorithm") == "plain" else "S256"
        bound = said == "authorization_code_with_pkce"
        values["challengeAlgorithm"] = method if bound else ""
    return Auth(kind, values)


def _is_address(text: str) -> bool:
    return bool(re.match(r"https?://|\{\{", text))


def _text(value: JsonValue) -> str:
    """A parameter as text; claims may be an object."""
    if isinstance(value, dict | list):
        return json_text(value)
    return value_text(value)
