"""OAuth 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, OAuth2, Operation, Resource
from .._runtime.schemes.oauth2 import (
    OAuth2AuthorizationCode,
    OAuth2ClientCredentials,
    OAuth2Password,
)

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

LIST_CLIENT_CREDENTIALS: Operation[Any] = Operation(
    "oauth_2.list_client_credentials",
    "GET",
    "/client-credentials",
    auth=OAuth2ClientCredentials(
        token_url="https://id.test/token",
        client_id="{{clientId}}",
        client_secret="{{clientSecret}}",
        scope="read write",
        client_authentication="body",
        token="{{token}}",
        optional=True,
    ),
)

GET_PASSWORD: Operation[Any] = Operation(
    "oauth_2.get_password",
    "GET",
    "/password",
    auth=OAuth2Password(
        token_url="{{idUrl}}/token",
        client_id="{{clientId}}",
        client_secret="{{clientSecret}}",
        username="{{username}}",
        password="{{password}}",
        token="{{token}}",
        location="query",
        optional=True,
    ),
)

GET_AUTHORIZATION_CODE: Operation[Any] = Operation(
    "oauth_2.get_authorization_code",
    "GET",
    "/authorization-code",
    auth=OAuth2AuthorizationCode(
        token_url="https://id.test/token",
        client_id="{{clientId}}",
        client_secret="{{clientSecret}}",
        authorization_url="https://id.test/authorize",
        redirect_uri="http://localhost:8400/callback",
        scope="read",
        token="{{token}}",
        prefix="Token",
        optional=True,
    ),
)

GET_TOKEN: Operation[Any] = Operation(
    "oauth_2.get_token", "GET", "/token", auth=OAuth2("{{accessToken}}")
)


class Oauth2(Resource):
    """OAuth 2."""

    def list_client_credentials(self, *, options: RequestOptions | None = None) -> Any:
        """Client credentials."""
        return self._call(LIST_CLIENT_CREDENTIALS, options=options)

    def get_password(self, *, options: RequestOptions | None = None) -> Any:
        """Password."""
        return self._call(GET_PASSWORD, options=options)

    def get_authorization_code(self, *, options: RequestOptions | None = None) -> Any:
        """Authorization code."""
        return self._call(GET_AUTHORIZATION_CODE, options=options)

    def get_token(self, *, options: RequestOptions | None = None) -> Any:
        """A token."""
        return self._call(GET_TOKEN, options=options)


class AsyncOauth2(AsyncResource):
    """OAuth 2."""

    async def list_client_credentials(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Client credentials."""
        return await self._call(LIST_CLIENT_CREDENTIALS, options=options)

    async def get_password(self, *, options: RequestOptions | None = None) -> Any:
        """Password."""
        return await self._call(GET_PASSWORD, options=options)

    async def get_authorization_code(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Authorization code."""
        return await self._call(GET_AUTHORIZATION_CODE, options=options)

    async def get_token(self, *, options: RequestOptions | None = None) -> Any:
        """A token."""
        return await self._call(GET_TOKEN, options=options)
