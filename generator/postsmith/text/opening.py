"""How does a description begin? With what the thing is; how its owner's tools are used is for others.

Descriptions of collections are pages of their own: what it is, how to fork it, which variables to fill in, a table of
contents, a change log. A reader who has a client in hand needs the first of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from postsmith.text.layout import shorten

_MOST_PARAGRAPHS = 3
_LONGEST = 700
"""Characters of all paragraphs; one that begins within is not cut."""
_LONGEST_PARAGRAPH = 500
_MOST_LINES = 8
"""Of a list that belongs to the sentence before it."""
_HEADING_WORDS = 9
_TOOL = re.compile(
    r"\bfork(?:s|ed|ing)?\b|(?:run in|using|with|in) postman\b|\bpostman\b.{0,80}\b(?:collection|environment|workspace|app|account|button|import|runner)"
    r"|\b(?:import|download|click|open|select|duplicate|clone|press)\b.{0,60}\b(?:collection|postman|environment|button)\b"
    r"|\b(?:collection|environment|global|current|initial|shared|local)(?:'s|s)? (?:variables?|values?|scope|tab)\b"
    r"|\b(?:set|fill|update|edit|replace|configure|enter|change|use)\b.{0,60}\b(?:variables?|environment)\b"
    r"|\bnewman\b|\bworkspace\b|pre-?request|\bversion of (?:this|the) collection",
    re.I | re.S,
)
"""What is about Postman, or about the collection as a file."""
_INSTRUCTIONS = re.compile(
    r"^\W*(?:\d+\W+)?(?:getting started|get started|how to|setup|set up|installation|install|pre-?requisites?|requirements?|usage"
    r"|steps?\b|quick ?start|using|before you|table of contents|contents|toc\b|change ?log|release notes|versioning|license"
    r"|refer to|see\b|for (?:more|further)|in case|if you have|visit|read|credits?\b|contact|support|docker|what does it take|what do you need|importing|import|configuration|environments?|variables)",
    re.I,
)
"""What headings of parts begin with that are no introduction."""
_ENTRY = re.compile(r"\s*(?:[-*•]|\d{1,2}[.)])\s")
_LINK = re.compile(r"\S*(?:https?://|www\.)\S*")
_ENDS = tuple(".!:;。！？…\"')")


def opening(text: str) -> tuple[str, ...]:
    """The first paragraphs of a plain text that say what it is of; none where it does not say that."""
    blocks = list(_blocks(text))
    if len(blocks) == 1 and _is_heading(blocks[0]):
        return () if _is_beside(blocks[0]) else (_short(blocks[0]),)
    found: list[str] = []
    is_skipped = False
    for block, after in pairwise((*blocks, "")):
        if _is_heading(block):
            if found:
                break
            is_skipped = bool(_INSTRUCTIONS.match(block))
            continue
        announces = block.rstrip().endswith(":")
        if is_skipped or not _is_prose(block) or (announces and not _is_list(after)):
            if found:
                break
            continue
        found.append(_short(block))
        if announces:
            found.append(after)
            break
        if len(found) == _MOST_PARAGRAPHS or sum(map(len, found)) > _LONGEST:
            break
    return tuple(found)


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs, lists and code; a list stands apart from the sentence that it follows in the next line."""
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        entry = re.search(r"(?m)^\s*(?:[-*•]|\d{1,2}[.)])\s", block)
        at = entry.start() if entry else 0
        yield from filter(str.strip, (block[:at], block[at:]))


def _short(block: str) -> str:
    flat = " ".join(block.split())
    return (
        flat if len(flat) <= _LONGEST_PARAGRAPH else shorten(flat, _LONGEST_PARAGRAPH)
    )


def _is_heading(block: str) -> bool:
    """True for a few words that are no sentence; `plain` leaves a heading no other mark."""
    line = block.strip()
    if "\n" in line or _ENTRY.match(line) or _LINK.search(line):
        return False
    is_few = len(line.split()) <= _HEADING_WORDS
    return is_few and not line.endswith(_ENDS)


def _is_beside(block: str) -> bool:
    """True for what is about Postman, or where else to look."""
    return bool(_TOOL.search(block) or _INSTRUCTIONS.match(block))


def _is_prose(block: str) -> bool:
    if _ENTRY.match(block) or block.startswith("    ") or _is_beside(block):
        return False
    if block.lstrip().startswith(("|", "{", ">")):
        return False
    return len(_LINK.sub("", block).split()) > 3


def _is_list(block: str) -> bool:
    lines = block.split("\n")
    is_entries = len(lines) <= _MOST_LINES and bool(_ENTRY.match(block))
    return is_entries and not _TOOL.search(block)
