"""Radio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

CALL_SHIP: Operation[Any] = Operation("radio.call_ship", "POST", "/radio", body="json")

STOP_CALL: Operation[Any] = Operation("radio.stop_call", "POST", "/radio", body="json")


class Radio(Resource):
    """Radio."""

    def call_ship(
        self,
        *,
        body: types.CallShipBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Call a ship."""
        return self._call(CALL_SHIP, body=body, options=options)

    def stop_call(
        self,
        *,
        body: types.StopCallBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Stop a call."""
        return self._call(STOP_CALL, body=body, options=options)


class AsyncRadio(AsyncResource):
    """Radio."""

    async def call_ship(
        self,
        *,
        body: types.CallShipBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Call a ship."""
        return await self._call(CALL_SHIP, body=body, options=options)

    async def stop_call(
        self,
        *,
        body: types.StopCallBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Stop a call."""
        return await self._call(STOP_CALL, body=body, options=options)
