"""Response models of Bookshop API."""

from __future__ import annotations

from .._runtime.models import Model


class ErrorBody(Model):
    """Error body."""

    error: Error | str


class Error(Model):
    """Error."""

    code: str
    message: str
    fields: list[ErrorField] | None = None


class ErrorField(Model):
    """Error field."""

    name: str
    problem: str
