"""OAuth 1.0a (RFC 5849): a signature over method, URL and parameters."""

from __future__ import annotations

import base64
import hmac
import secrets
import string
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import parse_qsl, unquote_plus

import httpx2

from ..auth import Scheme, UnsignedError
from ..bodies import Content
from ..request import Outgoing
from .parts import (
    body_of,
    digest_of,
    header_of,
    needed,
    rfc3986,
    with_headers,
    with_query,
)

_HASHES = {"SHA1": "sha1", "SHA256": "sha256", "SHA512": "sha512"}
_FORM = "application/x-www-form-urlencoded"
_NAMES = (
    *("oauth_consumer_key", "oauth_token", "oauth_signature_method"),
    *("oauth_timestamp", "oauth_nonce", "oauth_version", "oauth_signature"),
    *("oauth_callback", "oauth_verifier", "oauth_body_hash"),
)


@dataclass(frozen=True, repr=False)
class OAuth1(Scheme):
    """`Authorization: OAuth …`, as Postman writes it: no `oauth_version` unless one is given."""

    consumer_key: str
    consumer_secret: str = ""
    token: str = ""
    token_secret: str = ""
    private_key: str = field(default="", kw_only=True)
    """PEM; in place of the secrets with `RSA-SHA1`, `RSA-SHA256` and `RSA-SHA512`."""
    signature_method: str = field(default="HMAC-SHA1", kw_only=True)
    """Also `HMAC-SHA256`, `HMAC-SHA512`, `PLAINTEXT`, and those of `private_key`."""
    callback: str = field(default="", kw_only=True)
    verifier: str = field(default="", kw_only=True)
    timestamp: str = field(default="", kw_only=True)
    """Seconds since 1970; now unless given."""
    nonce: str = field(default="", kw_only=True)
    """Another one for each request unless given."""
    version: str = field(default="", kw_only=True)
    """`1.0`; not sent unless given."""
    realm: str = field(default="", kw_only=True)
    location: Literal["header", "parameters"] = field(default="header", kw_only=True)
    """`parameters` are those of a form that is sent with POST or PUT, else of the query."""
    body_hash: bool = field(default=False, kw_only=True)
    """True protects a body that is no form, too."""
    empty_parameters: bool = field(default=False, kw_only=True)
    """True signs parameters without a value, too."""
    encoded: bool = field(default=True, kw_only=True)
    """False writes the header's values without percent-encoding."""

    secret_fields = ("consumer_secret", "token", "token_secret", "private_key")
    free = ("callback", "verifier", "timestamp", "nonce", "version", "realm")

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """With a signature; unchanged without a key and what belongs to it."""
        rsa = self.signature_method.upper().startswith("RSA")
        if not self.consumer_key or not (
            self.private_key if rsa else self.consumer_secret
        ):
            return outgoing
        form = header_of(outgoing, "content-type").lower().startswith(_FORM)
        fields = _without_own(b"".join(body_of(outgoing)).decode()) if form else ""
        outgoing = _normalized(outgoing)
        parameters = self._parameters(outgoing, form)
        signed = [*parameters, *parse_qsl(fields, keep_blank_values=True)]
        if not self.signature_method:
            signed.append(("oauth_signature_method", "HMAC-SHA1"))
        base = base_string(outgoing.method, outgoing.url, signed)
        parameters.append(("oauth_signature", self._signature(base)))
        if self.location == "header":
            return with_headers(outgoing, ("Authorization", self._header(parameters)))
        if form and outgoing.method in ("POST", "PUT"):
            added = (f"{n}={rfc3986(v)}" for n, v in parameters)
            body = "&".join(part for part in (fields, *added) if part)
            content = Content(outgoing.content.content_type, body.encode())
            return outgoing._replace(content=content)
        return with_query(outgoing, parameters)

    def _parameters(self, outgoing: Outgoing, form: bool) -> list[tuple[str, str]]:
        timestamp = self.timestamp.strip() or str(int(time.time()))
        found = [
            ("oauth_consumer_key", self.consumer_key),
            ("oauth_token", self.token),
            ("oauth_signature_method", self.signature_method),
            ("oauth_timestamp", timestamp),
            ("oauth_nonce", self.nonce.strip() or _nonce()),
            ("oauth_version", self.version),
        ]
        name = _HASHES.get(self.signature_method.partition("-")[2].upper())
        hashed = ""
        if self.body_hash and name and not form:
            hashed = base64.b64encode(digest_of(outgoing, name).digest()).decode()
        extensions = [
            ("oauth_body_hash", hashed),
            ("oauth_callback", self.callback.strip()),
            ("oauth_verifier", self.verifier.strip()),
        ]
        kept = [(n, v) for n, v in found if v.strip() or self.empty_parameters]
        return kept + [pair for pair in extensions if pair[1]]

    def _signature(self, base: str) -> str:
        method = self.signature_method or "HMAC-SHA1"
        key = f"{rfc3986(self.consumer_secret)}&{rfc3986(self.token_secret)}"
        if method == "PLAINTEXT":
            return key
        kind, _, name = method.partition("-")
        if name not in _HASHES or kind not in ("HMAC", "RSA"):
            raise UnsignedError(f"there is no signature method {method!r}")
        if kind == "RSA":
            value = _rsa(self.private_key, base.encode(), _HASHES[name])
        else:
            value = hmac.digest(key.encode(), base.encode(), _HASHES[name])
        return base64.b64encode(value).decode()

    def _header(self, parameters: list[tuple[str, str]]) -> str:
        write = rfc3986 if self.encoded else str
        pairs = [(name, write(value.strip())) for name, value in parameters if value]
        if self.realm.strip():
            pairs.insert(0, ("realm", write(self.realm)))
        return "OAuth " + ",".join(f'{name}="{value}"' for name, value in pairs)


