"""Which pages does a description lead to? Plain text keeps the words of a link; this keeps where it went."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from postsmith.text.markup import plain

_MARKDOWN = re.compile(
    r"\[([^\[\]]{1,300})\]\(\s*(https?://[^\s()<>]{1,300})[^()]{0,200}\)"
)
_HTML = re.compile(
    r"<a\s[^<>]{0,300}?href\s*=\s*[\"']?(https?://[^\"'\s<>]{1,300})[^<>]{0,300}>(.{0,300}?)</a",
    re.IGNORECASE | re.DOTALL,
)
_SAFE = re.compile(
    r"https?://[\w.:-]+(?:/[\w\-.~%!$&'*+,;=:@/]*)?(?:\?[\w\-.~%!$&'*+,;=:@/?]*)?(?:#[\w\-.~%!$&'*+,;=:@/?]*)?",
    re.ASCII,
)
_DOCUMENTATION = re.compile(
    r"\b(documentation|docs?|reference|guide|here|details|more|manual|read)\b",
    re.IGNORECASE,
)


def links(description: str) -> tuple[tuple[str, str], ...]:
    """Words and address of each link, in order, each address once."""
    if "http" not in description:
        return ()
    found = [(m.start(), m[1], m[2]) for m in _MARKDOWN.finditer(description)]
    found += [(m.start(), m[2], m[1]) for m in _HTML.finditer(description)]
    by_address: dict[str, str] = {}
    for _, words, address in sorted(found):
        address = unescape(address).rstrip(".,;'\"")
        label = " ".join(plain(words).split())
        if label and _SAFE.fullmatch(address):
            by_address.setdefault(address, label)
    return tuple((label, address) for address, label in by_address.items())


def documentation(found: Iterable[tuple[str, str]]) -> str | None:
    """The address of the page that says more, `None` unless links send the reader to exactly one."""
    pages = [address for label, address in found if _DOCUMENTATION.search(label)]
    return pages[0] if len(pages) == 1 else None
