"""Akamai's EdgeGrid: an HMAC over method, URL, chosen headers and the body of a POST."""

from __future__ import annotations

import base64
import hmac
import time
from dataclasses import dataclass, field
from uuid import uuid4

import httpx2

from ..auth import Scheme
from ..request import Outgoing
from .parts import digest_of, header_of, host_of, with_headers


@dataclass(frozen=True, repr=False)
class EdgeGrid(Scheme):
    """`Authorization: EG1-HMAC-SHA256 …`, as Postman writes it: the body signed of a POST only."""

    access_token: str
    client_token: str
    client_secret: str
    nonce: str = field(default="", kw_only=True)
    """Another one for each request unless given."""
    timestamp: str = field(default="", kw_only=True)
    """`20240131T23:59:59+0000`; now unless given."""
    base_url: str = field(default="", kw_only=True)
    """Whose host is signed; the request's own unless given."""
    headers_to_sign: str = field(default="", kw_only=True)
    """Names with commas between, in the order in which the server signs them."""
    max_body_size: str = field(default="131072", kw_only=True)
    """Bytes of the body that are signed."""

    secret_fields = ("access_token", "client_token", "client_secret")
    free = ("nonce", "timestamp", "base_url", "headers_to_sign")

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """With a signature; unchanged without tokens and secret."""
        if not (self.access_token and self.client_token and self.client_secret):
            return outgoing
        timestamp = self.timestamp or time.strftime(
            "%Y%m%dT%H:%M:%S+0000", time.gmtime()
        )
        head = (
            f"EG1-HMAC-SHA256 client_token={self.client_token};"
            f"access_token={self.access_token};timestamp={timestamp};"
            f"nonce={self.nonce or uuid4()};"
        )
        data = [
            outgoing.method,
            httpx2.URL(outgoing.origin).scheme,
            _host(self.base_url) or host_of(outgoing),
            outgoing.target,
            self._headers(outgoing),
            self._body(outgoing),
            head,
        ]
        key = _hmac(timestamp, self.client_secret)
        signature = _hmac("\t".join(data), key)
        return with_headers(outgoing, ("Authorization", f"{head}signature={signature}"))

    def _headers(self, outgoing: Outgoing) -> str:
        names = [name.strip().lower() for name in self.headers_to_sign.split(",")]
        pairs = ((name, header_of(outgoing, name)) for name in names)
        return "\t".join(f"{n}:{' '.join(v.split())}" for n, v in pairs if v)

    def _body(self, outgoing: Outgoing) -> str:
        """The hash of the body's beginning: of a POST only."""
        if outgoing.method != "POST" or not outgoing.content.pieces:
            return ""
        size = self.max_body_size.strip()
        most = int(size) if size.isdecimal() and int(size) else 131072
        return base64.b64encode(digest_of(outgoing, "sha256", most).digest()).decode()


def _host(url: str) -> str:
    """The host of a URL, which may lack its scheme."""
    rest = url.partition("://")[2] or url
    return rest.partition("/")[0].strip()


def _hmac(text: str, key: str) -> str:
    return base64.b64encode(hmac.digest(key.encode(), text.encode(), "sha256")).decode()
