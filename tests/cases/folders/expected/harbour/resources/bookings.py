"""bookings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

CREATE: Operation[Any] = Operation(
    "bookings.create", "POST", "/v1/berths/:berth/bookings", body="json"
)

CONFIRM: Operation[Any] = Operation(
    "bookings.confirm", "PUT", "/v1/bookings/:id/confirm", body="json"
)


class Bookings(Resource):
    """bookings."""

    def create(
        self,
        berth: str,
        *,
        body: types.CreateBookingBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create a booking."""
        return self._call(CREATE, path={"berth": berth}, body=body, options=options)

    def confirm(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Confirm a booking."""
        return self._call(CONFIRM, path={"id": id}, body=body, options=options)


class AsyncBookings(AsyncResource):
    """bookings."""

    async def create(
        self,
        berth: str,
        *,
        body: types.CreateBookingBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create a booking."""
        return await self._call(
            CREATE, path={"berth": berth}, body=body, options=options
        )

    async def confirm(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Confirm a booking."""
        return await self._call(CONFIRM, path={"id": id}, body=body, options=options)
