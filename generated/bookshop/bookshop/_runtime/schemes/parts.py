"""What schemes have in common: a request, read and changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

import httpx2

from ..auth import RefusedError
from ..encoding import utf8
from ..request import Outgoing


def needed(library: str, scheme: str) -> ModuleNotFoundError:
    """The error for a library that only one scheme uses, and that is not there."""
    return ModuleNotFoundError(
        f"{scheme} needs a library that is not installed: pip install '{library}'"
    )


def header_of(outgoing: Outgoing, name: str) -> str:
    """The value of a header, `""` without one."""
    wanted = name.lower()
    return next((v for n, v in outgoing.headers if n.lower() == wanted), "")


def with_headers(outgoing: Outgoing, *added: tuple[str, str]) -> Outgoing:
    """The request with these headers at its end, in place of those of the same name in any case.

    Characters beyond ASCII go out as UTF-8, which RFC 7616 (4) and Postman have in common.

    Raises:
        RefusedError: a value would end its header. The message does not show it.
    """
    return outgoing.with_headers(*((n, utf8(v).decode("latin-1")) for n, v in added))


def with_query(
    outgoing: Outgoing, added: Iterable[tuple[str, str]], removed: Iterable[str] = ()
) -> Outgoing:
    """The request with these parameters at the end of its query; those of the names `removed` are gone."""
    path, mark, query = outgoing.target.partition("?")
    gone = frozenset(removed)
    own = query.split("&") if mark else []
    parts = [part for part in own if part.partition("=")[0] not in gone]
    parts += (f"{rfc3986(name)}={rfc3986(value)}" for name, value in added)
    return outgoing._replace(target=f"{path}?{'&'.join(parts)}" if parts else path)


def rfc3986(text: str) -> str:
    """A text with everything encoded but unreserved characters (RFC 3986, 2.3)."""
    return quote(utf8(text), "")


def host_of(outgoing: Outgoing) -> str:
    """What the `Host` header says: host, and the port unless the scheme implies it."""
    return httpx2.URL(outgoing.origin).netloc.decode("ascii")


def digest_of(
    outgoing: Outgoing, algorithm: str, most: int | None = None, head: bytes = b""
) -> Any:
    """A hash object that has seen `head` and the body, or its first `most` bytes.

    Raises:
        RefusedError: the body can be read only once, and sending it must be that once.
    """
    digest = hashlib.new(algorithm, head, usedforsecurity=False)
    for chunk in body_of(outgoing):
        digest.update(chunk if most is None else chunk[:most])
        if most is not None:
            most -= min(most, len(chunk))
    return digest


def body_of(outgoing: Outgoing) -> Iterable[bytes]:
    """The body, piece by piece.

    Raises:
        RefusedError: as for `digest_of`.
    """
    if not outgoing.content.replayable:
        raise RefusedError("a body that can be read only once can not be signed")
    return outgoing.content
