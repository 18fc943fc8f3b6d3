"""Admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import ApiKey, AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Literal

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET_SALES: Operation[dict[str, models.Sales]] = Operation(
    "admin.get_sales",
    "GET",
    "/admin/sales",
    auth=ApiKey("X-Admin-Key", "{{adminKey}}"),
    responses={200: lambda: dict[str, models.Sales]},
)

SET_STOCK_LEVEL: Operation[models.StockLevel] = Operation(
    "admin.set_stock_level",
    "PUT",
    "/admin/stock/:isbn",
    auth=ApiKey("X-Admin-Key", "{{adminKey}}"),
    body="json",
    responses={200: lambda: models.StockLevel},
)


class Admin(Resource):
    """Admin.

    For the shop's own staff. These calls take the admin key and no token.
    """

    def get_sales(
        self,
        *,
        class_: Literal["hardback", "paperback", "ebook"] | str | None = None,
        options: RequestOptions | None = None,
    ) -> dict[str, models.Sales]:
        """Get sales.

        Copies sold per day.

        Args:
            class_: `hardback`, `paperback` or `ebook`. Sent as `class`.
        """
        return self._call(GET_SALES, query={"class": class_}, options=options)

    def set_stock_level(
        self,
        isbn: int | str,
        *,
        body: types.SetStockLevelBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.StockLevel:
        """Set a stock level.

        Args:
            isbn: The book's ISBN-13, without dashes.
        """
        return self._call(
            SET_STOCK_LEVEL, path={"isbn": isbn}, body=body, options=options
        )


class AsyncAdmin(AsyncResource):
    """Admin.

    For the shop's own staff. These calls take the admin key and no token.
    """

    async def get_sales(
        self,
        *,
        class_: Literal["hardback", "paperback", "ebook"] | str | None = None,
        options: RequestOptions | None = None,
    ) -> dict[str, models.Sales]:
        """Get sales.

        Copies sold per day.

        Args:
            class_: `hardback`, `paperback` or `ebook`. Sent as `class`.
        """
        return await self._call(GET_SALES, query={"class": class_}, options=options)

    async def set_stock_level(
        self,
        isbn: int | str,
        *,
        body: types.SetStockLevelBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.StockLevel:
        """Set a stock level.

        Args:
            isbn: The book's ISBN-13, without dashes.
        """
        return await self._call(
            SET_STOCK_LEVEL, path={"isbn": isbn}, body=body, options=options
        )
