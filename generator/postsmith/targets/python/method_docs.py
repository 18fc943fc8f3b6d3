"""What does the docstring of a method say?"""

from __future__ import annotations

from collections.abc import Iterable

from postsmith.spelling import identifier
from postsmith.targets.python import docs
from postsmith.targets.python.context import error_class
from postsmith.text import plain, shorten
from postsmith.view.calls import In, Operation, Parameter


def docstring_of(operation: Operation, opening: list[str]) -> tuple[str, ...]:
    """The docstring of a method. `opening`: what its title and its description say."""
    width, parts = docs.WIDTH - 8, list(opening)
    if operation.documentation:
        parts += ["", f"See: {operation.documentation}"]
    arguments = [
        line
        for parameter in operation.parameters
        for line in _argument_doc(operation, parameter, width)
    ]
    if arguments:
        parts += ["", "Args:", *arguments]
    raises = list(_raises(operation, width))
    if raises:
        parts += ["", "Raises:", *raises]
    return docs.docstring(parts, 8)


def details_of(operation: Operation) -> tuple[str, ...]:
    """The whole description where the docstring had to be shorter, and its links: lines of Markdown."""
    whole = operation.description
    details = whole.splitlines() if len(whole) > docs.DETAILS else []
    addresses = [
        f"[{docs.markdown(each.label)}]({each.url})" for each in operation.links
    ]
    if addresses:
        details += ["", f"Links: {', '.join(addresses)}"]
    return tuple(details)


def _around(path: str, parameter: Parameter) -> str:
    """The segment of the path, where the value is only a part of it."""
    if parameter.location is not In.PATH:
        return ""
    mark = f"{{{{{parameter.variable or parameter.wire}}}}}"
    segments = [s for s in path.split("/") if mark in s]
    return segments[0] if segments and segments[0] != mark else ""


def _argument_doc(
    operation: Operation, parameter: Parameter, width: int
) -> Iterable[str]:
    text = shorten(parameter.description, docs.ARGUMENT)
    if parameter.fields:
        rows = [f"`{plain(field.key)}`" for field in parameter.fields[:_ROWS]]
        more = ", …" if len(parameter.fields) > _ROWS else ""
        text = f"{text} Sent as {', '.join(rows)}{more}.".strip()
    elif parameter.wire and identifier(parameter.wire) != parameter.name:
        text = f"{text} Sent as `{plain(parameter.wire)}`.".strip()
    if parameter.location is In.PATH and not parameter.required:
        text = f"{text} Left out, the client's is sent.".strip()
    if parameter.fresh:
        text = f"{text} Left out, a fresh one is made for each call.".strip()
    around = _around(operation.path, parameter)
    if around:
        text = f"{text} In the path as `{plain(around)}`.".strip()
    if text:
        yield from docs.entry(parameter.name, text, width)


_ROWS = 4
"""Rows of a nested parameter that are named."""


def _raises(operation: Operation, width: int) -> Iterable[str]:
    said: dict[str, list[str]] = {}
    for response in operation.responses:
        if response.status >= 400:
            texts = [example.description for example in response.examples]
            said.setdefault(error_class(response.status), []).extend(texts)
    for name, texts in said.items():
        text = shorten(docs.joined(texts), docs.ARGUMENT) or "See `body`."
        yield from docs.entry(name, text, width)
