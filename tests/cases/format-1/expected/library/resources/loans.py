"""Loans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Basic, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

BORROW: Operation[Any] = Operation(
    "loans.borrow",
    "POST",
    "/loans",
    auth=Basic("{{user}}", "{{password}}"),
    body="json",
)

GIVE_BACK: Operation[Any] = Operation(
    "loans.give_back", "POST", "/loans/returns", body="urlencoded"
)


class Loans(Resource):
    """Loans."""

    def borrow(
        self,
        *,
        body: types.BorrowBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Borrow."""
        return self._call(BORROW, body=body, options=options)

    def give_back(
        self,
        *,
        body: types.GiveBackBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Give back."""
        return self._call(GIVE_BACK, body=body, options=options)


class AsyncLoans(AsyncResource):
    """Loans."""

    async def borrow(
        self,
        *,
        body: types.BorrowBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Borrow."""
        return await self._call(BORROW, body=body, options=options)

    async def give_back(
        self,
        *,
        body: types.GiveBackBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Give back."""
        return await self._call(GIVE_BACK, body=body, options=options)
