"""Drinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._runtime import RequestOptions

GET_DRINK: Operation[Any] = Operation(
    "drinks.get_drink", "GET", "/api/2/drinks/:drink_id"
)

FAVORITE_DRINK: Operation[Any] = Operation(
    "drinks.favorite_drink", "POST", "/api/2/drinks/:drink_id/favorite", body="json"
)

PUBLISH_DRINK: Operation[Any] = Operation(
    "drinks.publish_drink", "POST", "/api/2/drinks/:drink_id/publish", body="json"
)

DELETE_IT: Operation[Any] = Operation(
    "drinks.delete_it", "DELETE", "/api/2/drinks/:drink_id"
)

GET_RANDOM_DRINK: Operation[Any] = Operation(
    "drinks.get_random_drink", "GET", "/api/2/drinks/random"
)

GET_DRINK_OF_MINE: Operation[Any] = Operation(
    "drinks.get_drink_of_mine", "GET", "/api/2/drinks/me"
)

EXPORT_DRINKS: Operation[Any] = Operation(
    "drinks.export_drinks", "POST", "/api/2/drinks/export", body="json"
)

EMPTY_THE_TRASH: Operation[Any] = Operation(
    "drinks.empty_the_trash", "DELETE", "/api/2/drinks/trash/favorite"
)


class Drinks(Resource):
    """Drinks."""

    def get_drink(
        self, drink_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get drink."""
        return self._call(GET_DRINK, path={"drink_id": drink_id}, options=options)

    def favorite_drink(
        self,
        drink_id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Favorite drink."""
        return self._call(
            FAVORITE_DRINK, path={"drink_id": drink_id}, body=body, options=options
        )

    def publish_drink(
        self,
        drink_id: str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Publish drink."""
        return self._call(
            PUBLISH_DRINK, path={"drink_id": drink_id}, body=body, options=options
        )

    def delete_it(self, drink_id: str, *, options: RequestOptions | None = None) -> Any:
        """Delete it."""
        return self._call(DELETE_IT, path={"drink_id": drink_id}, options=options)

    def get_random_drink(self, *, options: RequestOptions | None = None) -> Any:
        """Random drink."""
        return self._call(GET_RANDOM_DRINK, options=options)

    def get_drink_of_mine(self, *, options: RequestOptions | None = None) -> Any:
        """Get drink of mine."""
        return self._call(GET_DRINK_OF_MINE, options=options)

    def export_drinks(
        self,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Export drinks."""
        return self._call(EXPORT_DRINKS, body=body, options=options)

    def empty_the_trash(self, *, options: RequestOptions | None = None) -> Any:
        """Empty the trash."""
        return self._call(EMPTY_THE_TRASH, options=options)


class AsyncDrinks(AsyncResource):
    """Drinks."""

    async def get_drink(
        self, drink_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get drink."""
        return await self._call(GET_DRINK, path={"drink_id": drink_id}, options=options)

    async def favorite_drink(
        self,
        drink_id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Favorite drink."""
        return await self._call(
            FAVORITE_DRINK, path={"drink_id": drink_id}, body=body, options=options
        )

    async def publish_drink(
        self,
        drink_id: str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Publish drink."""
        return await self._call(
            PUBLISH_DRINK, path={"drink_id": drink_id}, body=body, options=options
        )

    async def delete_it(
        self, drink_id: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Delete it."""
        return await self._call(DELETE_IT, path={"drink_id": drink_id}, options=options)

    async def get_random_drink(self, *, options: RequestOptions | None = None) -> Any:
        """Random drink."""
        return await self._call(GET_RANDOM_DRINK, options=options)

    async def get_drink_of_mine(self, *, options: RequestOptions | None = None) -> Any:
        """Get drink of mine."""
        return await self._call(GET_DRINK_OF_MINE, options=options)

    async def export_drinks(
        self,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Export drinks."""
        return await self._call(EXPORT_DRINKS, body=body, options=options)

    async def empty_the_trash(self, *, options: RequestOptions | None = None) -> Any:
        """Empty the trash."""
        return await self._call(EMPTY_THE_TRASH, options=options)
