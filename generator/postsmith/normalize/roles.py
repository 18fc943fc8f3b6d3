"""Where do the variables of a collection stand?"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum, auto
from itertools import pairwise
from typing import TypeAlias

from postsmith.auth import sends
from postsmith.normalize.meaning import (
    is_auth_setting,
    is_home,
    is_of_one_call,
    is_one_of,
    is_setting,
)
from postsmith.normalize.values import value_text
from postsmith.postman.model import Body, Row, Url
from postsmith.wire.url import origin_text, user_info
from postsmith.wire.variables import all_names, names, whole
from postsmith.wire.visits import Visit


class Role(Enum):
    """Where a variable stands."""

    HOST = auto()
    ORIGIN = auto()
    """Before a path: not the whole of a URL."""
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


Place: TypeAlias = tuple[str, Role]
"""A text of a request, and what it is there for."""


def places_of(visits: Iterable[Visit]) -> Iterator[Place]:
    """All texts in which variables could stand."""
    for visit in visits:
        request = visit.item.request
        if visit.auth and sends(visit.auth.type):
            for key, value in visit.auth.params.items():
                yield value_text(value), Role.AUTH
                if is_auth_setting(visit.auth.type, key):
                    yield value_text(value), Role.SETTING
        if request is None:
            continue
        for row in request.header:
            if not row.disabled:
                yield from _row(row, Role.HEADER)
                if is_of_one_call(row.key or ""):
                    yield value_text(row.value), Role.OF_A_CALL
        for text in _body_texts(request.body):
            yield text, Role.BODY
        if request.url is not None:
            yield from _url(request.url)


def _row(row: Row, role: Role) -> Iterator[Place]:
    yield value_text(row.value), role
    if is_setting(row.key or ""):
        yield value_text(row.value), Role.SETTING


def _url(url: Url) -> Iterator[Place]:
    yield user_info(url), Role.AUTH
    yield origin_text(url), Role.HOST
    if any(url.path):
        yield origin_text(url), Role.ORIGIN
    for at, name in enumerate(names(url.port or "")):
        yield f"{{{{{name}}}}}", Role.BASE_PATH if at else Role.PORT
    yield "/".join(url.path), Role.PATH
    for before, segment in pairwise(url.path):
        found = whole(segment)
        if found and is_one_of(found, before):
            yield segment, Role.ONE_OF_MANY
    for row in url.variable:
        yield value_text(row.value), Role.PATH
    for row in url.query:
        if not row.disabled:
            yield from _row(row, Role.QUERY)


def roles_of(places: Iterable[Place]) -> dict[str, frozenset[Role]]:
    """Each variable with all that it stands for."""
    found: dict[str, set[Role]] = {}
    for text, role in places:
        for name in names(text):
            found.setdefault(name, set()).add(role)
    return {name: frozenset(roles) for name, roles in found.items()}


def with_outer(
    roles: Mapping[str, frozenset[Role]],
    places: Iterable[Place],
    values: Callable[[str], str],
) -> dict[str, frozenset[Role]]:
    """The same with the variables whose name another one is a part of: `{{{{bank}}Account}}`."""
    nested = [(text, role) for text, role in places if _NESTED.search(text)]
    found = dict(roles)
    for _ in range(_DEEPEST if nested else 0):
        known = {name: values(name) for name in found}
        for text, role in nested:
            for name in all_names(text, known):
                found[name] = found.get(name, frozenset()) | {role}
    return found


_NESTED = re.compile(r"\{\{[^{}]*\{\{")
_DEEPEST = 3
"""Names in names in names; nobody was seen to write more."""


def common_of(visits: Iterable[Visit]) -> frozenset[str]:
    """What all of an API asks for is said once: the variables in headers of most requests, and those in most paths.

    In a path it must be an account or its like, with something in it; a share of few requests says nothing.
    """
    requests = [visit.item.request for visit in visits if visit.item.request]
    paths = [_segments(request.url) for request in requests]
    in_headers = Counter(
        name
        for request in requests
        for name in {n for row in request.header for n in names(value_text(row.value))}
    )
    in_paths = Counter(
        name
        for path in paths
        for name in {n for text in path[:-1] for n in names(text)}
        if is_home(name)
    )
    whole_paths = set(paths)
    many = {
        name
        for path in paths
        for at, text in enumerate(path)
        if path[:at] in whole_paths
        for name in names(text)
    }
    return frozenset(
        (
            *(n for n, times in in_headers.items() if 2 * times > len(requests)),
            *(
                n
                for n, times in in_paths.items()
                if times
                >= max(_FEWEST, (_NEARLY_ALL if n in many else _MOST) * len(requests))
            ),
        )
    )


_FEWEST = 8
_MOST = 0.7
_NEARLY_ALL = 0.9
"""How many paths, and which share of all, have what belongs to the client; more of what the API has many of."""


def _segments(url: Url | None) -> tuple[str, ...]:
    path = [value_text(each) for each in url.path] if url else []
    while path and not path[-1]:
        path.pop()
    return tuple(path)


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
