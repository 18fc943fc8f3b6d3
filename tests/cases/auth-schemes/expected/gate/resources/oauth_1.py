"""OAuth 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource
from .._runtime.schemes.oauth1 import OAuth1

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import RequestOptions

IN_A_HEADER: Operation[Any] = Operation(
    "oauth_1.in_a_header",
    "GET",
    "/oauth1",
    auth=OAuth1(
        consumer_key="{{consumerKey}}",
        consumer_secret="{{consumerSecret}}",
        token="{{accessToken}}",
        token_secret="{{tokenSecret}}",
        signature_method="HMAC-SHA256",
        version="1.0",
    ),
)

IN_A_FORM: Operation[Any] = Operation(
    "oauth_1.in_a_form", "POST", "/oauth1-form", body="urlencoded"
)

IN_THE_QUERY: Operation[Any] = Operation("oauth_1.in_the_query", "GET", "/oauth1-query")

WITH_A_PRIVATE_KEY: Operation[Any] = Operation(
    "oauth_1.with_a_private_key",
    "GET",
    "/oauth1-rsa",
    auth=OAuth1(
        consumer_key="{{consumerKey}}",
        private_key="{{rsaKey}}",
        signature_method="RSA-SHA1",
    ),
)

WITHOUT_A_METHOD: Operation[Any] = Operation(
    "oauth_1.without_a_method",
    "GET",
    "/oauth1/plain",
    auth=OAuth1(
        consumer_key="{{consumerKey}}",
        consumer_secret="{{consumerSecret}}",
        location="parameters",
    ),
)


class Oauth1(Resource):
    """OAuth 1."""

    def in_a_header(
        self,
        *,
        q: str | None = None,
        r: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """In a header."""
        return self._call(IN_A_HEADER, query={"q": q, "r": r}, options=options)

    def in_a_form(
        self, *, body: types.InFormBody, options: RequestOptions | None = None
    ) -> Any:
        """In a form."""
        return self._call(IN_A_FORM, body=body, options=options)

    def in_the_query(
        self, *, z: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """In the query."""
        return self._call(IN_THE_QUERY, query={"z": z}, options=options)

    def with_a_private_key(self, *, options: RequestOptions | None = None) -> Any:
        """With a private key."""
        return self._call(WITH_A_PRIVATE_KEY, options=options)

    def without_a_method(self, *, options: RequestOptions | None = None) -> Any:
        """Without a method."""
        return self._call(WITHOUT_A_METHOD, options=options)


class AsyncOauth1(AsyncResource):
    """OAuth 1."""

    async def in_a_header(
        self,
        *,
        q: str | None = None,
        r: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """In a header."""
        return await self._call(IN_A_HEADER, query={"q": q, "r": r}, options=options)

    async def in_a_form(
        self, *, body: types.InFormBody, options: RequestOptions | None = None
    ) -> Any:
        """In a form."""
        return await self._call(IN_A_FORM, body=body, options=options)

    async def in_the_query(
        self, *, z: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """In the query."""
        return await self._call(IN_THE_QUERY, query={"z": z}, options=options)

    async def with_a_private_key(self, *, options: RequestOptions | None = None) -> Any:
        """With a private key."""
        return await self._call(WITH_A_PRIVATE_KEY, options=options)

    async def without_a_method(self, *, options: RequestOptions | None = None) -> Any:
        """Without a method."""
        return await self._call(WITHOUT_A_METHOD, options=options)
