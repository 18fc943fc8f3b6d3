"""Users."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Literal

    from .._runtime import RequestOptions

GET_TOKEN: Operation[models.UserToken] = Operation(
    "users.get_token",
    "GET",
    "/users/:userId/token",
    responses={200: lambda: models.UserToken, 404: lambda: str},
)


class Users(Resource):
    """Users."""

    def get_token(
        self,
        user_id: str,
        *,
        type: Literal["token", "zak"] | str | None = None,
        ttl: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.UserToken:
        """Get a user token.

        Retrieve a user's token. For user-level apps, pass the `me` value instead of the
        `userId` parameter.

        This token is used for starting meetings with the Client SDK. If a user signed
        into Zoom using Google or Facebook, a null value will be returned for the token.
        To get the token with this API, ask the user to sign into Zoom using their email
        and password instead.

        Scopes: `user:read:admin`, `user:read`
        Rate Limit Label: `Light`

        Args:
            user_id: The user ID or email address of the user. For user-level apps,
                pass the `me` value for this parameter.
            type: User token types:
                - `token`: Used for starting meetings with the client SDK. This token
                  expires in 14 days and a new token will be returned after the expiry.
                - `zak`: Used for generating the start meeting URL. The token expiration
                  time is two hours. For API users, the expiration time is 90 days.
            ttl: Use this field in conjunction with the `type` field where the value
                of `type` field is `zak`. The value of this field denotes the expiry
                time of the `zak` token in seconds. For example, if you would like the
                zak token to be expired after one hour of the token generation, the
                value of this field should be `3600`.

        Raises:
            NotFoundError: 1001: User does not exist
        """
        return self._call(
            GET_TOKEN,
            path={"userId": user_id},
            query={"type": type, "ttl": ttl},
            options=options,
        )


class AsyncUsers(AsyncResource):
    """Users."""

    async def get_token(
        self,
        user_id: str,
        *,
        type: Literal["token", "zak"] | str | None = None,
        ttl: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.UserToken:
        """Get a user token.

        Retrieve a user's token. For user-level apps, pass the `me` value instead of the
        `userId` parameter.

        This token is used for starting meetings with the Client SDK. If a user signed
        into Zoom using Google or Facebook, a null value will be returned for the token.
        To get the token with this API, ask the user to sign into Zoom using their email
        and password instead.

        Scopes: `user:read:admin`, `user:read`
        Rate Limit Label: `Light`

        Args:
            user_id: The user ID or email address of the user. For user-level apps,
                pass the `me` value for this parameter.
            type: User token types:
                - `token`: Used for starting meetings with the client SDK. This token
                  expires in 14 days and a new token will be returned after the expiry.
                - `zak`: Used for generating the start meeting URL. The token expiration
                  time is two hours. For API users, the expiration time is 90 days.
            ttl: Use this field in conjunction with the `type` field where the value
                of `type` field is `zak`. The value of this field denotes the expiry
                time of the `zak` token in seconds. For example, if you would like the
                zak token to be expired after one hour of the token generation, the
                value of this field should be `3600`.

        Raises:
            NotFoundError: 1001: User does not exist
        """
        return await self._call(
            GET_TOKEN,
            path={"userId": user_id},
            query={"type": type, "ttl": ttl},
            options=options,
        )
