"""Is this text a number? Only where the number, written again, is the same text: `1.50` and `007` are none."""

from __future__ import annotations

import re

_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,17}", re.ASCII)


def is_integer(text: str) -> bool:
    """True for the text of an integer that fits into 64 bits."""
    return _INTEGER.fullmatch(text) is not None


def is_decimal(text: str) -> bool:
    """True for the text of a number with a point."""
    return _DECIMAL.fullmatch(text) is not None and repr(float(text)) == text
