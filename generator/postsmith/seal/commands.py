"""Where do credentials stand in command lines, and in sentences that tell with what somebody logs in?

All of it is prose: only what looks made up is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final, NamedTuple

from postsmith.patterns import late
from postsmith.seal.credentials import is_made_up, is_secret_name


class Said(NamedTuple):
    """A credential by what stands before it."""

    start: int
    end: int
    name: str


_OPTIONS: Final = (
    ("p", "mysql mysqldump mysqladmin mariadb sshpass mongo mongosh mongodump mongorestore docker podman helm az"),
    ("P", "sqlcmd bcp 7z zip"),
    ("a", "redis-cli"),
    ("w", "ldapsearch ldapadd ldapmodify ldapwhoami ldappasswd"),
    ("k", "openssl"),
    ("N", "ssh-keygen"),
)  # fmt: skip
"""The letters of passwords in the options of programs: there is no rule."""
_VALUE: Final = r"""["']?([^\s"'`<>|;&]{6,})"""
_SHORT: Final = late(
    "|".join(
        rf"\b(?:{'|'.join(map(re.escape, programs.split()))})\b[^\n|;&]{{0,200}}?\s-{letter}[ ]?{_VALUE}"
        for letter, programs in _OPTIONS
    )
)
_LONG: Final = late(
    rf"\s-{{1,2}}([\w-]*?(?:pass|bearer|passwd|password|token|secret|key|passphrase))[ ]{_VALUE}"
)
_PAIR: Final = late(
    r"""\s(?:-u|-U|-a|-E|--auth|--user|--proxy-user|--cert)[ =]?["']?[\w.@+\\-]+[:%]([^\s"'`:/\\]{6,})"""
)
_HTPASSWD: Final = late(rf"\bhtpasswd\s+-\w*b\w*\s+\S+\s+\S+\s+{_VALUE}")
_SET: Final = late(rf"\b(?:configure|config) set \S*?([\w-]+) {_VALUE}")
_IDENTIFIED: Final = late(
    r"""\bIDENTIFIED (?:WITH \w+ )?BY\s+\\*(["'])([^"'\\\n]+)\\*\1""", re.IGNORECASE
)
_LOGIN: Final = late(
    r"""\b(?:log(?:ged|ging|s)?[ -]?(?:in|on)|sign(?:ed)?[ -]?in|credentials?|creds|accounts?|basic auth\w*)\b"""
    r"""[^\n|]{0,40}?(?<![\w/.:@-])[`"'*]*([\w.@+-]{2,60})[`"'*]*(?::|\s/\s)[`"'*]*([^\s"'`*/\\,;:<>(){}\[\]|]{6,64})(?![\w/:@])""",
    re.IGNORECASE,
)
_NO_USER: Final = frozenset(
    "id key number name code type url email uri https http".split()
)
_REMOTE: Final = late(
    r"""\b(?:ssh|scp|sftp|ftp|lftp|rsync|smbclient)\b[^\n|;&]{0,120}?\s[\w.+-]+:([^\s@/:"'`]{6,})@[\w\[]"""
)
_DRIVER: Final = late(
    r"""(?:\bthin:[\w.-]+/([^\s@/"'`]+)@|(?<![\w/:])[\w.-]+:([^\s@/:"'`]+)@(?:tcp|unix)\()"""
)


_REMOTES: Final = frozenset("ssh scp sftp ftp lftp rsync smbclient".split())
_PROGRAMS: Final = frozenset(
    word for _, programs in _OPTIONS for word in programs.split()
) | {"htpasswd"}
_LOGINS: Final = frozenset(
    "log logged login Log Logged Login sign signed Sign Signed credentials Credentials creds Creds account accounts "
    "Account Accounts basic Basic".split()
)

_SAYING: Final = _LOGINS - frozenset("login account accounts".split())
"""The same for JSON, where these are names of fields."""


def said(text: str, words: Set[str]) -> Iterator[Said]:
    """What command lines and sentences tell. `words`: those of the text, which say whether to look."""
    if " -" in text:
        yield from _options(text, words)
    if "thin:" in text or "@tcp(" in text or "@unix(" in text:
        for match in _DRIVER.finditer(text):
            start, end = match.span(1 if match[1] else 2)
            yield Said(start, end, "password")
    if not words.isdisjoint(_SAYING if text[:1] in ("{", "[") else _LOGINS):
        for match in _LOGIN.finditer(text):
            password = match[2].rstrip(".!?")
            if match[1].lower() not in _NO_USER and is_made_up(password):
                start = match.start(2)
                yield Said(start, start + len(password), "password")
    if "@" in text and not words.isdisjoint(_REMOTES):
        for match in _REMOTE.finditer(text):
            if is_made_up(match[1]):
                yield Said(*match.span(1), "password")
    if "config" in words or "configure" in words:
        for match in _SET.finditer(text):
            if is_secret_name(match[1]) and is_made_up(match[2]):
                yield Said(*match.span(2), match[1])
    if "IDENTIFIED" in words or "identified" in words:
        for match in _IDENTIFIED.finditer(text):
            yield Said(*match.span(2), "password")


def _options(text: str, words: Set[str]) -> Iterator[Said]:
    special = () if words.isdisjoint(_PROGRAMS) else (_SHORT, _HTPASSWD)
    for pattern in (_PAIR, *special):
        for match in pattern.finditer(text):
            at = match.lastindex or 1
            if is_made_up(match[at]):
                yield Said(match.start(at), match.end(at), "password")
    for match in _LONG.finditer(text):
        if is_made_up(match[2]) and (is_secret_name(match[1]) or "pass" in match[1]):
            yield Said(*match.span(2), match[1])
