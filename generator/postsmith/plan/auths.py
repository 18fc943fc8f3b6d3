"""How is an auth written in Python?

`auth_expression` is the one place that knows which class of the runtime an auth is, with which arguments.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from postsmith.ir.api import Auth, AuthKind
from postsmith.json_value import JsonValue
from postsmith.plan import literals
from postsmith.plan.imports import Imports


@dataclass(frozen=True, slots=True)
class _Form:
    """A class of the runtime: which value of the auth is which argument."""

    name: str
    required: Mapping[str, str]
    optional: Mapping[str, str]
    defaults: Mapping[str, str]
    """Arguments that differ from the empty text when they are left out."""
    module: str = ""
    """Below `_runtime/schemes/`; `""` for what every client has."""


_OAUTH2 = {"prefix": "Bearer", "location": "header"}
_GRANT = {"accessTokenUrl": "token_url", "clientId": "client_id"}
_GRANT_OPTIONS = {
    "clientSecret": "client_secret",
    "username": "username",
    "password": "password",
    "authUrl": "authorization_url",
    "redirect_uri": "redirect_uri",
    "pkce": "pkce",
    "scope": "scope",
    "audience": "audience",
    "resource": "resource",
    "refreshTokenUrl": "refresh_url",
    "client_authentication": "client_authentication",
    "token": "token",
    "prefix": "prefix",
    "in": "location",
}


def _grant(name: str, **defaults: str) -> _Form:
    return _Form(name, _GRANT, _GRANT_OPTIONS, {**_OAUTH2, **defaults}, "oauth2")


_FORMS: Mapping[AuthKind, _Form] = {
    AuthKind.BEARER: _Form("Bearer", {"token": "token"}, {}, {}),
    AuthKind.BASIC: _Form(
        "Basic", {"username": "username", "password": "password"}, {}, {}
    ),
    AuthKind.API_KEY: _Form(
        "ApiKey",
        {"name": "name", "value": "value"},
        {"in": "location"},
        {"location": "header"},
    ),
    AuthKind.OAUTH2: _Form(
        "OAuth2", {"token": "token"}, {"prefix": "prefix", "in": "location"}, _OAUTH2
    ),
    AuthKind.OAUTH2_CLIENT_CREDENTIALS: _grant("OAuth2ClientCredentials"),
    AuthKind.OAUTH2_PASSWORD: _grant("OAuth2Password"),
    AuthKind.OAUTH2_AUTHORIZATION_CODE: _grant("OAuth2AuthorizationCode", pkce="S256"),
    AuthKind.OAUTH1: _Form(
        "OAuth1",
        {"consumerKey": "consumer_key"},
        {
            "consumerSecret": "consumer_secret",
            "token": "token",
            "tokenSecret": "token_secret",
            "privateKey": "private_key",
            "signatureMethod": "signature_method",
            "callback": "callback",
            "verifier": "verifier",
            "timestamp": "timestamp",
            "nonce": "nonce",
            "version": "version",
            "realm": "realm",
        },
        {"signature_method": "HMAC-SHA1"},
        "oauth1",
    ),
    AuthKind.DIGEST: _Form(
        "Digest",
        {"username": "username", "password": "password"},
        {
            "realm": "realm",
            "nonce": "nonce",
            "algorithm": "algorithm",
            "qop": "qop",
            "nonceCount": "nonce_count",
            "clientNonce": "client_nonce",
            "opaque": "opaque",
        },
        {},
        "digest",
    ),
    AuthKind.HAWK: _Form(
        "Hawk",
        {"authId": "id", "authKey": "key"},
        {
            "algorithm": "algorithm",
            "nonce": "nonce",
            "timestamp": "timestamp",
            "extraData": "ext",
            "app": "app",
            "delegation": "delegation",
        },
        {"algorithm": "sha256"},
        "hawk",
    ),
    AuthKind.AWSV4: _Form(
        "AwsSigV4",
        {"accessKey": "access_key", "secretKey": "secret_key"},
        {"region": "region", "service": "service", "sessionToken": "session_token"},
        {"region": "us-east-1", "service": "execute-api"},
        "awsv4",
    ),
    AuthKind.JWT: _Form(
        "JwtBearer",
        {},
        {
            "secret": "key",
            "privateKey": "key",
            "payload": "payload",
            "algorithm": "algorithm",
            "header": "header",
            "in": "location",
            "headerPrefix": "prefix",
            "queryParamKey": "parameter",
        },
        {
            "payload": "{}",
            "algorithm": "HS256",
            "header": "{}",
            "location": "header",
            "prefix": "Bearer",
            "parameter": "token",
        },
        "jwt",
    ),
    AuthKind.NTLM: _Form(
        "Ntlm",
        {"username": "username", "password": "password"},
        {"domain": "domain"},
        {},
        "ntlm",
    ),
    AuthKind.EDGEGRID: _Form(
        "EdgeGrid",
        {
            "accessToken": "access_token",
            "clientToken": "client_token",
            "clientSecret": "client_secret",
        },
        {
            "nonce": "nonce",
            "timestamp": "timestamp",
            "baseURL": "base_url",
            "headersToSign": "headers_to_sign",
            "maxBodySize": "max_body_size",
        },
        {"max_body_size": "131072"},
        "edgegrid",
    ),
    AuthKind.ASAP: _Form(
        "Asap",
        {
            "iss": "issuer",
            "aud": "audience",
            "kid": "key_id",
            "privateKey": "private_key",
        },
        {"sub": "subject", "alg": "algorithm", "claims": "claims", "exp": "expiry"},
        {"algorithm": "RS256", "expiry": "3600"},
        "jwt",
    ),
}

_FLAGS: Mapping[str, tuple[str, JsonValue]] = {
    "disableRetryRequest": ("answers", False),
    "includeBodyHash": ("body_hash", True),
    "addEmptyParamsToSign": ("empty_parameters", True),
    "disableHeaderEncoding": ("encoded", False),
    "includePayloadHash": ("payload_hash", True),
    "addAuthDataToQuery": ("location", "query"),
    "isSecretBase64Encoded": ("base64_key", True),
}
"""What Postman switches on, and the argument that it is."""


def auth_expression(auth: Auth) -> tuple[str, dict[str, JsonValue]]:
    """The class of an auth, and its keyword arguments, templates and all; defaults are left out."""
    form, values = _FORMS[auth.kind], auth.values
    found: dict[str, JsonValue] = {
        argument: values.get(key, "") for key, argument in form.required.items()
    }
    for key, argument in form.optional.items():
        if key in values and values[key] != form.defaults.get(argument, ""):
            found[argument] = values[key]
    for key, (argument, value) in _FLAGS.items():
        if key in values:
            found[argument] = value
    if auth.kind is AuthKind.OAUTH1 and "addParamsToHeader" not in values:
        found["location"] = "parameters"
    if auth.optional:
        found["optional"] = True
    return form.name, found


def auth_source(auth: Auth, imports: Imports, module: str = "_runtime") -> str:
    """Python source of an auth, templates and all: `Bearer("{{token}}")`."""
    form = _FORMS[auth.kind]
    name, arguments = auth_expression(auth)
    where = f"{module}.schemes.{form.module}" if form.module else module
    by_place = () if form.module else tuple(form.required.values())
    texts = (
        literals.value(value) if key in by_place else f"{key}={literals.value(value)}"
        for key, value in arguments.items()
    )
    return f"{imports.use(where, name)}({', '.join(texts)})"


def scheme_module(auth: Auth) -> tuple[str, str]:
    """The class of an auth and its module below `_runtime/schemes/`, `""` for what every client has."""
    form = _FORMS[auth.kind]
    return form.name, form.module
