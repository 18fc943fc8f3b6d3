# ruff: noqa: N999
"""书籍."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

获取: Operation[Any] = Operation("书籍.获取", "GET", "/chinese/get")

ПОЛУЧИТЬ: Operation[Any] = Operation("书籍.получить", "GET", "/russian/get")

STRASSE_OFFNEN: Operation[Any] = Operation("书籍.strasse_offnen", "GET", "/german/open")


class 书籍Class(Resource):
    """书籍."""

    def 获取(self, *, options: RequestOptions | None = None) -> Any:
        """获取."""
        return self._call(获取, options=options)

    def получить(self, *, options: RequestOptions | None = None) -> Any:
        """Получить."""
        return self._call(ПОЛУЧИТЬ, options=options)

    def strasse_offnen(self, *, options: RequestOptions | None = None) -> Any:
        """Straße öffnen."""
        return self._call(STRASSE_OFFNEN, options=options)


class Async书籍Class(AsyncResource):
    """书籍."""

    async def 获取(self, *, options: RequestOptions | None = None) -> Any:
        """获取."""
        return await self._call(获取, options=options)

    async def получить(self, *, options: RequestOptions | None = None) -> Any:
        """Получить."""
        return await self._call(ПОЛУЧИТЬ, options=options)

    async def strasse_offnen(self, *, options: RequestOptions | None = None) -> Any:
        """Straße öffnen."""
        return await self._call(STRASSE_OFFNEN, options=options)
