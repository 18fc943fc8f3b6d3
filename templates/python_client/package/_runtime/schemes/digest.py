"""HTTP Digest (RFC 7616): the password is proven by a hash, over what a server asked for."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import count

import httpx2

from ..auth import Fetch, Flow, Memory, Outcome, Scheme, UnsignedError
from ..request import Outgoing
from .parts import digest_of, with_headers

_HASHES = {"SHA-512-256": "sha512_256", "SHA-256": "sha256", "MD5": "md5"}
"""The strongest first."""
_PAIR = re.compile(r'([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))')
_START = re.compile(r"(?:^|,)\s*([A-Za-z][\w-]*)\s+(?=[\w-]+\s*=)")
"""Where a challenge begins among the others of a header."""
_ASKING = frozenset({401, 403})
"""The second is Postman's: some servers mean the first by it."""


@dataclass(frozen=True, repr=False)
class Digest(Scheme):
    """`Authorization: Digest …`, as Postman writes it: `username` first, `qop` and `nc` without quotes.

    Without `realm` and `nonce` the first request goes out bare, and the server's challenge is answered; what
    it said is used for the calls that follow.
    """

    username: str
    password: str
    realm: str = field(default="", kw_only=True)
    nonce: str = field(default="", kw_only=True)
    """Together with `realm` it is used at once."""
    algorithm: str = field(default="", kw_only=True)
    """`MD5`, `SHA-256` or `SHA-512-256`, or one of them with `-sess`; as the server says unless given."""
    qop: str = field(default="", kw_only=True)
    """`auth`, or `auth-int`, which protects the body, too."""
    nonce_count: str = field(default="", kw_only=True)
    """Eight hexadecimal digits."""
    client_nonce: str = field(default="", kw_only=True)
    opaque: str = field(default="", kw_only=True)
    answers: bool = field(default=True, kw_only=True)
    """False answers no challenge."""

    secret_fields = ("password",)
    free = (
        *("realm", "nonce", "algorithm", "qop"),
        *("nonce_count", "client_nonce", "opaque"),
    )

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """With what is given; unchanged without user, realm or nonce."""
        if not (self.username and self.realm and self.nonce):
            return outgoing
        return with_headers(outgoing, ("Authorization", self._header(outgoing)))

    def flow(self, outgoing: Outgoing, memory: Memory, fetch: Fetch) -> Flow:
        """Bare or with what is known, and once more when the server asks for it (RFC 7616, 3.3)."""
        if memory.value is None:
            memory.value = {}
        known: dict[str, _Challenge] = memory.value
        used = None if self.nonce else known.get(outgoing.origin)
        outcome = yield (used.applied(self) if used else self).sign(outgoing)
        if not (self.answers and self.username and outgoing.content.replayable):
            return outcome
        challenge = self._challenge(outcome)
        if challenge is None or challenge.nonce == (used.nonce if used else self.nonce):
            return outcome
        known[outgoing.origin] = challenge
        return (yield challenge.applied(self).sign(outgoing))

    def _challenge(self, outcome: Outcome) -> _Challenge | None:
        """What the server asks for: with the algorithm given, else the strongest that we know."""
        asked = isinstance(outcome, httpx2.Response) and outcome.status_code in _ASKING
        if not isinstance(outcome, httpx2.Response) or not asked:
            return None
        ranks = {name: rank for rank, name in enumerate(_HASHES)}
        known = [
            challenge
            for text in outcome.headers.get_list("www-authenticate")
            for challenge in _challenges(text)
            if _plain(challenge.algorithm) in ranks
        ]
        wanted = self.algorithm.upper()
        return min(
            known,
            key=lambda c: (c.algorithm.upper() != wanted, ranks[_plain(c.algorithm)]),
            default=None,
        )

    def _header(self, outgoing: Outgoing) -> str:
        algorithm = self.algorithm or "MD5"
        name = _HASHES.get(_plain(algorithm))
        if name is None:
            raise UnsignedError(f"there is no digest algorithm {algorithm!r}")
        session = algorithm.lower().endswith("-sess")
        protects = self.qop in ("auth", "auth-int")
        cnonce = self.client_nonce or secrets.token_hex(4)
        nc = self.nonce_count or "00000001"
        a1 = f"{self.username}:{self.realm}:{self.password}"
        if session:
            a1 = f"{_hash(name, a1)}:{self.nonce}:{cnonce}"
        a2 = f"{outgoing.method}:{outgoing.target}"
        if self.qop == "auth-int":
            a2 += f":{digest_of(outgoing, name).hexdigest()}"
        middle = f"{nc}:{cnonce}:{self.qop}:" if protects else ""
        response = f"{_hash(name, a1)}:{self.nonce}:{middle}{_hash(name, a2)}"
        fields = [
            f'username="{_quoted(self.username)}"',
            f'realm="{_quoted(self.realm)}"',
            f'nonce="{_quoted(self.nonce)}"',
            f'uri="{outgoing.target}"',
            f'algorithm="{algorithm}"',
        ]
        if protects:
            fields.append(f"qop={self.qop}")
        if protects or session:
            fields += [f"nc={nc}", f'cnonce="{_quoted(cnonce)}"']
        fields.append(f'response="{_hash(name, response)}"')
        if self.opaque:
            fields.append(f'opaque="{_quoted(self.opaque)}"')
        return "Digest " + ", ".join(fields)


class _Challenge:
    """What a server asks for, and how often its nonce has been used."""

    def __init__(self, pairs: dict[str, str]) -> None:
        self.algorithm = pairs.get("algorithm") or "MD5"
        self.nonce = pairs.get("nonce", "")
        self._pairs = pairs
        self._uses = count(1)

    def applied(self, scheme: Digest) -> Digest:
        """The scheme with the values that the server sent, for one request."""
        offered = [qop.strip().lower() for qop in self._pairs.get("qop", "").split(",")]
        qop = next((q for q in (scheme.qop, "auth", "auth-int") if q in offered), "")
        return replace(
            scheme,
            realm=self._pairs.get("realm", ""),
            nonce=self.nonce,
            algorithm=self.algorithm,
            qop=qop,
            nonce_count=f"{next(self._uses):08x}",
            client_nonce="",
            opaque=self._pairs.get("opaque", ""),
        )


def _challenges(text: str) -> Iterable[_Challenge]:
    """The digest challenges of a header, which may hold several and those of other schemes."""
    starts = [*_START.finditer(text)]
    ends = [*(match.start() for match in starts[1:]), len(text)]
    for match, end in zip(starts, ends, strict=True):
        if match[1].lower() == "digest":
            pairs = _PAIR.findall(text[match.end() : end])
            yield _Challenge(
                {
                    name.lower(): re.sub(r"\\(.)", r"\1", quoted) or plain
                    for name, quoted, plain in pairs
                }
            )


def _plain(algorithm: str) -> str:
    return algorithm.upper().removesuffix("-SESS")


def _hash(name: str, text: str) -> str:
    return hashlib.new(name, text.encode(), usedforsecurity=False).hexdigest()


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
