# ruff: noqa: N999
"""Новости."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._runtime import RequestOptions

СПИСОК: Operation[Any] = Operation("новости.список", "GET", "/новости")

СОЗДАТЬ_НОВОСТЬ: Operation[Any] = Operation(
    "новости.создать_новость", "POST", "/новости", body="json"
)


class Новости(Resource):
    """Новости."""

    def список(self, *, options: RequestOptions | None = None) -> Any:
        """Список."""
        return self._call(СПИСОК, options=options)

    def создать_новость(
        self,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Создать новость."""
        return self._call(СОЗДАТЬ_НОВОСТЬ, body=body, options=options)


class AsyncНовости(AsyncResource):
    """Новости."""

    async def список(self, *, options: RequestOptions | None = None) -> Any:
        """Список."""
        return await self._call(СПИСОК, options=options)

    async def создать_новость(
        self,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Создать новость."""
        return await self._call(СОЗДАТЬ_НОВОСТЬ, body=body, options=options)
