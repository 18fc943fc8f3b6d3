"""Is this text a credential that must not reach any output?

Names say it (`client_secret`, `X-Api-Key`), or the text itself does (a JWT, a known vendor's prefix, a
private key). Placeholders and `{{variables}}` are not credentials: nothing is lost by showing them.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NAME = re.compile(
    r"passw|passphrase|secret|credential|private[-_ ]?key|api[-_ ]?key|apikey|access[-_ ]?key|"
    r"auth[-_ ]?key|subscription[-_ ]?key|token|bearer|jwt|authorization|session[-_ ]?id|"
    r"sessid|cookie|signature|^sig$|^pwd$|(?:^|[-_ ])pass$|(?-i:[a-z]Pass$)|^pin$",
    re.IGNORECASE,
)
_NOT_SECRET_NAME = re.compile(
    r"token[-_ ]?(type|url|uri|name|endpoint|expir|ttl|count|limit|id$)|next|page|sync|continuation|"
    r"idempotency|cursor|max[-_ ]?token|(url|uri|path|type|name|header|expires?|expiry|length|policy|hint)$|"
    r"(_at|[a-z]At|date|alias)$|^date[-_ ]?of|(authorization|credential)s?[-_ ]?id$",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?"
    r"|\b(?:sk|pk|rk)_(?:live|test)_\w{8,}"
    r"|\bsk-[A-Za-z0-9_-]{20,}"
    r"|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"
    r"|\bgh[opsur]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}"
    r"|\bxox[abeoprs]-[\w-]{10,}"
    r"|\bAIza[\w-]{30,}"
    r"|\bPMAK-[\w-]{20,}"
    r"|\bSG\.[\w-]{16,}\.[\w-]{16,}"
    r"|\bhooks\.slack\.com/services/T\w+/B\w+/\w{16,}"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----(?s:.*?)(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)"
    r"|\b(?:Bearer|Basic|Token)\s+(?![Tt]oken\b|<)[\w+/=.~-]{16,}"
)
_PLACEHOLDER = re.compile(
    r"\s*(?:<[^<>]*>|\[[^\[\]]*\]|\{[^{}]*\}|\.{3,}|x{3,}|X{3,}|\*{3,}|"
    r"(?:your|my|the|some|insert|enter|put|replace|example|sample|dummy|todo|changeme)(?:\b|_).*|"
    r"(?:string|token|password|secret|key|api[-_ ]?key|access[-_ ]?token|none|null|true|false)?)\s*",
    re.IGNORECASE | re.DOTALL,
)

_USER_INFO = re.compile(r"^(\s*[A-Za-z][\w+.-]*://)[^/@\s{}]*:[^/@\s{}]+@")

REMOVED = "REMOVED"
"""What stands in texts where a credential was."""


_RANDOM = re.compile(r"(?=[^\s]*[0-9])(?=[^\s]*[A-Za-z])[\w+/=.~-]{16,}")
"""What a made-up key looks like; many keys are named `key`, and most things named `key` are none."""


@lru_cache(maxsize=8192)
def is_secret_name(name: str) -> bool:
    """True for names of things that grant access."""
    return bool(_NAME.search(name)) and not _NOT_SECRET_NAME.search(name)


def is_literal(text: str) -> bool:
    """True when the text is a value of its own: no variable, no placeholder, not empty."""
    return "{{" not in text and not _PLACEHOLDER.fullmatch(text)


@lru_cache(maxsize=32768)
def looks_secret(text: str) -> bool:
    """True when the text itself is, or holds, a credential of a known form."""
    return len(text) >= 12 and bool(_VALUE.search(text))


def is_credential(name: str, text: str) -> bool:
    """True when a value under this name must not be written."""
    if looks_secret(text) or (name.lower() == "key" and _RANDOM.fullmatch(text)):
        return True
    return is_secret_name(name) and is_literal(text)


_PAIR = re.compile(r"""[?&;]([\w.%-]+)=([^&#;\s"']+)""")
_MEMBER = re.compile(r'"([^"\\]{1,80})"\s*:\s*"((?:[^"\\]|\\.)+)"')


def holds_credential(text: str) -> bool:
    """True when a part of the text is one: a parameter of a URL, a member of a JSON text."""
    parts = (*_PAIR.finditer(text), *_MEMBER.finditer(text))
    return any(is_credential(part[1], part[2]) for part in parts)


@lru_cache(maxsize=32768)
def scrub(text: str) -> str:
    """The text with every credential of a known form replaced."""
    if len(text) < 12:
        return text
    return _VALUE.sub(REMOVED, text)


def without_user_info(url: str) -> str:
    """A URL without a user and password written out in it; variables stay."""
    return _USER_INFO.sub(r"\1", url)
