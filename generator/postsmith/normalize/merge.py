"""How do several saved requests become one operation?

More than half of real collections save the same call again and again with other values. What all of them
send is a constant, what differs is a parameter, and every saved request stays reachable: it keeps the
arguments that make the operation send it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from postsmith.diagnostics import Report
from postsmith.headings import is_deed, only_orders
from postsmith.ir.api import (
    Auth,
    BodyKind,
    In,
    Operation,
    Parameter,
    SavedRequest,
)
from postsmith.ir.bodies import FileBody, FormBody
from postsmith.normalize.bodies import CallBody
from postsmith.normalize.calls import Call
from postsmith.normalize.discriminate import discriminators, rpc_query_key
from postsmith.normalize.examples import examples_of, responses_of
from postsmith.normalize.failures import Failures, failures_of
from postsmith.normalize.identity import identified, key_of_parameter
from postsmith.normalize.merged_bodies import body_of_all, content_type_of
from postsmith.normalize.uses import NEVER_PARAMETERS, Uses, distinct
from postsmith.wire.url import parse
from postsmith.wire.variables import whole
from postsmith.words import singular, words


@dataclass(frozen=True, slots=True)
class Merged:
    """An operation and the folders it belongs to."""

    trail: tuple[str, ...]
    operation: Operation


def merge(calls: Iterable[Call], report: Report) -> tuple[Merged, ...]:
    """All operations, in the order of their first saved requests."""
    by_path: dict[tuple[str, str], list[Call]] = {}
    for call in calls:
        by_path.setdefault((call.method, call.path.key), []).append(call)
    groups = [group for found in by_path.values() for group in _split(found)]
    every = (call for group in groups for call in group.calls)
    failures = failures_of((c.item.name, r) for c in every for r in c.item.response)
    return tuple(_merge_one(group, failures, report) for group in groups)


@dataclass(frozen=True, slots=True)
class _Alike:
    """The calls that are one operation."""

    calls: list[Call]
    mark: str
    """What they say that tells them from others, also where there are none."""
    several: bool
    """True where there are others."""


def _split(calls: list[Call]) -> Iterator[_Alike]:
    """Calls of one method and path, by host and by what tells them apart."""
    hosts = [call.host for call in calls if call.host]
    first = hosts[0] if hosts else ""
    marks = discriminators(calls)
    groups: dict[tuple[str, str], list[Call]] = {}
    for call, mark in zip(calls, marks, strict=True):
        place = _own_place(call) or call.host or first
        groups.setdefault((place, mark), []).append(call)
    several = len(set(marks)) > 1
    for (_, mark), found in groups.items():
        yield _Alike(found, mark, several)


def _own_place(call: Call) -> str:
    """The variable that is the whole URL: what two of them stand for has nothing in common."""
    named = whole(call.server) if call.path.template in ("", "/") else None
    return f"{{{{{named}}}}}" if named else ""


def _merge_one(alike: _Alike, failures: Failures, report: Report) -> Merged:
    calls = _alike_encoded(alike.calls, report)
    mark = alike.mark if alike.several else ""
    first = calls[0]
    auth = _common_auth(calls)
    rpc = rpc_query_key(first) if mark.startswith("query ") else ""
    told = [original for call in calls for original in call.originals]
    place = first.visit.location
    rows, also = [c.query for c in calls], [c.query for c in told]
    query = Uses(In.QUERY, rows, rpc, also, place)
    rows, also = [c.headers for c in calls], [c.headers for c in told]
    headers = Uses(In.HEADER, rows, "", also, place)
    body = body_of_all(calls, report)
    constants = headers.constants()
    if isinstance(body, FormBody) and body.multipart:
        constants = {k: v for k, v in constants.items() if k.lower() != "content-type"}
    elif body is not None and not isinstance(body, FileBody):
        # A file says itself what it is; the one that was saved is not the one that will be sent.
        declared = any(name.lower() == "content-type" for name in constants)
        usual = content_type_of(calls)
        constants |= {"Content-Type": usual} if usual and not declared else {}
    examples = [
        example
        for call in calls
        for example in examples_of(call.item, call.visit.location, failures, report)
    ]
    operation = Operation(
        names=tuple(dict.fromkeys(call.name for call in calls)),
        method=first.method,
        path=first.path.template + _mark_without_query(calls),
        server=first.server,
        parameters=(
            *_path_parameters(calls),
            *query.parameters(),
            *headers.parameters(),
        ),
        headers=constants,
        query=query.layout(),
        encoded=first.encoded,
        body=body,
        auth=auth,
        responses=responses_of(examples),
        requests=tuple(
            _saved(call, calls[0], query, headers, constants, auth) for call in calls
        ),
        description=_description(calls),
        discriminator=mark,
        origin=place,
    )
    path = first.path.key + _mark_without_query(calls)
    servers = {call.server for call in calls if call.server}
    known = identified(operation, path, min(servers, default=""), alike.mark)
    return Merged(_home(calls), known)


def _alike_encoded(calls: list[Call], report: Report) -> list[Call]:
    """The calls, all percent-encoded where some are: `disableUrlEncoding` is of the whole operation."""
    if len({call.encoded for call in calls}) == 1:
        return calls
    why = "other saved requests of this method are encoded"
    for call in calls:
        if not call.encoded:
            report.add("PM305", call.visit.location, reason=why)
    return [
        replace(
            call,
            encoded=True,
            wire=replace(call.wire, url=str(parse(call.wire.url))),
        )
        for call in calls
    ]


def _home(calls: list[Call]) -> tuple[str, ...]:
    """The folder for an operation that is saved in several: the one named like what it is about.

    `DELETE /rooms/:id` belongs to the rooms, however many other folders clean up with it. Otherwise it
    belongs to the folder that has most of its saved requests, or to the first; to one that only puts in order,
    such as tests, if there is no other.
    """
    trails = [call.visit.trail for call in calls]
    if len(set(trails)) == 1:
        return trails[0]
    segments = [s for s in calls[0].path.template.split("/") if s and s[0] not in ":{"]
    nouns = [_singular(segment) for segment in segments]

    things = frozenset(tuple(noun.split()) for noun in nouns)

    def rank(trail: tuple[str, ...]) -> tuple[int, bool, int]:
        name = _singular(trail[-1]) if trail else ""
        is_thing = any(is_deed(n) or not only_orders(n, things) for n in trail)
        at = nouns.index(name) if name in nouns else -1
        return at, is_thing, trails.count(trail)

    return max(trails, key=rank)


def _singular(text: str) -> str:
    return " ".join(map(singular, words(text)))


def _mark_without_query(calls: list[Call]) -> str:
    """`?` where every saved URL ends in one, as one with a single empty row does."""
    return "?" if all(call.wire.url.endswith("?") for call in calls) else ""


def _common_auth(calls: list[Call]) -> Auth | None:
    """The auth of most saved requests that have one, the first of those that are as many.

    Where some are saved without, it is no condition.
    """
    used = [call.auth for call in calls if call.auth is not None]
    if not used:
        return None
    common = max(used, key=used.count)
    return common if len(used) == len(calls) else replace(common, optional=True)


def _description(calls: list[Call]) -> str:
    for call in calls:
        request = call.item.request
        text = (request.description if request else "") or call.item.description
        if text.strip():
            return text
    return ""


def _path_parameters(calls: list[Call]) -> Iterator[Parameter]:
    told = [original for call in calls for original in call.originals]
    paths = [c.path for c in (*calls, *told) if c.path.key == calls[0].path.key]
    for position, use in enumerate(calls[0].path.uses):
        uses = [path.uses[position] for path in paths]
        text = next((other.description for other in uses if other.description), "")
        yield Parameter(
            use.name,
            In.PATH,
            required=not use.optional,
            variable=use.variable,
            description=text,
            samples=distinct(other.evidence for other in uses),
            key=key_of_parameter(In.PATH, use.name, position + 1),
            origin=calls[0].visit.location,
        )


def _saved(
    call: Call,
    first: Call,
    query: Uses,
    headers: Uses,
    constants: Mapping[str, str],
    auth: Auth | None,
) -> SavedRequest:
    arguments: dict[tuple[In, str], tuple[str | None, ...]] = {
        (In.PATH, use.name): (own.saved,)
        for use, own in zip(first.path.uses, call.path.uses, strict=True)
    }
    arguments |= query.arguments(call.query) | headers.arguments(call.headers)
    nameless = arguments.pop((In.QUERY, ""), ())
    made = headers.fresh()
    return SavedRequest(
        call.name,
        arguments,
        _differing(
            call,
            {k: v for k, v in constants.items() if k.lower() not in made},
        ),
        call.carried,
        call.wire,
        tuple(text for text in nameless if text is not None),
        server=call.origin if call.server != first.server else "",
        auth=call.auth,
        own_auth=_is_own(call.auth, auth),
        origin=call.visit.location,
    )


def _is_own(auth: Auth | None, common: Auth | None) -> bool:
    """True for an auth that the operation does not send by itself, when its variables have values."""
    if auth is None or common is None:
        return auth is not common
    return replace(auth, optional=common.optional) != common


def _differing(call: Call, constants: Mapping[str, str]) -> dict[str, str | None]:
    """Headers that this saved request sends otherwise than the operation does by itself."""
    templates = {u.name.lower(): u.constant for u in call.headers if not u.row.disabled}
    sent = {name.lower(): value for name, value in call.wire.headers}
    changed: dict[str, str | None] = {}
    for name, template in constants.items():
        lowered = name.lower()
        if lowered not in sent:
            changed[name] = None
        elif templates.get(lowered) != template and sent[lowered] != template:
            changed[name] = sent[lowered]
    given = {name.lower() for name in constants}
    for name, value in call.wire.headers:
        if name.lower() in NEVER_PARAMETERS - given and value != _unsaid(call.body):
            changed[name] = value
    if call.body is not None and call.body.untyped and "content-type" not in sent:
        changed["Content-Type"] = None
    return changed


def _unsaid(body: CallBody | None) -> str:
    """The content type that a client sends by itself."""
    kind = body.kind if body else None
    match kind:
        case BodyKind.JSON | BodyKind.GRAPHQL:
            return "application/json"
        case BodyKind.FILE:
            return "application/octet-stream"
        case None | BodyKind.TEXT | BodyKind.URLENCODED | BodyKind.MULTIPART:
            return ""
        case _:
            assert_never(kind)
