"""Which saved requests of one method and path are different calls all the same?

GraphQL documents, SOAP actions, and RPC-style calls told apart by a constant in query, header or body.
Everything else of one method and path is the same call, saved with other values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from postsmith import verbs
from postsmith.headings import clean
from postsmith.ir.api import BodyKind
from postsmith.json_value import Readable
from postsmith.normalize.bodies import CallBody
from postsmith.normalize.calls import Call
from postsmith.normalize.identifiers import is_identifier
from postsmith.words import words

_QUERY_KEYS = frozenset(
    "action method op operation cmd command function func call act do task rpc request api".split()
)
_BODY_KEYS = frozenset(
    "action method op operation cmd command function messagecategory requesttype request_type "
    "operationname".split()
)
_TITLED_KEYS = frozenset("type event kind command_type commandtype eventtype".split())
"""Those that name a call only where its title says the same: `{"type": "reboot"}` of *Reboot terminal*."""
_HEADERS = frozenset({"soapaction", "x-amz-target", "x-ms-action"})
_WORD = re.compile(r"[\w.:/#-]{2,120}")
_SOAP_BODY = re.compile(
    r"<(?:[\w.-]+:)?Body\b[^>]*>\s*(?:<!--.*?-->\s*)*<(?:[\w.-]+:)?([\w.-]+)", re.S
)


def rpc_query_key(call: Call) -> str:
    """The query parameter that names what is called, `""` when none does."""
    for use in call.query:
        if use.row.disabled or use.saved is None or use.constant is not None:
            continue
        if use.name.lower() in _QUERY_KEYS and _is_word(use.evidence):
            return use.name
    return ""


def _is_word(text: str) -> bool:
    """True for what can name a call; `task=17` is about a task."""
    return bool(_WORD.fullmatch(text)) and not (text.isdigit() or is_identifier(text))


def _left_to_callers(calls: Iterable[Call]) -> frozenset[str]:
    """The keys of the query that some saved request has with a variable, or with an id: they name no call."""
    return frozenset(
        use.name
        for call in calls
        for use in call.query
        if use.evidence and not _is_word(use.evidence)
    )


def discriminators(calls: Iterable[Call]) -> tuple[str, ...]:
    """For calls of one method and path, in order: what tells each from the others.

    Equal texts are one operation. All are equal unless different constants go with different names.
    """
    calls = tuple(calls)
    given = _left_to_callers(calls)
    marks = [_mark(call, given) for call in calls]
    names: dict[str, set[str]] = {}
    for mark, call in zip(marks, calls, strict=True):
        names.setdefault(mark, set()).add(call.name)
    kinds = [_kind(call) for call in calls]
    if not any(mark.startswith("graphql ") for mark in marks):
        everyone = [name for found in names.values() for name in found]
        if len(set(everyone)) < len(everyone):
            marks = [""] * len(calls)
    several = len({kind for kind in kinds if kind}) > 1
    first = next((kind for kind in kinds if kind), "")
    return tuple(
        f"{mark}|{kind or first}" if several else mark
        for mark, kind in zip(marks, kinds, strict=True)
    )


def _sent(call: Call) -> CallBody | None:
    """The body, unless it is only described: what does not go out tells no call from another."""
    return call.body if call.body and call.body.sent else None


def _kind(call: Call) -> str:
    body = _sent(call)
    return body.kind.value if body else ""


def _mark(call: Call, given: frozenset[str]) -> str:
    body = _sent(call)
    if body is not None and body.kind is BodyKind.GRAPHQL:
        return f"graphql {' '.join(body.document.split())}"
    for use in call.headers:
        if use.name.lower() in _HEADERS and not use.row.disabled:
            return f"header {use.evidence}"
    key = rpc_query_key(call)
    if key and key not in given:
        return "query " + next(use.evidence for use in call.query if use.name == key)
    if body is None:
        return ""
    if body.kind is BodyKind.JSON:
        return _json_mark(body.evidence) or _titled_mark(body.evidence, call.name)
    match = _SOAP_BODY.search(body.text)
    return f"soap {match[1]}" if match else ""


def _json_mark(value: Readable, depth: int = 0) -> str:
    """A constant under a key that names calls, at most three objects deep."""
    if not isinstance(value, Mapping) or depth > 2:
        return ""
    for key, item in value.items():
        if key.lower() in _BODY_KEYS and isinstance(item, str) and _is_word(item):
            return f"body {item}"
    return next(filter(None, (_json_mark(v, depth + 1) for v in value.values())), "")


def _titled_mark(value: Readable, title: str) -> str:
    """A constant that is what the title says is done: its first word, or a name with a verb in it."""
    said = words(clean(title))
    if not isinstance(value, Mapping) or len(said) < 2:
        return ""
    for key, item in value.items():
        if key.lower() in _TITLED_KEYS and isinstance(item, str) and _is_word(item):
            named = words(item)
            if set(named).issubset(said) and _is_command(named, said[0]):
                return f"body {item}"
    return ""


def _is_command(named: tuple[str, ...], first: str) -> bool:
    if first in named:
        return verbs.is_plain(first) or first in verbs.EITHER
    ends = {*named[:1], *named[-1:]}
    return len(named) > 1 and not ends.isdisjoint(verbs.CALLS | verbs.READING)
