"""Text with `{{variables}}`: the characters inside them separate nothing, as in Postman's own parser."""

from __future__ import annotations

import re
from typing import Final

_VARIABLE: Final = re.compile(r"\{\{[^{}]*\}\}")


def masked(text: str) -> str:
    """The same text, as long, with every `{{variable}}` made of harmless characters."""
    if "{{" not in text:
        return text
    return _VARIABLE.sub(lambda match: "_" * len(match[0]), text)


def split(text: str, separator: str, times: int = -1) -> list[str]:
    """`str.split` at a character, but not inside `{{variables}}`."""
    if "{{" not in text:
        return text.split(separator, times)
    parts: list[str] = []
    start = 0
    for part in masked(text).split(separator, times):
        parts.append(text[start : start + len(part)])
        start += len(part) + 1
    return parts
