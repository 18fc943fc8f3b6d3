"""models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

LIST: Operation[Any] = Operation("models.list", "GET", "/models")


class Models(Resource):
    """models."""

    def list(self, *, options: RequestOptions | None = None) -> Any:
        """Models."""
        return self._call(LIST, options=options)


class AsyncModels(AsyncResource):
    """models."""

    async def list(self, *, options: RequestOptions | None = None) -> Any:
        """Models."""
        return await self._call(LIST, options=options)
