"""Loans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

BORROW: Operation[Any] = Operation("loans.borrow", "POST", "/loans", body="json")

SEARCH: Operation[Any] = Operation(
    "loans.search",
    "POST",
    "/graphql",
    headers={"Content-Type": "application/json"},
    body="graphql",
    document="query Loans($reader: ID!, $open: Boolean) {\n  loans(reader: $reader, open: $open) { isbn due }\n}",
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

    def search(
        self,
        *,
        variables: types.SearchVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Search."""
        return self._call(SEARCH, body=variables, options=options)


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

    async def search(
        self,
        *,
        variables: types.SearchVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Search."""
        return await self._call(SEARCH, body=variables, options=options)
