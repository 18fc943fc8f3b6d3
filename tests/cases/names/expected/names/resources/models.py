"""models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

MODELS: Operation[Any] = Operation("models.models", "GET", "/models")


class Models(Resource):
    """models."""

    def models(self, *, options: RequestOptions | None = None) -> Any:
        """Models."""
        return self._call(MODELS, options=options)


class AsyncModels(AsyncResource):
    """models."""

    async def models(self, *, options: RequestOptions | None = None) -> Any:
        """Models."""
        return await self._call(MODELS, options=options)
