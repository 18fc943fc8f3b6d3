"""What does the name of a folder or a request say, and is the folder about a thing at all?

Folders hold what belongs together, or they only put in order: versions, steps, tests, HTTP methods.
"""

from __future__ import annotations

import re
from functools import lru_cache

from postsmith import verbs
from postsmith.words import singular, word_set, words

_NUMBERING = re.compile(
    r"^\s*(?:step\s*)?\(?\d{1,3}(?:\.\d{1,3})*[a-z]?[.):\-–_]\s*(?=\S*[^\W\d])", re.I
)
_LABEL = re.compile(r"(?<=\w)\s*\((?:[A-Z][A-Z0-9]*_[A-Z0-9_]*|WIP|s)\)\s*$")
_STATE = re.compile(
    r"[(\[]\W*(?:deprecated|obsolete|legacy|beta|alpha|preview|draft|wip|new|old|copy|optional|v?\d[\w.]*)\W*[)\]]",
    re.I,
)
"""What is said of a thing's state, in brackets: `Mandates (DEPRECATED)`."""
_FILE = re.compile(r"\.(?:json|xml)$", re.I)
_COPY = re.compile(r"(?<=\S)[\s_-]+copy(?:[\s_-]*\(?\d{1,3}\)?)?\s*$", re.I)
"""What Postman appends to a duplicate."""
_VERSION = re.compile(
    r"(?<![\w.])(?:v\d+(?:[._-]?\d+)*(?:[-_.]?(?:alpha|beta|rc)\d*)?|\d+(?:\.\d+)+|\d{4}-\d\d(?:-\d\d)?)(?![\w.])",
    re.I,
)
_PATH = re.compile(r"/\S*")
_COUNTED = re.compile(
    r"(?:task|step|phase|stage|part|test|case|scenario|example|sample|demo|folder|group|day|week|chapter|lesson"
    r"|exercise|flow|bug|issue|ticket|option|version)s?[\s#_.:-]*\d+[a-z]?(?:\W.*)?",
    re.I | re.S,
)
"""`Task 1`, `Step 2: Upload`, `Folder 3`."""

_ORDERING = word_set(
    "api apis rest restful project collection endpoint endpoints request requests folder root main all new copy untitled"
    " imported test tests testing tested bug bugs bugfix bugfixes fix fixes hotfix deprecated obsolete old legacy"
    " archived wip todo draft drafts temp tmp temporary sample samples example examples demo to be removed deleted delete"
    " remove get post put patch head setup set up teardown tear down cleanup clean smoke integration e2e"
    " regression happy unhappy negative positive path case cases crud delegated authenticated unauthenticated"
)
"""Folders whose names are made of these alone only put in order."""
_NO_NAMES = word_set("be up down path to all case cases integration new old")
"""Those that need others around them."""
_AUTH = re.compile(
    r"(?:with|without|no|on behalf of)\s+(?:an?\s+|the\s+)?(?:auth\w*|tokens?|login|user|api key)|app[- ]only",
    re.I,
)
"""Folders that differ in who calls, or as whom."""
_VIEWS = word_set("public private application applications app delegated")
"""Who may call, where the folder holds nothing but folders."""
_FLOWS = word_set(
    "flow flows workflow sequence walkthrough journey scenario scenarios guide tutorial"
)
_GUIDES = word_set("guide tutorial")
_CRUD = word_set("create read update delete list search get write")
_OPERATIONS = word_set("operations operation requests request calls call methods")
_LEADS = word_set("manage managing")
_TITLE_BELOW = re.compile(r"[\])}:|]\s+|\s[-\u2013\u2014]\s")
_END = re.compile(r"(?<=\w)[\s_-]+(?:apis?|endpoints?|mgmt)\s*$", re.I)


def clean(text: str) -> str:
    """A name without its number in the collection, and without the label behind it: `Orders (USER_DATA)`."""
    return _LABEL.sub("", _NUMBERING.sub("", text))


