"""Which errors does the client raise, and what is known of their bodies?"""

from __future__ import annotations

from http import HTTPStatus

from postsmith.targets.python import docs
from postsmith.targets.python.annotations import ANY, Annotator, union
from postsmith.targets.python.context import FAMILIES, Context, error_class
from postsmith.targets.python.expressions import Annotation, names, source
from postsmith.targets.python.imports import import_lines
from postsmith.targets.python.views import ErrorView
from postsmith.view.calls import Media, Response

GENERAL_ERRORS = (
    "ConnectionFailedError",
    "RequestTimeoutError",
    "MissingValueError",
    "DriftError",
    "StatusError",
)
"""The classes that every client has, beside its base and those of statuses."""

MOST_SHAPES = 3
"""Beyond this many shapes an error's body is `Any`: a longer union helps nobody."""

_STATUSES = {name: status for status, name in FAMILIES.items()}
_SAYS = {
    "ClientStatusError": "Another status from 400 to 499",
    "ServerError": "A status of 500 and above",
}


def error_views(context: Context) -> tuple[tuple[ErrorView, ...], tuple[str, ...]]:
    """One class for each status that people catch, with the type of the saved bodies."""
    by_class: dict[str, list[Response]] = {}
    for operation in context.api.operations():
        for each in operation.responses:
            if each.status >= 400:
                by_class.setdefault(error_class(each.status), []).append(each)
    annotator = Annotator()
    bodies = {
        name: _body(annotator, by_class.get(name, []))
        for name in (*FAMILIES.values(), *_SAYS)
    }
    views = tuple(_view(name, body) for name, body in bodies.items())
    return views, import_lines(names(filter(None, bodies.values())))


def _view(name: str, body: Annotation | None) -> ErrorView:
    status = _STATUSES.get(name)
    says = f"{status} {HTTPStatus(status).phrase}" if status else _SAYS[name]
    return ErrorView(
        name,
        "StatusError",
        str(status or ""),
        docs.docstring([docs.sentence(says, 4)], 4),
        source(body) if body else "",
    )


def _body(annotator: Annotator, responses: list[Response]) -> Annotation | None:
    """The annotation of a body; `None` where nothing is known of it, or too much."""
    parts = dict.fromkeys(
        part
        for response in responses
        if response.media is not Media.EMPTY
        for part in annotator.body(response)
    )
    if not parts or len(parts) > MOST_SHAPES + 1 or ANY in parts:
        return None
    return union(parts)
