"""Ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

LIST: Operation[Any] = Operation("ships.list", "GET", "/v1/ships")

GET: Operation[Any] = Operation("ships.get", "GET", "/v1/ships/:id")

LIST_V2: Operation[Any] = Operation("ships.list_v2", "GET", "/v2/ships")

GET_V2: Operation[Any] = Operation("ships.get_v2", "GET", "/v2/ships/:id")

GET_IS_GONE: Operation[Any] = Operation("ships.get_is_gone", "GET", "/v1/ships/:id/log")


class Ships(Resource):
    """Ships.

    What moors here.
    """

    def list(self, *, options: RequestOptions | None = None) -> Any:
        """List ships."""
        return self._call(LIST, options=options)

    def get(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Get a ship."""
        return self._call(GET, path={"id": id}, options=options)

    def list_v2(self, *, options: RequestOptions | None = None) -> Any:
        """List ships."""
        return self._call(LIST_V2, options=options)

    def get_v2(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Get a ship."""
        return self._call(GET_V2, path={"id": id}, options=options)

    def get_is_gone(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a ship that is gone."""
        return self._call(GET_IS_GONE, path={"id": id}, options=options)


class AsyncShips(AsyncResource):
    """Ships.

    What moors here.
    """

    async def list(self, *, options: RequestOptions | None = None) -> Any:
        """List ships."""
        return await self._call(LIST, options=options)

    async def get(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Get a ship."""
        return await self._call(GET, path={"id": id}, options=options)

    async def list_v2(self, *, options: RequestOptions | None = None) -> Any:
        """List ships."""
        return await self._call(LIST_V2, options=options)

    async def get_v2(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a ship."""
        return await self._call(GET_V2, path={"id": id}, options=options)

    async def get_is_gone(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a ship that is gone."""
        return await self._call(GET_IS_GONE, path={"id": id}, options=options)
