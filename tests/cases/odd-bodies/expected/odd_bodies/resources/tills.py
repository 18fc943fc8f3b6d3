"""Tills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .. import types
    from .._runtime import RequestOptions

OPEN_A_TILL: Operation[models.Till] = Operation(
    "tills.open_a_till",
    "POST",
    "/tills",
    body="json",
    responses={201: lambda: models.Till},
)


class Tills(Resource):
    """Tills."""

    def open_a_till(
        self, *, body: types.OpenTillBody, options: RequestOptions | None = None
    ) -> models.Till:
        """Open a till."""
        return self._call(OPEN_A_TILL, body=body, options=options)


class AsyncTills(AsyncResource):
    """Tills."""

    async def open_a_till(
        self, *, body: types.OpenTillBody, options: RequestOptions | None = None
    ) -> models.Till:
        """Open a till."""
        return await self._call(OPEN_A_TILL, body=body, options=options)
