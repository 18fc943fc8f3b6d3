"""Challenged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource
from .._runtime.schemes.digest import Digest
from .._runtime.schemes.ntlm import Ntlm

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET_DIGEST: Operation[Any] = Operation(
    "challenged.get_digest",
    "GET",
    "/digest",
    auth=Digest(
        username="{{digestUser}}", password="{{digestPassword}}", algorithm="SHA-256"
    ),
)

GET_DIGEST_AT_ONCE: Operation[Any] = Operation(
    "challenged.get_digest_at_once",
    "GET",
    "/digest-at-once",
    auth=Digest(
        username="{{username}}",
        password="{{password}}",
        realm="gate",
        nonce="n0",
        algorithm="MD5",
        qop="auth",
        nonce_count="00000001",
        client_nonce="c0",
        opaque="o0",
    ),
)

GET_NTLM: Operation[Any] = Operation(
    "challenged.get_ntlm",
    "GET",
    "/ntlm",
    auth=Ntlm(username="{{ntlmUser}}", password="{{ntlmPassword}}", domain="CORP"),
)


class Challenged(Resource):
    """Challenged."""

    def get_digest(self, *, options: RequestOptions | None = None) -> Any:
        """Digest."""
        return self._call(GET_DIGEST, options=options)

    def get_digest_at_once(self, *, options: RequestOptions | None = None) -> Any:
        """Digest at once."""
        return self._call(GET_DIGEST_AT_ONCE, options=options)

    def get_ntlm(self, *, options: RequestOptions | None = None) -> Any:
        """NTLM."""
        return self._call(GET_NTLM, options=options)


class AsyncChallenged(AsyncResource):
    """Challenged."""

    async def get_digest(self, *, options: RequestOptions | None = None) -> Any:
        """Digest."""
        return await self._call(GET_DIGEST, options=options)

    async def get_digest_at_once(self, *, options: RequestOptions | None = None) -> Any:
        """Digest at once."""
        return await self._call(GET_DIGEST_AT_ONCE, options=options)

    async def get_ntlm(self, *, options: RequestOptions | None = None) -> Any:
        """NTLM."""
        return await self._call(GET_NTLM, options=options)
