"""Text for people: descriptions without markup, and their way into lines.

Pure functions of texts that may hold anything.
"""

from __future__ import annotations

from postsmith.text.layout import one_line, shorten, summary, visible, wrap
from postsmith.text.links import documentation, links
from postsmith.text.markup import clean, plain
from postsmith.text.opening import opening

__all__ = [
    "clean",
    "documentation",
    "links",
    "one_line",
    "opening",
    "plain",
    "shorten",
    "summary",
    "visible",
    "wrap",
]
