"""Response models for `parcels` of Parcels API."""

from __future__ import annotations

from .._runtime.models import Model


class Parcel(Model):
    """What `parcels.find` answers."""

    data: ParcelData


class ParcelData(Model):
    """`data` of `Parcel`."""

    parcels: list[GraphqlParcel]


class GraphqlParcel(Model):
    """An element of `parcels` of `ParcelData`."""

    id: str


class ParcelResult(Model):
    """What `parcels.send` answers."""

    id: str
    weight: float
