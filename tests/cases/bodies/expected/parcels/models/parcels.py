"""Response models for `parcels` of Parcels API."""

from __future__ import annotations

from .._runtime.models import Model


class ParcelResult(Model):
    """What `parcels.send_a_parcel` answers."""

    id: str
    weight: float


class Parcel(Model):
    """What `parcels.find_parcels` answers."""

    data: ParcelData


class ParcelData(Model):
    """`data` of `Parcel`."""

    parcels: list[GraphqlParcel]


class GraphqlParcel(Model):
    """An element of `parcels` of `ParcelData`."""

    id: str
