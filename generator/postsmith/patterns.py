"""Patterns that most runs have no use for: each is compiled when it is first asked."""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._text, self._flags), name)
        # The next time it is found without coming here.
        setattr(self, name, found)
        return found


def late(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled on first use: a tenth of a small run went by before it began."""
    return cast("re.Pattern[str]", _Late(text, flags))
