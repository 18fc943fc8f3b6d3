"""Basic."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Basic, Bearer, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from ..._runtime import RequestOptions
    from .deeper import AsyncDeeper, Deeper

INHERIT_FROM_FOLDER: Operation[Any] = Operation(
    "basic.inherit_from_folder",
    "GET",
    "/basic/a",
    auth=Basic("{{user}}", "{{password}}"),
)

GET_OWN_BEARER: Operation[Any] = Operation(
    "basic.get_own_bearer", "GET", "/basic/b", auth=Bearer("{{otherToken}}")
)


class Basic_(Resource):
    """Basic."""

    @cached_property
    def deeper(self) -> Deeper:
        """Deeper."""
        from .deeper import Deeper

        return Deeper(self._client)

    def inherit_from_folder(self, *, options: RequestOptions | None = None) -> Any:
        """Inherit from the folder."""
        return self._call(INHERIT_FROM_FOLDER, options=options)

    def get_own_bearer(self, *, options: RequestOptions | None = None) -> Any:
        """Own bearer."""
        return self._call(GET_OWN_BEARER, options=options)


class AsyncBasic_(AsyncResource):
    """Basic."""

    @cached_property
    def deeper(self) -> AsyncDeeper:
        """Deeper."""
        from .deeper import AsyncDeeper

        return AsyncDeeper(self._client)

    async def inherit_from_folder(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Inherit from the folder."""
        return await self._call(INHERIT_FROM_FOLDER, options=options)

    async def get_own_bearer(self, *, options: RequestOptions | None = None) -> Any:
        """Own bearer."""
        return await self._call(GET_OWN_BEARER, options=options)
