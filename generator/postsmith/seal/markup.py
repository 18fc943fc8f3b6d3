"""Which names and values stand side by side in XML, HTML, tables, multipart bodies, lists and percent codes?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from postsmith.patterns import late


class Named(NamedTuple):
    """A value and what it is called. `sure`: it is one by where it stands, and prose is not."""

    start: int
    end: int
    name: str
    sure: bool


_TAG: Final = r"<(?:[\w.-]+:)?"
_ELEMENT: Final = late(
    rf"{_TAG}([\w.-]+)(?:\s[^<>]*)?>(?:<!\[CDATA\[)?([^<>]+?)(?:\]\]>)?</"
)
_NAME_THEN_VALUE: Final = late(
    rf"{_TAG}(?:[Nn]ame|[Kk]ey)>([^<>]{{1,80}})</[^<>]+>\s*{_TAG}[Vv]alue>([^<>]+)<"
)
_ATTRIBUTES: Final = late(
    r"""\b(?:name|key|id)=["']([^"'<>]{1,80})["'](?:\s+[\w-]+=["'][^"'<>]*["']){0,3}?\s+(?:value|content)=["']([^"'<>]+)["']"""
)
_OF_AN_ELEMENT: Final = late(
    rf"""{_TAG}[\w.-]+\s[^<>]*?\b(?:name|key|id)=["']([^"'<>]{{1,80}})["'][^<>]*>(?:<!\[CDATA\[)?([^<>]+?)(?:\]\]>)?</"""
)
"""`<string name="api_key">…</string>`"""
_KEY_THEN_VALUE: Final = late(
    rf"{_TAG}key>([^<>]{{1,80}})</[^<>]*key>\s*{_TAG}(?:string|data)>([^<>]+)<"
)
"""As property lists have it."""
_CELLS: Final = late(r"<t[dh][^<>]*>([^<>]+)</t[dh]>\s*<t[dh][^<>]*>([^<>]+)<")
_BOLD: Final = late(r"<(?:b|strong|code|em)>([^<>:]{1,80}):?</\w+>:?\s*([^\s<>]+)")
_ROW: Final = late(r"\|[ \t]*[`*]*([\w. -]{1,80}?)[`*]*[ \t]*\|[ \t]*`?([^\s|`]+)")
_PART: Final = late(
    r'form-data;\s*name="([^"\r\n]{1,80})"(?:\r?\n[^\r\n]+){0,4}\r?\n\r?\n([^\r\n]+)'
)
_LISTED: Final = late(
    r"""\[\s*\\*(["'`])([\w$.\- ]{1,80})\\*\1\s*,\s*\\*\1((?:(?!\1)[^\\\n]|\\.){1,2048}?)\\*\1\s*\]"""
)
_CODED: Final = late(
    r"%22([\w.-]{1,80})%22%3A(?:%20|\+)?%22((?:(?!%22)[^&\s\"'<>])+)%22", re.IGNORECASE
)
_SAID: Final = late(
    r"""\b(password|passphrase|passcode|secret(?: key)?|token|(?:api|access)[ -]key|pin)[`*"']*(?:\s+(?:for|of)\s+(?:the\s+)?[\w.@-]+|\s*\([^()\n]{1,30}\))?(?:\s*:|\s+[-–—])?\s+(?:is:?\s+)?([^\s"'`,;<>(){}\[\]&|\\*]{8,})""",
    re.IGNORECASE,
)


def named(text: str) -> Iterator[Named]:
    """Every name with a value that is written so."""
    if "</" in text:
        yield from _all(_ELEMENT, text, 1, sure=True)
        yield from _all(_NAME_THEN_VALUE, text, 1, sure=True)
        yield from _all(_KEY_THEN_VALUE, text, 1, sure=True)
        yield from _all(_CELLS, text, 1)
        yield from _all(_BOLD, text, 1)
    if "=" in text and "<" in text:
        yield from _all(_ATTRIBUTES, text, 1, sure=True)
        if "</" in text:
            yield from _all(_OF_AN_ELEMENT, text, 1, sure=True)
    if "|" in text:
        yield from _all(_ROW, text, 1)
    if "form-data" in text:
        yield from _all(_PART, text, 1, sure=True)
    if "[" in text and "," in text:
        yield from _all(_LISTED, text, 2)
    if "%22" in text:
        yield from _all(_CODED, text, 1, sure=True)
    yield from _all(_SAID, text, 1)


def _all(
    pattern: re.Pattern[str], text: str, group: int, *, sure: bool = False
) -> Iterator[Named]:
    for match in pattern.finditer(text):
        yield Named(*match.span(group + 1), match[group].strip(), sure)
