"""Which texts can XML hold?"""

from __future__ import annotations

import re
from typing import Final

_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """The text without the characters that XML 1.0 cannot hold."""
    return _NO_XML.sub("\ufffd", text)
