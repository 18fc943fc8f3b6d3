"""What is a host called on the wire?"""

from __future__ import annotations

import re
import socket
from contextlib import suppress
from typing import Final
from urllib.parse import unquote

import idna

_NUMBER: Final = r"(?:0[xX][0-9A-Fa-f]*|[0-9]+)"
_NUMERIC: Final = re.compile(rf"{_NUMBER}(?:\.{_NUMBER}){{0,3}}")
_NO_HOST: Final = re.compile(r"[\x00-\x20#%/:<>?@\[\\\]^|\x7f]")
"""What no name of a host may hold: with it, the name goes out as it is written."""


def canonical(authority: str) -> str:
    """The host as it is connected to: decoded, in ASCII, an IPv4 address in full (docs/postman.md, URL)."""
    host, colon, port = authority.rpartition(":")
    if not colon or "]" in port:
        host, colon, port = authority, "", ""
    return f"{_ascii(host.lower())}{colon}{port}"


def _ascii(host: str) -> str:
    name = re.sub("[\t\r\n]", "", unquote(host, errors="replace"))
    if _NO_HOST.search(name):
        return host.strip()
    if not name.isascii():
        with suppress(idna.IDNAError):
            return idna.encode(name, uts46=True).decode("ascii")
        return host
    if _NUMERIC.fullmatch(name):
        with suppress(OSError):
            return socket.inet_ntoa(socket.inet_aton(name))
    return name
