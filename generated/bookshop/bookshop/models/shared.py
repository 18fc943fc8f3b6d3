"""Response models of Bookshop API."""

from __future__ import annotations

from .._runtime.models import Model


class ErrorBody(Model):
    """The body of an error, such as of `books.add`."""

    error: Error


class Error(Model):
    """`error` of `ErrorBody`."""

    code: str
    message: str
    fields: list[ErrorField] | None = None


class ErrorField(Model):
    """An element of `fields` of `Error`."""

    name: str
    problem: str
