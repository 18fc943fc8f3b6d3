"""Which arguments make a method of the client send what Postman sends?

First the natural ones, as a person would write them: what the method has names for. What then still
differs on the wire (the dry run tells) is said in the call's options, which can say anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import assert_never, cast

from postsmith.auth import class_of
from postsmith.json_value import JsonValue
from postsmith.normalize.schemes import scheme_as_saved
from postsmith.postman.masking import split
from postsmith.postman.model import Url
from postsmith.replay.captured import (
    EVERYTHING,
    Captured,
    differences,
    is_transports_own,
)
from postsmith.targets.python.arguments import (
    RawText,
    header_argument,
    path_argument,
    query_argument,
)
from postsmith.targets.python.auths import auth_expression
from postsmith.targets.python.bodies import MULTIPART, content_type, name_of
from postsmith.targets.python.nested import (
    by_name,
    form_value,
    is_in_order,
    nested_argument,
)
from postsmith.view import auth_of
from postsmith.view.calls import Argument, In, Operation, Parameter
from postsmith.view.payloads import (
    Body,
    FileBody,
    FormBody,
    GraphQlBody,
    JsonBody,
    TextBody,
)
from postsmith.wire import Visit, WireRequest
from postsmith.wire.auth import AuthEffect
from postsmith.wire.body import BOUNDARY, Part, Payload
from postsmith.wire.url import origin_text, parse, path_values, segment_text
from postsmith.wire.variables import VARIABLE, substitute


@dataclass(frozen=True, slots=True)
class Pairs:
    """The rows of a form one by one, where a dict could not say their order."""

    rows: tuple[tuple[str | RawText, object], ...]


@dataclass(frozen=True, slots=True)
class FilePart:
    """A part of a form with a name, or with a type, of its own."""

    file_name: str | RawText | None
    content: bytes | str
    content_type: str


@dataclass(frozen=True, slots=True)
class AuthObject:
    """An auth of the runtime: its class, the module of it (`""` for the runtime itself), its arguments."""

    name: str
    module: str
    arguments: Mapping[str, JsonValue] = field(repr=False)


def auth_object(effect: AuthEffect) -> AuthObject | None:
    """How the auth is made that has this effect; `None` for none."""
    saved, block = effect.auth, effect.block
    if block is not None:
        saved = scheme_as_saved(block.type, block.params)
    auth = auth_of(saved)
    if auth is None:
        return None
    name, arguments = auth_expression(auth)
    return AuthObject(name, class_of(auth.kind).module, arguments)


@dataclass(frozen=True, slots=True)
class Arguments:
    """What a method is called with; values are data, made into objects of the client at the call."""

    keywords: Mapping[str, object] = field(default_factory=dict[str, object])
    options: Mapping[str, object] = field(default_factory=dict[str, object])


def natural(
    operation: Operation,
    visit: Visit,
    expected: WireRequest,
    variables: Mapping[str, str],
    told: Mapping[str, str],
) -> Arguments:
    """The arguments that the method has names for. What the client is not told (`told`) it knows itself."""
    request = visit.item.request
    assert request is not None
    assert request.url is not None
    keywords: dict[str, object] = {}
    paths = dict(_path_values(operation.path, request.url, variables))
    rows = [row for row in request.url.query if not row.disabled]
    query: dict[str, list[str | None]] = {}
    for row in rows:
        sent = isinstance(row.value, str) and row.has_value
        value = substitute(str(row.value), variables) if sent else None
        query.setdefault(substitute(row.key or "", variables), []).append(value)
    for parameter in operation.parameters:
        name = parameter.name
        match parameter.location:
            case In.PATH:
                known = variables if parameter.required else told
                keywords |= _path_keyword(
                    name, parameter, paths, known, operation.encoded
                )
            case In.QUERY:
                if parameter.fields:
                    keywords |= _nested(parameter, query, operation.encoded)
                elif parameter.wire in query:
                    values = tuple(query[parameter.wire])
                    keywords[name] = query_argument(
                        parameter, values, operation.encoded
                    )
                elif parameter.required:
                    keywords[name] = None
            case In.HEADER:
                texts = expected.header(parameter.wire)
                if texts:
                    keywords[name] = header_argument(parameter, ", ".join(texts))
                elif parameter.required:
                    keywords[name] = None
            case _:
                assert_never(parameter.location)
    if (body := name_of(operation)) and operation.body is not None:
        keywords[body] = _body(operation.body, expected.payload)
    return Arguments(keywords)


def _nested(
    parameter: Parameter, query: Mapping[str, list[str | None]], encoded: bool
) -> dict[str, object]:
    """The argument of a parameter of several rows; nothing where no value is sent as these."""
    known = by_name(parameter.fields)
    given = [
        Argument(parameter.key, tuple(values), name)
        for name, values in query.items()
        if name in known
    ]
    found = nested_argument(parameter, given, encoded) if given else None
    if found is None:
        return {parameter.name: None} if parameter.required else {}
    return {parameter.name: found}


def _path_keyword(
    name: str,
    parameter: Parameter,
    found: Mapping[str, str],
    variables: Mapping[str, str],
    encoded: bool,
) -> dict[str, object]:
    """The argument of a path parameter; none where the client's variable stands in for it."""
    if parameter.wire in found:
        return {name: path_argument(parameter, found[parameter.wire], encoded)}
    if parameter.variable is not None:
        value = variables.get(parameter.variable)
        if value is not None and "{{" not in value and value not in ("", ".", ".."):
            return {name: path_argument(parameter, value, encoded)}
        return {name: None}
    return {name: path_argument(parameter, "", encoded)}


