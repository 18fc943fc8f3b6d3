"""Tokens that the client signs itself: JSON Web Tokens (RFC 7519, RFC 7515), and Atlassian's ASAP of them."""

from __future__ import annotations

import base64
import hmac
import json
import re
import time
from dataclasses import dataclass, field
from typing import Any, Literal, cast
from urllib.parse import unquote
from uuid import uuid4

from ..auth import Scheme, UnsignedError
from ..encoding import utf8
from ..request import Outgoing
from .parts import needed, with_headers, with_query

_HMAC = {"HS256": "sha256", "HS384": "sha384", "HS512": "sha512"}
_BY_KEY = frozenset(
    f"{kind}{size}" for kind in ("RS", "PS", "ES") for size in (256, 384, 512)
)
_PEM = re.compile(r"-----BEGIN ([A-Z ]+)-----(.*?)-----END \1-----", re.DOTALL)
_DATA = re.compile(r"data:application/pkcs8;kid=([\w.\-+/]+);base64,([\w+/=]+)")


@dataclass(frozen=True, repr=False)
class JwtBearer(Scheme):
    """A token over `payload` as it is, no claim added, made and signed for each request, as Postman does it."""

    key: str
    """The secret of `HS256`, `HS384` and `HS512`, else a private key as PEM."""
    payload: str = "{}"
    """JSON; nothing is added to it."""
    algorithm: str = field(default="HS256", kw_only=True)
    """Also `HS…`, `RS…`, `PS…` and `ES…` with `256`, `384` or `512`."""
    header: str = field(default="{}", kw_only=True)
    """JSON; `alg` is added to it."""
    base64_key: bool = field(default=False, kw_only=True)
    """True for a secret that is written in base64."""
    location: Literal["header", "query"] = field(default="header", kw_only=True)
    prefix: str = field(default="Bearer", kw_only=True)
    parameter: str = field(default="token", kw_only=True)
    """The name in the query."""

    secret_fields = ("key",)

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """With a token.

        Raises:
            UnsignedError: key, payload, header or algorithm can not be used.
        """
        header = {**_object(self.header, "header"), "alg": self.algorithm}
        key: str | bytes = self.key
        if self.base64_key and self.algorithm in _HMAC:
            key = _base64(self.key)
        token = signed(header, _object(self.payload, "payload"), key)
        if self.location == "query":
            return with_query(outgoing, [(self.parameter, token)], [self.parameter])
        text = f"{self.prefix} {token}" if self.prefix else token
        return with_headers(outgoing, ("Authorization", text))


@dataclass(frozen=True, repr=False)
class Asap(Scheme):
    """`Authorization: Bearer …` with a token by Atlassian's S2S protocol, made for each request, as in Postman."""

    issuer: str
    audience: str
    key_id: str
    private_key: str
    """PEM, or a `data:` URL of the key."""
    subject: str = field(default="", kw_only=True)
    """The issuer unless given."""
    algorithm: str = field(default="RS256", kw_only=True)
    """Also `RS…`, `PS…` and `ES…` with `256`, `384` or `512`."""
    claims: str = field(default="", kw_only=True)
    """JSON; what it says goes before the other arguments."""
    expiry: str = field(default="3600", kw_only=True)
    """Seconds."""

    secret_fields = ("private_key",)
    free = ("subject",)

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """With a token; unchanged without issuer, audience, id and key.

        Raises:
            UnsignedError: key, claims or algorithm can not be used.
        """
        claims = _object(self.claims, "claims")
        issuer, audience = claims.get("iss") or self.issuer, claims.get("aud")
        audience, key_id = audience or self.audience, claims.get("kid") or self.key_id
        if not (issuer and audience and key_id and self.private_key):
            return outgoing
        if self.algorithm not in _BY_KEY:
            raise UnsignedError(f"there is no ASAP algorithm {self.algorithm!r}")
        now = int(time.time())
        claims |= {
            "iat": claims.get("iat") or now,
            "iss": issuer,
            "sub": claims.get("sub") or self.subject or issuer,
            "jti": claims.get("jti") or str(uuid4()),
            "aud": audience,
            "exp": _leading(claims.get("exp")) or now + (_leading(self.expiry) or 3600),
        }
        header = {"alg": self.algorithm, "kid": key_id}
        token = signed(header, claims, _data_key(self.private_key, key_id))
        return with_headers(outgoing, ("Authorization", f"Bearer {token}"))


