"""Request bodies for `stations` of Stations API."""

from __future__ import annotations

from typing import TypedDict


class FilterQuery(TypedDict, total=False):
    """`filter` of `stations.filter`."""

    city: str
