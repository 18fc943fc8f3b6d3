"""Bookshop API."""

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
    from ._runtime.schemes.oauth2 import (
        OAuth2AuthorizationCode,
        OAuth2ClientCredentials,
        OAuth2Password,
        OAuth2RefreshToken,
    )
    from ._runtime.schemes.token_request import TokenRequest
    from .client import AsyncBookshop, Bookshop
    from .errors import (
        AuthenticationError,
        BadRequestError,
        BookshopError,
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
    )

_LAZY = {
    "Bookshop": "client",
    "AsyncBookshop": "client",
    "AuthenticationError": "errors",
    "BadRequestError": "errors",
    "BookshopError": "errors",
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
    "OAuth2AuthorizationCode": "_runtime.schemes.oauth2",
    "OAuth2ClientCredentials": "_runtime.schemes.oauth2",
    "OAuth2Password": "_runtime.schemes.oauth2",
    "OAuth2RefreshToken": "_runtime.schemes.oauth2",
    "TokenRequest": "_runtime.schemes.token_request",
}

__all__ = [
    "NO_VALUE",
    "ApiKey",
    "AsyncBookshop",
    "AuthenticationError",
    "BadRequestError",
    "Basic",
    "Bearer",
    "Bookshop",
    "BookshopError",
    "ClientStatusError",
    "ConflictError",
    "ConnectionFailedError",
    "Drift",
    "DriftError",
    "GoneError",
    "MissingValueError",
    "NotFoundError",
    "OAuth2",
    "OAuth2AuthorizationCode",
    "OAuth2ClientCredentials",
    "OAuth2Password",
    "OAuth2RefreshToken",
    "PermissionDeniedError",
    "RateLimitError",
    "Raw",
    "RequestOptions",
    "RequestTimeoutError",
    "Response",
    "ServerError",
    "StatusError",
    "TokenRequest",
    "UnprocessableEntityError",
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
