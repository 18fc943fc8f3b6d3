"""Request bodies for `rpc` of Shop API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict


class ListMethodsBody(TypedDict, total=False):
    """Body of `rpc.list_methods`."""

    jsonrpc: str
    method: str
    id: int


class SumBody(TypedDict, total=False):
    """Body of `rpc.sum`."""

    jsonrpc: str
    method: str
    params: Sequence[int]
    id: int
