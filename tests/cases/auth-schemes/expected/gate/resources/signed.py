"""Signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource
from .._runtime.schemes.awsv4 import AwsSigV4
from .._runtime.schemes.edgegrid import EdgeGrid
from .._runtime.schemes.hawk import Hawk
from .._runtime.schemes.jwt import Asap, JwtBearer

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

CREATE_HAWK: Operation[Any] = Operation(
    "signed.create_hawk",
    "POST",
    "/hawk",
    auth=Hawk(id="{{hawkId}}", key="{{hawkKey}}", payload_hash=True),
    body="json",
)

CREATE_EDGE_GRID: Operation[Any] = Operation(
    "signed.create_edge_grid",
    "POST",
    "/edgegrid",
    auth=EdgeGrid(
        access_token="{{accessToken}}",
        client_token="{{akamaiClient}}",
        client_secret="{{akamaiSecret}}",
        headers_to_sign="X-One,X-Two",
    ),
    body="json",
)

GET_AWS: Operation[Any] = Operation(
    "signed.get_aws",
    "GET",
    "/aws",
    auth=AwsSigV4(
        access_key="{{awsKey}}",
        secret_key="{{awsSecret}}",
        region="eu-west-1",
        service="s3",
        session_token="{{awsSession}}",
    ),
)

GET_AWS_IN_QUERY: Operation[Any] = Operation(
    "signed.get_aws_in_query",
    "GET",
    "/aws-query",
    auth=AwsSigV4(
        access_key="{{accessKey}}",
        secret_key="{{secretKey}}",
        service="s3",
        location="query",
    ),
)

GET_JWT_WITH_SECRET: Operation[Any] = Operation(
    "signed.get_jwt_with_secret",
    "GET",
    "/jwt",
    auth=JwtBearer(
        key="{{jwtKey}}",
        payload='{"sub": "{{subject}}"}',
        header='{"kid": "one"}',
        prefix="JWT",
    ),
)

GET_JWT_IN_QUERY: Operation[Any] = Operation(
    "signed.get_jwt_in_query",
    "GET",
    "/jwt-query",
    auth=JwtBearer(
        key="{{jwtSecret}}", algorithm="HS512", location="query", parameter="jwt"
    ),
)

GET_JWT_WITH_PRIVATE_KEY: Operation[Any] = Operation(
    "signed.get_jwt_with_private_key",
    "GET",
    "/jwt-rsa",
    auth=JwtBearer(key="{{signingKey}}", payload='{"iss": "gate"}', algorithm="RS256"),
)

GET_ASAP: Operation[Any] = Operation(
    "signed.get_asap",
    "GET",
    "/asap",
    auth=Asap(
        issuer="gate",
        audience="vault",
        key_id="gate/one",
        private_key="{{asapKey}}",
        expiry="60",
    ),
)


class Signed(Resource):
    """Signed."""

    def create_hawk(
        self, *, body: types.NameBody | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """Hawk."""
        return self._call(CREATE_HAWK, body=body, options=options)

    def create_edge_grid(
        self, *, body: types.NameBody | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """EdgeGrid."""
        return self._call(CREATE_EDGE_GRID, body=body, options=options)

    def get_aws(self, *, options: RequestOptions | None = None) -> Any:
        """AWS."""
        return self._call(GET_AWS, options=options)

    def get_aws_in_query(
        self, *, prefix: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """AWS in the query."""
        return self._call(GET_AWS_IN_QUERY, query={"prefix": prefix}, options=options)

    def get_jwt_with_secret(self, *, options: RequestOptions | None = None) -> Any:
        """JWT with a secret."""
        return self._call(GET_JWT_WITH_SECRET, options=options)

    def get_jwt_in_query(
        self, *, page: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """JWT in the query."""
        return self._call(GET_JWT_IN_QUERY, query={"page": page}, options=options)

    def get_jwt_with_private_key(self, *, options: RequestOptions | None = None) -> Any:
        """JWT with a private key."""
        return self._call(GET_JWT_WITH_PRIVATE_KEY, options=options)

    def get_asap(self, *, options: RequestOptions | None = None) -> Any:
        """ASAP."""
        return self._call(GET_ASAP, options=options)


class AsyncSigned(AsyncResource):
    """Signed."""

    async def create_hawk(
        self, *, body: types.NameBody | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """Hawk."""
        return await self._call(CREATE_HAWK, body=body, options=options)

    async def create_edge_grid(
        self, *, body: types.NameBody | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """EdgeGrid."""
        return await self._call(CREATE_EDGE_GRID, body=body, options=options)

    async def get_aws(self, *, options: RequestOptions | None = None) -> Any:
        """AWS."""
        return await self._call(GET_AWS, options=options)

    async def get_aws_in_query(
        self, *, prefix: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """AWS in the query."""
        return await self._call(
            GET_AWS_IN_QUERY, query={"prefix": prefix}, options=options
        )

    async def get_jwt_with_secret(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """JWT with a secret."""
        return await self._call(GET_JWT_WITH_SECRET, options=options)

    async def get_jwt_in_query(
        self, *, page: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """JWT in the query."""
        return await self._call(GET_JWT_IN_QUERY, query={"page": page}, options=options)

    async def get_jwt_with_private_key(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """JWT with a private key."""
        return await self._call(GET_JWT_WITH_PRIVATE_KEY, options=options)

    async def get_asap(self, *, options: RequestOptions | None = None) -> Any:
        """ASAP."""
        return await self._call(GET_ASAP, options=options)
