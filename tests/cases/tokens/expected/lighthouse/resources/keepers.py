"""Keepers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource
from .._runtime.schemes.token_request import TokenRequest

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET_WATCH: Operation[Any] = Operation(
    "keepers.get_watch",
    "GET",
    "/watch",
    auth=TokenRequest(
        token_url="{{baseUrl}}/login",
        token="{{keeper_token}}",
        prefix="Token",
        fields={
            "user": {"email": "{{email}}", "password": "{{password}}"},
            "remember": True,
        },
        request_headers={"X-Client": "tower"},
        encoding="json",
        answer="session.token",
    ),
)

LIST_PARTNERS: Operation[Any] = Operation(
    "keepers.list_partners",
    "GET",
    "/partners",
    auth=TokenRequest(
        token_url="{{baseUrl}}/partners/token",
        client_id="{{partner_id}}",
        client_secret="{{partner_secret}}",
        token="{{partner_token}}",
        prefix="",
        fields={"grant_type": "client_credentials", "region": "north"},
        request_headers={"X-Tenant": "{{tenant}}"},
        encoding="json",
        answer="data.token",
        header="X-Partner-Token",
    ),
)


class Keepers(Resource):
    """Keepers."""

    def get_watch(self, *, options: RequestOptions | None = None) -> Any:
        """Get my watch."""
        return self._call(GET_WATCH, options=options)

    def list_partners(self, *, options: RequestOptions | None = None) -> Any:
        """List partners."""
        return self._call(LIST_PARTNERS, options=options)


class AsyncKeepers(AsyncResource):
    """Keepers."""

    async def get_watch(self, *, options: RequestOptions | None = None) -> Any:
        """Get my watch."""
        return await self._call(GET_WATCH, options=options)

    async def list_partners(self, *, options: RequestOptions | None = None) -> Any:
        """List partners."""
        return await self._call(LIST_PARTNERS, options=options)
