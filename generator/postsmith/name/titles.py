"""Which words of a collection's title say what the API is? Not that it is one, not its version, not what became of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from postsmith.headings import clean
from postsmith.words import pascal, word_set, words

_GENERIC = word_set(
    "api apis rest restful collection collections postman public endpoint endpoints openapi swagger documentation docs"
    " copy imported export official"
)
"""What every collection is."""
_NAMES = word_set("postman swagger")
"""Those that are the name of something where they begin a title: `Postman Echo`."""
_LINKS = word_set("for of the a an with and to in on")
_FILE = re.compile(r"\.(postman_)?(collection|json).*$")
_ASIDE = re.compile(
    r"\((?:v?\d[\w.]*|wip|draft|beta|alpha|deprecated|copy|latest|new|old|public|private|api|rest)\)",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"(?<![\w.])(?:v(?:er(?:sion)?)?[ .]?)?\d+(?:[._-]\d+)+(?![\w.])|(?<![\w.])v(?:er(?:sion)?)?[ .]?\d+(?![\w.])",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:19|20)\d\d[-_.]\d\d[-_.]\d\d")
_BRAND = re.compile(r"[A-Z][a-z]{2,}[A-Z][a-z]{2,}")
"""`DocuSign`, which is one word."""
_SHARP = re.compile(r"(?<![^\W_])([ACFJQ])#", re.IGNORECASE)
_PLUS = re.compile(r"(?<![^\W_])c\+\+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Title:
    """What is left of a title."""

    words: tuple[str, ...]
    """In lower case; a brand is one word."""
    spelt: str
    """The words as a class is made of, brands as their owners write them."""


def title_of(text: str) -> Title:
    """The words of a collection's name that tell it from others; none, where none does."""
    whole = _said(_FILE.sub("", clean(text)))
    short = _VERSION.sub(" ", _DATE.sub(" ", _ASIDE.sub(" ", whole)))
    found = list(_telling(list(map(_parts, short.split()))))
    while found and found[0][0] in _LINKS:
        found = found[1:]
    if not any(word.strip("0123456789") for word, _ in found):
        found = []
    return Title(tuple(word for word, _ in found), "".join(spelt for _, spelt in found))


_Part: TypeAlias = tuple[str, str]
"""A word, and how a class spells it."""


def _telling(tokens: list[list[_Part]]) -> Iterator[_Part]:
    tokens = [token for token in tokens if token]
    for position, token in enumerate(tokens):
        kept = list(token)
        # Within a compound only its end says nothing: `TravefyAPIPublic`.
        while kept and kept[-1][0] in _GENERIC:
            kept.pop()
        after = tokens[position + 1][0][0] if position + 1 < len(tokens) else ""
        is_name = not position and after not in ("", *_GENERIC, *_LINKS)
        yield from kept or (token if is_name and token[0][0] in _NAMES else ())


def _parts(token: str) -> list[_Part]:
    found = words(token)
    is_brand = _BRAND.fullmatch(token) or (len(found) == 1 and token.isalpha())
    if is_brand and not token.isupper() and not token.islower():
        return [(token.lower(), token[:1].upper() + token[1:])]
    return [(word, pascal(word)) for word in found]


def _said(name: str) -> str:
    """The name with those languages in words whose signs no identifier can have."""
    return _SHARP.sub(r"\1 sharp", _PLUS.sub("cpp", name))