def signed(header: dict[str, Any], payload: Any, key: str | bytes) -> str:
    """A JWS in its compact form (RFC 7515, 3.1).

    Raises:
        UnsignedError: key or algorithm can not be used.
    """
    algorithm = header["alg"]
    if algorithm not in _HMAC and algorithm not in _BY_KEY:
        raise UnsignedError(f"there is no JWT algorithm {algorithm!r}")
    if not key:
        raise UnsignedError("there is no key to sign the token with")
    text = f"{_part(header)}.{_part(payload)}"
    if algorithm in _HMAC:
        secret = utf8(key) if isinstance(key, str) else key
        signature = hmac.digest(secret, text.encode(), _HMAC[algorithm])
    else:
        signature = _by_key(algorithm, key, text.encode())
    return f"{text}.{_url_safe(signature)}"


def _by_key(algorithm: str, key: str | bytes, text: bytes) -> bytes:
    try:
        from cryptography.exceptions import UnsupportedAlgorithm
        from cryptography.hazmat.primitives import serialization
        from jwt.algorithms import get_default_algorithms
        from jwt.exceptions import PyJWTError
    except ModuleNotFoundError:
        raise needed("pyjwt[crypto]", f"a token with {algorithm}") from None
    try:
        private: Any = serialization.load_der_private_key(_der(key), None)
        return get_default_algorithms()[algorithm].sign(text, private)
    except (ValueError, TypeError, AttributeError, UnsupportedAlgorithm, PyJWTError):
        raise UnsignedError(
            f"the private key can not be used for {algorithm}"
        ) from None


def _der(key: str | bytes) -> bytes:
    """The key in a PEM text, which may have lost its line breaks; bytes are DER already."""
    if isinstance(key, bytes):
        return key
    match = _PEM.search(key.replace("\\n", "\n"))
    if match is None:
        raise UnsignedError("the private key is no PEM text")
    return _base64("".join(match[2].split()))


def _data_key(key: str, key_id: str) -> str | bytes:
    key = unquote(key.strip().strip('"'))
    if not key.startswith("data:"):
        return key
    match = _DATA.fullmatch(key)
    if match is None or match[1] != key_id:
        raise UnsignedError("the data URL of the private key is not of this key id")
    return _base64(match[2])


def _base64(text: str) -> bytes:
    """Both alphabets, with or without padding, and whatever else stands in it left out, as in Postman."""
    plain = text.partition("=")[0].replace("-", "+").replace("_", "/")
    plain = re.sub(r"[^A-Za-z0-9+/]", "", plain)
    whole = plain[: len(plain) - (len(plain) % 4 == 1)]
    return base64.b64decode(whole + "=" * (-len(whole) % 4))


def _object(text: str, what: str) -> dict[str, Any]:
    """A JSON object; the empty text is an empty one."""
    try:
        value: Any = json.loads(text, parse_float=_number) if text.strip() else {}
    except (ValueError, RecursionError):
        raise UnsignedError(f"the {what} is no JSON") from None
    if not isinstance(value, dict):
        raise UnsignedError(f"the {what} is no JSON object")
    return cast("dict[str, Any]", value)


def _number(text: str) -> int | float:
    """JavaScript has one kind of number, and writes `1.0` as `1`."""
    value = float(text)
    return int(value) if value.is_integer() and abs(value) < 1e21 else value


def _leading(value: Any) -> int:
    """The number that a text begins with, 0 for none."""
    match = re.match(r"\s*[+-]?\d+", str(value))
    return int(match[0]) if match else 0


def _part(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _url_safe(utf8(text))


def _url_safe(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
