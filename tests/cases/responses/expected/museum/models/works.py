"""Response models for `works` of Museum API."""

from __future__ import annotations

from typing import Any

from .._runtime.models import Model


class Work(Model):
    """What `works.get` answers."""

    id: int
    title: str
    year: int | None
    artist: Artist | None
    height: float
    tags: list[str]
    sold: Any
    note: str | None = None


class Artist(Model):
    """`artist` of `Work`."""

    id: int
    name: str


class WorkList(Model):
    """What `works.list` answers."""

    total: int
    next: Any
    works: list[Work]


class WorkResponse(Model):
    """What `works.create` answers."""

    job: str


class ErrorBody(Model):
    """The body of an error, such as of `works.create`."""

    errors: list[Error]


class Error(Model):
    """An element of `errors` of `ErrorBody`."""

    field: str
    message: str


class NotFoundBody(Model):
    """The body of an error, such as of `works.get`."""

    error: ErrorDetail


class ErrorDetail(Model):
    """`error` of `NotFoundBody`."""

    code: str
    message: str
