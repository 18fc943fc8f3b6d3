"""__init__."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

CLASS: Operation[models.Class] = Operation(
    "init.class_", "GET", "/init", responses={200: lambda: models.Class}
)


class Init(Resource):
    """__init__."""

    def class_(self, *, options: RequestOptions | None = None) -> models.Class:
        """class."""
        return self._call(CLASS, options=options)


class AsyncInit(AsyncResource):
    """__init__."""

    async def class_(self, *, options: RequestOptions | None = None) -> models.Class:
        """class."""
        return await self._call(CLASS, options=options)
