"""OAuth 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource
from .._runtime.schemes.oauth1 import OAuth1

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET_IN_HEADER: Operation[Any] = Operation(
    "oauth_1.get_in_header",
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

CREATE_IN_FORM: Operation[Any] = Operation(
    "oauth_1.create_in_form", "POST", "/oauth1-form", body="urlencoded"
)

GET_IN_QUERY: Operation[Any] = Operation("oauth_1.get_in_query", "GET", "/oauth1-query")

GET_WITH_PRIVATE_KEY: Operation[Any] = Operation(
    "oauth_1.get_with_private_key",
    "GET",
    "/oauth1-rsa",
    auth=OAuth1(
        consumer_key="{{consumerKey}}",
        private_key="{{rsaKey}}",
        signature_method="RSA-SHA1",
    ),
)

GET_WITHOUT_METHOD: Operation[Any] = Operation(
    "oauth_1.get_without_method",
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

    def get_in_header(
        self,
        *,
        q: str | None = None,
        r: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """In a header."""
        return self._call(GET_IN_HEADER, query={"q": q, "r": r}, options=options)

    def create_in_form(
        self,
        *,
        body: types.CreateInFormBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """In a form."""
        return self._call(CREATE_IN_FORM, body=body, options=options)

    def get_in_query(
        self, *, z: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """In the query."""
        return self._call(GET_IN_QUERY, query={"z": z}, options=options)

    def get_with_private_key(self, *, options: RequestOptions | None = None) -> Any:
        """With a private key."""
        return self._call(GET_WITH_PRIVATE_KEY, options=options)

    def get_without_method(self, *, options: RequestOptions | None = None) -> Any:
        """Without a method."""
        return self._call(GET_WITHOUT_METHOD, options=options)


class AsyncOauth1(AsyncResource):
    """OAuth 1."""

    async def get_in_header(
        self,
        *,
        q: str | None = None,
        r: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """In a header."""
        return await self._call(GET_IN_HEADER, query={"q": q, "r": r}, options=options)

    async def create_in_form(
        self,
        *,
        body: types.CreateInFormBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """In a form."""
        return await self._call(CREATE_IN_FORM, body=body, options=options)

    async def get_in_query(
        self, *, z: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """In the query."""
        return await self._call(GET_IN_QUERY, query={"z": z}, options=options)

    async def get_with_private_key(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """With a private key."""
        return await self._call(GET_WITH_PRIVATE_KEY, options=options)

    async def get_without_method(self, *, options: RequestOptions | None = None) -> Any:
        """Without a method."""
        return await self._call(GET_WITHOUT_METHOD, options=options)
