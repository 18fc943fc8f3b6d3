"""Drinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._runtime import RequestOptions

GET: Operation[Any] = Operation("drinks.get", "GET", "/api/2/drinks/:drink_id")

FAVORITE: Operation[Any] = Operation(
    "drinks.favorite", "POST", "/api/2/drinks/:drink_id/favorite", body="json"
)

PUBLISH: Operation[Any] = Operation(
    "drinks.publish", "POST", "/api/2/drinks/:drink_id/publish", body="json"
)

DELETE: Operation[Any] = Operation("drinks.delete", "DELETE", "/api/2/drinks/:drink_id")

GET_RANDOM_DRINK: Operation[Any] = Operation(
    "drinks.get_random_drink", "GET", "/api/2/drinks/random"
)

GET_DRINK_OF_MINE: Operation[Any] = Operation(
    "drinks.get_drink_of_mine", "GET", "/api/2/drinks/me"
)

EXPORT: Operation[Any] = Operation(
    "drinks.export", "POST", "/api/2/drinks/export", body="json"
)

EMPTY_TRASH: Operation[Any] = Operation(
    "drinks.empty_trash", "DELETE", "/api/2/drinks/trash/favorite"
)


class Drinks(Resource):
    """Drinks."""

    def get(self, drink_id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Get drink."""
        return self._call(GET, path={"drink_id": drink_id}, options=options)

    def favorite(
        self,
        drink_id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Favorite drink."""
        return self._call(
            FAVORITE, path={"drink_id": drink_id}, body=body, options=options
        )

    def publish(
        self,
        drink_id: str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Publish drink."""
        return self._call(
            PUBLISH, path={"drink_id": drink_id}, body=body, options=options
        )

    def delete(self, drink_id: str, *, options: RequestOptions | None = None) -> Any:
        """Delete it."""
        return self._call(DELETE, path={"drink_id": drink_id}, options=options)

    def get_random_drink(self, *, options: RequestOptions | None = None) -> Any:
        """Random drink."""
        return self._call(GET_RANDOM_DRINK, options=options)

    def get_drink_of_mine(self, *, options: RequestOptions | None = None) -> Any:
        """Get drink of mine."""
        return self._call(GET_DRINK_OF_MINE, options=options)

    def export(
        self,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Export drinks."""
        return self._call(EXPORT, body=body, options=options)

    def empty_trash(self, *, options: RequestOptions | None = None) -> Any:
        """Empty the trash."""
        return self._call(EMPTY_TRASH, options=options)


class AsyncDrinks(AsyncResource):
    """Drinks."""

    async def get(
        self, drink_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get drink."""
        return await self._call(GET, path={"drink_id": drink_id}, options=options)

    async def favorite(
        self,
        drink_id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Favorite drink."""
        return await self._call(
            FAVORITE, path={"drink_id": drink_id}, body=body, options=options
        )

    async def publish(
        self,
        drink_id: str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Publish drink."""
        return await self._call(
            PUBLISH, path={"drink_id": drink_id}, body=body, options=options
        )

    async def delete(
        self, drink_id: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Delete it."""
        return await self._call(DELETE, path={"drink_id": drink_id}, options=options)

    async def get_random_drink(self, *, options: RequestOptions | None = None) -> Any:
        """Random drink."""
        return await self._call(GET_RANDOM_DRINK, options=options)

    async def get_drink_of_mine(self, *, options: RequestOptions | None = None) -> Any:
        """Get drink of mine."""
        return await self._call(GET_DRINK_OF_MINE, options=options)

    async def export(
        self,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Export drinks."""
        return await self._call(EXPORT, body=body, options=options)

    async def empty_trash(self, *, options: RequestOptions | None = None) -> Any:
        """Empty the trash."""
        return await self._call(EMPTY_TRASH, options=options)
