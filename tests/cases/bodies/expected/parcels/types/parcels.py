"""Request bodies for `parcels` of Parcels API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Required, TypedDict

from .._runtime import FileTypes


class SendParcelBody(TypedDict, total=False):
    """Body of `parcels.send_a_parcel`."""

    weight: float
    to: ToInput
    notes: Sequence[str]
    insured: bool


class ToInput(TypedDict, total=False):
    """`to` of `SendParcelBody`."""

    name: str
    street: Any


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
"""Body of `parcels.calculate_the_price`.

    `country`: Two letters.
"""


class UploadLabelBody(TypedDict, total=False):
    """Body of `parcels.upload_a_label`."""

    label: FileTypes
    """A PDF."""
    photos: FileTypes | Sequence[FileTypes]
    caption: str
    copies: int
    draft: bool
    meta: Mapping[str, Any] | str | FileTypes


class FindParcelsVariables(TypedDict, total=False):
    """Variables of `parcels.find_parcels`."""

    first: Required[int]
    after: str | None


class CancelParcelBody(TypedDict, total=False):
    """Body of `parcels.cancel_a_parcel`."""

    reason: str


class PatchParcelBody(TypedDict, total=False):
    """Body of `parcels.patch_a_parcel`."""

    weight: Any
