"""AWS Signature, version 4: a hash of the canonical request, signed with a key made for one day."""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import parse_qsl, unquote_plus

from ..auth import Scheme
from ..request import Outgoing
from .parts import digest_of, header_of, host_of, rfc3986, with_headers, with_query

_ALGORITHM = "AWS4-HMAC-SHA256"
_UNSIGNED = frozenset(
    {"authorization", "connection", "expect", "presigned-expires", "range"}
    | {"user-agent", "x-amzn-trace-id"}
)
"""Headers that are changed, or may be, on the way."""
_HASH, _TOKEN, _DATE = "X-Amz-Content-Sha256", "X-Amz-Security-Token", "X-Amz-Date"
_PARAMETERS = (
    *(_TOKEN, _DATE, "X-Amz-Algorithm", "X-Amz-Credential"),
    *("X-Amz-SignedHeaders", "X-Amz-Signature"),
)


@dataclass(frozen=True, repr=False)
class AwsSigV4(Scheme):
    """`Authorization: AWS4-HMAC-SHA256 …` after `X-Amz-Date`, or the same in the query, as Postman writes it."""

    access_key: str
    secret_key: str
    region: str = field(default="us-east-1", kw_only=True)
    service: str = field(default="execute-api", kw_only=True)
    """The default is API Gateway."""
    session_token: str = field(default="", kw_only=True)
    location: Literal["header", "query"] = field(default="header", kw_only=True)

    secret_fields = ("access_key", "secret_key", "session_token")

    def headers(self) -> tuple[str, ...]:
        """The signature and its moment."""
        return (*super().headers(), "x-amz-date") if self.location == "header" else ()

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """With a signature; unchanged without the keys."""
        if not (self.access_key and self.secret_key):
            return outgoing
        moment = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
        if self.location == "query":
            return self._in_query(outgoing, moment)
        added: list[tuple[str, str]] = []
        if outgoing.content.pieces or self._service == "s3":
            added.append((_HASH, digest_of(outgoing, "sha256").hexdigest()))
        if self.session_token:
            added.append((_TOKEN, self.session_token))
        outgoing = with_headers(outgoing, *added, (_DATE, moment))
        signed, signature = self.signature(outgoing, moment)
        text = (
            f"{_ALGORITHM} Credential={self.access_key}/{self._scope(moment)}, "
            f"SignedHeaders={signed}, Signature={signature}"
        )
        return with_headers(outgoing, ("Authorization", text))

    def _in_query(self, outgoing: Outgoing, moment: str) -> Outgoing:
        """A URL that is good for a day."""
        added: list[tuple[str, str]] = []
        if self.session_token:
            added.append((_TOKEN, self.session_token))
        if self._service == "s3" and "X-Amz-Expires=" not in outgoing.target:
            added.append(("X-Amz-Expires", "86400"))
        added += [(_DATE, moment), ("X-Amz-Algorithm", _ALGORITHM)]
        added.append(("X-Amz-Credential", f"{self.access_key}/{self._scope(moment)}"))
        signed = ";".join(name for name, _ in _signed_headers(outgoing))
        added.append(("X-Amz-SignedHeaders", signed))
        outgoing = with_query(outgoing, added, _PARAMETERS)
        _, signature = self.signature(outgoing, moment)
        return with_query(outgoing, [("X-Amz-Signature", signature)])

    def signature(self, outgoing: Outgoing, moment: str) -> tuple[str, str]:
        """The names of the signed headers, and the signature at a moment (`20150830T123600Z`)."""
        headers = _signed_headers(outgoing)
        names = ";".join(name for name, _ in headers)
        path, _, query = outgoing.target.partition("?")
        canonical = [
            outgoing.method,
            _canonical_path(path, self._service),
            _canonical_query(query),
            "".join(f"{name}:{value}\n" for name, value in headers),
            names,
            self._payload(outgoing),
        ]
        digest = hashlib.sha256("\n".join(canonical).encode()).hexdigest()
        text = f"{_ALGORITHM}\n{moment}\n{self._scope(moment)}\n{digest}"
        key = f"AWS4{self.secret_key}".encode()
        for part in (moment[:8], self.region, self._service, "aws4_request"):
            key = hmac.digest(key, part.encode(), "sha256")
        return names, hmac.new(key, text.encode(), "sha256").hexdigest()

    @property
    def _service(self) -> str:
        """The name in the credential's scope: of mail it is not the host's."""
        return "ses" if self.service == "email" else self.service

    def _scope(self, moment: str) -> str:
        return f"{moment[:8]}/{self.region}/{self._service}/aws4_request"

    def _payload(self, outgoing: Outgoing) -> str:
        if self._service == "s3" and self.location == "query":
            return "UNSIGNED-PAYLOAD"
        told = header_of(outgoing, _HASH)
        return told or digest_of(outgoing, "sha256").hexdigest()


def _signed_headers(outgoing: Outgoing) -> list[tuple[str, str]]:
    found: dict[str, list[str]] = {}
    late = ("content-type",) if outgoing.typed_late else ()
    unsigned = _UNSIGNED.union(late)
    for name, value in (("host", host_of(outgoing)), *outgoing.headers):
        if name.lower() not in unsigned:
            found.setdefault(name.lower(), []).append(" ".join(value.split()))
    if len(found["host"]) > 1:
        del found["host"][0]
    return sorted((name, ",".join(values)) for name, values in found.items())


def _canonical_path(path: str, service: str) -> str:
    """Encoded once more than it is on the wire; S3 takes the path as it is."""
    if service == "s3":
        return rfc3986(unquote_plus(path)).replace("%2F", "/")
    pieces: list[str] = []
    for piece in path.split("/"):
        if piece == "..":
            del pieces[-1:]
        elif piece not in ("", "."):
            pieces.append(rfc3986(piece))
    slash = "/" if pieces and path.endswith(("/", "/.", "/..")) else ""
    return f"/{'/'.join(pieces)}{slash}"


def _canonical_query(query: str) -> str:
    return "&".join(sorted(_pairs(query)))


def _pairs(query: str) -> Iterable[str]:
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name:
            yield f"{rfc3986(name)}={rfc3986(value)}"
