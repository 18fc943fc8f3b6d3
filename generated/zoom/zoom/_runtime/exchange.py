"""Sending, repeating, following: the course of a call, without a single wait or byte of its own.

`exchange` is a generator that asks for what is to be done next: a request to be sent, seconds to be
waited, or what a scheme of authentication needs (`auth.py`). Each flavour of the client does it, in its own way of waiting, and tells what came of it.
"""

from __future__ import annotations

import random
from collections.abc import Generator
from typing import NamedTuple

import httpx2

from .auth import Outcome, Step, UnsignedError
from .bodies import NO_CONTENT
from .errors import retry_after
from .logs import Log
from .request import Outgoing
from .urls import joined

_REPEATABLE = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"})
"""Idempotent by RFC 9110 and RFC 10008: sent twice, they do no more than sent once."""
_REFUSED = frozenset({408, 429})
"""The server did not take the request: it never had all of it (RFC 9110, 15.5.9), or turned it away
(RFC 6585, 4). So any method may be sent again."""
_LASTING = frozenset({501, 505})
"""What a server can not do, it can not do a second later either."""
_NOT_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
"""No connection, so nothing reached the server."""
_OURS = (httpx2.LocalProtocolError, httpx2.UnsupportedProtocol)
"""The request itself is at fault; it would fail again."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
LONGEST_WAIT = 60.0
"""Seconds; a server that asks for more gets the error raised instead."""
LONGEST_BACKOFF = 8.0
MOST_REDIRECTS = 10


class Policy(NamedTuple):
    """How a call is made, and how persistently."""

    timeout: httpx2.Timeout
    max_retries: int
    retry_unsafe: bool
    follow_redirects: bool
    answers: frozenset[int]
    """Statuses that the examples show as answers, so that a redirect among them is not followed."""
    streaming: bool
    """True leaves the body of a success to be read by the caller."""
    params: str = ""
    """What the `http_client` adds to the query of every request."""


def exchange(
    outgoing: Outgoing, policy: Policy, log: Log
) -> Generator[Step, Outcome, httpx2.Response]:
    """The course of one call; its value is the final response, of whatever status.

    Raises:
        httpx2.RequestError: no response came, and the retries are used up.
    """
    retries = redirects = 0
    while True:
        outcome = yield from _attempt(outgoing, policy, log)
        assert outcome is not None
        wait = _wait(outcome, outgoing, policy, retries)
        if wait is not None:
            log.retry(outgoing.operation, _reason(outcome), wait)
            yield wait
            retries += 1
        elif not isinstance(outcome, httpx2.Response):
            raise outcome
        elif not _redirects(outcome, policy):
            return outcome
        elif redirects == MOST_REDIRECTS:
            raise httpx2.TooManyRedirects(f"more than {MOST_REDIRECTS} redirects")
        else:
            outgoing = _redirected(outcome, outgoing)
            redirects += 1


def _attempt(
    outgoing: Outgoing, policy: Policy, log: Log
) -> Generator[Step, Outcome, Outcome]:
    """The request, sent once as it goes on the wire: signed when nothing more is added to it."""
    if policy.params and not outgoing.foreign:
        mark = "&" if "?" in outgoing.target else "?"
        outgoing = outgoing._replace(target=outgoing.target + mark + policy.params)
    scheme = outgoing.scheme
    if scheme is None or outgoing.foreign:
        return (yield outgoing)

    def fetch(aside: Outgoing) -> Generator[Step, Outcome, httpx2.Response]:
        # A token must not go astray, so that no redirect is followed, and nothing is lost by asking again.
        manner = policy._replace(
            follow_redirects=False, retry_unsafe=True, streaming=False
        )
        return exchange(aside, manner, log)

    try:
        return (yield from scheme.flow(outgoing, outgoing.memory, fetch))
    except UnsignedError as error:
        log.unsigned(outgoing.operation, str(error))
        return (yield outgoing)


def _reason(outcome: httpx2.Response | httpx2.RequestError) -> str:
    if isinstance(outcome, httpx2.Response):
        return f"{outcome.status_code} {outcome.reason_phrase}"
    return type(outcome).__name__


def _wait(
    outcome: httpx2.Response | httpx2.RequestError,
    outgoing: Outgoing,
    policy: Policy,
    retries: int,
) -> float | None:
    """Seconds to wait before sending again, `None` when the outcome is final."""
    if retries >= policy.max_retries or not outgoing.content.replayable:
        return None
    if not isinstance(outcome, httpx2.Response):
        passing = isinstance(outcome, httpx2.TransportError)
        again = isinstance(outcome, _NOT_SENT) or _may_repeat(outgoing, policy)
        if not passing or isinstance(outcome, _OURS) or not again:
            return None
        return _backoff(retries)
    status = outcome.status_code
    broken = status >= 500 and status not in _LASTING and _may_repeat(outgoing, policy)
    if status not in _REFUSED and not broken:
        return None
    asked = retry_after(outcome.headers)
    if asked is not None and asked > LONGEST_WAIT:
        return None
    return max(asked or 0.0, _backoff(retries))


def _backoff(retries: int) -> float:
    """0.5 s, 1 s, 2 s, …; up to a quarter less, so that clients do not come back all at once."""
    return min(LONGEST_BACKOFF, 0.5 * (1 << retries)) * random.uniform(0.75, 1.0)


def _may_repeat(outgoing: Outgoing, policy: Policy) -> bool:
    repeatable = outgoing.once or outgoing.method.upper() in _REPEATABLE
    return policy.retry_unsafe or repeatable


def _redirects(response: httpx2.Response, policy: Policy) -> bool:
    status = response.status_code
    return (
        policy.follow_redirects
        and status in _REDIRECTS
        and status not in policy.answers
        and bool(response.headers.get("location"))
    )


def _redirected(response: httpx2.Response, outgoing: Outgoing) -> Outgoing:
    """The request that a redirect asks for. Credentials do not go to another host."""
    old = httpx2.URL(outgoing.url)
    try:
        new = joined(old, response.headers["location"])
    except ValueError as error:
        text = f"a redirect: {error}"
        raise httpx2.RemoteProtocolError(text, request=response.request) from None
    if new.scheme not in ("http", "https") or not new.host:
        text = f"a redirect leads to {new.scheme}: instead of a web address"
        raise httpx2.RemoteProtocolError(text, request=response.request)
    headers, method, content = outgoing.headers, outgoing.method, outgoing.content
    foreign = outgoing.foreign or not _same_host(old, new)
    if foreign:
        headers = tuple(h for h in headers if h[0].lower() not in outgoing.credentials)
    status = response.status_code
    if (status == 303 and method != "HEAD") or (
        status in (301, 302) and method == "POST"
    ):
        method, content = "GET", NO_CONTENT
        dropped = ("content-", "transfer-encoding")
        headers = tuple(h for h in headers if not h[0].lower().startswith(dropped))
    elif not content.replayable:
        text = f"{status} asks to send the body again, which can be read only once"
        raise httpx2.RemoteProtocolError(text, request=response.request)
    return outgoing._replace(
        origin=f"{new.scheme}://{new.netloc.decode('ascii')}",
        target=new.raw_path.decode("ascii"),
        headers=headers,
        method=method,
        content=content,
        redirected=True,
        foreign=foreign,
    )


def _same_host(old: httpx2.URL, new: httpx2.URL) -> bool:
    """True for the same scheme, host and port, and for the step from `http` to `https` on one host."""
    if old.host != new.host:
        return False
    if (old.scheme, new.scheme) == ("http", "https"):
        return old.port is None and new.port is None
    return (old.scheme, old.port) == (new.scheme, new.port)
