"""What does a scheme add to a request that no test can know beforehand?

Signatures hold a time and a nonce. The tests see that they are there, and compare all the rest.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote, unquote_plus

from postsmith.auth import AuthKind, Effect, class_of
from postsmith.auth.catalog import DIGEST
from postsmith.ir.api import Auth
from postsmith.normalize.template import substitute
from postsmith.normalize.wire import Target

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


def signed_by(auth: Auth, samples: Mapping[str, str], *, form: bool) -> tuple[str, ...]:
    """The headers and parameters that the auth adds when all of its variables have values.

    `form`: the request is sent with the content type of a urlencoded form, whose fields are signed themselves.

    Nothing where it answers a challenge only, and where it needs a private key, which tests do not have.
    """
    values = {key: substitute(text, samples) for key, text in auth.values.items()}
    match auth.kind:
        case AuthKind.DIGEST:
            plain = values.get("algorithm", "MD5").upper().removesuffix("-SESS")
            at_once = values.keys() >= {*DIGEST.at_once} and plain in _DIGESTS
            return ("Authorization",) if at_once else ()
        case AuthKind.HAWK:
            known = values.get("algorithm", "sha256") in ("sha1", "sha256")
            return ("Authorization",) if known else ()
        case AuthKind.OAUTH1:
            return _oauth1(values, auth.flags, form)
        case AuthKind.AWSV4:
            if "addAuthDataToQuery" not in auth.flags:
                return ("X-Amz-Date", "Authorization")
            expires = ("X-Amz-Expires",) if values.get("service") == "s3" else ()
            token = ("X-Amz-Security-Token",) if "sessionToken" in values else ()
            return (*token, *expires, *(f"X-Amz-{name}" for name in _AWS))
        case AuthKind.JWT:
            return _jwt(values)
        case kind:
            found = class_of(kind)
            return found.adds if found.effect is Effect.SIGNED else ()


def _oauth1(
    values: Mapping[str, str], flags: frozenset[str], form: bool
) -> tuple[str, ...]:
    if values.get("signatureMethod", "") not in _HMACS:
        return ()
    if "addParamsToHeader" in flags:
        return ("Authorization",)
    empty = _WITHOUT_VALUE if "addEmptyParamsToSign" in flags else ()
    # The client names its method where the collection does not: the parameter is required.
    values = {"signatureMethod": "HMAC-SHA1", **values}
    given = (n for key, n in _OAUTH1.items() if values.get(key) or key in empty)
    hashes = "includeBodyHash" in flags and "-" in values["signatureMethod"]
    hashed = ("oauth_body_hash",) if hashes and not form else ()
    return (*given, *hashed, "oauth_timestamp", "oauth_nonce", "oauth_signature")


def _jwt(values: Mapping[str, str]) -> tuple[str, ...]:
    if values.get("algorithm", "HS256") not in ("HS256", "HS384", "HS512"):
        return ()
    for name in ("payload", "header"):
        try:
            if not isinstance(json.loads(values.get(name, "").strip() or "{}"), dict):
                return ()
        except ValueError:
            return ()
    return (values.get("queryParamKey", "Authorization"),)


def as_signed(target: Target, auth: Auth | None, signed: tuple[str, ...]) -> Target:
    """The target as the auth leaves it: OAuth 1 has an encoding of its own for queries (RFC 5849, 3.6)."""
    path, mark, query = target.target.partition("?")
    if auth is None or auth.kind is not AuthKind.OAUTH1 or not signed or not query:
        return target
    pairs = (part.partition("=") for part in query.split("&") if part)
    parts = (
        f"{_encoded(name)}{equals}{_encoded(value)}" for name, equals, value in pairs
    )
    return replace(target, target=path + mark + "&".join(parts))


def _encoded(text: str) -> str:
    return quote(unquote_plus(text), "")
