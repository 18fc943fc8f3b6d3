"""NTLM (MS-NTHT, MS-NLMP): three requests that authenticate a connection."""

from __future__ import annotations

import base64
import struct
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

import httpx2

from ..auth import Fetch, Flow, Memory, Outcome, RefusedError, Scheme, Step
from ..request import Outgoing
from .parts import host_of, needed, with_headers


@dataclass(frozen=True, repr=False)
class Ntlm(Scheme):
    """`Authorization: NTLM …` once the server asks for it, as in Postman: the first request goes out bare.

    What is authenticated is the connection. So calls with these credentials go out one after the other, over
    a single connection that the pool keeps open; it is authenticated again when the server has closed it.
    """

    username: str
    """May bring its domain: `DOMAIN\\\\user` or `user@domain`."""
    password: str
    domain: str = field(default="", kw_only=True)

    secret_fields = ("password",)
    free = ("domain",)

    def flow(self, outgoing: Outgoing, memory: Memory, fetch: Fetch) -> Flow:
        """Bare, and with the two messages when the server asks for them."""
        yield memory
        try:
            outcome = yield outgoing
            asked = _offered(outcome) is not None and outgoing.content.replayable
            if not asked or not self.username:
                return outcome
            return (yield from self._handshake(outgoing))
        finally:
            memory.lock.release()

    def _handshake(self, outgoing: Outgoing) -> Generator[Step, Outcome, Outcome]:
        try:
            import spnego
            from spnego.exceptions import SpnegoError
        except ModuleNotFoundError:
            raise needed("pyspnego", "Ntlm") from None
        user = self.username
        if self.domain and "\\" not in user:
            user = f"{self.domain}\\{user}"
        context: Any = spnego.client(
            user,
            self.password,
            hostname=httpx2.URL(outgoing.origin).host or host_of(outgoing),
            service="http",
            protocol="ntlm",
            options=spnego.NegotiateOptions.use_ntlm,
        )
        outcome = yield _with(outgoing, context.step())
        challenge = _offered(outcome)
        if not challenge:
            return outcome
        try:
            answer = context.step(base64.b64decode(challenge, validate=True))
        except (ValueError, LookupError, struct.error, SpnegoError):
            raise RefusedError("the server's NTLM challenge can not be read") from None
        return (yield _with(outgoing, answer))


def _with(outgoing: Outgoing, message: bytes | None) -> Outgoing:
    text = base64.b64encode(message or b"").decode()
    return with_headers(outgoing, ("Authorization", f"NTLM {text}"))


def _offered(outcome: Outcome) -> str | None:
    """What the server says of NTLM: its challenge, `""` for the mere name, `None` for nothing."""
    if not isinstance(outcome, httpx2.Response) or outcome.status_code != 401:
        return None
    for text in outcome.headers.get_list("www-authenticate", split_commas=True):
        name, _, rest = text.strip().partition(" ")
        if name.upper() == "NTLM":
            return rest.strip()
    return None
