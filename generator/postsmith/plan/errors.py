"""Which errors does the client raise, and what is known of their bodies?"""

from __future__ import annotations

from postsmith.ir.answers import phrase
from postsmith.ir.api import Media, Response
from postsmith.plan import docs
from postsmith.plan.annotations import Annotator
from postsmith.plan.context import FAMILIES, Context, error_class, plain_type
from postsmith.plan.imports import Imports
from postsmith.plan.views import ErrorView

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

_SAYS = {
    "ClientStatusError": "Another status from 400 to 499",
    "ServerError": "A status of 500 and above",
}


def error_views(context: Context) -> tuple[tuple[ErrorView, ...], tuple[str, ...]]:
    """One class for each status that people catch, with the type of the saved bodies."""
    by_class: dict[str, list[Response]] = {}
    for resource in context.tree.walk():
        for named in resource.operations:
            for response in named.operation.responses:
                if response.status >= 400:
                    by_class.setdefault(error_class(response.status), []).append(
                        response
                    )
    imports = Imports()
    statuses = {name: status for status, name in FAMILIES.items()}
    views: list[ErrorView] = []
    for name in (*FAMILIES.values(), *_SAYS):
        status = statuses.get(name)
        says = f"{status} {phrase(status)}" if status else _SAYS[name]
        used = Imports()
        body = _body(Annotator(used, context.model), by_class.get(name, []))
        if body:
            imports.add(used)
        views.append(
            ErrorView(
                name,
                "StatusError",
                str(status or ""),
                docs.docstring([docs.sentence(says, 4)], 4),
                body,
            )
        )
    if any("models." in view.body for view in views):
        imports.use(".", "models")
    return tuple(views), imports.lines()


def _body(annotator: Annotator, responses: list[Response]) -> str:
    parts: dict[str, None] = {}
    for response in responses:
        if response.media is Media.EMPTY:
            continue
        if response.media is Media.JSON:
            parts.update(dict.fromkeys(annotator.parts(response.type)))
        else:
            parts.setdefault(plain_type(response.media))
    if not parts or len(parts) > MOST_SHAPES + 1 or "Any" in parts:
        return ""
    return annotator.union(parts)