def base_string(method: str, url: str, parameters: Iterable[tuple[str, str]]) -> str:
    """What is signed (RFC 5849, 3.4.1): method, URL without its query, and all parameters in order."""
    parsed = httpx2.URL(url)
    host = parsed.netloc.decode("ascii").lower()
    path, _, query = parsed.raw_path.decode("ascii").partition("?")
    pairs = [*parse_qsl(query, keep_blank_values=True), *parameters]
    ordered = sorted((rfc3986(name), rfc3986(value)) for name, value in pairs)
    normalized = "&".join(f"{name}={value}" for name, value in ordered)
    parts = (method.upper(), f"{parsed.scheme}://{host}{path or '/'}", normalized)
    return "&".join(rfc3986(part) for part in parts)


def _normalized(outgoing: Outgoing) -> Outgoing:
    """The request with its query encoded as the signature has it, and without an older signature."""
    path, mark, query = outgoing.target.partition("?")
    kept = _without_own(query)
    pairs = (part.partition("=") for part in kept.split("&"))
    parts = (
        rfc3986(unquote_plus(name)) + equals + rfc3986(unquote_plus(value))
        for name, equals, value in pairs
    )
    text = "&".join(parts)
    return outgoing._replace(target=f"{path}?{text}") if mark and text else outgoing


def _without_own(form: str) -> str:
    """A form, or query, without what this scheme adds to it."""
    parts = form.split("&")
    return "&".join(p for p in parts if p and p.partition("=")[0] not in _NAMES)


def _nonce() -> str:
    letters = string.ascii_letters + string.digits
    return "".join(secrets.choice(letters) for _ in range(11))


def _rsa(pem: str, text: bytes, name: str) -> bytes:
    """An RSASSA-PKCS1-v1_5 signature (RFC 5849, 3.4.3)."""
    try:
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import padding
    except ModuleNotFoundError:
        raise needed("cryptography", "OAuth1 with an RSA key") from None
    algorithm = getattr(hashes, name.upper())()
    try:
        key: Any = serialization.load_pem_private_key(pem.encode(), None)
        signature: bytes = key.sign(text, padding.PKCS1v15(), algorithm)
    except (ValueError, TypeError, AttributeError):
        raise UnsignedError("the private key can not be used") from None
    return signature
