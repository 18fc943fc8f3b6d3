"""Items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET: Operation[models.Item] = Operation(
    "items.get", "GET", "/items/:item_id", responses={200: lambda: models.Item}
)

LIST: Operation[Any] = Operation("items.list", "GET", "/items")

CREATE: Operation[Any] = Operation("items.create", "POST", "/items", body="json")


class Items(Resource):
    """Items."""

    def get(
        self, item_id: int | str, *, options: RequestOptions | None = None
    ) -> models.Item:
        """Get."""
        return self._call(GET, path={"item_id": item_id}, options=options)

    def list(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        colour: str | None = None,
        x_trace: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List."""
        return self._call(
            LIST,
            query={"page": page, "size": size, "colour": colour},
            headers={"X-Trace": x_trace},
            options=options,
        )

    def create(
        self,
        *,
        body: types.CreateItemBody | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create."""
        return self._call(CREATE, body=body, options=options)


class AsyncItems(AsyncResource):
    """Items."""

    async def get(
        self, item_id: int | str, *, options: RequestOptions | None = None
    ) -> models.Item:
        """Get."""
        return await self._call(GET, path={"item_id": item_id}, options=options)

    async def list(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        colour: str | None = None,
        x_trace: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List."""
        return await self._call(
            LIST,
            query={"page": page, "size": size, "colour": colour},
            headers={"X-Trace": x_trace},
            options=options,
        )

    async def create(
        self,
        *,
        body: types.CreateItemBody | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create."""
        return await self._call(CREATE, body=body, options=options)
