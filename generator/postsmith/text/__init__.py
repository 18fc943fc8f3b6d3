"""Text for people: descriptions without markup, and their way into lines.

Pure functions of texts that may hold anything.
"""

from __future__ import annotations

from postsmith.text.layout import shorten, summary, wrap
from postsmith.text.links import documentation, links
from postsmith.text.markup import clean, plain

__all__ = [
    "clean",
    "documentation",
    "links",
    "plain",
    "shorten",
    "summary",
    "wrap",
]
