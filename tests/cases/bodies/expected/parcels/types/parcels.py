"""Request bodies for `parcels` of Parcels API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Required, TypedDict

from .._runtime import FileTypes


class FindParcelsVariables(TypedDict, total=False):
    """Variables of `parcels.find`."""

    first: Required[int]
    after: str | None


class SendParcelBody(TypedDict, total=False):
    """Body of `parcels.send`."""

    weight: float
    to: ToInput
    notes: Sequence[str]
    insured: bool


class ToInput(TypedDict, total=False):
    """`to` of `SendParcelBody`."""

    name: str
    street: Any


class CancelParcelBody(TypedDict, total=False):
    """Body of `parcels.cancel`."""

    reason: str


class PatchParcelBody(TypedDict, total=False):
    """Body of `parcels.patch`."""

    weight: Any


class UploadLabelBody(TypedDict, total=False):
    """Body of `parcels.upload_label`."""

    label: FileTypes
    """A PDF."""
    photos: FileTypes | Sequence[FileTypes]
    caption: str
    copies: int
    draft: bool
    meta: Mapping[str, Any] | str | FileTypes


class SendManyParcelsBody(TypedDict, total=False):
    """An element of body of `parcels.send_many_parcels`."""

    weight: float
    express: bool


CalculatePriceBody = TypedDict(
    "CalculatePriceBody",
    {
        "weight": int,
        "country": Required[str],
        "coupon": str,
        "zone": int | Sequence[int],
        "class": str,
    },
    total=False,
)
"""Body of `parcels.calculate_price`.

    `country`: Two letters.
"""
