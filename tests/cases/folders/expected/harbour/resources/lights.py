"""Manage lights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

ACTIVATE: Operation[Any] = Operation("lights.activate", "POST", "/lights", body="json")

DIM: Operation[Any] = Operation("lights.dim", "POST", "/lights", body="json")

TOGGLE: Operation[Any] = Operation("lights.toggle", "POST", "/lights", body="json")


class Lights(Resource):
    """Manage lights."""

    def activate(
        self,
        *,
        body: types.ActivateLightBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Activate a light."""
        return self._call(ACTIVATE, body=body, options=options)

    def dim(
        self,
        *,
        body: types.DimLightBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Dim a light."""
        return self._call(DIM, body=body, options=options)

    def toggle(
        self,
        *,
        body: types.ToggleLightBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Toggle a light."""
        return self._call(TOGGLE, body=body, options=options)


class AsyncLights(AsyncResource):
    """Manage lights."""

    async def activate(
        self,
        *,
        body: types.ActivateLightBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Activate a light."""
        return await self._call(ACTIVATE, body=body, options=options)

    async def dim(
        self,
        *,
        body: types.DimLightBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Dim a light."""
        return await self._call(DIM, body=body, options=options)

    async def toggle(
        self,
        *,
        body: types.ToggleLightBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Toggle a light."""
        return await self._call(TOGGLE, body=body, options=options)
