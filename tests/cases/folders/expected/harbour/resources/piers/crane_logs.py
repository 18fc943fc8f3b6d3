"""Crane logs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from ..._runtime import RequestOptions

LIST: Operation[Any] = Operation(
    "piers.crane_logs.list", "GET", "/piers/:pier/cranes/:crane/logs.json"
)


class CraneLogs(Resource):
    """Crane logs."""

    def list(
        self, pier: str, crane: str, *, options: RequestOptions | None = None
    ) -> Any:
        """List logs."""
        return self._call(LIST, path={"pier": pier, "crane": crane}, options=options)


class AsyncCraneLogs(AsyncResource):
    """Crane logs."""

    async def list(
        self, pier: str, crane: str, *, options: RequestOptions | None = None
    ) -> Any:
        """List logs."""
        return await self._call(
            LIST, path={"pier": pier, "crane": crane}, options=options
        )
