"""The saved responses of an item. They never change a request; they are what types are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from postsmith.kinds import Json, is_object
from postsmith.postman.model import Request, Response
from postsmith.postman.rows import read_headers
from postsmith.postman.shapes import Site, compact, listed, text_of
from postsmith.postman.spelling import CODE, HEADERS, taken

_DIGITS: Final = 3
ReadRequest = Callable[[Site, Json, str], Request | None]


def read_responses(
    site: Site, value: Json, pointer: str, read_original: ReadRequest
) -> tuple[Response, ...]:
    """All saved examples, in order. Null entries are skipped."""
    responses: list[Response] = []
    for at, entry in listed(site, value, pointer, "responses"):
        if is_object(entry):
            responses.append(_response(site, entry, at, read_original))
        else:
            site.impossible("a saved response", at, entry, "response")
    return tuple(responses)


def _response(
    site: Site, entry: dict[str, Json], pointer: str, read_original: ReadRequest
) -> Response:
    name = text_of(entry.get("name"))
    inside = site.inside(name) if name else site
    original = entry.get("originalRequest")
    return Response(
        name=name,
        code=read_code(inside, *taken(inside, entry, pointer, "code", CODE)),
        status=text_of(entry.get("status")),
        header=read_headers(inside, *taken(inside, entry, pointer, "header", HEADERS)),
        body=body_text(entry.get("body")),
        preview_language=text_of(entry.get("_postman_previewlanguage")),
        original_request=(
            read_original(inside, original, f"{pointer}/originalRequest")
            if original
            else None
        ),
        pointer=pointer,
    )


def read_code(site: Site, value: Json, pointer: str) -> int | None:
    """A number, or text of one. Absent and null are common (OpenAPI's `default` response)."""
    code = text_of(value)
    if code.isdecimal() and code.isascii() and len(code) <= _DIGITS:
        return int(code)
    if code:
        site.add("PM224", pointer)
    return None


def body_text(value: Json) -> str | None:
    """Text; JSON written in place of text (seen in hand-made files) is its compact text."""
    if value is None or isinstance(value, str):
        return value
    return compact(value)
