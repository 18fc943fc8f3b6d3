"""Request bodies for `bookings` of Harbour."""

from __future__ import annotations

from typing import TypedDict


class CreateBookingBody(TypedDict, total=False):
    """Body of `bookings.create`."""

    ship: str
