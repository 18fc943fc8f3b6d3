"""Logs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

CREATE: Operation[Any] = Operation("logs.create", "POST", "/logs", body="json")


class Logs(Resource):
    """Logs."""

    def create(
        self,
        *,
        body: types.CreateLogBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create."""
        return self._call(CREATE, body=body, options=options)


class AsyncLogs(AsyncResource):
    """Logs."""

    async def create(
        self,
        *,
        body: types.CreateLogBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create."""
        return await self._call(CREATE, body=body, options=options)
