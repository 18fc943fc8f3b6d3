"""The engine of the client: the same in every client that Postsmith writes, and nobody's to change by hand."""

from .async_client import AsyncClient, AsyncResource
from .auth import Authorize, AuthTypes, Scheme
from .errors import ApiError, ErrorTypes, StatusErrorBase
from .operation import Operation, Settings
from .response import Drift, Response
from .simple import ApiKey, Basic, Bearer, OAuth2
from .sync_client import Client, Resource
from .values import (
    DEFAULT_TIMEOUT,
    NO_VALUE,
    BodyTypes,
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
    "BodyTypes",
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
