"""Zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._runtime import (
    NO_VALUE,
    ApiKey,
    Basic,
    Bearer,
    Drift,
    OAuth2,
    Raw,
    RequestOptions,
    Response,
)

if TYPE_CHECKING:
    from . import models, types
    from .client import AsyncZoom, Zoom
    from .errors import (
        AuthenticationError,
        BadRequestError,
        ClientStatusError,
        ConflictError,
        ConnectionFailedError,
        DriftError,
        GoneError,
        MissingValueError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        RequestTimeoutError,
        ServerError,
        StatusError,
        UnprocessableEntityError,
        ZoomError,
    )

_LAZY = {
    "Zoom": "client",
    "AsyncZoom": "client",
    "AuthenticationError": "errors",
    "BadRequestError": "errors",
    "ClientStatusError": "errors",
    "ConflictError": "errors",
    "ConnectionFailedError": "errors",
    "DriftError": "errors",
    "GoneError": "errors",
    "MissingValueError": "errors",
    "NotFoundError": "errors",
    "PermissionDeniedError": "errors",
    "RateLimitError": "errors",
    "RequestTimeoutError": "errors",
    "ServerError": "errors",
    "StatusError": "errors",
    "UnprocessableEntityError": "errors",
    "ZoomError": "errors",
}

__all__ = [
    "NO_VALUE",
    "ApiKey",
    "AsyncZoom",
    "AuthenticationError",
    "BadRequestError",
    "Basic",
    "Bearer",
    "ClientStatusError",
    "ConflictError",
    "ConnectionFailedError",
    "Drift",
    "DriftError",
    "GoneError",
    "MissingValueError",
    "NotFoundError",
    "OAuth2",
    "PermissionDeniedError",
    "RateLimitError",
    "Raw",
    "RequestOptions",
    "RequestTimeoutError",
    "Response",
    "ServerError",
    "StatusError",
    "UnprocessableEntityError",
    "Zoom",
    "ZoomError",
    "models",
    "types",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in ("models", "types"):
        return import_module(f"{__name__}.{name}")
    if name in _LAZY:
        return getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
