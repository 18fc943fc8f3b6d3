"""Request bodies for `rpc` of Shop API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypedDict


class ListMethodsBody(TypedDict, total=False):
    """Body of `rpc.list_methods`."""

    jsonrpc: str
    method: Literal["system.list"] | str
    id: int


class SumBody(TypedDict, total=False):
    """Body of `rpc.sum`."""

    jsonrpc: str
    method: Literal["math.sum"] | str
    params: Sequence[int]
    id: int
