"""Without parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource
from .._runtime.schemes.digest import Digest
from .._runtime.schemes.hawk import Hawk

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET_DIGEST_BY_NAME: Operation[Any] = Operation(
    "without_parameters.get_digest_by_name",
    "GET",
    "/bare/digest",
    auth=Digest(username="{{username}}", password="{{password}}", optional=True),
)

GET_HAWK_BY_NAME: Operation[Any] = Operation(
    "without_parameters.get_hawk_by_name",
    "GET",
    "/bare/hawk",
    auth=Hawk(id="{{authId}}", key="{{authKey}}", optional=True),
)

GET_NONE: Operation[Any] = Operation(
    "without_parameters.get_none", "GET", "/bare/none", auth=None
)

INHERIT: Operation[Any] = Operation(
    "without_parameters.inherit",
    "GET",
    "/bare/inherit",
    auth=Hawk(id="{{hawkId}}", key="{{hawkKey}}"),
)


class WithoutParameters(Resource):
    """Without parameters."""

    def get_digest_by_name(self, *, options: RequestOptions | None = None) -> Any:
        """Digest by name."""
        return self._call(GET_DIGEST_BY_NAME, options=options)

    def get_hawk_by_name(self, *, options: RequestOptions | None = None) -> Any:
        """Hawk by name."""
        return self._call(GET_HAWK_BY_NAME, options=options)

    def get_none(self, *, options: RequestOptions | None = None) -> Any:
        """None."""
        return self._call(GET_NONE, options=options)

    def inherit(self, *, options: RequestOptions | None = None) -> Any:
        """Inherit."""
        return self._call(INHERIT, options=options)


class AsyncWithoutParameters(AsyncResource):
    """Without parameters."""

    async def get_digest_by_name(self, *, options: RequestOptions | None = None) -> Any:
        """Digest by name."""
        return await self._call(GET_DIGEST_BY_NAME, options=options)

    async def get_hawk_by_name(self, *, options: RequestOptions | None = None) -> Any:
        """Hawk by name."""
        return await self._call(GET_HAWK_BY_NAME, options=options)

    async def get_none(self, *, options: RequestOptions | None = None) -> Any:
        """None."""
        return await self._call(GET_NONE, options=options)

    async def inherit(self, *, options: RequestOptions | None = None) -> Any:
        """Inherit."""
        return await self._call(INHERIT, options=options)
