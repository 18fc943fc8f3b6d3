"""Tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Basic, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET_APP_TOKEN: Operation[Any] = Operation(
    "tokens.get_app_token",
    "POST",
    "/oauth/token",
    auth=Basic("{{client_id}}", "{{client_secret}}"),
    body="urlencoded",
)

TRADE_CODE: Operation[Any] = Operation(
    "tokens.trade_code", "POST", "/oauth/code", auth=None, body="urlencoded"
)

LOG: Operation[Any] = Operation(
    "tokens.log",
    "POST",
    "/login",
    headers={"X-Client": "tower"},
    auth=None,
    body="json",
)


class Tokens(Resource):
    """Tokens."""

    def get_app_token(
        self,
        *,
        body: types.GetAppTokenBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Get an app token."""
        return self._call(GET_APP_TOKEN, body=body, options=options)

    def trade_code(
        self,
        *,
        body: types.TradeCodeBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Trade a code in."""
        return self._call(TRADE_CODE, body=body, options=options)

    def log(
        self, *, body: types.LogBody | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """Log in."""
        return self._call(LOG, body=body, options=options)


class AsyncTokens(AsyncResource):
    """Tokens."""

    async def get_app_token(
        self,
        *,
        body: types.GetAppTokenBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Get an app token."""
        return await self._call(GET_APP_TOKEN, body=body, options=options)

    async def trade_code(
        self,
        *,
        body: types.TradeCodeBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Trade a code in."""
        return await self._call(TRADE_CODE, body=body, options=options)

    async def log(
        self, *, body: types.LogBody | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """Log in."""
        return await self._call(LOG, body=body, options=options)
