"""What can go wrong, as classes to catch. All of them are a `BookshopError`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import ApiError, Drift, ErrorTypes, StatusErrorBase

if TYPE_CHECKING:
    from . import models


class BookshopError(ApiError):
    """Every error of this client."""


class ConnectionFailedError(BookshopError):
    """No response came: the connection failed, or broke."""


class RequestTimeoutError(ConnectionFailedError):
    """No response came in time."""


class MissingValueError(BookshopError, ValueError, TypeError):
    """A value is missing, or can not be sent; nothing was sent."""


class DriftError(BookshopError):
    """A response differs from the saved examples; only with `strict=True`."""

    drift: tuple[Drift, ...]
    """All that differs; the message tells the first few."""


class StatusError(StatusErrorBase, BookshopError):
    """The server answered with a status of 400 or above."""


class BadRequestError(StatusError):
    """400 Bad Request."""


class AuthenticationError(StatusError):
    """401 Unauthorized."""

    body: models.UnauthorizedBody


class PermissionDeniedError(StatusError):
    """403 Forbidden."""

    body: models.ErrorBody


class NotFoundError(StatusError):
    """404 Not Found."""

    body: models.ErrorBody


class ConflictError(StatusError):
    """409 Conflict."""


class GoneError(StatusError):
    """410 Gone."""


class UnprocessableEntityError(StatusError):
    """422 Unprocessable Entity."""

    body: models.ErrorBody


class RateLimitError(StatusError):
    """429 Too Many Requests."""

    body: models.ErrorBody


class ClientStatusError(StatusError):
    """Another status from 400 to 499."""


class ServerError(StatusError):
    """A status of 500 and above."""

    body: str


ERRORS = ErrorTypes(
    connection=ConnectionFailedError,
    timeout=RequestTimeoutError,
    missing=MissingValueError,
    drift=DriftError,
    by_status={
        400: BadRequestError,
        401: AuthenticationError,
        403: PermissionDeniedError,
        404: NotFoundError,
        409: ConflictError,
        410: GoneError,
        422: UnprocessableEntityError,
        429: RateLimitError,
    },
    client=ClientStatusError,
    server=ServerError,
)
