"""Where do the variables of a collection stand?"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from enum import Enum, auto
from itertools import pairwise

from postsmith.normalize.auth_types import KNOWN
from postsmith.normalize.meaning import (
    is_auth_setting,
    is_of_one_call,
    is_one_of,
    is_setting,
)
from postsmith.normalize.template import names, whole
from postsmith.normalize.values import value_text
from postsmith.normalize.walk import Visit
from postsmith.normalize.wire import origin_text, user_info
from postsmith.postman.model import Body, Row, Url


class Role(Enum):
    """Where a variable stands."""

    HOST = auto()
    PORT = auto()
    BASE_PATH = auto()
    """Behind the port, as in `{{host}}:{{port}}{{base}}/orders`."""
    PATH = auto()
    QUERY = auto()
    HEADER = auto()
    AUTH = auto()
    BODY = auto()
    SETTING = auto()
    """Under a name that says how a client works: `Accept`, or the region of a signature."""
    OF_A_CALL = auto()
    """In a header that belongs to a thing or to a single call."""
    ONE_OF_MANY = auto()
    """In a path behind the plural of its name."""


def roles_of(visits: Iterable[Visit]) -> dict[str, frozenset[Role]]:
    found: dict[str, set[Role]] = {}

    def note(text: str | None, role: Role) -> None:
        for name in names(text or ""):
            found.setdefault(name, set()).add(role)

    for visit in visits:
        request = visit.item.request
        if visit.auth and visit.auth.type in KNOWN:
            for key, value in visit.auth.params.items():
                note(value_text(value), Role.AUTH)
                if is_auth_setting(key):
                    note(value_text(value), Role.SETTING)
        if request is None:
            continue
        for row in request.header:
            if not row.disabled:
                note(value_text(row.value), Role.HEADER)
                _note_key(row, note)
                if is_of_one_call(row.key or ""):
                    note(value_text(row.value), Role.OF_A_CALL)
        for text in _body_texts(request.body):
            note(text, Role.BODY)
        if request.url is not None:
            _note_url(request.url, note)
    return {name: frozenset(roles) for name, roles in found.items()}


def _note_key(row: Row, note: Callable[[str, Role], None]) -> None:
    if is_setting(row.key or ""):
        note(value_text(row.value), Role.SETTING)


def _note_url(url: Url, note: Callable[[str, Role], None]) -> None:
    note(user_info(url), Role.AUTH)
    note(origin_text(url), Role.HOST)
    for at, name in enumerate(names(url.port or "")):
        note(f"{{{{{name}}}}}", Role.BASE_PATH if at else Role.PORT)
    note("/".join(url.path), Role.PATH)
    for before, segment in pairwise(url.path):
        found = whole(segment)
        if found and is_one_of(found, before):
            note(segment, Role.ONE_OF_MANY)
    for row in url.variable:
        note(value_text(row.value), Role.PATH)
    for row in url.query:
        if not row.disabled:
            note(value_text(row.value), Role.QUERY)
            _note_key(row, note)


def common_of(visits: Iterable[Visit]) -> frozenset[str]:
    """The variables in headers of most requests: what all of an API asks for is said once."""
    requests = [visit.item.request for visit in visits if visit.item.request]
    counts = Counter(
        name
        for request in requests
        for name in {n for row in request.header for n in names(value_text(row.value))}
    )
    return frozenset(n for n, times in counts.items() if 2 * times > len(requests))


def _body_texts(body: Body | None) -> Iterable[str]:
    """All that a body holds: variables in it have no other place where they could be known from."""
    if body is None or body.disabled:
        return
    yield body.raw
    for row in body.rows:
        yield row.key or ""
        yield value_text(row.value)
    if body.graphql is not None:
        variables = body.graphql.variables
        yield body.graphql.query or ""
        yield variables if isinstance(variables, str) else json.dumps(variables)
