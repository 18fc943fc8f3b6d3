"""Sending, repeating, following: the course of a call, without a single wait or byte of its own.

`exchange` is a generator that asks for what is to be done next; each flavour of the client does it, in
its own way of waiting, and tells what came of it.
"""

from __future__ import annotations

import random
from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import TypeAlias
from urllib.parse import urljoin, urlsplit

import httpx2

from .bodies import NO_CONTENT
from .errors import retry_after
from .logs import Log
from .request import Outgoing

_IDEMPOTENT = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NOT_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
LONGEST_WAIT = 60.0
"""Seconds; a server that asks for more gets the error raised instead."""
MOST_REDIRECTS = 10


@dataclass(frozen=True, slots=True)
class Send:
    """Send this request; answer with the response, or with what went wrong."""

    outgoing: Outgoing


@dataclass(frozen=True, slots=True)
class Wait:
    """Wait so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Discard:
    """This response will not be read."""

    response: httpx2.Response


Step: TypeAlias = Send | Wait | Discard
Outcome: TypeAlias = httpx2.Response | httpx2.TransportError | None


@dataclass(frozen=True, slots=True)
class Policy:
    """How persistent a call is."""

    max_retries: int = 2
    retry_unsafe: bool = False
    follow_redirects: bool = True


def exchange(
    outgoing: Outgoing, policy: Policy, log: Log
) -> Generator[Step, Outcome, httpx2.Response]:
    """The course of one call; its value is the final response, of whatever status.

    Raises:
        httpx2.TransportError: no response came, and the retries are used up.
    """
    retries = redirects = 0
    while True:
        outcome = yield Send(outgoing)
        wait = _wait(outcome, outgoing, policy, retries)
        if wait is not None:
            if isinstance(outcome, httpx2.Response):
                yield Discard(outcome)
            log.retry(outgoing.operation, _reason(outcome), wait)
            yield Wait(wait)
            retries += 1
        elif not isinstance(outcome, httpx2.Response):
            assert outcome is not None
            raise outcome
        else:
            following = (
                _redirected(outcome, outgoing) if policy.follow_redirects else None
            )
            if following is None or redirects >= MOST_REDIRECTS:
                return outcome
            yield Discard(outcome)
            outgoing = following
            redirects += 1


def _reason(outcome: Outcome) -> str:
    if isinstance(outcome, httpx2.Response):
        return f"{outcome.status_code} {outcome.reason_phrase}"
    return type(outcome).__name__


def _wait(
    outcome: Outcome, outgoing: Outgoing, policy: Policy, retries: int
) -> float | None:
    """Seconds to wait before sending again, `None` when the outcome is final."""
    if retries >= policy.max_retries or not outgoing.content.replayable:
        return None
    backoff = min(8.0, (1 << retries) / 2) * random.uniform(0.75, 1.0)
    if not isinstance(outcome, httpx2.Response):
        safe = isinstance(outcome, _NOT_SENT) or _may_repeat(outgoing, policy)
        return backoff if safe else None
    status = outcome.status_code
    if status not in (408, 429) and status < 500:
        return None
    if status != 429 and not _may_repeat(outgoing, policy):
        return None
    asked = retry_after(outcome.headers)
    if asked is None:
        return backoff
    return asked if asked <= LONGEST_WAIT else None


def _may_repeat(outgoing: Outgoing, policy: Policy) -> bool:
    return outgoing.method in _IDEMPOTENT or policy.retry_unsafe


def _redirected(response: httpx2.Response, outgoing: Outgoing) -> Outgoing | None:
    """The request that a redirect asks for. Credentials do not go to another origin."""
    location = response.headers.get("location", "")
    if response.status_code not in _REDIRECTS or not location:
        return None
    url = urlsplit(urljoin(outgoing.url, location))
    if url.scheme not in ("http", "https") or not url.netloc:
        return None
    origin = f"{url.scheme}://{url.netloc}"
    target = (url.path or "/") + (f"?{url.query}" if url.query else "")
    headers, method, content = outgoing.headers, outgoing.method, outgoing.content
    if origin.lower() != outgoing.origin:
        headers = tuple(h for h in headers if h[0].lower() not in outgoing.credentials)
    if (
        response.status_code == 303
        and method != "HEAD"
        or (response.status_code in (301, 302) and method == "POST")
    ):
        method, content = "GET", NO_CONTENT
        headers = tuple(h for h in headers if not h[0].lower().startswith("content-"))
    elif not content.replayable:
        return None
    return replace(
        outgoing,
        origin=origin.lower(),
        target=target,
        headers=headers,
        method=method,
        content=content,
    )
