"""What does every part of the Python client need to know, that only Python wants?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from postsmith.targets.python.tree import Place
from postsmith.view.api import ApiView, Variable
from postsmith.view.calls import Auth

FAMILIES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    410: "GoneError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}
"""The classes that people catch; other statuses end in the two below."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A keyword argument of the client that sets a variable."""

    name: str
    """Its Python name."""
    of: Variable
    """What it sets; servers without a variable have one of their own."""


@dataclass(frozen=True, slots=True)
class Context:
    """All that is decided before anything is written."""

    api: ApiView
    tree: Place
    auths: frozenset[Auth]
    """Each way in which a request may say who is calling."""
    arguments: tuple[Argument, ...]
    servers: Mapping[str, str]
    """By the keys of servers, those of the client's settings."""
    files: Mapping[str, Mapping[str, str]]
    """By the keys of an operation and of a saved request: the file of a body that is too long for a test's text."""


def error_class(status: int) -> str:
    """The class that a status raises."""
    if status >= 500:
        return "ServerError"
    return FAMILIES.get(status, "ClientStatusError")
