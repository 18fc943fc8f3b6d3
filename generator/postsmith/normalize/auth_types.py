"""Which types of auth does Postman know, and which of their parameters are credentials?

Names are Postman's (docs/postman.md, Parameters in each format). A credential that is written out, or left out,
becomes a variable: the one named beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from postsmith.ir.api import AuthKind

TOKEN, USERNAME, PASSWORD, API_KEY = "token", "username", "password", "apiKey"
AUTHORIZATION = "authorization"


@dataclass(frozen=True, slots=True)
class AuthType:
    """What a type is made of that signs requests, answers challenges or fetches tokens."""

    kind: AuthKind
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    """Who is calling: parameter to variable. Not secret by itself, but given together with what is."""
    secrets: Mapping[str, str] = field(default_factory=dict[str, str])
    """What proves it."""
    more_secrets: Mapping[str, str] = field(default_factory=dict[str, str])
    """What may be secret, and may be missing."""
    plain: tuple[str, ...] = ()
    """Texts that stay as they are, when they are given."""
    flags: tuple[str, ...] = ()
    """`true`, or left out."""


DIGEST: Final = AuthType(
    AuthKind.DIGEST,
    {"username": USERNAME},
    {"password": PASSWORD},
    plain=tuple("realm nonce algorithm qop nonceCount clientNonce opaque".split()),
    flags=("disableRetryRequest",),
)
OAUTH1: Final = AuthType(
    AuthKind.OAUTH1,
    {"consumerKey": "consumerKey"},
    {"consumerSecret": "consumerSecret"},
    {"token": TOKEN, "tokenSecret": "tokenSecret", "privateKey": "privateKey"},
    tuple("signatureMethod callback verifier timestamp nonce version realm".split()),
    (
        *("includeBodyHash", "addParamsToHeader", "addEmptyParamsToSign"),
        "disableHeaderEncoding",
    ),
)
HAWK: Final = AuthType(
    AuthKind.HAWK,
    {"authId": "authId"},
    {"authKey": "authKey"},
    plain=tuple("algorithm nonce timestamp extraData app delegation".split()),
    flags=("includePayloadHash",),
)
AWSV4: Final = AuthType(
    AuthKind.AWSV4,
    {"accessKey": "accessKey"},
    {"secretKey": "secretKey"},
    {"sessionToken": "sessionToken"},
    ("region", "service"),
    ("addAuthDataToQuery",),
)
NTLM: Final = AuthType(
    AuthKind.NTLM, {"username": USERNAME}, {"password": PASSWORD}, plain=("domain",)
)
EDGEGRID: Final = AuthType(
    AuthKind.EDGEGRID,
    secrets={
        "accessToken": "accessToken",
        "clientToken": "clientToken",
        "clientSecret": "clientSecret",
    },
    plain=("nonce", "timestamp", "baseURL", "headersToSign", "maxBodySize"),
)
ASAP: Final = AuthType(
    AuthKind.ASAP,
    secrets={"privateKey": "privateKey"},
    plain=("iss", "aud", "kid", "sub", "alg", "claims", "exp"),
)
JWT: Final = AuthType(
    AuthKind.JWT,
    more_secrets={"secret": "jwtSecret", "privateKey": "privateKey"},
    plain=("algorithm", "payload", "header"),
    flags=("isSecretBase64Encoded",),
)
OAUTH2: Final = AuthType(
    AuthKind.OAUTH2_CLIENT_CREDENTIALS,
    {"clientId": "clientId"},
    {"clientSecret": "clientSecret"},
    plain=("accessTokenUrl", "refreshTokenUrl", "scope", "audience", "resource"),
)

SIGNING: Final[Mapping[str, AuthType]] = {
    "digest": DIGEST,
    "oauth1": OAUTH1,
    "hawk": HAWK,
    "awsv4": AWSV4,
    "ntlm": NTLM,
    "edgegrid": EDGEGRID,
    "asap": ASAP,
    "jwt": JWT,
}
"""By Postman's name."""

KNOWN: Final = frozenset({"bearer", "basic", "apikey", "oauth2", *SIGNING})
"""The types that send something."""

CREDENTIALS: Final = frozenset(
    {TOKEN, USERNAME, PASSWORD, API_KEY, AUTHORIZATION}
    | {
        variable
        for each in (*SIGNING.values(), OAUTH2)
        for found in (each.names, each.secrets, each.more_secrets)
        for variable in found.values()
    }
)
"""The variables that stand for credentials which the collection writes out, or leaves out."""

_SIMPLE: Final = {"bearer": "token", "basic": "password", "apikey": "value"}


def secret_parameters(kind: str) -> Iterable[str]:
    """The parameters of a type in which nothing but a credential stands."""
    if kind == "oauth2":
        return ("accessToken", "refreshToken", "clientSecret", "password")
    if kind in SIGNING:
        return (*SIGNING[kind].secrets, *SIGNING[kind].more_secrets)
    return (_SIMPLE[kind],) if kind in _SIMPLE else ()
