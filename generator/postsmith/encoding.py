"""How Postman percent-encodes: pure functions over text (docs/postman.md, Percent-encoding)."""

from __future__ import annotations

import re

# By what is safe, since a class that goes up to U+10FFFF is slow to compile.
_PATH_UNSAFE = re.compile(r"[^!$-;=@-_a-z|~]")
_FORM_UNSAFE = re.compile(r"[^A-Za-z0-9\-._~]")
_QUERY_UNSAFE = re.compile(r"[^!$-&(-;=?-~]")


def percent(match: re.Match[str]) -> str:
    """The matched text as `%XX` of its UTF-8 bytes."""
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


def encode_path(text: str) -> str:
    """A path: existing `%` stays, also where no hexadecimal digits follow."""
    return _PATH_UNSAFE.sub(percent, text)


def encode_query(text: str) -> str:
    """A query; braces, brackets and `+` stay."""
    return _QUERY_UNSAFE.sub(percent, text)


def encode_form(text: str) -> str:
    """A name or value of an urlencoded body."""
    return _FORM_UNSAFE.sub(percent, text)


def is_storable(text: str) -> bool:
    """False for a text with half a character in it (a lone surrogate): no file can hold that."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
