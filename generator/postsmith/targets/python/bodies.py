"""What does Python ask of a body?"""

from __future__ import annotations

from postsmith.view.calls import Operation
from postsmith.view.payloads import (
    Body,
    FileBody,
    FormBody,
    FormField,
    Fresh,
    GraphQlBody,
    TextBody,
)

BODY, VARIABLES = "body", "variables"
MULTIPART = "multipart/form-data"


def name_of(operation: Operation) -> str:
    """What the parameter for the body is called; `""` where there is none."""
    body = operation.body
    if isinstance(body, GraphQlBody):
        return VARIABLES if body.type is not None else ""
    return BODY if body is not None else ""


def kind_of(body: Body) -> str:
    """What the runtime calls it."""
    if isinstance(body, FormBody):
        return "multipart" if body.media_type == MULTIPART else "urlencoded"
    return body.kind


def fresh_of(body: Body | None) -> tuple[Fresh, ...]:
    """What is another for each call."""
    if body is None or isinstance(body, TextBody | FileBody):
        return ()
    return body.fresh


def content_type(field: FormField) -> str:
    """What goes out by itself: the one on which all saved requests agree."""
    return field.media_types[0] if len(field.media_types) == 1 else ""
