"""Hawk: a MAC over method, target, host and port (the protocol's own description, version 1)."""

from __future__ import annotations

import base64
import hmac
import re
import secrets
import string
import time
from dataclasses import dataclass, field

import httpx2

from ..auth import Scheme
from ..request import Outgoing
from .parts import digest_of, header_of, with_headers

_ALGORITHMS = frozenset({"sha1", "sha256"})


@dataclass(frozen=True, repr=False)
class Hawk(Scheme):
    """`Authorization: Hawk …`, as Postman writes it: `id` first, `mac` before `app`."""

    id: str
    key: str
    algorithm: str = field(default="sha256", kw_only=True)
    """`sha256` or `sha1`."""
    nonce: str = field(default="", kw_only=True)
    """Another one for each request unless given."""
    timestamp: str = field(default="", kw_only=True)
    """Seconds since 1970; now unless given."""
    ext: str = field(default="", kw_only=True)
    """What the application wants to say besides."""
    app: str = field(default="", kw_only=True)
    delegation: str = field(default="", kw_only=True)
    """The application that delegated to `app`; goes with it only."""
    payload_hash: bool = field(default=False, kw_only=True)
    """True protects the body, too."""

    secret_fields = ("key",)
    free = ("nonce", "timestamp", "ext", "app", "delegation")

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """With a MAC; unchanged without an id or a key."""
        if not (self.id and self.key) or self.algorithm not in _ALGORITHMS:
            return outgoing
        time_given = re.match(r"\s*[+-]?0*[1-9]", self.timestamp)
        ts = self.timestamp if time_given else str(int(time.time()))
        nonce = self.nonce or _nonce()
        payload = self._payload(outgoing) if self.payload_hash else ""
        mac = self._mac(outgoing, ts, nonce, payload)
        fields = [("id", self.id), ("ts", ts), ("nonce", nonce), ("hash", payload)]
        fields += [("ext", _quoted(self.ext)), ("mac", mac), ("app", self.app)]
        fields.append(("dlg", self.delegation if self.app else ""))
        text = ", ".join(f'{name}="{value}"' for name, value in fields if value)
        return with_headers(outgoing, ("Authorization", f"Hawk {text}"))

    def _mac(self, outgoing: Outgoing, ts: str, nonce: str, payload: str) -> str:
        url = httpx2.URL(outgoing.origin)
        port = url.port or (80 if url.scheme == "http" else 443)
        ext = self.ext.replace("\\", "\\\\").replace("\n", "\\n")
        lines = ["hawk.1.header", ts, nonce, outgoing.method.upper(), outgoing.target]
        lines += [url.host.lower(), str(port), payload, ext]
        if self.app:
            lines += [self.app, self.delegation]
        text = "".join(f"{line}\n" for line in lines)
        mac = hmac.digest(self.key.encode(), text.encode(), self.algorithm)
        return base64.b64encode(mac).decode()

    def _payload(self, outgoing: Outgoing) -> str:
        """The hash of the body and its type, `""` without a body."""
        if not outgoing.content.pieces:
            return ""
        kind = header_of(outgoing, "content-type").partition(";")[0].strip().lower()
        head = f"hawk.1.payload\n{kind}\n".encode()
        digest = digest_of(outgoing, self.algorithm, head=head)
        digest.update(b"\n")
        return base64.b64encode(digest.digest()).decode()


def _nonce() -> str:
    letters = string.ascii_letters + string.digits
    return "".join(secrets.choice(letters) for _ in range(6))


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
