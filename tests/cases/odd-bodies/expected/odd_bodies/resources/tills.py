"""Tills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .. import types
    from .._runtime import BodyTypes, RequestOptions

OPEN: Operation[models.Till] = Operation(
    "tills.open", "POST", "/tills", body="json", responses={201: lambda: models.Till}
)


class Tills(Resource):
    """Tills."""

    def open(
        self,
        *,
        body: types.OpenTillBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Till:
        """Open a till."""
        return self._call(OPEN, body=body, options=options)


class AsyncTills(AsyncResource):
    """Tills."""

    async def open(
        self,
        *,
        body: types.OpenTillBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Till:
        """Open a till."""
        return await self._call(OPEN, body=body, options=options)
