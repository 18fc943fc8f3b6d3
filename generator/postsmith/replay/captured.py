"""Is the request that went out the one that Postman sends? Here for a request before anything signs it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from postsmith.wire import WireRequest
from postsmith.wire.compare import TRANSPORTS_OWN, difference, is_default_accept

EVERYTHING = frozenset({"origin", "path", "query", "headers", "body"})
"""The parts of a request in which two can differ."""


@dataclass(frozen=True, slots=True)
class Captured:
    """A request as a transport is given it."""

    method: str
    scheme: str
    authority: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> tuple[str, ...]:
        """The values of a header, by its name in any case."""
        return tuple(v for n, v in self.headers if n.lower() == name.lower())


def is_transports_own(name: str, captured: Captured) -> bool:
    """True for a header that means nothing when it is there, or not there."""
    own = name in TRANSPORTS_OWN or name == "host"
    return own or any(is_default_accept(name, text) for text in captured.header(name))


def parts(one: Captured, other: Captured) -> frozenset[str]:
    """The parts in which two requests that went out differ."""
    return _named(difference(one, other), one.scheme == other.scheme)


def differences(expected: WireRequest, captured: Captured) -> frozenset[str]:
    """The parts in which a request is not the expected one."""
    found = set(difference(captured, expected.message)) - {"method"}
    if "host" in expected.without and captured.authority == expected.authority:
        # It goes out all the same: there is no request without (docs/fidelity.md).
        found -= {"host"}
    return _named(found, captured.scheme == expected.scheme)


def _named(found: Iterable[str], same_scheme: bool) -> frozenset[str]:
    """The parts as they are told: scheme and host are one."""
    named = frozenset("origin" if part == "host" else part for part in found)
    return named if same_scheme else named | {"origin"}
