"""What can go wrong, as classes to catch. All of them are a `ZoomError`."""

from __future__ import annotations

from ._runtime import ApiError, Drift, ErrorTypes, StatusErrorBase


class ZoomError(ApiError):
    """Every error of this client."""


class ConnectionFailedError(ZoomError):
    """No response came: the connection failed, or broke."""


class RequestTimeoutError(ConnectionFailedError):
    """No response came in time."""


class MissingValueError(ZoomError, ValueError, TypeError):
    """A value is missing, or can not be sent; nothing was sent."""


class DriftError(ZoomError):
    """A response differs from the saved examples; only with `strict=True`."""

    drift: tuple[Drift, ...]
    """All that differs; the message tells the first few."""


class StatusError(StatusErrorBase, ZoomError):
    """The server answered with a status of 400 or above."""


class BadRequestError(StatusError):
    """400 Bad Request."""


class AuthenticationError(StatusError):
    """401 Unauthorized."""


class PermissionDeniedError(StatusError):
    """403 Forbidden."""


class NotFoundError(StatusError):
    """404 Not Found."""

    body: str


class ConflictError(StatusError):
    """409 Conflict."""


class GoneError(StatusError):
    """410 Gone."""


class UnprocessableEntityError(StatusError):
    """422 Unprocessable Entity."""


class RateLimitError(StatusError):
    """429 Too Many Requests."""


class ClientStatusError(StatusError):
    """Another status from 400 to 499."""


class ServerError(StatusError):
    """A status of 500 and above."""


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
