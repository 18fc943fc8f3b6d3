"""What does the docstring of a method say?"""

from __future__ import annotations

from collections.abc import Iterable

from postsmith.ir.answers import example_says
from postsmith.ir.api import In, Operation, Parameter
from postsmith.name.parameters import Signature
from postsmith.name.spelling import identifier
from postsmith.name.tree import NamedOperation, clean
from postsmith.targets.python import docs
from postsmith.targets.python.context import error_class
from postsmith.text import documentation, links, plain, shorten


def docstring_of(
    named: NamedOperation, signature: Signature
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The docstring of a method, and the whole description where that had to be shorter."""
    operation = named.operation
    width = docs.WIDTH - 8
    parts = docs.headed(_title(named), operation.description, 8)
    whole = plain(operation.description)
    address = documentation(operation.description)
    if address:
        parts += ["", f"See: {address}"]
    arguments = [
        line
        for parameter in operation.parameters
        for line in _argument_doc(operation, parameter, signature, width)
    ]
    if arguments:
        parts += ["", "Args:", *arguments]
    raises = list(_raises(operation, width))
    if raises:
        parts += ["", "Raises:", *raises]
    details = list(whole.splitlines()) if len(whole) > docs.DETAILS else []
    addresses = [
        f"[{docs.markdown(label)}]({address})"
        for label, address in links(operation.description)
    ]
    if addresses:
        details += ["", f"Links: {', '.join(addresses)}"]
    return docs.docstring(parts, 8), tuple(details)


def summary_of(named: NamedOperation) -> str:
    """The first line of the docstring, for Markdown."""
    return docs.markdown(docs.headed(_title(named), named.operation.description, 8)[0])


def _title(named: NamedOperation) -> str:
    operation = named.operation
    name = clean(plain(operation.names[0])) if len(operation.names) == 1 else ""
    return " ".join(name.split()) or named.name.replace("_", " ").strip().capitalize()


def _around(path: str, parameter: Parameter) -> str:
    """The segment of the path, where the value is only a part of it."""
    if parameter.location is not In.PATH:
        return ""
    mark = f"{{{{{parameter.variable or parameter.name}}}}}"
    segments = [s for s in path.split("/") if mark in s]
    return segments[0] if segments and segments[0] != mark else ""


def _argument_doc(
    operation: Operation, parameter: Parameter, signature: Signature, width: int
) -> Iterable[str]:
    name = signature.names[parameter.location, parameter.name]
    text = shorten(plain(parameter.description), docs.ARGUMENT)
    if identifier(parameter.name) != name and parameter.name:
        text = f"{text} Sent as `{plain(parameter.name)}`.".strip()
    if parameter.location is In.PATH and not parameter.required:
        text = f"{text} Left out, the client's is sent.".strip()
    if parameter.fresh:
        text = f"{text} Left out, a fresh one is made for each call.".strip()
    around = _around(operation.path, parameter)
    if around:
        text = f"{text} In the path as `{plain(around)}`.".strip()
    if text:
        yield from docs.entry(name, text, width)


def _raises(operation: Operation, width: int) -> Iterable[str]:
    said: dict[str, list[str]] = {}
    for response in operation.responses:
        if response.status >= 400:
            texts = [example_says(e.name, e.status) for e in response.examples]
            said.setdefault(error_class(response.status), []).extend(texts)
    for name, texts in said.items():
        text = shorten(docs.joined(texts), docs.ARGUMENT) or "See `body`."
        yield from docs.entry(name, text, width)
