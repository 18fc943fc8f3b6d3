"""aux."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from ..._runtime import RequestOptions

GET_COM1: Operation[models.Com1] = Operation(
    "con_.aux_.get_com1", "GET", "/aux", responses={200: lambda: models.Com1}
)


class Aux(Resource):
    """aux."""

    def get_com1(self, *, options: RequestOptions | None = None) -> models.Com1:
        """COM1."""
        return self._call(GET_COM1, options=options)


class AsyncAux(AsyncResource):
    """aux."""

    async def get_com1(self, *, options: RequestOptions | None = None) -> models.Com1:
        """COM1."""
        return await self._call(GET_COM1, options=options)
