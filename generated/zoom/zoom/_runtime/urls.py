"""What does a server's URL say: where to connect, who is calling, and what comes before the path?"""

from __future__ import annotations

import base64
import re
from functools import lru_cache
from urllib.parse import unquote_to_bytes

import httpx2

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_LAST_PORT = 65535


def joined(base: httpx2.URL, location: str) -> httpx2.URL:
    """The URL of a location, which may be relative.

    Raises:
        ValueError: it can not be used.
    """
    try:
        url = base.join(location)
    except httpx2.InvalidURL as error:
        raise ValueError(f"the URL leads nowhere: {error}") from None
    if (url.port or 0) > _LAST_PORT:
        raise ValueError(f"the URL leads nowhere: there is no port {url.port}")
    return url


def basic(pair: bytes) -> str:
    """The `Authorization` of `user:password`."""
    return f"Basic {base64.b64encode(pair).decode()}"


@lru_cache(maxsize=64)
def split(url: str) -> tuple[str, str, str]:
    """Origin, authorization, and what follows; `http` when no scheme is written.

    Raises:
        ValueError: there is no host, or none that could be connected to.
    """
    url = url.strip().partition("#")[0]
    match = _SCHEME.match(url)
    scheme, rest = (match[1].lower(), url[match.end() :]) if match else ("http", url)
    head, mark, query = rest.partition("?")
    authority, slash, path = head.replace("\\", "/").partition("/")
    user, _, host = authority.rpartition("@")
    if not host:
        raise ValueError("the server's URL has no host")
    origin = f"{scheme}://{host.lower()}"
    joined(httpx2.URL(), origin)
    pair = unquote_to_bytes(user if ":" in user else f"{user}:")
    return origin, user and basic(pair), slash + path + mark + query
