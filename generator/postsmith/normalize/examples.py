"""What do the saved examples say came back?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from postsmith.diagnostics import Location, Report
from postsmith.infer.placeholders import fill, fill_text, is_artefact
from postsmith.infer.tolerant import Value, parse
from postsmith.ir.api import Example, Media, Response
from postsmith.json_value import JsonValue, VariableRef
from postsmith.normalize.failures import Failures, status_in
from postsmith.normalize.values import value_text
from postsmith.postman import model
from postsmith.text import plain

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_DROPPED_HEADERS = frozenset(
    "content-encoding content-length transfer-encoding connection date server keep-alive age via "
    "set-cookie etag expires last-modified strict-transport-security alt-svc cf-ray nel report-to "
    "x-request-id x-powered-by x-runtime vary x-frame-options x-xss-protection "
    "content-security-policy x-content-type-options pragma cache-control".split()
)
"""What belongs to one moment and one machine, or would contradict the fixture's own bytes."""


def examples_of(
    item: model.Item, place: Location, failures: Failures, report: Report
) -> Iterator[Example]:
    """The saved responses of a request.

    One without a status is a success, unless it tells of a failure, or there is a success: converters write
    OpenAPI's `default`, which is what all else comes to, without a code. With no body either it says nothing.
    What was saved as the body of an answer to HEAD is none (RFC 9110, 9.3.2).
    """
    known = [(found, status_in(found)) for found in item.response]
    bodiless = item.request is not None and item.request.method.upper() == "HEAD"
    succeeds = any(status and 200 <= status < 300 for _, status in known)
    for found, status in known:
        own = Location(place.file, found.pointer, (*place.trail, found.name))
        if status is None and not (found.body or "").strip():
            report.add("PM317", own)
            continue
        if status is None:
            failed = failures.status_of(found, item.name)
            status = failed or (500 if succeeds else 200)
            report.add("PM304", own, status=status)
        yield _example(replace(found, body=None) if bodiless else found, status, own)


def _example(response: model.Response, status: int, place: Location) -> Example:
    """One saved response, in the form a fixture has."""
    headers = tuple(_headers(response))
    body = response.body or ""
    media = _media(response, headers, body)
    if media is Media.JSON:
        example = _json_example(response, status, headers, body, place)
        if example is not None:
            return example
        media = _text_media(headers)
    text = fill_text(body)
    return Example(_name(response), status, headers, media, text=text, origin=place)


def _json_example(
    response: model.Response,
    status: int,
    headers: tuple[tuple[str, str], ...],
    body: str,
    place: Location,
) -> Example | None:
    parsed = (
        parse(json.dumps(body.strip())) if is_artefact(body.strip()) else parse(body)
    )
    if parsed is None:
        return None
    if not parsed.strict and not isinstance(parsed.value, dict | list):
        return None
    found = _plain_json(parsed.value)
    value = fill(found)
    text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    name = _name(response)
    return Example(name, status, headers, Media.JSON, value, text, found, origin=place)


def _plain_json(value: Value) -> JsonValue:
    """The value with bare variables, which examples hold by mistake, as null."""
    match value:
        case VariableRef():
            return None
        case str() | int() | float() | None:
            return value
        case dict():
            return {key: _plain_json(item) for key, item in value.items()}
        case _:
            return [_plain_json(item) for item in value]


def _name(response: model.Response) -> str:
    # A name is no list, though it may look like one: `404`: Not found.
    return " ".join(plain(response.name).removeprefix("- ").split())


def _headers(response: model.Response) -> Iterable[tuple[str, str]]:
    for row in response.header:
        key, value = (row.key or "").strip(), value_text(row.value)
        if not key or row.disabled or row.sealed:
            continue
        if key.lower() in _DROPPED_HEADERS:
            continue
        if not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", key):
            continue
        # What a header can't hold came out of an editor, not off the wire.
        text = "".join(char for char in fill_text(value) if char <= "\xff")
        yield key, " ".join(_CONTROL.sub(" ", text).split())


def _content_type(headers: tuple[tuple[str, str], ...]) -> str:
    for key, value in headers:
        if key.lower() == "content-type":
            return value.lower()
    return ""


def _media(
    response: model.Response, headers: tuple[tuple[str, str], ...], body: str
) -> Media:
    if not body.strip():
        return _empty_media(response, headers)
    if body.lstrip()[:1] in ("{", "["):
        return Media.JSON
    says = _content_type(headers)
    if is_artefact(body.strip()) and "xml" not in says and "html" not in says:
        return Media.JSON
    if "json" in says or (not says and response.preview_language == "json"):
        return Media.JSON
    return _text_media(headers, response.preview_language)


def _empty_media(
    response: model.Response, headers: tuple[tuple[str, str], ...]
) -> Media:
    """A text that is empty is a text; anything else without a body is nothing."""
    if _content_type(headers).startswith("text/") and response.code != 204:
        return Media.TEXT
    return Media.EMPTY


def _text_media(headers: tuple[tuple[str, str], ...], language: str = "") -> Media:
    says = _content_type(headers)
    if "html" in says or language == "html":
        return Media.HTML
    if "xml" in says or language == "xml":
        return Media.XML
    if re.match(
        r"(image|audio|video|font)/|application/(pdf|zip|octet|gzip|vnd\.ms|x-)", says
    ):
        return Media.BINARY if "form" not in says else Media.TEXT
    return Media.TEXT


def responses_of(examples: Iterable[Example]) -> tuple[Response, ...]:
    """The examples by status, in order of status; types come later."""
    by_status: dict[int, list[Example]] = {}
    for example in examples:
        by_status.setdefault(example.status, []).append(example)
    return tuple(
        Response(status, _common_media(found), tuple(found))
        for status, found in sorted(by_status.items())
    )


def _common_media(examples: list[Example]) -> Media:
    """JSON when one example shows it; otherwise the first form that is not empty."""
    forms = [example.media for example in examples]
    if Media.JSON in forms:
        return Media.JSON
    return next((form for form in forms if form is not Media.EMPTY), Media.EMPTY)
