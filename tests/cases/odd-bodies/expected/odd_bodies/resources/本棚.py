# ruff: noqa: N999
"""本棚."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

FIND: Operation[Any] = Operation("本棚.find", "GET", "/{{area}}/books")

ADD: Operation[Any] = Operation(
    "本棚.add",
    "POST",
    "/books",
    headers={"Content-Type": "application/json"},
    body="json",
)


class 本棚Class(Resource):
    """本棚."""

    def find(
        self, area: str, *, q: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Find.

        Args:
            q: What to look for
        """
        return self._call(FIND, path={"area": area}, query={"q": q}, options=options)

    def add(
        self,
        *,
        body: types.AddBody | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Add."""
        return self._call(ADD, body=body, options=options)


class Async本棚Class(AsyncResource):
    """本棚."""

    async def find(
        self, area: str, *, q: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Find.

        Args:
            q: What to look for
        """
        return await self._call(
            FIND, path={"area": area}, query={"q": q}, options=options
        )

    async def add(
        self,
        *,
        body: types.AddBody | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Add."""
        return await self._call(ADD, body=body, options=options)
