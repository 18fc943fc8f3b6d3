"""The engine of the client: the same in every client that Postsmith writes, and nobody's to change by hand."""

from .async_client import AsyncClient, AsyncResource
from .errors import ApiError, ErrorTypes, StatusErrorBase
from .operation import (
    ApiKey,
    Authorize,
    AuthTypes,
    Basic,
    Bearer,
    OAuth2,
    Operation,
    Scheme,
    Settings,
)
from .response import Drift, Response
from .sync_client import Client, Resource
from .values import (
    DEFAULT_TIMEOUT,
    NO_VALUE,
    FileContent,
    FileTypes,
    Raw,
    RequestOptions,
)

__all__ = [
    "DEFAULT_TIMEOUT",
    "NO_VALUE",
    "ApiError",
    "ApiKey",
    "AsyncClient",
    "AsyncResource",
    "AuthTypes",
    "Authorize",
    "Basic",
    "Bearer",
    "Client",
    "Drift",
    "ErrorTypes",
    "FileContent",
    "FileTypes",
    "OAuth2",
    "Operation",
    "Raw",
    "RequestOptions",
    "Resource",
    "Response",
    "Scheme",
    "Settings",
    "StatusErrorBase",
]
