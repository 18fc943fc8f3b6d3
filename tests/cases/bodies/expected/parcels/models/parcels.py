"""Response models for `parcels` of Parcels API."""

from __future__ import annotations

from .._runtime.models import Model


class ParcelResponse(Model):
    """What `parcels.find` answers."""

    data: ParcelData


class ParcelData(Model):
    """`data` of `ParcelResponse`."""

    parcels: list[Reference]


class Reference(Model):
    """An element of `parcels` of `ParcelData`."""

    id: str


class Parcel(Model):
    """What `parcels.send` answers."""

    id: str
    weight: float
