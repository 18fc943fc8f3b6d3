"""__init__."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

INIT_CLASS: Operation[models.Class] = Operation(
    "init.init_class", "GET", "/init", responses={200: lambda: models.Class}
)


class Init(Resource):
    """__init__."""

    def init_class(self, *, options: RequestOptions | None = None) -> models.Class:
        """class."""
        return self._call(INIT_CLASS, options=options)


class AsyncInit(AsyncResource):
    """__init__."""

    async def init_class(
        self, *, options: RequestOptions | None = None
    ) -> models.Class:
        """class."""
        return await self._call(INIT_CLASS, options=options)