def _path_values(
    template: str, url: Url, variables: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """What stands in a saved path where the template has its parameters, segment by segment."""
    values = path_values(url)
    for pattern, segment in zip(split(template, "/")[1:], url.path, strict=False):
        if not pattern.startswith(":"):
            yield from _own_texts(pattern, segment_text(segment, values), variables)
            continue
        name, dot, rest = pattern.removesuffix("?")[1:].partition(".")
        if segment.startswith(":"):
            written = segment[1:].partition(".")[0]
            text = values.get(written, f":{written}")
        else:
            text = segment.partition("#")[0].removesuffix(dot + rest)
        yield name, substitute(text, variables)


def _own_texts(
    pattern: str, segment: str, variables: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """What a segment has where the operation, named after another saved request, has its variables."""
    names = VARIABLE.findall(pattern)
    if not names or pattern == segment:
        return
    literals = VARIABLE.split(pattern)[::2]
    match = re.fullmatch("(.*)".join(map(re.escape, literals)), segment, re.DOTALL)
    if match:
        for name, text in zip(names, match.groups(), strict=True):
            yield name, substitute(text, variables)


def _body(body: Body, payload: Payload | None) -> object:
    """A body as the method takes it; `None` where it cannot be said so."""
    if payload is None:
        return None
    match body:
        case JsonBody():
            return read_json(payload.content)
        case GraphQlBody():
            whole = read_json(payload.content)
            return whole.get("variables") if isinstance(whole, dict) else None
        case TextBody():
            return payload.content.decode("utf-8", "replace")
        case FileBody():
            return payload.content
        case FormBody() if body.media_type == MULTIPART:
            fields = by_name(body.fields)
            types = {name: content_type(field) for name, field in fields.items()}
            return form_of(
                [(p.name, _part(p, types.get(p.name, ""))) for p in payload.parts],
                body,
            )
        case FormBody():
            return form_of(payload.pairs, body)
        case _:
            assert_never(body)


def read_json(content: bytes) -> JsonValue:
    """The JSON value of a body; `None` for what is none."""
    try:
        value: JsonValue = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return value


def form_of(rows: Iterable[tuple[str, object]], body: FormBody) -> object:
    """A dict, its repeated fields as lists, where that keeps the rows' order; else the rows."""
    rows = tuple(rows)
    if all(re.fullmatch(r'[^"\r\n]*', name) for name, _ in rows):
        found = form_value(body, rows) if is_in_order(body, rows) else None
        if found is not None:
            return found
    return Pairs(tuple((_exact(name), value) for name, value in rows))


def _exact(name: str) -> str | RawText:
    """A name as Postman writes it into the head of a part, quotes and all."""
    return RawText(name) if re.search(r'["\r\n]', name) else name


def _part(part: Part, said: str) -> object:
    """A part as the method takes it. `said`: the content type that goes out by itself."""
    if part.file_name is None and part.content_type == said:
        return part.value.decode("utf-8", "replace")
    if part.file_name is None:
        return FilePart(None, part.value, part.content_type)
    name = _exact(part.file_name) if part.file_name else RawText("")
    return FilePart(name, part.value, part.content_type)


def corrected(
    arguments: Arguments,
    expected: WireRequest,
    captured: Captured | None,
    url: Url,
    variables: Mapping[str, str],
) -> Arguments:
    """The arguments with options for all in which the request that came of them differs.

    Without a request, because the client refused to build one, everything is said in options.
    """
    wrong = differences(expected, captured) if captured else EVERYTHING
    options: dict[str, object] = dict(arguments.options)
    if wrong & {"headers", "query"} and "auth" not in options:
        # Most often it is who is calling: the client knows no credential that the collection writes out.
        who = {"auth": auth_object(expected.auth)}
        return Arguments(arguments.keywords, {**options, **who})
    if wrong & {"origin", "path"}:
        if "base_url" in options:
            # The path is not the method's own: a host without a value takes its first segment.
            options = {
                n: v for n, v in options.items() if n not in ("base_url", "query")
            }
            host = _reachable(expected.authority)
            # Whatever is encoded in it is encoded as Postman does it for this very request.
            options["url"] = RawText(f"{expected.scheme}://{host}{expected.unsigned}")
        else:
            options["base_url"] = _base_url(expected, url, variables)
    if "query" in wrong and "url" not in options:
        _, mark, query = expected.unsigned.partition("?")
        options["query"] = RawText(mark + query)
    said, unsaid = _as_dict(options.get("headers")), dict(_headers(expected, captured))
    headers = {**said, **unsaid}
    # A form makes its own content type, whatever the options say.
    if "body" in wrong or (_names_type(said) and _names_type(unsaid)):
        options["content"] = expected.body
        headers |= {n: v for n, v in expected.headers if n.lower() == "content-type"}
    if headers:
        options["headers"] = headers
    return Arguments(arguments.keywords, options)


def _names_type(headers: Mapping[str, object]) -> bool:
    return any(name.lower() == "content-type" for name in headers)


_LAST_PORT = 65535


def elsewhere(arguments: Arguments, base_url: str) -> Arguments:
    """The same for another server, which has another name."""
    options = {n: v for n, v in arguments.options.items() if n != "url"}
    headers = _as_dict(options.pop("headers", None))
    kept = {name: value for name, value in headers.items() if name != "Host"}
    if kept:
        options["headers"] = kept
    return Arguments(arguments.keywords, {**options, "base_url": base_url})


_HOST = re.compile(r"(?:[A-Za-z0-9._~-]+|\[[0-9A-Fa-f.:]+\])(?::[0-9]*)?")
UNRESOLVED_HOST = "unresolved.invalid"
"""Stands for a host that is none, such as a variable without a value; RFC 6761 keeps it from being one."""


def _base_url(expected: WireRequest, url: Url, variables: Mapping[str, str]) -> str:
    """The server of a saved request: scheme, host, and what a variable brings of the path."""
    base = parse(substitute(origin_text(url), variables), encoded=False)
    path = "" if base.target == "/" else base.target
    return f"{expected.scheme}://{_reachable(expected.authority)}{path}"


def _reachable(authority: str) -> str:
    """A host that a connection can be asked for."""
    if not _HOST.fullmatch(authority):
        return UNRESOLVED_HOST
    port = authority.rpartition(":")[2]
    usable = not port.isdigit() or int(port) <= _LAST_PORT
    return authority if usable else UNRESOLVED_HOST


def _headers(
    expected: WireRequest, captured: Captured | None
) -> Iterator[tuple[str, object]]:
    """The headers to set, with their lines, and those to take away."""
    spelled = {name.lower(): name for name, _ in expected.headers}
    for name in spelled:
        lines = expected.header(name)
        if name in _FRAMING or (captured and captured.header(name) == lines):
            continue
        if name != "content-type" or BOUNDARY not in lines[0]:
            yield spelled[name], lines[0] if len(lines) == 1 else list(lines)
    sent_to = captured.authority if captured else ""
    if "host" not in spelled and sent_to != expected.authority:
        # With another server than the saved one's, the host is that one's after all.
        yield "Host", expected.authority
    if captured is not None:
        for name in dict.fromkeys(name.lower() for name, _ in captured.headers):
            if name not in spelled and not is_transports_own(name, captured):
                yield name, None


def _as_dict(value: object) -> dict[str, object]:
    return dict(cast("Mapping[str, object]", value)) if value else {}


_FRAMING = frozenset({"content-length", "transfer-encoding", "connection"})
"""What only the transport may say: a wrong length would break the connection."""