def without_copy(title: str) -> str:
    """A title without the word that Postman appends to a duplicate: `Update glass Copy`.

    A title that would be left with nothing, or has a small `copy` at its end, means it.
    """
    found = _COPY.search(title)
    is_ours = found is not None and found[0].strip(" _-")[:4] == "Copy"
    left = title[: found.start()] if found and is_ours else title
    return without_copy(left) if left != title else title


@lru_cache(maxsize=4096)
def without_heading(title: str) -> list[str]:
    """The words; those of a heading once, where the title below it ends with them: `Adjust LTV - Loan Adjust LTV`."""
    found, label = list(words(title)), _TITLE_BELOW.search(title)
    heading = list(words(title[: label.start()])) if label else []
    size = len(heading)
    if heading and len(found) > 2 * size and found[:size] == found[-size:] == heading:
        return found[:-size]
    return found


def wording(folder: str) -> str:
    """What a folder is called: its name without version, state, and that it is an API or manages something."""
    said = _VERSION.sub(" ", _STATE.sub(" ", _FILE.sub("", clean(folder)))).strip()
    said = without_copy(said)
    while (left := _END.sub("", said)) != said:
        said = left
    found = words(said)
    return " ".join(found[1:] if len(found) > 1 and found[0] in _LEADS else found)


@lru_cache(maxsize=4096)
def singulars(text: str) -> tuple[str, ...]:
    """The words of a text, each as one."""
    return tuple(map(singular, words(text)))


def only_orders(folder: str, nouns: frozenset[tuple[str, ...]]) -> bool:
    """True for a folder that is no thing, as far as its name tells.

    `nouns` are those of the path of what is in it: a folder `tests` of `/tests/:id` is about tests.
    """
    if _PATH.fullmatch(_STATE.sub("", folder).strip()):
        return True
    said = clean(folder).strip()
    if _COUNTED.fullmatch(said) or _COUNTED.fullmatch(folder.strip()):
        return True
    name = _VERSION.sub(" ", _STATE.sub(" ", said))
    found = words(name)
    if not found:
        return bool(words(folder)) and _VERSION.search(folder) is not None
    own = set(map(singular, found))
    if any(own.issubset(noun) for noun in nouns):
        return False
    if _AUTH.fullmatch(said) or _is_list(said):
        return True
    if _ORDERING.issuperset(found) and not _NO_NAMES.issuperset(found):
        return True
    if len(found) == 2 and found[0] in _CRUD and found[1] in _OPERATIONS:
        return True
    is_flow = found[0] in _GUIDES or found[-1] in _FLOWS
    return len(found) > 1 and (is_flow or is_deed(folder))


def _is_list(said: str) -> bool:
    """True for several things: `Articles, Favorite, Comments`."""
    things = [words(each) for each in said.split(",")]
    return len(things) > 2 and all(0 < len(each) < 3 for each in things)


def is_deed(folder: str) -> bool:
    """True for a folder that is named for what is done in it: `Create a quote`, `2. Creating profiles`."""
    found = words(_END.sub("", clean(folder)))
    if len(found) < 2 or found[0] in _LEADS:
        return False
    if found[1] in verbs.ARTICLES and found[0] in verbs.EITHER | verbs.NOUNS:
        return True
    verb = verbs.of_plain(found[0])
    return bool(verb) and verb not in verbs.UNSURE and found[1] not in verbs.HEADS


def is_view(folder: str) -> bool:
    """True for who may call: `Public`, `Application`."""
    return bool(words(folder)) and _VIEWS.issuperset(words(folder))


def tells_apart(folder: str) -> bool:
    """True for a folder that puts the same things in order by version, or by who calls."""
    said = clean(folder).strip()
    is_version = bool(_VERSION.search(said))
    return is_version or is_view(folder) or _AUTH.fullmatch(said) is not None
