"""Auth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Basic, Operation, Resource

if TYPE_CHECKING:
    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET_TOKEN: Operation[models.Token] = Operation(
    "auth.get_token",
    "POST",
    "/oauth/token",
    server="auth_url",
    auth=Basic("{{clientId}}", "{{clientSecret}}"),
    body="urlencoded",
    responses={200: lambda: models.Token, 401: lambda: models.UnauthorizedBody},
)


class Auth(Resource):
    """Auth."""

    def get_token(
        self,
        *,
        body: types.GetTokenBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Token:
        """Get a token.

        The token is good for an hour.

        Raises:
            AuthenticationError: Wrong secret
        """
        return self._call(GET_TOKEN, body=body, options=options)


class AsyncAuth(AsyncResource):
    """Auth."""

    async def get_token(
        self,
        *,
        body: types.GetTokenBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Token:
        """Get a token.

        The token is good for an hour.

        Raises:
            AuthenticationError: Wrong secret
        """
        return await self._call(GET_TOKEN, body=body, options=options)
