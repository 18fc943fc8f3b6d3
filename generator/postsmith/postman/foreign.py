"""Which URLs are none of HTTP? People keep notes, mail addresses and scripts where a request's URL belongs."""

from __future__ import annotations

import re
from typing import Final

from postsmith.postman.model import Url
from postsmith.postman.shapes import Site
from postsmith.words import word_set

_BARE: Final = word_set(
    "about blob callto chrome data edge facetime geo intent javascript magnet mailto sip skype sms tel urn view-source"
)
"""Schemes that no host follows."""
_WITH_HOST: Final = word_set(
    "amqp amqps chrome-extension file ftp ftps git gopher grpc grpcs imap imaps irc jdbc kafka ldap ldaps moz-extension"
    " mongodb mongodb+srv mqtt mqtts mysql nats news nntp odbc postgres postgresql redis rediss rtmp rtsp s3 sftp smtp"
    " smtps ssh svn tcp telnet tftp udp unix vscode ws wss"
)
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(//)?(?!\d+(?:[/?#]|\Z)|\{\{)")
"""`data:8080/x` and `edge:{{port}}` are hosts with a port."""


def foreign_scheme(text: str) -> str:
    """The scheme of a URL that cannot be one of HTTP, in lower case; `""` for any other, or none at all."""
    match = _SCHEME.match(text.strip())
    scheme = match[1].lower() if match else ""
    if scheme in _BARE or (match and match[2] and scheme in _WITH_HOST):
        return scheme
    return ""


def http_only(site: Site, url: Url | None, pointer: str, sent: bool) -> Url | None:
    """The URL, unless it cannot be sent to. `sent`: not the URL of a saved example."""
    scheme = foreign_scheme(_beginning(url)) if url else ""
    if scheme and sent:
        site.add("PM230", pointer, scheme=scheme)
    return None if scheme else url


def _beginning(url: Url) -> str:
    """How the URL begins, as its parts have it: they win over its text."""
    if url.protocol:
        return f"{url.protocol}://"
    user = f"{url.user_info}@" if url.user_info else ""
    return f"{user}{url.host}:{url.port}" if url.port else f"{user}{url.host}"
