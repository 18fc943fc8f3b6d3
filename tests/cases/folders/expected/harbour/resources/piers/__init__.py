"""Piers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Resource

if TYPE_CHECKING:
    from .crane_logs import AsyncCraneLogs, CraneLogs
    from .cranes import AsyncCranes, Cranes


class Piers(Resource):
    """Piers."""

    @cached_property
    def cranes(self) -> Cranes:
        """Pier cranes."""
        from .cranes import Cranes

        return Cranes(self._client)

    @cached_property
    def crane_logs(self) -> CraneLogs:
        """Crane logs."""
        from .crane_logs import CraneLogs

        return CraneLogs(self._client)


class AsyncPiers(AsyncResource):
    """Piers."""

    @cached_property
    def cranes(self) -> AsyncCranes:
        """Pier cranes."""
        from .cranes import AsyncCranes

        return AsyncCranes(self._client)

    @cached_property
    def crane_logs(self) -> AsyncCraneLogs:
        """Crane logs."""
        from .crane_logs import AsyncCraneLogs

        return AsyncCraneLogs(self._client)
